import type { Observation } from "../core/observation.ts"
import type { Result } from "../core/result.ts"
import type { CloudModel, CloudTurn } from "../models/ports.ts"
import type { Cleared } from "../privacy/gate.ts"
import { repairTurn } from "./cloud-prompt.ts"
import { parseDecision } from "./parse-decision.ts"
import { addSpent, nothingSpent, type Decided } from "./spent.ts"

export type CloudAsk = {
  turn: CloudTurn
  /** The same turn as the gate let it through. */
  cleared: Cleared<CloudTurn>
  /** The gate, for what a repair adds: the model's own words are no safer than the page's. */
  clear(turn: CloudTurn): Result<Cleared<CloudTurn>>
  observation: Observation
  onText?: (soFar: string) => void
}

/** Asks the cloud model, and once more with what was wrong when its answer can't be used. */
export const decideCloud = async (ask: CloudAsk, model: CloudModel, signal: AbortSignal, now: () => number): Promise<Decided> => {
  let turn = ask.cleared
  let spent = nothingSpent
  let name = model.name
  for (let answers = 1; ; answers++) {
    const began = now()
    const reply = await model.decide(turn, signal, ask.onText)
    if (!reply.ok) return { decision: reply, spent: addSpent(spent, { ...nothingSpent, modelMs: now() - began }), model: name }
    const { text, tokens, sentBytes, ms } = reply.value
    spent = addSpent(spent, { tokens, sent: sentBytes, modelMs: ms })
    name = reply.value.model
    const decision = parseDecision(text, ask.observation)
    if (decision.ok || answers === maxAnswers) return { decision, spent, model: name }
    const repaired = ask.clear(repairTurn(ask.turn, text, decision.error.message))
    if (!repaired.ok) return { decision: repaired, spent, model: name }
    turn = repaired.value
  }
}
const maxAnswers = 2
