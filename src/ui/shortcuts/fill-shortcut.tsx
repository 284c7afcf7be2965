import { useEffect, useId, useRef, useState, type FormEvent } from "react"
import { blanksOf } from "../../core/blanks.ts"
import type { Shortcut } from "../../protocol/records.ts"
import { t } from "../language/language.ts"
import { focusComposer, useRuns } from "../panel-context.ts"
import { Icon } from "../parts/icon.tsx"
import { TextField } from "../parts/text-field.tsx"

/** A chosen shortcut before it starts: what it does, and a field for each of its blanks. */
export function FillShortcut({ shortcut: { name, task, of }, close }: { shortcut: Shortcut; close: () => void }) {
  const { runShortcut, starting, setDraft } = useRuns((state) => state)
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const form = useRef<HTMLFormElement>(null)
  const title = useId()
  const blanks = blanksOf(task)
  const ready = !starting && blanks.every((blank) => (values[blank] ?? "").trim() !== "")
  useEffect(() => { form.current?.querySelector<HTMLElement>("input, button.primary")?.focus() }, [])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (ready) void runShortcut(name, Object.fromEntries(blanks.map((blank) => [blank, (values[blank] ?? "").trim()]))).then((started) => { if (started) close() })
  }
  const leave = (draft: string): void => { setDraft(draft); close(); focusComposer() }
  return (
    <form ref={form} className="card" aria-labelledby={title} onSubmit={submit}
      onKeyDown={(event) => { if (event.key === "Escape" && !event.nativeEvent.isComposing) { event.preventDefault(); leave("") } }}>
      <h2 id={title}>/{name}</h2>
      <p className="muted">{task}</p>
      {blanks.map((blank) => <TextField key={blank} label={blank} maxLength={4_000} value={values[blank] ?? ""} onChange={(event) => setValues({ ...values, [blank]: event.target.value })} />)}
      {of === undefined ? null : <p className="hint">{t("shortcuts.repeats")}</p>}
      <div className="row row-end">
        <button type="button" className="link" onClick={() => leave(task)}>{t("shortcuts.asText")}</button>
        <button type="button" className="secondary" onClick={() => leave("")}>{t("words.cancel")}</button>
        {/* Not `disabled`: that would throw away the focus. */}
        <button type="submit" className="primary" aria-disabled={!ready}><Icon name="arrow" />{starting ? t("composer.starting") : t("composer.start")}</button>
      </div>
    </form>
  )
}
