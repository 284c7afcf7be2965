import { useEffect, useId, useRef, useState, type FormEvent } from "react"
import type { Step } from "../../core/step.ts"
import { t } from "../language/language.ts"
import { useLeaves, useRuns, useSettings } from "../panel-context.ts"
import { ErrorText } from "../parts/error-text.tsx"
import { Icon } from "../parts/icon.tsx"
import { WorkerText } from "../parts/worker-text.tsx"
import { LeavesText } from "../leaves/leaves-text.tsx"
import { keyOf } from "../stores/leaves-store.ts"
import type { Question } from "../stores/run-state.ts"
import { ConfirmFacts, factsSayAll } from "./confirm-facts.tsx"

const maxAnswerLength = 4_000

/** The guard or the model waits for the user. Deny has the focus, so that a hasty Enter allows nothing. */
export function QuestionCard({ question, step }: { question: Question; step: Step | undefined }) {
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
  const { kind, text, leaves } = question
  const { error, loadPolicy, standings } = useLeaves((state) => state)
  useEffect(() => { if (leaves) void loadPolicy() }, [leaves, loadPolicy])
  const held = leaves?.marks.some((mark) => { const standing = standings[keyOf(mark)]; return standing === "never" || standing === "held" }) ?? false
  return (
    <section className="question" role="alertdialog" aria-labelledby={ids.title} aria-describedby={ids.text}>
      <Sign />
      <h2 id={ids.title}><Icon name={kind === "send" ? "leaves" : "question"} />{t(`question.${kind}`)}</h2>
      <div id={ids.text} className="stack">
        {kind === "confirm" && factsSayAll(text, step) ? null : <p className="question-text">{kind === "send" ? t("question.sendText") : kind === "ask" ? text : <WorkerText text={text} />}</p>}
        {kind === "confirm" ? <ConfirmFacts step={step} /> : null}
      </div>
      {leaves ? <><LeavesText leaves={leaves} /><div role="alert">{error ? <p className="error"><ErrorText error={error} /></p> : null}</div></> : null}
      {held ? <p className="risk" role="status">{t("values.held")}</p> : null}
      {kind === "ask" ? <Ask answer={answer} labelledBy={ids.text} /> : <Confirm answer={answer} kind={kind} refused={held} />}
      <p className="hint" role="status">{sending ? t("question.sending") : ""}</p>
    </section>
  )
}

/** What only the user and we know: a page that imitates this card can't show it. */
function Sign() {
  const sign = useSettings((state) => state.settings.sign)
  if (!sign || (sign.picture === "" && sign.phrase === "")) return null
  return <p className="sign"><span className="unseen">{t("question.ours")}: </span><span className="sign-picture" aria-hidden="true">{sign.picture}</span>{sign.phrase}</p>
}

type Answer = (allow: boolean, text?: string) => void

/** What a yes and a no are called. */
const choices = {
  confirm: ["question.allow", "question.deny"], send: ["question.sendIt", "question.keep"], "hand-over": ["question.goOn", "question.stopHere"]
} as const satisfies Record<Exclude<Question["kind"], "ask">, unknown>

function Confirm({ answer, kind, refused }: { answer: Answer; kind: keyof typeof choices; refused: boolean }) {
  const [yes, no] = choices[kind]
  const deny = useRef<HTMLButtonElement>(null)
  // The buttons stay in sight while the card scrolls: it begins with its title.
  useEffect(() => { deny.current?.focus({ preventScroll: true }) }, [])
  return (
    <div className="row row-end">
      <button type="button" className="secondary" disabled={refused} onClick={() => answer(true)}>{t(yes)}</button>
      <button type="button" className="primary" ref={deny} onClick={() => answer(false)}>{t(no)}</button>
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
      <label className="field"><span>{t("question.answer")}</span>
        <input ref={field} value={text} maxLength={maxAnswerLength} autoComplete="off" aria-describedby={labelledBy} onChange={(event) => setText(event.target.value)} />
      </label>
      <div className="row row-end">
        <button type="button" className="secondary" onClick={() => answer(false)}>{t("question.decline")}</button>
        <button type="submit" className="primary" disabled={text.trim() === ""}>{t("question.reply")}</button>
      </div>
    </form>
  )
}
