import { useStore } from "zustand"
import type { WaitingDonation } from "../../../protocol/donation.ts"
import { formatBytes, formatMoment } from "../../language/format.ts"
import { t } from "../../language/language.ts"
import { Countdown } from "./countdown.tsx"
import type { DonationStore } from "./donation-store.ts"

/** What is on its way, with the time in which it can still be undone. */
export function WaitingList({ store, waiting }: { store: DonationStore; waiting: readonly WaitingDonation[] }) {
  const { undo, sendNow } = useStore(store)
  if (waiting.length === 0) return null
  return (
    <section className="stack">
      <h4>{t("donate.waitingTitle")}</h4>
      <ul className="entries" aria-label={t("donate.waitingTitle")}>
        {waiting.map((row) => (
          <li key={row.id} className="entry-row">
            <p>{t("donate.row", { date: formatMoment(row.queuedAt), bytes: formatBytes(row.bytes) })}</p>
            <p className="hint">{row.state === "refused" ? t("donate.refusedRow", { why: row.problem ?? t("donate.noConsentAnyMore") }) : <>{row.attempts === 0 ? t("donate.leavesIn") : t("donate.triedAgainIn")} <Countdown until={row.dueAt} /></>}</p>
            <div className="row row-start">
              <button type="button" className="secondary" onClick={() => void undo(row.id)}>{row.state === "refused" ? t("donate.discard") : t("donate.undo")}</button>
              <button type="button" className="secondary" onClick={() => void sendNow(row.id)}>{row.state === "refused" ? t("words.retry") : t("donate.sendNow")}</button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
