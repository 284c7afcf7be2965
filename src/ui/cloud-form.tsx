import { useId, useRef, useState, type FormEvent, type InputHTMLAttributes } from "react"
import { useSettings } from "./panel-context.ts"
import { isPlainAddress } from "./settings-store.ts"
import { strings } from "./strings.ts"

const words = strings.settings

/** Address, model and key of the cloud model. The saved key never comes back into this form. */
export function CloudForm() {
  const { cloud, hasKey } = useSettings((state) => state.settings)
  const { saving, fields, done, error, saveCloud, removeCloud } = useSettings((state) => state)
  const [form, setForm] = useState({ baseUrl: cloud?.baseUrl ?? "", model: cloud?.model ?? "", key: "" })
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
      setForm({ baseUrl: "", model: "", key: "" })
      element.current?.querySelector("input")?.focus()
    })
  }
  return (
    <form ref={element} onSubmit={save} noValidate>
      <Field label={words.baseUrl} hint={isPlainAddress(form.baseUrl.trim()) ? words.plain : words.baseUrlHint} error={fields.baseUrl}
        type="url" inputMode="url" value={form.baseUrl} onChange={(event) => write({ baseUrl: event.target.value })} />
      <Field label={words.model} error={fields.model} value={form.model} onChange={(event) => write({ model: event.target.value })} />
      <Field label={words.key} hint={hasKey ? words.keySaved : words.keyNone} error={fields.key}
        type="password" value={form.key} onChange={(event) => write({ key: event.target.value })} />
      <div className="row">
        <button type="submit" className="primary" aria-disabled={saving}>{saving ? words.saving : words.save}</button>
        {cloud || hasKey ? <button type="button" className="secondary danger" onClick={remove}>{words.remove}</button> : null}
      </div>
      <p className="hint" role="status">{done}</p>
      <p className="error" role="alert">{error?.message}</p>
    </form>
  )
}

type FieldProps = InputHTMLAttributes<HTMLInputElement> & { label: string; hint?: string; error: string | undefined }

function Field({ label, hint, error, ...input }: FieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} autoComplete="off" spellCheck={false} {...input} aria-invalid={error !== undefined} aria-describedby={`${id}-hint`} />
      <p id={`${id}-hint`} className={error ? "hint error" : "hint"}>{error ?? hint}</p>
    </div>
  )
}
