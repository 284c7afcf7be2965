import { useEffect, useRef, useState } from "react"
import { t } from "../language/language.ts"
import { focusComposer, useRuns, useSettings } from "../panel-context.ts"
import { Icon } from "../parts/icon.tsx"
import { askedAbout, isLive, type RunView } from "../stores/run-state.ts"
import { wasWelcomed } from "../welcome/remember-welcome.ts"
import { Welcome } from "../welcome/welcome.tsx"
import { Composer } from "./composer.tsx"
import { EmptyTask } from "./empty-task.tsx"
import { EndCard } from "./end-card.tsx"
import { ModelLine } from "./model-line.tsx"
import { narrate } from "./narrate.ts"
import { QuestionCard } from "./question-card.tsx"
import { RunBar } from "./run-bar.tsx"
import { StepList } from "./step-list.tsx"
import { TaskText } from "./task-text.tsx"

/** One task: what was asked, its steps as they happen, and below what the user can do now. */
export function TaskView() {
  const run = useRuns((state) => state.runs[state.currentId ?? ""])
  const live = isLive(run)
  const dock = useRef<HTMLElement>(null)
  useEffect(() => leaveRoomFor(dock.current), [])
  const [asked, count] = [run?.question?.id, run?.steps?.length]
  // Zoomed in, or in a low window, the dock scrolls with the rest: a question is begun at its title there, and its answers stick to the edge.
  useEffect(() => { if (asked !== undefined && dock.current && getComputedStyle(dock.current).position === "static") dock.current.scrollIntoView({ block: "start" }) }, [asked, count])
  return (
    <>
      <main className="view">
        {run ? <Run run={run} key={run.record.id} /> : <Beginning />}
      </main>
      <footer className="dock" ref={dock}>
        {run?.question ? <QuestionCard key={run.question.id} question={run.question} step={askedAbout(run)} /> : null}
        {run && live ? <RunBar run={run} /> : <><Composer /><ModelLine /></>}
      </footer>
      {/* A question takes the focus and is read from there; it is told here to whoever is somewhere else. */}
      <p className="unseen" role="status">{run?.question && document.hasFocus() ? "" : narrate(run)}</p>
    </>
  )
}

/** What gets the focus is scrolled clear of the dock, however high that is by now. */
const leaveRoomFor = (dock: HTMLElement | null): (() => void) | undefined => {
  if (!dock) return undefined
  const { style } = document.documentElement
  const watch = new ResizeObserver(() => style.setProperty("--dock", `${dock.offsetHeight}px`))
  watch.observe(dock)
  return () => { watch.disconnect(); style.removeProperty("--dock") }
}

/** Milliseconds. */
const patience = 150

/** The introduction comes once, and never in the way of who wants to begin. */
function Beginning() {
  const status = useSettings((state) => state.status)
  const listed = useRuns((state) => state.list !== "loading")
  const welcomed = useSettings((state) => state.settings.welcomed)
  // A run that is under way is told within moments. Where nothing is told, the worker has only just been started, and nobody should wait for it.
  const [late, setLate] = useState(false)
  useEffect(() => { const timer = setTimeout(() => setLate(true), patience); return () => clearTimeout(timer) }, [])
  if (!late && (!listed || status === "loading")) return <p className="unseen" role="status">{t("words.loading")}</p>
  const known = status === "ready" ? welcomed : status === "failed" || wasWelcomed()
  return known ? <EmptyTask /> : <Welcome />
}

function Run({ run }: { run: RunView }) {
  const bottom = useRef<HTMLDivElement>(null)
  const leave = useRuns((state) => state.leave)
  const { end, task, state } = run.record
  // One that had ended before it was shown needs no leading to: only its watcher is led from Stop to the result.
  const [watched] = useState(end === undefined)
  const count = run.steps?.length ?? 0
  // The newest step stays in sight, unless the reader has scrolled up to look at an earlier one; the end is always shown.
  useEffect(() => {
    const { scrollHeight, scrollTop, clientHeight } = document.documentElement
    const nearEnd = scrollHeight - scrollTop - clientHeight < 320
    if (end || nearEnd) void bottom.current?.scrollIntoView({ block: end ? "start" : "end" })
  }, [count, end, run.phase?.phase, run.question, run.paused])
  return (
    <>
      <TaskText task={task} />
      {state === "queued" ? <p className="muted" role="status">{t("run.queued")}</p> : <StepList run={run} />}
      <div ref={bottom}>{end ? <EndCard run={run} end={end} takeFocus={watched} /> : null}</div>
      {end ? <button type="button" className="link another" onClick={() => { leave(); focusComposer() }}><Icon name="plus" />{t("run.another")}</button> : null}
    </>
  )
}
