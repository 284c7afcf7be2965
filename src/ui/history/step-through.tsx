import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react"
import type { Step } from "../../core/step.ts"
import { formatCount } from "../language/format.ts"
import { t } from "../language/language.ts"
import { Icon } from "../parts/icon.tsx"
import { Reasons } from "../task/route-badge.tsx"
import { StepDetails } from "../task/step-details.tsx"
import { StepItem } from "../task/step-item.tsx"

/** One step at a time with all that is known of it, by button or arrow key. */
export function StepThrough({ steps, runId, end }: { steps: readonly Step[]; runId: string; end: () => void }) {
  const [at, setAt] = useState(0)
  const details = useId()
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => { next.current?.focus() }, [])
  const step = steps[at]
  const go = (by: number): void => setAt(Math.max(0, Math.min(at + by, steps.length - 1)))
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    const forward = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight"
    if (key === "ArrowLeft" || key === "ArrowRight") go(key === forward ? 1 : -1)
  }
  if (!step) return null
  return (
    <section className="card" onKeyDown={onKeyDown} aria-label={t("history.watch")}>
      <div className="row">
        <button type="button" className="secondary" aria-disabled={at === 0} onClick={() => go(-1)}><Icon name="back" /><span className="unseen">{t("history.watchPrevious")}</span></button>
        <p role="status">{t("history.watchAt", { at: formatCount(at + 1), all: formatCount(steps.length) })}</p>
        <button type="button" className="secondary" ref={next} aria-disabled={at === steps.length - 1} onClick={() => go(1)}><Icon name="forward" /><span className="unseen">{t("history.watchNext")}</span></button>
      </div>
      <progress aria-hidden="true" max={steps.length} value={at + 1} />
      <Reasons><div className="step"><StepItem step={step} runId={runId} key={step.index} /></div></Reasons>
      <StepDetails step={step} id={details} />
      <button type="button" className="link" onClick={end}>{t("history.watchEnd")}</button>
    </section>
  )
}
