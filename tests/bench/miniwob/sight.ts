import type { Action } from "../../../src/core/action.ts"

/** One line of the page as a cloud model is shown it. */
export type Seen = {
  /** "" where nothing can be done with it. */
  ref: string
  /** "text" for page text that stands alone. */
  role: string
  name: string
  value: string
  states: readonly string[]
  /** Labels of a list, with `*` behind the chosen ones. */
  options: readonly string[]
  /** Cells of a table's row. */
  cells: readonly string[]
  line: string
}

/** All that an oracle knows: the task's sentence, the page and what was done before, as they stand in the request. */
export type Sight = {
  task: string
  seen: readonly Seen[]
  /** "3. Click button "OK": done, changed: …" */
  history: readonly string[]
  /** What the last `read`, `find` or `expand` brought. */
  reading: string
}

/** The next action; undefined where the script doesn't know on. */
export type Oracle = (sight: Sight) => Action | undefined

const plain = (quoted: string): string => quoted.replace(/\\(.)/g, "$1")
const quoted = /^"((?:[^"\\]|\\.)*)"/
const withoutReason = (line: string): string => line.replace(/ Reason: .*$/, "")

export const readLine = (line: string): Seen => {
  const base = { ref: "", role: "text", name: "", value: "", states: [], options: [], cells: [], line }
  if (line.startsWith("row ")) return { ...base, role: "row", cells: line.slice(4).split(" | ") }
  const head = /^(?:\[(\w+)\] )?([a-z][\w-]*)?(?: \d+)? ?/.exec(line)
  const ref = head?.[1] ?? ""
  const role = head?.[2] ?? "text"
  const rest = line.slice(head?.[0].length ?? 0)
  const name = quoted.exec(rest)
  const after = rest.slice(name?.[0].length ?? 0)
  const value = /^ = "((?:[^"\\]|\\.)*)"/.exec(after)
  const states = /\(([^()"]*)\)(?= options:| →|$)/.exec(after)
  const options = / options: (.*?)(?: → .*)?$/.exec(after)
  return { ...base, ref, role, name: plain(name?.[1] ?? ""), value: plain(value?.[1] ?? ""), states: states?.[1]?.split(", ") ?? [], options: options?.[1]?.split(", ") ?? [] }
}

/** Reads the last message of a request. */
export const readSight = (message: string): Sight => {
  const part = (title: string): string[] => {
    const lines = message.split("\n")
    const at = lines.indexOf(title)
    const fence = lines[at + 1]
    if (at < 0 || fence === undefined) return []
    if (fence.startsWith("--- ")) return lines.slice(at + 2, lines.indexOf(fence, at + 2))
    const end = lines.indexOf("", at)
    return lines.slice(at + 1, end < 0 ? undefined : end)
  }
  const page = part("THE PAGE NOW")
  return {
    task: part("TASK").join("\n"), history: part("DONE SO FAR").map(withoutReason), reading: part("WHAT THE LAST ACTION READ").join("\n"),
    seen: page.slice(page.indexOf("") + 1).map((line) => readLine(line.trim())).filter(({ line }) => line !== "")
  }
}
