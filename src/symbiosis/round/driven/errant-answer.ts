import type { Decision } from "../../../core/action.ts"
import { refOf } from "../../../core/action.ts"
import { findRef, type Observation } from "../../../core/observation.ts"
import type { Random } from "../../practice/random.ts"
import type { Tally } from "../loop/facts.ts"
import type { LoopSpec } from "../loop/loop-spec.ts"
import { answerRanked, erring, type Ranked } from "./answer-request.ts"
import type { Shown } from "./read-request.ts"

/** Samples that were drawn, and how many of them were wrong: where a line of earlier runs named the right step, and where none did. */
export type Drawn = { named: Tally; unnamed: Tally }

const flat = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase()
/** A run that went well, as retrieval labels it. A lesson's words tell what to avoid. */
const trusted = /^\((?:episode|workflow), went well, /

/** Whether a line of earlier runs names this step: the same verb on a target of the same words, in a run that went well. */
export const namesStep = (lines: readonly string[], { action }: Decision, observation: Observation): boolean => {
  const target = findRef(observation, refOf(action) ?? "")
  if (!target || target.name === "") return false
  const step = flat(`${action.verb} ${target.role} "${target.name}"`)
  return lines.some((line) => trusted.test(line) && flat(line).includes(step))
}

/**
 * The script's answers, with its errors. Where it is shown a line of earlier runs that names the right step it errs less, by the factor `recalled`
 * of the spec. That is a **model of a reader, not a measurement of one**: how much a language model gains by what it is shown is assumed here, while
 * what is retrieved, whether it names the step and how often, is what the extension really does.
 */
export const createErrantAnswer = ({ epsilon, k, recalled = 1 }: LoopSpec["teacher"], random: Random): { answer(right: Decision, shown: Shown, page: { observation: Observation; values: ReadonlyMap<string, string> }): Ranked; drawn: Drawn } => {
  const drawn: Drawn = { named: { done: 0, of: 0 }, unnamed: { done: 0, of: 0 } }
  return {
    drawn,
    answer: (right, { ranked, earlier }, { observation, values }) => {
      const named = namesStep(earlier, right, observation)
      const tally = drawn[named ? "named" : "unnamed"]
      const sample = (): Decision => {
        const said = erring(right, named ? epsilon * recalled : epsilon, random, observation)
        tally.of += 1
        if (said !== right) tally.done += 1
        return said
      }
      return answerRanked(sample, { k, ranked, observation, values })
    }
  }
}
