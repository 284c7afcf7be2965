import type { Anchor, Step } from "../core/step.ts"
import type { StepRecord } from "../protocol/records.ts"
import { sayOtherwise } from "./action-words.ts"

/** What is typed or chosen now in place of what was then. */
export type Change = { from: string; to: string }
/** An earlier run as it is to be repeated. */
export type Script = { steps: readonly Step[]; otherwise: "ask" | "model" }

/** What only a model needed: a look, a note, a plan, a question. Its effect on the page is nothing. */
const forModels: ReadonlySet<string> = new Set(["find", "read", "note", "branch", "prune", "ask", "give_up"])
/** These say "no effect" where everything already was as they wanted it, which need not be so the next time. */
const setting: ReadonlySet<string> = new Set(["type", "select", "check"])

/** The steps of a run that did something, as they are repeated. */
export const stepsToRepeat = (records: readonly StepRecord[]): Step[] => records.map(({ step }) => step).filter(({ action, outcome }) => {
  if (!action || forModels.has(action.verb)) return false
  return outcome?.status === "ok" || outcome?.status === "unknown" || (outcome?.status === "no-effect" && setting.has(action.verb))
}).sort((a, b) => a.index - b.index)

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
const edge = (at: string): string => (/[\p{L}\p{N}]/u.test(at) ? "[\\p{L}\\p{N}]" : "(?!)")
/** All at once, so that a new value isn't taken for an old one; whole words only, since a short value ("2") may stand anywhere. */
const changeText = (text: string, changes: readonly Change[]): string => {
  const wanted = changes.filter(({ from, to }) => from.trim() !== "" && from !== to).sort((a, b) => b.from.length - a.from.length)
  if (wanted.length === 0) return text
  const pattern = wanted.map(({ from }) => `(?<!${edge(from.slice(0, 1))})${escape(from)}(?!${edge(from.slice(-1))})`).join("|")
  return text.replace(new RegExp(pattern, "giu"), (found) => wanted.find(({ from }) => from.toLowerCase() === found.toLowerCase())?.to ?? found)
}

/** The steps with other values in what is typed, chosen, opened and aimed at. */
export const withChanges = (steps: readonly Step[], changes: readonly Change[]): Step[] => {
  if (changes.length === 0) return [...steps]
  const say = (text: string): string => changeText(text, changes)
  const anchor = (one: Anchor): Anchor => ({ ...one, name: say(one.name), path: one.path.map(say) })
  return steps.map((step) => {
    const { action, target, pivot, anchors, quotes } = step
    return {
      ...step, ...(action ? { action: sayOtherwise(action, say) } : {}), ...(target === undefined ? {} : { target: say(target) }), ...(pivot === undefined ? {} : { pivot: say(pivot) }),
      ...(anchors ? { anchors: { ...(anchors.ref ? { ref: anchor(anchors.ref) } : {}), ...(anchors.to ? { to: anchor(anchors.to) } : {}) } } : {}),
      ...(quotes ? { quotes: quotes.map(say) } : {})
    }
  })
}

/** Whether each value that is to be another now was put into the page by some step: else the old one would be put in again. */
export const changesReach = (steps: readonly Step[], changes: readonly Change[]): boolean => changes.every((change) => change.from === change.to ||
  steps.some((step) => JSON.stringify(withChanges([step], [change])[0]?.action) !== JSON.stringify(step.action)))
