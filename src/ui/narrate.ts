import type { Step } from "../core/step.ts"
import { describeAction, describeTarget, markOf } from "./describe-step.ts"
import { formatCount } from "./format.ts"
import type { RunView } from "./run-state.ts"
import { strings } from "./strings.ts"

/** What a screen reader should hear now: the newest step, an open question, or the end. Phases would only chatter. */
export function narrate(run: RunView | undefined): string {
  if (!run) return ""
  const { end } = run.record
  if (end) return strings.narration.ended(end.ok ? strings.end.ok : strings.end.failed, end.ok ? end.answer || end.reason : end.reason)
  if (run.question) return strings.narration.question(run.question.text)
  const step = run.steps?.at(-1)
  return step ? narrateStep(step) : strings.narration.working
}

function narrateStep(step: Step): string {
  const what = step.action ? describeAction(step.action) : strings.step.thinking
  const whole = step.target ? `${what}, ${describeTarget(step.target)}` : what
  return strings.narration.step(formatCount(step.index + 1), whole, strings.routes[step.route.to], strings.outcomes[markOf(step)])
}
