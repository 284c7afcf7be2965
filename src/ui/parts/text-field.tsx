import { useId, type InputHTMLAttributes } from "react"

type FieldProps = InputHTMLAttributes<HTMLInputElement> & { label: string; hint?: string | undefined; error?: string | undefined }

/** A labelled line of text; what is wrong with it takes the place of the hint. */
export function TextField({ id: given, label, hint, error, ...input }: FieldProps) {
  const made = useId()
  const id = given ?? made
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} autoComplete="off" spellCheck={false} {...input} aria-invalid={error !== undefined} aria-describedby={`${id}-hint`} />
      <p id={`${id}-hint`} aria-live="polite" className={error ? "hint error" : "hint"}>{error ?? hint}</p>
    </div>
  )
}
