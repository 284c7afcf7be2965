import { useStore } from "zustand"
import type { DonationState } from "../../../protocol/donation.ts"
import { formatBytes, formatMoment } from "../../language/format.ts"
import { t } from "../../language/language.ts"
import { SureDialog } from "../../parts/sure-dialog.tsx"
import type { DonationStore } from "./donation-store.ts"

/** What a collector has, by its receipts, and the way to take each back. */
export function GivenList({ store, given }: { store: DonationStore; given: DonationState["given"] }) {
  const { takeBack } = useStore(store)
  if (given.length === 0) return null
  return (
    <section className="stack">
      <h4>{t("donate.givenTitle")}</h4>
      <ul className="entries" aria-label={t("donate.givenTitle")}>
        {given.map(({ id, at, bytes, genuine }) => (
          <li key={id} className="entry-row">
            <p>{t("donate.row", { date: formatMoment(Date.parse(at)), bytes: formatBytes(bytes) })}</p>
            <p className="hint">{genuine ? t("donate.genuine") : t("donate.notGenuine")}</p>
            <div className="row row-start"><SureDialog trigger={t("donate.takeBack")} title={t("donate.takeBackTitle")} text={t("donate.withdrawText")} action={t("donate.takeBack")} onSure={() => void takeBack({ scope: "trajectory", id })} /></div>
          </li>
        ))}
      </ul>
    </section>
  )
}
