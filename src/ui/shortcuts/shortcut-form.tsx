import { useState, type FormEvent, type ReactNode } from "react"
import type { Shortcut } from "../../protocol/records.ts"
import { t } from "../language/language.ts"
import { useShortcuts } from "../panel-context.ts"
import { FormDialog } from "../parts/form-dialog.tsx"
import { TextArea } from "../parts/text-area.tsx"
import { TextField } from "../parts/text-field.tsx"

type ShortcutFormProps = {
  trigger: ReactNode
  title: string
  /** What the form begins with; the run whose steps are repeated goes with it. */
  shortcut: Omit<Shortcut, "name">
  /** Of one that is changed. */
  name?: string
  /** The button shows its icon only. */
  plain?: boolean
}

/** Keeps a task under a name, so that `/name` brings it back. */
export function ShortcutForm({ trigger, title, shortcut, name, plain = false }: ShortcutFormProps) {
  const { save, error, forget } = useShortcuts((state) => state)
  const begin = () => ({ name: name ?? "", task: shortcut.task, url: shortcut.url ?? "" })
  const [open, setOpen] = useState(false)
  const [form, setForm] = useState(begin)
  const show = (now: boolean): void => { if (now) { setForm(begin()); forget() } setOpen(now) }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const url = form.url.trim()
    const wish = { name: form.name.trim().replace(/^\//, ""), task: form.task.trim(), ...(url === "" ? {} : { url }), ...(shortcut.of === undefined ? {} : { of: shortcut.of }) }
    void save(wish, name).then((saved) => { if (saved) setOpen(false) })
  }
  return (
    <FormDialog trigger={trigger} plain={plain} title={title} open={open} setOpen={show}>
      <form onSubmit={submit} className="stack">
        <TextField label={t("shortcuts.name")} value={form.name} error={error?.field === "name" ? error.text : undefined} onChange={(event) => setForm({ ...form, name: event.target.value })} />
        <TextArea label={t("shortcuts.task")} hint={t("shortcuts.text")} value={form.task} error={error?.field === "task" ? error.text : undefined} onChange={(event) => setForm({ ...form, task: event.target.value })} />
        <TextField label={t("shortcuts.page")} hint={t("shortcuts.pageHint")} inputMode="url" value={form.url} error={error?.field === "url" ? error.text : undefined} onChange={(event) => setForm({ ...form, url: event.target.value })} />
        <div className="row row-end">
          <button type="button" className="secondary" onClick={() => setOpen(false)}>{t("words.cancel")}</button>
          <button type="submit" className="primary">{t("words.save")}</button>
        </div>
      </form>
    </FormDialog>
  )
}
