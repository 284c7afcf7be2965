import { useState, type FormEvent } from "react"
import { t } from "../language/language.ts"
import { useLeaves, useRuns } from "../panel-context.ts"
import { TextField } from "../parts/text-field.tsx"
import { HandlingChoice } from "./handling-choice.tsx"
import { LeavesText } from "./leaves-text.tsx"

/** A dry run: the next request for the page in front, and for each kind of value in it what should become of it. */
export function PreviewForm() {
  const draft = useRuns((state) => state.draft)
  const { preview, busy, show } = useLeaves((state) => state)
  const [task, setTask] = useState(draft || t("empty.example3"))
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (task.trim() !== "") void show(task.trim())
  }
  return (
    <section className="card">
      <h3>{t("leaves.nowTitle")}</h3>
      <p className="hint">{t("leaves.nowText")}</p>
      <form onSubmit={submit} className="inline-form">
        <TextField label={t("leaves.nowTask")} value={task} onChange={(event) => setTask(event.target.value)} />
        <button type="submit" className="secondary" aria-disabled={busy === "preview"}>{t("leaves.nowShow")}</button>
      </form>
      <p className="hint" role="status">{busy === "preview" ? t("leaves.nowBusy") : ""}</p>
      {preview ? <LeavesText leaves={preview}>{(type) => <HandlingChoice of={type} quiet label={t("leaves.handling", { type: t(`types.${type}`) })} />}</LeavesText> : null}
    </section>
  )
}
