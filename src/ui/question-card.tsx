import { useEffect, useId, useRef, useState, type FormEvent } from "react"
import { Icon } from "./icon.tsx"
import { useRuns } from "./panel-context.ts"
import type { Question } from "./run-state.ts"
import { strings } from "./strings.ts"

const maxAnswerLength = 4_000

/** The guard or the model waits for the user. Deny has the focus, so that a hasty Enter allows nothing. */
export function QuestionCard({ question }: { question: Question }) {
  const ids = { title: useId(), text: useId() }
  const reply = useRuns((state) => state.reply)
  const [sending, setSending] = useState(false)
  const answer = (allow: boolean, text?: string): void => {
    if (sending) return
    setSending(true)
    void reply(question.id, allow, text).finally(() => setSending(false))
  }
  // The card takes the focus with it when it goes; Stop is what remains, and it is always there.
  useEffect(() => () => document.getElementById("stop")?.focus(), [])
  return (
    <section className="question" role="alertdialog" aria-labelledby={ids.title} aria-describedby={ids.text}>
      <h2 id={ids.title}><Icon name="question" />{strings.question[question.kind]}</h2>
      <p id={ids.text} className="question-text">{question.text}</p>
      {question.kind === "confirm" ? <Confirm answer={answer} /> : <Ask answer={answer} labelledBy={ids.text} />}
      <p className="hint" role="status">{sending ? strings.question.sending : ""}</p>
    </section>
  )
}

type Answer = (allow: boolean, text?: string) => void

function Confirm({ answer }: { answer: Answer }) {
  const deny = useRef<HTMLButtonElement>(null)
  useEffect(() => { deny.current?.focus() }, [])
  return (
    <div className="row row-end">
      <button type="button" className="secondary" onClick={() => answer(true)}>{strings.question.allow}</button>
      <button type="button" className="primary" ref={deny} onClick={() => answer(false)}>{strings.question.deny}</button>
    </div>
  )
}

function Ask({ answer, labelledBy }: { answer: Answer; labelledBy: string }) {
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState("")
  useEffect(() => { field.current?.focus() }, [])
  const send = (event: FormEvent): void => {
    event.preventDefault()
    if (text.trim() !== "") answer(true, text.trim())
  }
  return (
    <form onSubmit={send}>
      <label className="field"><span>{strings.question.answer}</span>
        <input ref={field} value={text} maxLength={maxAnswerLength} autoComplete="off" aria-describedby={labelledBy} onChange={(event) => setText(event.target.value)} />
      </label>
      <div className="row row-end">
        <button type="button" className="secondary" onClick={() => answer(false)}>{strings.question.decline}</button>
        <button type="submit" className="primary" disabled={text.trim() === ""}>{strings.question.send}</button>
      </div>
    </form>
  )
}
