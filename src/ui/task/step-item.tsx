import { memo, useId, useState } from "react"
import type { Step } from "../../core/step.ts"
import { formatCount, formatDuration } from "../language/format.ts"
import { t } from "../language/language.ts"
import { Icon, type IconName } from "../parts/icon.tsx"
import { WorkerText } from "../parts/worker-text.tsx"
import { describeAction, describeTarget, iconOf, markOf, type Mark } from "./describe-step.ts"
import { RouteBadge } from "./route-badge.tsx"
import { changeOf, StepChange } from "./step-change.tsx"
import { StepDetails } from "./step-details.tsx"
import { StepPicture } from "./step-picture.tsx"

const marks: Record<Mark, IconName> = { ok: "check", noEffect: "dash", unknown: "question", failed: "cross", refused: "refuse", notDone: "dash", pending: "wait" }

/** One step: what was done, on what, where that was decided, how it went. */
export const StepItem = memo(function StepItem({ step, runId }: { step: Step; runId: string }) {
  const mark = markOf(step)
  const details = useId()
  const [open, setOpen] = useState(false)
  const change = changeOf(step)
  const used = step.tokens.prompt + step.tokens.completion
  return (
    <>
      <StepNumber index={step.index} />
      <div className="step-body">
        <p className="step-what">{step.action ? <><Icon name={iconOf[step.action.verb]} />{describeAction(step.action)}</> : t("step.thinking")}</p>
        {step.target ? <p className="step-target">{describeTarget(step.target)}</p> : null}
        {change && change.before !== "" ? <p className="step-target"><StepChange change={change} /></p> : null}
        {step.outcome?.notDone ? <p className="step-target">{t(`notDone.${step.outcome.notDone}`)}</p>
          : (mark === "failed" || mark === "refused") && step.outcome?.detail ? <p className="step-target"><WorkerText text={step.outcome.detail} /></p> : null}
        {step.picture === "kept" ? <StepPicture runId={runId} step={step} /> : null}
        <div className="meta">
          <RouteBadge route={step.route} />
          <span className={`mark is-${mark}`}><Icon name={marks[mark]} />{t(`outcomes.${mark}`)}</span>
          <span>{formatDuration(step.ms)}</span>
          {used > 0 ? <span>{t("run.tokens", { count: used })}</span> : null}
          <button type="button" className="link quiet-link" aria-label={`${t("step.details")} ${t("step.number", { n: formatCount(step.index + 1) })}`} aria-expanded={open} aria-controls={open ? details : undefined}
            onClick={() => setOpen(!open)}>{t("step.details")}</button>
        </div>
        {open ? <StepDetails step={step} id={details} /> : null}
      </div>
    </>
  )
})

export const StepNumber = ({ index }: { index: number }) => (
  <span className="step-number"><span className="unseen">{t("step.number", { n: formatCount(index + 1) })}</span><span aria-hidden="true">{formatCount(index + 1)}</span></span>
)
