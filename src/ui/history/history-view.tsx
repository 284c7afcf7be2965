import { useEffect, useMemo, useRef, useState } from "react"
import { formatDay, formatTime, shorten } from "../language/format.ts"
import { t } from "../language/language.ts"
import { useRuns } from "../panel-context.ts"
import { Icon } from "../parts/icon.tsx"
import { TextField } from "../parts/text-field.tsx"
import { newestFirst, type RunView } from "../stores/run-state.ts"
import { OpenRun } from "./open-run.tsx"
import { byDay, searchRuns } from "./search-runs.ts"

/** Earlier runs by day, newest first, to be searched and opened. */
export function HistoryView() {
  const [openId, setOpenId] = useState<string>()
  const run = useRuns((state) => state.runs[openId ?? ""])
  const open = useRuns((state) => state.open)
  const [returned, setReturned] = useState(false)
  const choose = (runId: string): void => { setOpenId(runId); void open(runId) }
  const back = (): void => { setOpenId(undefined); setReturned(true) }
  return <main className="view">{run ? <OpenRun run={run} back={back} /> : <RunList choose={choose} takeFocus={returned} />}</main>
}

/** As many as are drawn before more are asked for. */
const page = 60

function RunList({ choose, takeFocus }: { choose: (runId: string) => void; takeFocus: boolean }) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => { if (takeFocus) title.current?.focus() }, [takeFocus])
  const { list, runs: known, refresh, openNewest } = useRuns((state) => state)
  const [query, setQuery] = useState("")
  const searching = query !== ""
  useEffect(() => { if (searching) void openNewest() }, [searching, openNewest])
  const [shown, setShown] = useState(page)
  const runs = useMemo(() => searchRuns(newestFirst(known), query), [known, query])
  const days = byDay(runs.slice(0, shown), (time) => formatDay(time, Date.now()))
  const nothing = list === "ready" && Object.keys(known).length === 0
  return (
    <section>
      <h2 tabIndex={-1} ref={title}>{t("history.title")}</h2>
      {list === "loading" ? <p className="muted" role="status">{t("history.loading")}</p> : null}
      {list === "failed" ? <p className="muted">{t("history.failed")} <button type="button" className="link" onClick={() => void refresh()}>{t("words.retry")}</button></p> : null}
      {nothing ? <div className="empty"><span className="emblem"><Icon name="history" /></span><h3>{t("history.emptyTitle")}</h3><p className="muted">{t("history.emptyText")}</p></div>
        : list === "failed" ? null : <TextField label={t("history.search")} type="search" value={query} onChange={(event) => { setQuery(event.target.value); setShown(page) }} />}
      {!nothing && list === "ready" && runs.length === 0 ? <p className="muted" role="status">{t("history.noMatch")}</p> : null}
      {days.map(([day, ofDay]) => (
        <section key={day} className="day">
          <h3>{day}</h3>
          <ul className="runs">{ofDay.map((run) => <li key={run.record.id}><RunRow run={run} choose={choose} /></li>)}</ul>
        </section>
      ))}
      {runs.length > shown ? <button type="button" className="link" onClick={() => setShown(shown + page)}>{t("leaves.more")}</button> : null}
    </section>
  )
}

function RunRow({ run: { record }, choose }: { run: RunView; choose: (runId: string) => void }) {
  const { end } = record
  const state = !end ? "running" : end.ok ? "ok" : "notDone"
  return (
    <button type="button" className="run" onClick={() => choose(record.id)}>
      <span className="run-task">{shorten(record.task.task, 140)}</span>
      {end?.ok && end.answer ? <span className="run-answer">{shorten(end.answer, 120)}</span> : null}
      <span className="meta">
        <span className={`mark is-${state === "notDone" ? "failed" : state}`}><Icon name={state === "ok" ? "check" : state === "notDone" ? "cross" : "wait"} />{t(`history.${state}`)}</span>
        <span>{formatTime(record.startedAt)}</span>
        {record.task.shortcut !== undefined ? <bdi>/{record.task.shortcut}</bdi> : record.task.replay ? <span>{t("history.replayOf")}</span> : null}
        {end ? <span>{t("history.steps", { count: end.steps })}</span> : null}
      </span>
    </button>
  )
}
