import { useEffect, useRef, useState } from "react"
import { Composer } from "./composer.tsx"
import { EmptyTask } from "./empty-task.tsx"
import { EndCard } from "./end-card.tsx"
import { ModelLine } from "./model-line.tsx"
import { narrate } from "./narrate.ts"
import { useRuns } from "./panel-context.ts"
import { QuestionCard } from "./question-card.tsx"
import { isLive, type RunView } from "./run-state.ts"
import { StepList } from "./step-list.tsx"
import { StopBar } from "./stop-bar.tsx"
import { TaskText } from "./task-text.tsx"

/** One task: what was asked, its steps as they happen, and below what the user can do now. */
export function TaskView() {
  const run = useRuns((state) => state.runs[state.currentId ?? ""])
  const live = isLive(run)
  return (
    <>
      <main className="view">
        {run ? <Run run={run} key={run.record.id} /> : <EmptyTask />}
      </main>
      <footer className="dock">
        {run?.question ? <QuestionCard key={run.question.id} question={run.question} /> : null}
        {run && live ? <StopBar run={run} /> : <><Composer /><ModelLine /></>}
      </footer>
      <p className="unseen" role="status">{narrate(run)}</p>
    </>
  )
}

function Run({ run }: { run: RunView }) {
  const bottom = useRef<HTMLDivElement>(null)
  const { end } = run.record
  // One that had ended before it was shown needs no leading to: only its watcher is led from Stop to the result.
  const [watched] = useState(end === undefined)
  const count = run.steps?.length ?? 0
  // The newest step stays in sight, unless the reader has scrolled up to look at an earlier one; the end is always shown.
  useEffect(() => {
    const { scrollHeight, scrollTop, clientHeight } = document.documentElement
    const nearEnd = scrollHeight - scrollTop - clientHeight < 320
    if (end || nearEnd) void bottom.current?.scrollIntoView({ block: end ? "start" : "end" })
  }, [count, end, run.phase?.phase, run.question])
  return (
    <>
      <TaskText text={run.record.task.task} mode={run.record.task.mode} />
      <StepList run={run} />
      <div ref={bottom}>{end ? <EndCard run={run} end={end} takeFocus={watched} /> : null}</div>
    </>
  )
}
