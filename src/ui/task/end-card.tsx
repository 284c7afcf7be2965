import { useLayoutEffect, useRef, useState } from "react"
import type { RunEnd, Step } from "../../core/step.ts"
import { formatBytes, formatCount, formatDuration, formatMoney, formatShare, hostOf } from "../language/format.ts"
import { t } from "../language/language.ts"
import { focusComposer, usePanel, useRuns } from "../panel-context.ts"
import { Icon } from "../parts/icon.tsx"
import { WorkerText } from "../parts/worker-text.tsx"
import type { RunView } from "../stores/run-state.ts"
import { closedSite } from "./closed-site.ts"
import { endStateOf, LeftUndone } from "./left-undone.tsx"
import { shareAtHome } from "./share-at-home.ts"

/** How it ended, and what it cost: in privacy first, then in tokens and time. */
export function EndCard({ run, end, takeFocus = false }: { run: RunView; end: RunEnd; takeFocus?: boolean }) {
  const { show } = usePanel()
  const setDraft = useRuns((state) => state.setDraft)
  const title = useRef<HTMLHeadingElement>(null)
  // Stop and the question are gone now: whoever was there is led here, whoever reads elsewhere is left alone.
  useLayoutEffect(() => { if (takeFocus && document.activeElement === document.body) title.current?.focus() }, [takeFocus])
  const steps = run.steps ?? []
  const state = endStateOf(end)
  const home = shareAtHome(steps)
  const again = (): void => { setDraft(run.record.task.task); show("task"); focusComposer() }
  return (
    <section className={`end is-${state}`}>
      <h2 tabIndex={-1} ref={title}><Icon name={icons[state]} />{t(`end.${state}`)}</h2>
      <LeftUndone end={end} steps={steps} />
      <EndWords end={end} />
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

const icons = { ok: "check", partly: "flag", failed: "cross" } as const

/** The answer, or why there is none. Beside what was left undone it is the model's word alone. */
function EndWords({ end }: { end: RunEnd }) {
  if (end.ok && end.answer) return <p className="end-text">{end.leftUndone ? `${t("end.said")} ${end.answer}` : end.answer}</p>
  // Then all that there is to say is what was left undone.
  return end.leftUndone && (end.ok || end.error?.kind === "guard.denied") ? null : <p className="end-text"><WorkerText text={end.reason} /></p>
}

const Figure = ({ value, name }: { value: string; name: string }) => <div><dt>{name}</dt><dd>{value}</dd></div>

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
