import { memo, useId, useState } from "react"
import type { Step } from "../core/step.ts"
import { describeAction, describeTarget, markOf, type Mark } from "./describe-step.ts"
import { formatCount, formatDuration } from "./format.ts"
import { Icon, type IconName } from "./icon.tsx"
import { RouteBadge } from "./route-badge.tsx"
import { isLive, type Phase, type RunView } from "./run-state.ts"
import { StepDetails } from "./step-details.tsx"
import { strings } from "./strings.ts"
import { useElapsed } from "./use-elapsed.ts"

const marks: Record<Mark, IconName> = { ok: "check", "no-effect": "dash", unknown: "question", failed: "cross", refused: "refuse", pending: "wait" }

/** The steps of a run; while it lives, the last entry says in words what is going on. */
export function StepList({ run }: { run: RunView }) {
  const live = isLive(run)
  if (!run.steps) return <p className="muted" role="status">{strings.run.opening}</p>
  if (run.steps.length === 0 && !live) return <p className="muted">{strings.run.noSteps}</p>
  return (
    <ol className="steps" aria-label={strings.run.steps}>
      {run.steps.map((step) => <StepItem key={step.index} step={step} />)}
      {live ? <PhaseItem phase={run.phase} waiting={run.question !== undefined} next={(run.steps.at(-1)?.index ?? -1) + 1} since={run.record.startedAt} /> : null}
    </ol>
  )
}

const StepItem = memo(function StepItem({ step }: { step: Step }) {
  const mark = markOf(step)
  const details = useId()
  const [open, setOpen] = useState(false)
  return (
    <li className="step">
      <StepNumber index={step.index} />
      <div className="step-body">
        <p className="step-what">{step.action ? describeAction(step.action) : strings.step.thinking}</p>
        {step.target ? <p className="step-target">{describeTarget(step.target)}</p> : null}
        {(mark === "failed" || mark === "refused") && step.outcome?.detail ? <p className="step-target">{step.outcome.detail}</p> : null}
        <div className="meta">
          <RouteBadge route={step.route} />
          <span className={`mark is-${mark}`}><Icon name={marks[mark]} />{strings.outcomes[mark]}</span>
          <span>{formatDuration(step.ms)}</span>
          <button type="button" className="link quiet-link" aria-expanded={open} aria-controls={open ? details : undefined} onClick={() => setOpen(!open)}>
            {strings.step.details}<span className="unseen"> {strings.step.number(formatCount(step.index + 1))}</span>
          </button>
        </div>
        {open ? <StepDetails step={step} id={details} /> : null}
      </div>
    </li>
  )
})

function PhaseItem({ phase, waiting, next, since }: { phase: Phase | undefined; waiting: boolean; next: number; since: number }) {
  const elapsed = useElapsed(phase?.since ?? since)
  const words = waiting ? strings.run.waiting : phase ? strings.phases[phase.phase] : strings.run.starting
  return (
    <li className="step step-now">
      <StepNumber index={phase?.index ?? next} />
      <div className="step-body">
        <p className="step-what">{words}{waiting ? null : <span className="dots" aria-hidden="true"><i /><i /><i /></span>}</p>
        {phase?.text ? <p className="step-target">{phase.text}</p> : null}
        {elapsed >= 2_000 ? <p className="meta">{formatDuration(elapsed)}</p> : null}
      </div>
    </li>
  )
}

const StepNumber = ({ index }: { index: number }) => (
  <span className="step-number"><span className="unseen">{strings.step.number(formatCount(index + 1))}</span><span aria-hidden="true">{formatCount(index + 1)}</span></span>
)
