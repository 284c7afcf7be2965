import type { Action, Decision } from "../core/action.ts"
import type { Observation } from "../core/observation.ts"
import { fail, ok, type Result } from "../core/result.ts"
import type { CloudModel, CloudTurn } from "../models/ports.ts"
import type { Cleared } from "../privacy/gate.ts"
import { repairTurn } from "./cloud-prompt.ts"
import type { GuessWatch } from "./guess-watch.ts"
import { parseDecision, parseRanked } from "./parse-decision.ts"
import { addSpent, nothingSpent, type Decided } from "./spent.ts"

export type CloudAsk = {
  turn: CloudTurn
  /** The same turn as the gate let it through. */
  cleared: Cleared<CloudTurn>
  /** The gate, for what a repair adds: the model's own words are no safer than the page's. */
  clear(turn: CloudTurn): Result<Cleared<CloudTurn>>
  observation: Observation
  guesses: GuessWatch
  /** The turn asked for other right actions as well. */
  ranked?: boolean
  onText?: (soFar: string) => void
}
/** `candidates`: the actions that the model holds for right, best first; one where it named one. */
export type CloudDecided = Decided & { candidates: readonly Action[] }

/** Asks the cloud model, and once more with what was wrong when its answer can't be used. */
export const decideCloud = async (ask: CloudAsk, model: CloudModel, signal: AbortSignal, now: () => number): Promise<CloudDecided> => {
  let turn = ask.cleared
  let spent = nothingSpent
  let name = model.name
  const parse = (text: string): Result<{ decision: Decision; candidates: readonly Action[] }> => {
    if (ask.ranked) return parseRanked(text, ask.observation)
    const decision = parseDecision(text, ask.observation)
    return decision.ok ? ok({ decision: decision.value, candidates: [decision.value.action] }) : decision
  }
  for (let answers = 1; ; answers++) {
    const began = now()
    ask.guesses.show(turn.messages)
    const reply = await model.decide(turn, signal, ask.onText)
    if (!reply.ok) return { decision: reply, candidates: [], spent: addSpent(spent, { ...nothingSpent, modelMs: now() - began }), model: name }
    const { text, tokens, sentBytes, ms } = reply.value
    spent = addSpent(spent, { tokens, cloud: tokens, sent: sentBytes, modelMs: ms })
    name = reply.value.model
    const parsed = ask.guesses.hear(text) ? parse(text) : guessing
    if (parsed === guessing) return { decision: parsed, candidates: [], spent, model: name }
    if (parsed.ok) return { decision: ok(parsed.value.decision), candidates: parsed.value.candidates, spent, model: name }
    if (answers === maxAnswers) return { decision: parsed, candidates: [], spent, model: name }
    const repaired = ask.clear(repairTurn(ask.turn, text, parsed.error.correction ?? parsed.error.message))
    if (!repaired.ok) return { decision: repaired, candidates: [], spent, model: name }
    turn = repaired.value
  }
}
const maxAnswers = 2
const guessing = fail("privacy.blocked", "The cloud model named many numbers or names that it was never shown, as one does who searches for a private value: nothing more is sent to it. Use another model, or run the task on the device only.")
