import type { Observation } from "../core/observation.ts"
import type { Step } from "../core/step.ts"
import { flat } from "./student-page.ts"

/** What the embedded student sees of a turn: the paper's one-page prompt (page, objective, what was done). */
export type StudentTurn = { task: string; history: readonly Step[]; observation: Observation }

const maxDone = 2

/** What was put into a field stands there now, also if it stood there before. */
const held = ({ action, outcome }: Step): boolean =>
  (outcome?.status === "ok" || outcome?.status === "no-effect") && (action?.verb === "type" || action?.verb === "select" || action?.verb === "check")

const done = (step: Step): string => {
  const { action, target, outcome } = step
  if (!action) return step.why
  const name = target ? ` ${target.slice(target.indexOf('"'))}` : ""
  const trouble = outcome && outcome.status !== "ok" && !held(step) ? ` (${outcome.status})` : ""
  return `${step.why} -> ${action.verb}${name}${trouble}`
}

/**
 * What is left of the task: the words behind the last reason that is a run of the task's words. Finding the place is a search
 * that a program does surely and a small model doesn't. Steps whose reason isn't in the task (a larger model's) don't move it.
 */
export const taskLeft = ({ task, history }: Pick<StudentTurn, "task" | "history">): string => {
  const words = flat(task)
  let start = 0
  let end = 0
  for (const { why } of history) {
    const ahead = words.indexOf(why, start)
    const at = ahead >= 0 ? ahead : words.indexOf(why)
    if (why === "" || at < 0) continue
    start = at
    end = at + why.length
  }
  return end === 0 ? words : words.slice(end).replace(/^["'”’»)]*[,.;:!?]*\s*/u, "")
}

/** The last step's reason if it is the user's own words: the clause at work may need another step. */
export const lastReason = ({ task, history }: Pick<StudentTurn, "task" | "history">): string | undefined => {
  const why = history.at(-1)?.why
  return why !== undefined && why !== "" && flat(task).includes(why) ? why : undefined
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * Whether the last step did what its clause says: it put something into a field, or clicked what the clause names. A click on
 * anything else (a link on the way there) leaves the clause open. This too a program knows better than a small model.
 */
export const clauseDone = ({ history }: Pick<StudentTurn, "history">): boolean => {
  const step = history.at(-1)
  if (!step) return false
  if (step.action?.verb !== "click" || step.outcome?.status !== "ok") return held(step)
  const name = wordsOf(step.target?.slice(step.target.indexOf('"')) ?? "")
  const said = new Set(wordsOf(step.why))
  return name.length > 0 && name.every((word) => said.has(word))
}

/**
 * What the student is asked, behind the pages: what is left of the task, and the last lines of the clause at work, of which the answer is
 * the next line. Every line of steps begins with a space as words in a sentence do: then quoting the task is copying its tokens.
 */
export const studentQuestion = (turn: StudentTurn): string => {
  const last = turn.history.at(-1)?.why
  return [`Rest: ${taskLeft(turn)}`.trimEnd(), "Done:", ...turn.history.filter((step) => step.why === last).slice(-maxDone).map((step) => ` ${done(step)}`), ""].join("\n")
}
