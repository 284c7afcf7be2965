import type { Secrets } from "./two-worlds-secrets.ts"

/** The sites of the scenarios. Every name leads to the recording server, so nothing else can be reached. */
export const own = "http://harbour-shop.example"
export const foreign = "http://prize-draw.example"

/** What a scripted cloud model can see of a request, and no more. */
export type Sight = { task: string; page: string; all: string; ref(line: RegExp): string }
type Action = Record<string, unknown> & { verb: string }
/** The model's next action; a string is sent as it is, for answers that aren't actions. */
export type Move = (sight: Sight) => Action | string
export type Page = (secrets: Secrets) => string

export type Scenario = {
  name: string
  /** The page at every path that `more` doesn't hold. */
  page: Page
  more?: Record<string, Page>
  /** A path of `more` that is answered only once the model has been asked: what it brings is never in the first request, and is awaited by the next step. */
  late?: string
  /** Path, query and fragment of the address to begin with. */
  start?: Page
  task?: Page
  /** Names of files that the user grants. */
  files?: (secrets: Secrets) => string[]
  moves?: readonly Move[]
  /** The user's word on what the guard asks; "deny" where nothing is said. */
  confirm?: "allow"
  /** What the requests of a world have to show, so that no scenario is about nothing. */
  shows: readonly RegExp[]
  /** What the user's own site must have been told in the end: the values themselves. */
  lands?: (secrets: Secrets) => string[]
  /** The answer or reason that the user gets, in clear. */
  tells?: Page
}

export const answer: Move = () => ({ verb: "answer", text: "That is all." })
export const note = (text: string): Move => () => ({ verb: "note", text })
export const click = (line: RegExp): Move => ({ ref }) => ({ verb: "click", ref: ref(line) })
export const type = (line: RegExp, text: string | ((sight: Sight) => string), submit = false): Move => sight =>
  ({ verb: "type", ref: sight.ref(line), text: typeof text === "string" ? text : text(sight), submit })
/** A part of the task's own words, which may be a placeholder. */
export const said = (pattern: RegExp) => ({ task }: Sight): string => pattern.exec(task)?.[1] ?? "not said"

export const sightOf = (content: string): Sight => {
  const page = content.slice(content.indexOf("THE PAGE NOW"))
  return {
    task: /^TASK\n(.*)$/m.exec(content)?.[1] ?? "", page, all: content,
    ref: line => {
      const found = page.split("\n").find(text => /^\s*\[\w+\] /.test(text) && line.test(text))
      const ref = /^\s*\[(\w+)\]/.exec(found ?? "")?.[1]
      if (ref === undefined) throw new Error(`The page in the request has no line like ${String(line)}:\n${page}`)
      return ref
    }
  }
}
