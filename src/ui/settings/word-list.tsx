import { useState, type FormEvent } from "react"
import { t } from "../language/language.ts"
import { Icon } from "../parts/icon.tsx"
import { TextField } from "../parts/text-field.tsx"

type WordListProps = { label: string; hint: string; example: string; words: readonly string[]; change: (words: string[]) => Promise<boolean> }

/** A list of short texts that grows and shrinks. What the worker doesn't accept stays in the field, to be corrected. */
export function WordList({ label, hint, example, words, change }: WordListProps) {
  const [text, setText] = useState("")
  const add = (event: FormEvent): void => {
    event.preventDefault()
    const word = text.trim()
    if (word === "" || words.includes(word)) return setText("")
    void change([...words, word]).then((saved) => { if (saved) setText("") })
  }
  return (
    <div className="stack">
      <form onSubmit={add} className="inline-form">
        <TextField label={label} hint={hint} placeholder={example} value={text} onChange={(event) => setText(event.target.value)} />
        <button type="submit" className="secondary">{t("words.add")}</button>
      </form>
      {words.length > 0 ? (
        <ul className="files" aria-label={label}>
          {words.map((word) => (
            <li key={word} className="file"><span>{word}</span>
              <button type="button" className="quiet" onClick={() => void change(words.filter((one) => one !== word))}><Icon name="cross" /><span className="unseen">{t("words.remove", { what: word })}</span></button></li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
