import { useId, useState, type ClipboardEvent, type DragEvent, type KeyboardEvent } from "react"
import type { Shortcut } from "../../protocol/records.ts"
import { maxTaskLength } from "../../protocol/task-length.ts"
import { t } from "../language/language.ts"
import { usePanel, useRuns, useSettings, useShortcuts } from "../panel-context.ts"
import { Icon } from "../parts/icon.tsx"
import { FillShortcut } from "../shortcuts/fill-shortcut.tsx"
import { ShortcutList } from "../shortcuts/shortcut-list.tsx"
import { matchingShortcuts } from "../stores/shortcut-store.ts"
import { AttachButton, AttachedFiles } from "./attached-files.tsx"
import { FrontLine } from "./front-line.tsx"
import { ModeSelect } from "./mode-select.tsx"

/** Where a task is written and started. It works before anything else has loaded. */
export function Composer() {
  const { show } = usePanel()
  const { draft, starting, setDraft, start, attach } = useRuns((state) => state)
  const { mode, cloud, welcomed, limits } = useSettings((state) => state.settings)
  const change = useSettings((state) => state.change)
  const ready = useSettings((state) => state.status === "ready")
  const shortcuts = useShortcuts((state) => state.shortcuts)
  const list = useId()
  const [at, setAt] = useState(0)
  const [over, setOver] = useState(false)
  const [filling, setFilling] = useState<Shortcut>()
  const matching = matchingShortcuts(draft, shortcuts)
  const chosen = matching?.[Math.min(at, matching.length - 1)]
  const cloudMissing = ready && mode === "cloud" && !cloud
  const left = maxTaskLength - draft.trim().length
  const startable = draft.trim() !== "" && !starting && !cloudMissing && matching === undefined && left >= 0

  const begin = (): void => {
    if (!startable) return
    void start(mode, limits)
    // Whoever begins by themselves needs no introduction.
    if (ready && !welcomed) void change({ welcomed: true })
  }
  const use = (shortcut: Shortcut): void => { setAt(0); setFilling(shortcut) }
  const onKeyDown = (event: KeyboardEvent): void => {
    // Keys also choose among the words of an input method: those must neither start the task nor move in the list.
    if (event.nativeEvent.isComposing) return
    if (chosen && matching && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault()
      setAt((Math.min(at, matching.length - 1) + (event.key === "ArrowDown" ? 1 : matching.length - 1)) % matching.length)
    } else if (matching && event.key === "Escape") { event.preventDefault(); setDraft("") }
    else if (chosen && (event.key === "Enter" || event.key === "Tab") && !event.shiftKey) { event.preventDefault(); use(chosen) }
    else if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); begin() }
  }
  /** Files come by hand as well: dropped on the field, or pasted into it. Text goes the browser's own way. */
  const take = (event: DragEvent | ClipboardEvent, from: DataTransfer): void => {
    if (from.files.length === 0) return
    event.preventDefault()
    void attach([...from.files])
  }
  const hint = left < 0 ? t("composer.over", { count: -left }) : left < 400 ? t("composer.left", { count: left }) : t("composer.hint")
  if (filling) return <FillShortcut shortcut={filling} close={() => setFilling(undefined)} />
  return (
    <form className="composer" aria-label={t("composer.form")} onSubmit={(event) => { event.preventDefault(); begin() }}>
      {matching ? <ShortcutList id={list} shortcuts={matching} chosen={chosen} use={use} /> : null}
      <div className={over ? "writing is-over" : "writing"} onDragLeave={() => setOver(false)} onDrop={(event) => { setOver(false); take(event, event.dataTransfer) }}
        onDragOver={(event) => { if (event.dataTransfer.types.includes("Files")) { event.preventDefault(); setOver(true) } }}>
        <FrontLine />
        <label htmlFor="composer-task" className="unseen">{t("composer.label")}</label>
        <textarea id="composer-task" rows={2} value={draft} placeholder={t("composer.placeholder")} aria-describedby="composer-page composer-hint" aria-invalid={left < 0}
          aria-controls={matching ? list : undefined} aria-activedescendant={chosen ? `${list}-${chosen.name}` : undefined} aria-autocomplete="list"
          onChange={(event) => setDraft(event.target.value)} onKeyDown={onKeyDown} onPaste={(event) => take(event, event.clipboardData)} />
        <AttachedFiles />
        <div className="row">
          <AttachButton />
          <p id="composer-hint" className={left < 0 ? "hint error" : "hint"}>{hint}</p>
          <button type="submit" className="primary" disabled={!startable} aria-describedby={left < 0 ? "composer-hint" : undefined}><Icon name="arrow" />{starting ? t("composer.starting") : t("composer.start")}</button>
        </div>
      </div>
      <ModeSelect />
      {cloudMissing ? (
        <p className="hint error" role="status">{t("composer.cloudMissing")}{" "}
          <button type="button" className="link" onClick={() => show("settings")}>{t("composer.openSettings")}</button></p>
      ) : null}
    </form>
  )
}
