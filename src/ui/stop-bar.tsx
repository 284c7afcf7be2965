import { useEffect } from "react"
import { formatCount } from "./format.ts"
import { Icon } from "./icon.tsx"
import { useRuns } from "./panel-context.ts"
import type { RunView } from "./run-state.ts"
import { strings } from "./strings.ts"

/** While a run lives: how far it is, and the one thing that must always work. */
export function StopBar({ run }: { run: RunView }) {
  const stop = useRuns((state) => state.stop)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => { if (event.key === "Escape" && !event.isComposing) void stop() }
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [stop])
  const step = (run.phase?.index ?? run.steps?.at(-1)?.index ?? 0) + 1
  return (
    <div className="stop-bar">
      <p className="muted">{strings.run.progress(formatCount(step), formatCount(run.record.task.maxSteps))}</p>
      {/* Not `disabled` while stopping: that would throw away the focus. */}
      <button type="button" id="stop" className="stop" aria-keyshortcuts="Escape" aria-disabled={run.stopping} onClick={() => void stop()}>
        <Icon name="stop" />{run.stopping ? strings.run.stopping : strings.run.stop}{run.stopping ? null : <kbd aria-hidden="true">{strings.run.stopKey}</kbd>}
      </button>
    </div>
  )
}
