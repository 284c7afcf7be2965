import type { Action } from "../core/action.ts"
import { walk, type Observation } from "../core/observation.ts"
import { textOf } from "../core/render-observation.ts"
import type { Step } from "../core/step.ts"
import type { ModelRecord } from "../protocol/model-record.ts"

/** Below this the embedded student's steps on what its clause doesn't speak of were right 3 times in 24 (its card has the counts). */
const sureFrom = 0.6

/** Scripts that put no spaces between words: there a name is sought within the clause. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** Words that say nothing of what is meant; the student reads English. */
const empty: ReadonlySet<string> = new Set("a an the my your our me us you it its this that for of to in on at by as and or is be with from into".split(" "))
const wordsOf = (text: string): string[] => (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => !empty.has(word))

/** Whether a clause of the task speaks of an element: a word of its name stands in it. */
const speaksOf = (clause: string, target: string | undefined): boolean => {
  const name = target === undefined ? "" : target.slice(target.indexOf('"'))
  const said = clause.toLowerCase()
  const words = new Set(wordsOf(said))
  return wordsOf(name).some((word) => words.has(word) || unspaced.test(word) && said.includes(word))
}

type Claim = Pick<Step, "action" | "why" | "target" | "confidence" | "outcome" | "model">
const isSure = ({ confidence = 0 }: Claim): boolean => confidence >= sureFrom
const isFounded = (step: Claim): boolean => isSure(step) || speaksOf(step.why, step.target)

/** What was put into a field stands there, also if it stood there before. */
const isCarriedOut = ({ action, outcome }: Claim): boolean =>
  outcome?.status === "ok" ? action?.verb !== "answer" : outcome?.status === "no-effect" && (action?.verb === "type" || action?.verb === "select" || action?.verb === "check")

const flat = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase()
/** Whether an answer stands in a row beside something that the clause names: "the status of order 1042" in 1042's row. */
const standsBeside = (clause: string, answer: string, { nodes }: Observation): boolean => {
  for (const { role, children = [] } of walk(nodes)) {
    const texts = role === "row" || role === "listitem" ? children.map((child) => flat(textOf(child))) : []
    if (texts.includes(flat(answer)) && texts.some((text) => text.length > 2 && text !== flat(answer) && flat(clause).includes(text))) return true
  }
  return false
}

const acts: ReadonlySet<Action["verb"]> = new Set(["click", "type", "select", "check"])
const claimed = "done"

/**
 * Why a pointing student's next step is not to be believed, as a sentence that ends the run, or nothing. Such a student must point somewhere
 * even where the page has nothing of what was asked. So a step counts only if the student is sure of it or its clause speaks of what it
 * is about; and its word that all is done counts only if something of that kind was done for each
 * clause it worked on, and the task speaks of some of it: a value may be put surely into the only field there is.
 */
export const doubtOf = (step: Claim, record: Pick<ModelRecord, "profile"> | undefined, steps: readonly Step[], observation: Observation): string | undefined => {
  const { action, why } = step
  if (record?.profile !== "student" || action === undefined) return undefined
  if (acts.has(action.verb)) return isFounded(step) ? undefined : unsure(why)
  if (action.verb !== "answer") return undefined
  if (action.text !== claimed) return isSure(step) || standsBeside(why, action.text, observation) ? undefined : `The on-device model is not sure of its answer: “${action.text}”. Look at the page, or set up a larger model.`
  // Where others took part (the user's own hand, a cloud model, a recording) their steps have no clauses.
  if (steps.some(({ model }) => model !== step.model)) return undefined
  const carriedOut = steps.filter(isCarriedOut)
  const undone = [...new Set([...steps.map((before) => before.why), why])].find((clause) => !carriedOut.some((before) => before.why === clause && isFounded(before)))
    ?? (carriedOut.some((before) => speaksOf(before.why, before.target)) ? undefined : why)
  return undone === undefined ? undefined : unsure(undone)
}

const unsure = (clause: string): string => `The on-device model is not sure how to do “${clause}” here, so that was left undone: do it yourself, name what is on the page, or set up a larger model.`
