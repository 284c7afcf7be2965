import { useId, type TextareaHTMLAttributes } from "react"

type AreaProps = TextareaHTMLAttributes<HTMLTextAreaElement> & { label: string; hint?: string | undefined; error?: string | undefined }

/** A labelled field of several lines; what is wrong with it takes the place of the hint. */
export function TextArea({ label, hint, error, ...area }: AreaProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} rows={3} spellCheck={false} {...area} aria-invalid={error !== undefined} aria-describedby={`${id}-hint`} />
      <p id={`${id}-hint`} className={error ? "hint error" : "hint"}>{error ?? hint}</p>
    </div>
  )
}
