import { useEffect, useMemo, useRef, useState } from "react"
import { formatDay, formatTime, shorten } from "../language/format.ts"
import { t } from "../language/language.ts"
import { focusComposer, usePanel, useRuns, useSearch } from "../panel-context.ts"
import { Icon } from "../parts/icon.tsx"
import { TextField } from "../parts/text-field.tsx"
import { newestFirst, type RunView } from "../stores/run-state.ts"
import { endStateOf } from "../task/left-undone.tsx"
import { OpenRun } from "./open-run.tsx"
import { byDay } from "./by-day.ts"
import { SearchOn, SearchProgress } from "./search-progress.tsx"

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
  const { show } = usePanel()
  const { list, listedTo, runs: known, refresh, earlier } = useRuns((state) => state)
  const { query, found, find } = useSearch((state) => state)
  const searching = query.trim() !== ""
  const [shown, setShown] = useState(page)
  const runs = useMemo(() => searching ? found.flatMap((id) => known[id] ?? []) : newestFirst(known).filter(({ record: { startedAt } }) => !listedTo || startedAt >= listedTo.at), [searching, found, known, listedTo])
  // What was found is drawn at once; a list that goes on is read when its end is near.
  const count = searching ? runs.length : shown
  const showMore = (): void => { setShown(shown + page); if (runs.length < shown + 2 * page) void earlier() }
  const days = byDay(runs.slice(0, count), (time) => formatDay(time, Date.now()))
  const nothing = list === "ready" && Object.keys(known).length === 0
  return (
    <section>
      <h2 tabIndex={-1} ref={title}>{t("history.title")}</h2>
      {list === "loading" ? <p className="muted" role="status">{t("history.loading")}</p> : null}
      {list === "failed" ? <p className="muted">{t("history.failed")} <button type="button" className="link" onClick={() => void refresh()}>{t("words.retry")}</button></p> : null}
      {nothing ? <div className="empty"><span className="emblem"><Icon name="history" /></span><h3>{t("history.emptyTitle")}</h3><p className="muted">{t("history.emptyText")}</p><button type="button" className="secondary" onClick={() => { show("task"); focusComposer() }}><Icon name="plus" />{t("run.another")}</button></div>
        : list === "failed" ? null : <TextField label={t("history.search")} type="search" value={query} onChange={(event) => find(event.target.value)} />}
      {searching ? <SearchProgress /> : null}
      {days.map(([day, ofDay]) => (
        <section key={day} className="day">
          <h3>{day}</h3>
          <ul className="runs">{ofDay.map((run) => <li key={run.record.id}><RunRow run={run} choose={choose} /></li>)}</ul>
        </section>
      ))}
      {searching ? <SearchOn /> : null}
      {!searching && (runs.length > shown || listedTo) ? <button type="button" className="link" onClick={showMore}>{t("leaves.more")}</button> : null}
    </section>
  )
}

const states = { ok: "ok", partly: "partly", failed: "notDone" } as const
const icons = { ok: "check", partly: "flag", notDone: "cross", running: "wait" } as const

function RunRow({ run: { record }, choose }: { run: RunView; choose: (runId: string) => void }) {
  const { end } = record
  const state = !end ? "running" : states[endStateOf(end)]
  return (
    <button type="button" className="run" onClick={() => choose(record.id)}>
      <span className="run-task">{shorten(record.task.task, 140)}</span>
      {end?.ok && end.answer ? <span className="run-answer">{shorten(end.answer, 120)}</span> : null}
      <span className="meta">
        <span className={`mark is-${state === "notDone" ? "failed" : state}`}><Icon name={icons[state]} />{t(`history.${state}`)}</span>
        <span>{formatTime(record.startedAt)}</span>
        {record.task.shortcut !== undefined ? <bdi>/{record.task.shortcut}</bdi> : record.task.replay ? <span>{t("history.replayOf")}</span> : null}
        {end ? <span>{t("history.steps", { count: end.steps })}</span> : null}
      </span>
    </button>
  )
}
