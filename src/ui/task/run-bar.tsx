import { Fragment, useEffect, useLayoutEffect, useRef, useState, type FormEvent } from "react"
import { t } from "../language/language.ts"
import { useRuns } from "../panel-context.ts"
import { Icon } from "../parts/icon.tsx"
import type { RunView } from "../stores/run-state.ts"
import { RunMeter } from "./run-meter.tsx"

/** While a run lives: what it uses, and everything that can be done with it. Stop must always work. */
export function RunBar({ run }: { run: RunView }) {
  const { stop, pause, takeOver, resume } = useRuns((state) => state)
  const [correcting, setCorrecting] = useState(false)
  /** Whether the run was only paused so that it could be corrected. */
  const [pausedFor, setPausedFor] = useState(false)
  const bar = useRef<HTMLDivElement>(null)
  // The task field is gone with the start. The bar itself gets the focus and none of its buttons, lest a second Enter press one.
  useLayoutEffect(() => { if (document.activeElement === document.body) bar.current?.focus({ preventScroll: true }) }, [])
  const { paused, stopping, question } = run
  const goOn = (said?: string): void => { setCorrecting(false); void resume(said) }
  const beginCorrection = (): void => { setCorrecting(true); setPausedFor(!paused); if (!paused) void pause() }
  const cancelCorrection = (): void => { if (pausedFor) goOn(); else setCorrecting(false) }
  useEffect(() => {
    // Escape first closes what is open. Heard on its way down, since by its way up that is closed already.
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.isComposing || document.querySelector(".tip, .popup, .dialog")) return
      if (correcting) cancelCorrection()
      else void stop()
    }
    document.addEventListener("keydown", onKeyDown, true)
    return () => document.removeEventListener("keydown", onKeyDown, true)
  })
  const queued = run.record.state === "queued"
  return (
    <div className="run-bar" ref={bar} tabIndex={-1} role="group" aria-label={t("run.controls")}>
      <RunMeter run={run} />
      {correcting ? <Correction send={goOn} cancel={cancelCorrection} /> : null}
      <div className="run-buttons">
        {queued || question || correcting ? null : paused ? (
          <Fragment key="paused"><button type="button" className="primary" onClick={() => goOn()}><Icon name="play" />{t("run.resume")}</button><UndoButton /></Fragment>
        ) : (
          <Fragment key="moving">
            <button type="button" className="secondary" onClick={() => void pause()}><Icon name="pause" />{t("run.pause")}</button>
            <button type="button" className="secondary" onClick={() => void takeOver()}><Icon name="hand" />{t("run.takeOver")}</button>
          </Fragment>
        )}
        {queued || question || correcting ? null : <button type="button" className="secondary" onClick={beginCorrection}><Icon name="pen" />{t("run.correct")}</button>}
        {/* Not `disabled` while stopping: that would throw away the focus. */}
        <button type="button" id="stop" className="stop" aria-keyshortcuts="Escape" aria-disabled={stopping} onClick={() => void stop()}>
          <Icon name="stop" />{stopping ? t("run.stopping") : t("run.stop")}{stopping ? null : <kbd aria-hidden="true">{t("run.stopKey")}</kbd>}
        </button>
      </div>
    </div>
  )
}

function UndoButton() {
  const undo = useRuns((state) => state.undo)
  const [told, setTold] = useState("")
  return (
    <>
      <button type="button" className="secondary" onClick={() => void undo().then((why) => setTold(why ?? t("run.undone")))}><Icon name="undo" />{t("run.undo")}</button>
      <p className="hint" role="status">{told}</p>
    </>
  )
}

function Correction({ send, cancel }: { send: (said: string) => void; cancel: () => void }) {
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState("")
  useEffect(() => {
    field.current?.focus()
    return () => document.getElementById("stop")?.focus()
  }, [])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (text.trim() !== "") send(text.trim())
  }
  return (
    <form className="correction" onSubmit={submit}>
      <label className="field"><span>{t("run.correction")}</span>
        <input ref={field} value={text} maxLength={2_000} autoComplete="off" placeholder={t("run.correctionHint")} onChange={(event) => setText(event.target.value)} />
      </label>
      <div className="row row-end">
        <button type="button" className="secondary" onClick={cancel}>{t("words.cancel")}</button>
        <button type="submit" className="primary" disabled={text.trim() === ""}>{t("run.sendCorrection")}</button>
      </div>
    </form>
  )
}
