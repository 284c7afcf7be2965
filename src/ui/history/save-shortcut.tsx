import { useState, type FormEvent } from "react"
import { t } from "../language/language.ts"
import { useShortcuts } from "../panel-context.ts"
import { FormDialog } from "../parts/form-dialog.tsx"
import { Icon } from "../parts/icon.tsx"
import { TextField } from "../parts/text-field.tsx"

/** Keeps a task under a name, so that `/name` brings it back. */
export function SaveShortcut({ task }: { task: string }) {
  const [open, setOpen] = useState(false)
  const [form, setForm] = useState({ name: "", task })
  const { save, error } = useShortcuts((state) => state)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void save({ name: form.name.trim().replace(/^\//, ""), task: form.task.trim() }).then((saved) => { if (saved) setOpen(false) })
  }
  return (
    <FormDialog trigger={<><Icon name="star" />{t("shortcuts.new")}</>} title={t("shortcuts.new")} open={open} setOpen={setOpen}>
      <form onSubmit={submit} className="stack">
        <TextField label={t("shortcuts.name")} value={form.name} error={error} onChange={(event) => setForm({ ...form, name: event.target.value })} />
        <TextField label={t("shortcuts.task")} hint={t("shortcuts.text")} value={form.task} onChange={(event) => setForm({ ...form, task: event.target.value })} />
        <div className="row row-end">
          <button type="button" className="secondary" onClick={() => setOpen(false)}>{t("words.cancel")}</button>
          <button type="submit" className="primary">{t("words.save")}</button>
        </div>
      </form>
    </FormDialog>
  )
}
