import { useWindowVirtualizer } from "@tanstack/react-virtual"
import { useLayoutEffect, useRef, useState } from "react"
import type { Step } from "../../core/step.ts"
import { t } from "../language/language.ts"
import { useRuns } from "../panel-context.ts"
import { isLive, type RunView } from "../stores/run-state.ts"
import { markOf } from "./describe-step.ts"
import { PhaseItem } from "./phase-item.tsx"
import { Reasons } from "./route-badge.tsx"
import { StepItem } from "./step-item.tsx"

/** So many are drawn as they are; of more only those in sight, so that a run of hundreds scrolls like one of ten. */
const drawnWhole = 60

/** The steps of a run; while it lives, the last entry says in words what is going on. */
export function StepList({ run }: { run: RunView }) {
  const live = isLive(run)
  if (!run.steps) return run.unreadable ? <Unreadable runId={run.record.id} /> : <p className="muted" role="status">{t("run.opening")}</p>
  if (run.steps.length === 0 && !live) return <p className="muted">{t("run.noSteps")}</p>
  const last = run.steps.at(-1)
  return (
    <Reasons>
      {run.steps.length > drawnWhole ? <LongList steps={run.steps} runId={run.record.id} /> : (
        <ol className="steps" aria-label={t("run.steps")}>{run.steps.map((step) => <li className="step" key={step.index}><StepItem step={step} runId={run.record.id} /></li>)}</ol>
      )}
      {live ? <PhaseItem run={run} next={(last?.index ?? -1) + 1} pending={last !== undefined && markOf(last) === "pending"} /> : null}
    </Reasons>
  )
}

function Unreadable({ runId }: { runId: string }) {
  const open = useRuns((state) => state.open)
  return <p className="muted" role="status">{t("run.unreadable")} <button type="button" className="link" onClick={() => void open(runId)}>{t("words.retry")}</button></p>
}

function LongList({ steps, runId }: { steps: readonly Step[]; runId: string }) {
  const list = useRef<HTMLOListElement>(null)
  const [offset, setOffset] = useState(0)
  useLayoutEffect(() => setOffset(list.current?.offsetTop ?? 0), [])
  // Drawn with the frame and not within the scroll event, which would lay the page out twice.
  const rows = useWindowVirtualizer({ count: steps.length, estimateSize: () => 92, overscan: 8, useFlushSync: false, scrollMargin: offset, getItemKey: (row) => steps[row]?.index ?? row })
  return (
    <ol className="steps is-long" aria-label={t("run.steps")} ref={list} style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, key, start }) => {
        const step = steps[index]
        return step ? (
          <li className="step" key={key} data-index={index} ref={rows.measureElement} aria-setsize={steps.length} aria-posinset={index + 1} style={{ transform: `translateY(${start - offset}px)` }}>
            <StepItem step={step} runId={runId} />
          </li>
        ) : null
      })}
    </ol>
  )
}
