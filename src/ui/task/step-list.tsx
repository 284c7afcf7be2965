import { useWindowVirtualizer } from "@tanstack/react-virtual"
import { Tooltip } from "@base-ui/react/tooltip"
import { useLayoutEffect, useRef, useState } from "react"
import type { Step } from "../../core/step.ts"
import { t } from "../language/language.ts"
import { isLive, type RunView } from "../stores/run-state.ts"
import { PhaseItem } from "./phase-item.tsx"
import { StepItem } from "./step-item.tsx"

/** So many are drawn as they are; of more only those in sight, so that a run of hundreds scrolls like one of ten. */
const drawnWhole = 60

/** The steps of a run; while it lives, the last entry says in words what is going on. */
export function StepList({ run }: { run: RunView }) {
  const live = isLive(run)
  if (!run.steps) return <p className="muted" role="status">{t("run.opening")}</p>
  if (run.steps.length === 0 && !live) return <p className="muted">{t("run.noSteps")}</p>
  return (
    <Tooltip.Provider>
      {run.steps.length > drawnWhole ? <LongList steps={run.steps} runId={run.record.id} /> : (
        <ol className="steps" aria-label={t("run.steps")}>{run.steps.map((step) => <li className="step" key={step.index}><StepItem step={step} runId={run.record.id} /></li>)}</ol>
      )}
      {live ? <PhaseItem run={run} next={(run.steps.at(-1)?.index ?? -1) + 1} /> : null}
    </Tooltip.Provider>
  )
}

function LongList({ steps, runId }: { steps: readonly Step[]; runId: string }) {
  const list = useRef<HTMLOListElement>(null)
  const [offset, setOffset] = useState(0)
  useLayoutEffect(() => setOffset(list.current?.offsetTop ?? 0), [])
  const rows = useWindowVirtualizer({ count: steps.length, estimateSize: () => 92, overscan: 8, scrollMargin: offset, getItemKey: (row) => steps[row]?.index ?? row })
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
