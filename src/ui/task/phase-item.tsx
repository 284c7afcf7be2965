import { useState } from "react"
import { formatDuration } from "../language/format.ts"
import { t } from "../language/language.ts"
import type { RunView } from "../stores/run-state.ts"
import { partialReason } from "./partial-reason.ts"
import { StepNumber } from "./step-item.tsx"
import { useElapsed } from "./use-elapsed.ts"

const sentence = ({ phase, question, paused }: RunView): string => {
  if (question) return t("run.waiting")
  if (paused) return paused === "user" ? t("run.paused") : t("run.yours")
  return phase ? t(`phases.${phase.phase}`) : t("run.starting")
}

/** What goes on now, in words; what the model thinks meanwhile for who wants to see it, from one step to the next. Dots show that it moves; they are never all there is. */
export function PhaseItem({ run, next, pending }: { run: RunView; next: number; pending: boolean }) {
  const { phase, question, paused, record } = run
  const elapsed = useElapsed(phase?.since ?? record.startedAt)
  const [open, setOpen] = useState(false)
  const thought = phase?.text === undefined ? undefined : partialReason(phase.text)
  // What is asked about, or just being done, is in the list already.
  const index = pending ? next - 1 : phase?.index ?? next
  const still = question !== undefined || paused !== undefined
  return (
    <div className="step step-now">
      {index < next ? <span className="step-number" aria-hidden="true">…</span> : <StepNumber index={index} />}
      <div className="step-body">
        <p className="step-what">{sentence(run)}{still ? null : <span className="dots" aria-hidden="true"><i /><i /><i /></span>}</p>
        {thought === undefined ? null : <details className="fold" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}><summary>{t("run.thought")}</summary><p className="step-target">{thought}</p></details>}
        {!still && elapsed >= 2_000 ? <p className="meta">{formatDuration(elapsed)}</p> : null}
      </div>
    </div>
  )
}
