import { useEffect } from "react"
import { useStore } from "zustand"
import { formatBytes, formatCount } from "../language/format.ts"
import { t } from "../language/language.ts"
import { Countdown } from "../donate/consent/countdown.tsx"
import type { ReviewStore } from "./review-store.ts"

const lookAgainMs = 2_000

/** Giving, and the time in which it can be undone. */
export function GiveBar({ store }: { store: ReviewStore }) {
  const { view, busy, given, undone, give } = useStore(store)
  if (given) return <Given store={store} />
  if (!view) return null
  return (
    <section className="give-bar" aria-label={t("review.give")}>
      <p role="status">{undone ? t("donate.undone") : view.clean ? t("review.clean") : t("review.notClean")}</p>
      {view.leaks.length > 0 ? <p className="risk">{t("review.leaks", { kinds: view.leaks.map((type) => t(`types.${type}`)).join(", ") })}</p> : null}
      <div className="row row-start">
        <button type="button" className="primary" disabled={!view.clean || busy} onClick={() => void give()}>{t("review.give")}</button>
        <span className="muted">{t("review.total", { bytes: formatBytes(view.bytes), steps: formatCount(view.steps.length) })}</span>
      </div>
      <p className="hint">{t("review.giveText")}</p>
    </section>
  )
}

/** Follows the donation until the collector has it. */
function Given({ store }: { store: ReviewStore }) {
  const { given, donations, undo, sendNow, refresh } = useStore(store)
  const row = donations?.waiting.find(({ id }) => id === given?.id)
  useEffect(() => {
    if (!row) return undefined
    const beat = setInterval(() => void refresh(), lookAgainMs)
    return () => clearInterval(beat)
  }, [row !== undefined, refresh])
  return (
    <section className="give-bar" aria-label={t("review.give")}>
      <p role="status">{!row ? t("review.received") : row.state === "refused" ? t("donate.refusedRow", { why: row.problem ?? t("donate.noConsentAnyMore") }) : t("review.given")}</p>
      {row?.state === "waiting" ? <p>{row.attempts === 0 ? t("donate.leavesIn") : t("donate.triedAgainIn")} <Countdown until={row.dueAt} /></p> : null}
      {row ? (
        <div className="row row-start">
          <button type="button" className="primary" onClick={() => void undo()}>{t("donate.undo")}</button>
          <button type="button" className="secondary" onClick={() => void sendNow()}>{t("donate.sendNow")}</button>
        </div>
      ) : null}
    </section>
  )
}
