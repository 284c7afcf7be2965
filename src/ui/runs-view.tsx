import { useEffect, useMemo, useRef, useState } from "react"
import { EndCard } from "./end-card.tsx"
import { formatCount, formatMoment, shorten } from "./format.ts"
import { Icon } from "./icon.tsx"
import { useRuns } from "./panel-context.ts"
import { newestFirst, type RunView } from "./run-state.ts"
import { StepList } from "./step-list.tsx"
import { strings } from "./strings.ts"
import { TaskText } from "./task-text.tsx"

const words = strings.runs

/** Earlier runs, newest first, each open to its steps. */
export function RunsView() {
  const [openId, setOpenId] = useState<string>()
  const run = useRuns((state) => state.runs[openId ?? ""])
  const open = useRuns((state) => state.open)
  const [returned, setReturned] = useState(false)
  const choose = (runId: string): void => { setOpenId(runId); void open(runId) }
  const back = (): void => { setOpenId(undefined); setReturned(true) }
  return (
    <main className="view">
      {run ? <OpenRun run={run} back={back} /> : <RunList choose={choose} takeFocus={returned} />}
    </main>
  )
}

function RunList({ choose, takeFocus }: { choose: (runId: string) => void; takeFocus: boolean }) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => { if (takeFocus) title.current?.focus() }, [takeFocus])
  const list = useRuns((state) => state.list)
  const known = useRuns((state) => state.runs)
  const refresh = useRuns((state) => state.refresh)
  const runs = useMemo(() => newestFirst(known), [known])
  return (
    <section>
      <h2 tabIndex={-1} ref={title}>{words.title}</h2>
      {list === "loading" ? <p className="muted" role="status">{words.loading}</p> : null}
      {list === "failed" ? <p className="muted">{words.failed} <button type="button" className="link" onClick={() => void refresh()}>{words.retry}</button></p> : null}
      {list === "ready" && runs.length === 0 ? <div className="empty"><h3>{words.emptyTitle}</h3><p className="muted">{words.emptyText}</p></div> : null}
      <ul className="runs">{runs.map((run) => <li key={run.record.id}><RunRow run={run} choose={choose} /></li>)}</ul>
    </section>
  )
}

function RunRow({ run: { record }, choose }: { run: RunView; choose: (runId: string) => void }) {
  const { end } = record
  const state = !end ? "running" : end.ok ? "ok" : "failed"
  return (
    <button type="button" className="run" onClick={() => choose(record.id)}>
      <span className="run-task">{shorten(record.task.task, 140)}</span>
      <span className="meta">
        <span className={`mark is-${state}`}><Icon name={state === "ok" ? "check" : state === "failed" ? "cross" : "wait"} />{words.states[state]}</span>
        <span>{formatMoment(record.startedAt)}</span>
        {end ? <span>{words.steps(formatCount(end.steps), end.steps === 1)}</span> : null}
      </span>
    </button>
  )
}

function OpenRun({ run, back }: { run: RunView; back: () => void }) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => { first.current?.focus() }, [])
  return (
    <section>
      <button type="button" className="link back" ref={first} onClick={back}><Icon name="back" />{words.back}</button>
      <p className="muted">{formatMoment(run.record.startedAt)}</p>
      <TaskText text={run.record.task.task} mode={run.record.task.mode} />
      <StepList run={run} />
      {run.record.end ? <EndCard run={run} end={run.record.end} /> : null}
    </section>
  )
}
