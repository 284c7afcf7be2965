import { useEffect, useRef, useState } from "react"
import type { Step } from "../../core/step.ts"
import { formatCount } from "../language/format.ts"
import { t } from "../language/language.ts"
import { usePanel } from "../panel-context.ts"
import { describeAction, describeTarget } from "./describe-step.ts"

/** The page as it was before a step, with everything private covered. Fetched when it comes into sight; a press shows it larger. */
export function StepPicture({ runId, step }: { runId: string; step: Step }) {
  const { client } = usePanel()
  const frame = useRef<HTMLButtonElement>(null)
  const [picture, setPicture] = useState<string>()
  const [gone, setGone] = useState(false)
  const [large, setLarge] = useState(false)
  const { index } = step
  useEffect(() => {
    let left = false
    const load = async (): Promise<void> => {
      const reply = await client.call("step/picture", { runId, index })
      if (left) return
      if (reply.ok && reply.value.picture !== undefined) setPicture(reply.value.picture)
      else setGone(true)
    }
    const sight = new IntersectionObserver((entries) => { if (entries.some(({ isIntersecting }) => isIntersecting)) { sight.disconnect(); void load() } }, { rootMargin: "200px" })
    if (frame.current) sight.observe(frame.current)
    return () => { left = true; sight.disconnect() }
  }, [client, runId, index])
  if (gone) return <p className="hint">{t("picture.gone")}</p>
  const what = [step.action ? describeAction(step.action) : "", step.target ? describeTarget(step.target) : ""].filter(Boolean).join(", ")
  return (
    <button type="button" ref={frame} className="thumbnail" aria-expanded={large} onClick={() => setLarge(!large)}>
      <span className="unseen">{t(large ? "picture.smaller" : "picture.larger")} </span>
      {picture === undefined ? <span className="unseen">{t("words.loading")}</span> : <img src={picture} alt={t("picture.alt", { n: formatCount(index + 1), what })} />}
    </button>
  )
}
