import type { KeyboardEvent } from "react"
import { maxTaskLength } from "../protocol/records.ts"
import { formatCount } from "./format.ts"
import { Icon } from "./icon.tsx"
import { ModeSelect } from "./mode-select.tsx"
import { usePanel, useRuns, useSettings } from "./panel-context.ts"
import { strings } from "./strings.ts"

/** Where a task is written and started. It works before anything else has loaded. */
export function Composer() {
  const { show } = usePanel()
  const draft = useRuns((state) => state.draft)
  const starting = useRuns((state) => state.starting)
  const setDraft = useRuns((state) => state.setDraft)
  const start = useRuns((state) => state.start)
  const { mode, cloud } = useSettings((state) => state.settings)
  const ready = useSettings((state) => state.status === "ready")
  const cloudMissing = ready && mode === "cloud" && !cloud
  const left = maxTaskLength - draft.trim().length
  const startable = draft.trim() !== "" && !starting && !cloudMissing

  const begin = (): void => { if (startable) void start(mode) }
  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter also confirms a word of an input method: that one must not start the task.
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    begin()
  }
  return (
    <form className="composer" aria-label={strings.composer.form} onSubmit={(event) => { event.preventDefault(); begin() }}>
      <div className="writing">
        <label htmlFor="composer-task" className="unseen">{strings.composer.label}</label>
        <textarea id="composer-task" rows={2} value={draft} placeholder={strings.composer.placeholder} aria-describedby="composer-hint"
          aria-invalid={left < 0} onChange={(event) => setDraft(event.target.value)} onKeyDown={onKeyDown} />
        <div className="row">
          <p id="composer-hint" className={left < 0 ? "hint error" : "hint"}>
            {left < 0 ? strings.composer.over(formatCount(-left)) : left < 400 ? strings.composer.left(formatCount(left)) : strings.composer.hint}
          </p>
          <button type="submit" className="primary" disabled={!startable}><Icon name="arrow" />{starting ? strings.composer.starting : strings.composer.start}</button>
        </div>
      </div>
      <ModeSelect />
      {cloudMissing ? (
        <p className="hint error" role="status">{strings.composer.cloudMissing}{" "}
          <button type="button" className="link" onClick={() => show("settings")}>{strings.composer.openSettings}</button></p>
      ) : null}
    </form>
  )
}
