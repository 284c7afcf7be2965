import { useLayoutEffect, useRef, useState } from "react"
import type { RunEnd, Step } from "../../core/step.ts"
import { formatBytes, formatCount, formatDuration, formatMoney, formatShare, hostOf } from "../language/format.ts"
import { t } from "../language/language.ts"
import { focusComposer, usePanel, useRuns } from "../panel-context.ts"
import { Icon } from "../parts/icon.tsx"
import { WorkerText } from "../parts/worker-text.tsx"
import type { RunView } from "../stores/run-state.ts"
import { shareAtHome } from "./share-at-home.ts"

/** How it ended, and what it cost: in privacy first, then in tokens and time. */
export function EndCard({ run, end, takeFocus = false }: { run: RunView; end: RunEnd; takeFocus?: boolean }) {
  const { show } = usePanel()
  const setDraft = useRuns((state) => state.setDraft)
  const title = useRef<HTMLHeadingElement>(null)
  // Stop and the question are gone now: whoever was there is led here, whoever reads elsewhere is left alone.
  useLayoutEffect(() => { if (takeFocus && document.activeElement === document.body) title.current?.focus() }, [takeFocus])
  const steps = run.steps ?? []
  const home = shareAtHome(steps)
  const again = (): void => { setDraft(run.record.task.task); show("task"); focusComposer() }
  return (
    <section className={end.ok ? "end is-ok" : "end is-failed"}>
      <h2 tabIndex={-1} ref={title}><Icon name={end.ok ? "check" : "cross"} />{end.ok ? t("end.ok") : t("end.failed")}</h2>
      <p className="end-text">{end.ok && end.answer ? end.answer : <WorkerText text={end.reason} />}</p>
      <dl className="figures">
        {home === undefined ? null : <Figure value={formatShare(home)} name={t("end.home")} />}
        <Figure value={formatBytes(steps.reduce((sum, { sent }) => sum + sent, 0))} name={t("end.sent")} />
        <Figure value={formatCount(end.tokens.prompt + end.tokens.completion)} name={t("end.tokens")} />
        {run.meter?.spent.money ? <Figure value={formatMoney(run.meter.spent.money)} name={t("end.money")} /> : null}
        <Figure value={formatDuration(end.ms)} name={t("end.time")} />
      </dl>
      <div className="row">
        <button type="button" className="secondary" onClick={again}>{t("end.again")}</button>
        {end.ok ? null : <AllowSite run={run} end={end} step={steps.at(-1)} />}
      </div>
    </section>
  )
}

const Figure = ({ value, name }: { value: string; name: string }) => <div><dt>{name}</dt><dd>{value}</dd></div>

/** The site that the run could not enter: known from its end, or from a last step that was kept out. */
const closedSite = (end: RunEnd, step: Step | undefined): string | undefined => {
  if (end.error?.kind === "page.no-access") return end.error.origin
  if (step?.outcome?.code !== "blocked" || step.verdict?.kind === "refuse") return undefined
  return step.action?.verb === "goto" && URL.canParse(step.action.url) ? step.action.url : step.url
}

/** When a run failed because the extension may not enter a site, the user can open that door here, and the task goes on at once. */
function AllowSite({ run, end, step }: { run: RunView; end: RunEnd; step: Step | undefined }) {
  const { client, show } = usePanel()
  const setDraft = useRuns((state) => state.setDraft)
  const { start, replay } = useRuns((state) => state)
  const [denied, setDenied] = useState(false)
  const url = closedSite(end, step)
  if (!client.requestSite || url === undefined) return null
  const host = hostOf(url)
  if (denied) return <p className="hint" role="status">{t("end.siteDenied", { host })}</p>
  const { task, mode, maxSteps, limits, replay: earlier } = run.record.task
  const again = (granted: boolean): void => {
    if (!granted) return setDenied(true)
    show("task")
    if (earlier?.otherwise === "ask") { void replay(earlier.of); return }
    setDraft(task)
    void start(mode, { ...limits, steps: maxSteps })
  }
  const ask = (): void => { void client.requestSite?.(url).then(again, () => setDenied(true)) }
  return <button type="button" className="secondary" onClick={ask}>{t("end.allowSite", { host })}</button>
}
