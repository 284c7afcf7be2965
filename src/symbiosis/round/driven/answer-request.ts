import { sameAction } from "../../../agent/action-equality.ts"
import { sayOtherwise } from "../../../agent/action-words.ts"
import type { Action, Decision } from "../../../core/action.ts"
import { walk, type Observation } from "../../../core/observation.ts"
import type { Random } from "../../practice/random.ts"
import { wrongAction } from "../../practice/oracle.ts"
import { hidden, restored, valuesOf } from "./mark-values.ts"
import { readPage } from "./read-page.ts"
import type { Shown } from "./read-request.ts"

/** A scripted model's answer, in the form that the agent asks for. */
export type Ranked = Decision & { alternatives?: Action[] }

/** Texts of a page, each with what tells which it is: rows, lists of options and what stands below a heading as a whole, values behind their field's name. */
const textsOf = ({ title, nodes }: Observation): string[] => {
  const texts = [title]
  let below: string[] = []
  for (const { role, name, value, options = [], children = [] } of walk(nodes)) {
    if (role === "row") texts.push(children.filter(({ ref }) => ref === undefined).map((cell) => cell.name).join(" | "))
    else texts.push(name, ...(value === undefined ? [] : [`${name}: ${value}`]))
    if (options.length > 0) texts.push(options.map(({ label }) => label).join(" | "))
    if (role === "heading") below = [name]
    else if (role === "text" && below.length > 0) below.push(name)
    else { texts.push(below.join(" | ")); below = [] }
  }
  return [...texts, below.join(" | ")]
}

/** A page as one sees it who knows what stands behind the placeholders, and those. `known`: all texts that it may hold. */
export const unmasked = ({ task, page }: Pick<Shown, "task" | "page">, known: readonly string[]): { observation: Observation; values: Map<string, string> } => {
  const values = valuesOf([task, ...textsOf(readPage(page))], known)
  return { observation: readPage(restored(page, values)), values }
}

/**
 * `k` samples of a script that errs, ranked by how often each was drawn, as one answer that names the best and others: what a request for
 * ranked candidates is told. It speaks in the words that it was shown.
 */
export const answerRanked = (sample: () => Decision, { k, ranked, observation, values }: { k: number; ranked: boolean; observation: Observation; values: ReadonlyMap<string, string> }): Ranked => {
  const tally: { decision: Decision; count: number }[] = []
  for (let drawn = 0; drawn < k; drawn++) {
    const decision = sample()
    const known = tally.find((one) => sameAction(one.decision.action, decision.action, observation))
    if (known) known.count += 1
    else tally.push({ decision, count: 1 })
  }
  const [best, ...others] = tally.sort((one, other) => other.count - one.count).map(({ decision }) => decision)
  if (!best) throw new Error("a scripted model was asked for no sample")
  const say = (words: string): string => hidden(words, values)
  return { reason: say(best.reason), action: sayOtherwise(best.action, say), ...(ranked ? { alternatives: others.map(({ action }) => sayOtherwise(action, say)) } : {}) }
}

/** A sample that is wrong with probability `epsilon`. */
export const erring = (right: Decision, epsilon: number, random: Random, observation: Observation): Decision =>
  random.chance(epsilon) ? { ...right, action: wrongAction(random, observation, right.action) } : right
