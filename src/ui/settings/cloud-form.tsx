import { useRef, useState, type FormEvent } from "react"
import { t } from "../language/language.ts"
import { writeNumber } from "../language/read-number.ts"
import { useSettings } from "../panel-context.ts"
import { ErrorText } from "../parts/error-text.tsx"
import { TextField } from "../parts/text-field.tsx"
import { isPlainAddress } from "../stores/settings-store.ts"
import { managedWords } from "./managed-words.ts"

const written = (price: number | undefined): string => (price === undefined ? "" : writeNumber(price))

/** Address, model and key of the cloud model. The saved key never comes back into this form. */
export function CloudForm() {
  const settings = useSettings((state) => state.settings)
  const { cloud, hasKey, managed = [] } = settings
  const { saving, testing, fields, done, error, saveCloud, removeCloud, testCloud } = useSettings((state) => state)
  const [form, setForm] = useState({ baseUrl: cloud?.baseUrl ?? "", model: cloud?.model ?? "", key: "", input: written(cloud?.price?.input), output: written(cloud?.price?.output) })
  const element = useRef<HTMLFormElement>(null)
  const write = (part: Partial<typeof form>): void => setForm({ ...form, ...part })
  const save = (event: FormEvent): void => {
    event.preventDefault()
    void saveCloud(form).then((saved) => { if (saved) setForm((now) => ({ ...now, key: "" })) })
  }
  // The button to remove goes away with what it removed: the focus is led to where the next thing would be typed.
  const remove = (): void => {
    void removeCloud().then((removed) => {
      if (!removed) return
      setForm({ baseUrl: "", model: "", key: "", input: "", output: "" })
      element.current?.querySelector("input")?.focus()
    })
  }
  // What is wrong with a price can't be read while it is folded away.
  const wrongPrice = fields.input !== undefined || fields.output !== undefined
  const [fixed, fixedModel, fixedKey] = [managed.includes("endpoint"), managed.includes("model"), managed.includes("key")]
  return (
    <form ref={element} className="stack" onSubmit={save} noValidate>
      <TextField dir="ltr" label={t("settings.baseUrl")} hint={fixed ? managedWords(settings) : isPlainAddress(form.baseUrl.trim()) ? t("settings.plain") : t("settings.baseUrlHint")} error={fields.baseUrl}
        type="url" inputMode="url" value={form.baseUrl} readOnly={fixed} onChange={(event) => write({ baseUrl: event.target.value })} />
      <TextField dir="ltr" label={t("settings.modelName")} error={fields.model} hint={fixedModel ? managedWords(settings) : undefined} value={form.model} readOnly={fixedModel} onChange={(event) => write({ model: event.target.value })} />
      {fixedKey ? <p className="hint">{t("settings.key")}: {managedWords(settings)}</p> : <TextField dir="ltr" label={t("settings.key")} hint={hasKey ? t("settings.keySaved") : t("settings.keyNone")} error={fields.key}
        type="password" value={form.key} onChange={(event) => write({ key: event.target.value })} />}
      <details className="fold" open={wrongPrice || undefined}>
        <summary>{t("settings.price")}</summary>
        <p className="hint">{t("settings.priceText")}</p>
        <div className="grid">
          <TextField label={t("settings.priceIn")} error={fields.input} inputMode="decimal" value={form.input} onChange={(event) => write({ input: event.target.value })} />
          <TextField label={t("settings.priceOut")} error={fields.output} inputMode="decimal" value={form.output} onChange={(event) => write({ output: event.target.value })} />
        </div>
      </details>
      <div className="row row-start">
        <button type="submit" className="primary" aria-disabled={saving}>{saving ? t("settings.saving") : t("words.save")}</button>
        {cloud ? <button type="button" className="secondary" aria-disabled={testing} onClick={() => void testCloud()}>{testing ? t("settings.testing") : t("settings.test")}</button> : null}
        {cloud || hasKey ? <button type="button" className="secondary danger" onClick={remove}>{t("settings.removeCloud")}</button> : null}
      </div>
      <p className="hint" role="status">{done}</p>
      <p className="error" role="alert">{error ? <ErrorText error={error} /> : null}</p>
    </form>
  )
}
