import type { Experience } from "../../protocol/experience.ts"
import { contentId } from "../trajectory/content-id.ts"

/** One thing that a run did, in the words that may be kept of it: placeholders in place of values. */
export type Deed = {
  verb: string
  /** Title of the page that it was done on, where that is known. */
  page?: string | undefined
  /** `role "name"` of the element. */
  target?: string | undefined
  /** What was typed. */
  text?: string | undefined
  outcome?: string | undefined
}

/** A finished run, as far as memory may know it. */
export type FinishedRun = Pick<Experience, "goal" | "site" | "outcome" | "judge" | "model" | "round" | "at" | "source"> & {
  deeds: readonly Deed[]
  /** No cloud model may hear of it. */
  home: boolean
}

const workflowSteps = { least: 3, most: 6 }
const placeholder = /‹[^›]{1,40}›/

const line = ({ verb, target, text }: Deed): string => `${verb} ${target ?? ""}${text === undefined ? "" : ` "${text}"`}`.replace(/\s+/g, " ").trim()
const went = ({ outcome }: Deed): boolean => outcome === undefined || outcome === "ok"
/** No numbers: behind a word like "account" they would look like a value. */
const inTurn = (lines: readonly string[]): string => lines.join(" → ")

/**
 * What memory keeps of a finished run: the episode; if it went well, its steps as a workflow without the values; if not, a lesson that
 * says where it went wrong. All of it is made of the run alone, without a model.
 */
export const experiencesOf = ({ deeds, home, ...run }: FinishedRun): Experience[] => {
  if (deeds.length === 0 || run.goal === "") return []
  const labels = [...new Set(deeds.flatMap(({ target }) => target?.slice(0, 200) ?? []))].slice(0, 40)
  const good = deeds.filter(went)
  /** What it was learned on: each page's title once, in their order. */
  const pagesOf = (some: readonly Deed[]): string => [...new Set(some.flatMap(({ page }) => page || []))].join(" · ").slice(0, 300)
  const make = (kind: Experience["kind"], text: string, page = pagesOf(deeds)): Experience => ({
    ...run, id: contentId([kind, run.source]).slice(0, 32), kind, goal: run.goal.slice(0, 2_000), page, labels, text: text.slice(0, 8_000),
    privacy: home ? "home" : [text, run.goal, page].some((words) => placeholder.test(words)) ? "masked" : "open"
  })
  const made = [make("episode", inTurn(deeds.map((deed) => `${line(deed)}${went(deed) ? "" : ` (${deed.outcome})`}`)))]
  if (run.outcome === "success" && good.length >= workflowSteps.least)
    made.push(make("workflow", inTurn(good.slice(0, workflowSteps.most).map(({ verb, target }) => line({ verb, target })))))
  const failed = deeds.filter((deed) => !went(deed)).at(-1)
  if (run.outcome === "failure" || failed)
    made.push(failed ? make("lesson", `Avoid: ${line(failed)} ended as ${failed.outcome ?? "unknown"}.`, pagesOf([failed])) : make("lesson", `Avoid ending with: ${deeds.slice(-1).map(line).join("")}; the task was not done.`, pagesOf(deeds.slice(-1))))
  return made
}
