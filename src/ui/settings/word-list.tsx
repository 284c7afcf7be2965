import { useState, type FormEvent } from "react"
import { t } from "../language/language.ts"
import { Icon } from "../parts/icon.tsx"
import { TextField } from "../parts/text-field.tsx"
import type { CheckWord } from "./check-words.ts"

type WordListProps = { label: string; hint: string; example: string; words: readonly string[]; check: CheckWord; change: (words: string[]) => Promise<boolean> }

/** A list of short texts that grows and shrinks. What can't be accepted stays in the field, to be corrected, with what is wrong beneath it. */
export function WordList({ label, hint, example, words, check, change }: WordListProps) {
  const [text, setText] = useState("")
  const [wrong, setWrong] = useState<string>()
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setWrong(undefined)
    if (text.trim() === "") return setText("")
    const { word, wrong: problem } = await check(text.trim(), label)
    if (problem !== undefined) return setWrong(problem)
    if (words.includes(word) || await change([...words, word])) setText("")
  }
  return (
    <div className="stack">
      <form onSubmit={(event) => void add(event)} className="inline-form">
        <TextField label={label} hint={hint} error={wrong} placeholder={example} value={text} onChange={(event) => setText(event.target.value)} />
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
