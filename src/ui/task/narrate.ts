import type { Step } from "../../core/step.ts"
import { formatCount } from "../language/format.ts"
import { t } from "../language/language.ts"
import { sayWorker } from "../language/say-worker.ts"
import type { RunView } from "../stores/run-state.ts"
import { describeAction, describeTarget, markOf } from "./describe-step.ts"
import { endStateOf, sayLeftUndone } from "./left-undone.tsx"

/** What a screen reader should hear now: the newest step, an open question, or the end. Phases would only chatter. */
export function narrate(run: RunView | undefined): string {
  if (!run) return ""
  const { end } = run.record
  if (end) return t("narration.ended", { how: t(`end.${endStateOf(end)}`), text: [...sayLeftUndone(end, run.steps ?? []), end.ok && end.answer ? end.answer : sayWorker(end.reason)].join(" ") })
  if (run.question) return t("narration.question", { text: sayWorker(run.question.text) })
  if (run.paused) return run.paused === "user" ? t("run.paused") : t("run.yours")
  const step = run.steps?.at(-1)
  return step ? narrateStep(step) : t("narration.working")
}

export function narrateStep(step: Step): string {
  const what = step.action ? describeAction(step.action) : t("step.thinking")
  const whole = step.target ? `${what}, ${describeTarget(step.target)}` : what
  return t("narration.step", { n: formatCount(step.index + 1), what: whole, route: t(`routes.${step.route.to}`), outcome: t(`outcomes.${markOf(step)}`) })
}
