import { actionSchema } from "../core/action.ts"
import type { Observation } from "../core/observation.ts"
import type { Step } from "../core/step.ts"
import { createSeenTexts, type SeenTexts } from "../guard/seen-texts.ts"
import { onlyReads } from "../guard/reading-acts.ts"
import type { Past } from "../guard/guard-context.ts"
import { originOf } from "./run-context.ts"

/** What each live run has read, by the list of its steps, which is the run's own for as long as it lives. */
const runs = new WeakMap<readonly Step[], { seen: SeenTexts; noted: Set<Observation> }>()

/**
 * All that a run has read so far, with the view that it decides on. After a restart the views are gone: what the steps wrote down
 * of them (notes, what was read or found) is all that is left, and stands for its page.
 */
export const seenByRun = (steps: readonly Step[], observation: Observation): SeenTexts => {
  const known = runs.get(steps)
  const { seen, noted } = known ?? { seen: createSeenTexts(), noted: new Set<Observation>() }
  if (!known) {
    runs.set(steps, { seen, noted })
    for (const step of steps) seen.note(told(step))
  }
  const reading = steps.at(-1)
  if (reading?.outcome?.text !== undefined) seen.note(told(reading))
  if (!noted.has(observation)) seen.note(observation)
  noted.clear()
  noted.add(observation)
  return seen
}

const told = ({ url, action, outcome, target }: Step): Observation => ({
  url, title: "", scroll: { above: 0, below: 0 }, counts: { elements: 0, controls: 0, omitted: 0 }, ms: 0,
  nodes: [target ?? "", action?.verb === "note" ? action.text : "", ...(outcome?.text ?? "").split("\n")].filter(Boolean).map(name => ({ role: "text", name }))
})

const denied = ({ verdict, outcome }: Step): boolean => verdict?.kind === "confirm" && outcome?.code === "blocked"
/** Nothing was done: not allowed, or the page had changed. */
const undone = ({ outcome }: Step): boolean => outcome?.code === "blocked" || outcome?.code === "changed"
const minute = 60_000
const sent: ReadonlySet<string> = new Set(["send.task", "send.confirm", "send.own-words", "send.many"])

/** What the guard's limits count. Steps have no clock times, but each knows how long it took. */
export const pastOf = (steps: readonly Step[]): Past => {
  let age = 0
  let acts = 0
  for (const step of [...steps].reverse()) {
    age += step.ms
    if (age > minute) break
    const action = actionSchema.safeParse(step.action)
    if (action.success && !undone(step) && !onlyReads(action.data, undefined)) acts += 1
  }
  return { acts, denied: steps.filter(denied).length, sends: steps.filter((step) => step.verdict && sent.has(step.verdict.rule) && !undone(step)).length }
}

/** Origins that the user let the run work on, by answers to questions. */
export const openedBy = (steps: readonly Step[]): string[] => steps.flatMap(step => (step.verdict?.opens !== undefined && !denied(step) ? step.verdict.opens : []))
export const visitedBy = (steps: readonly Step[]): string[] => [...new Set(steps.map(step => originOf(step.url)))]
