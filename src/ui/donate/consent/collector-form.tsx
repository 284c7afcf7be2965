import { useState, type ChangeEvent, type FormEvent } from "react"
import { useStore } from "zustand"
import { fail, ok, type Result } from "../../../core/result.ts"
import type { Study } from "../../../protocol/consent-terms.ts"
import { t } from "../../language/language.ts"
import { loadSchemas } from "../../load-schemas.ts"
import { TextField } from "../../parts/text-field.tsx"
import type { DonationStore } from "./donation-store.ts"

/** A study file: `{ "collector": address, "study": { id, title, review, from, until, contact } }`. */
const readStudy = async (file: File): Promise<Result<{ url: string; study: Study }>> => {
  const schemas = await loadSchemas()
  if (!schemas.ok) return schemas
  try {
    const { collector, study } = JSON.parse(await file.text()) as { collector?: unknown; study?: unknown }
    const read = schemas.value.studySchema.safeParse(study)
    if (read.success && typeof collector === "string") return ok({ url: collector, study: read.data })
  } catch { /* Not JSON: no file of a study. */ }
  return fail("data.invalid", t("donate.badStudy"))
}

/** Which collector: by its address, or by the file that a study's researchers hand out. */
export function CollectorForm({ store, offered }: { store: DonationStore; offered?: string | undefined }) {
  const { busy, lookUp } = useStore(store)
  const [url, setUrl] = useState(offered ?? "")
  const [wrong, setWrong] = useState<string>()
  const submit = (event: FormEvent): void => { event.preventDefault(); void lookUp({ url: url.trim() }) }
  const open = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = target.files ?? []
    const found = file && await readStudy(file)
    target.value = ""
    setWrong(found && !found.ok ? found.error.message : undefined)
    if (found?.ok) await lookUp(found.value)
  }
  return (
    <>
      <form onSubmit={submit} className="inline-form">
        <TextField label={t("donate.collector")} hint={t("donate.collectorHint")} inputMode="url" dir="ltr" readOnly={offered !== undefined} value={url} onChange={(event) => setUrl(event.target.value)} />
        <button type="submit" className="secondary" aria-disabled={busy}>{busy ? t("donate.lookingUp") : t("donate.lookUp")}</button>
      </form>
      <label className="field"><span>{t("donate.studyFile")}</span><input type="file" accept=".json,application/json" onChange={(event) => void open(event)} /></label>
      <div role="alert">{wrong === undefined ? null : <p className="error">{wrong}</p>}</div>
    </>
  )
}
