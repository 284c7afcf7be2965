import { useState, type FormEvent } from "react"
import { useStore } from "zustand"
import type { DonationState } from "../../../protocol/donation.ts"
import { t } from "../../language/language.ts"
import { SureDialog } from "../../parts/sure-dialog.tsx"
import type { DonationStore } from "./donation-store.ts"
import { collectorNotice, type ShownCollector } from "./notice.ts"

type FormProps = { store: DonationStore; state: DonationState; collector: ShownCollector }

/** The words, and the two questions that they lead to. Whoever has answered sees how it stands, and the way back. */
export function ConsentForm({ store, state, collector }: FormProps) {
  const { busy, lookUp, takeBack } = useStore(store)
  const { donation, release } = state.standings
  const asks = donation === "ask"
  return (
    <div className="stack">
      <div className="consent-text" tabIndex={0} role="region" aria-label={t("donate.noticeLabel")}>{collectorNotice(collector).map((paragraph, index) => <p key={index}>{paragraph}</p>)}</div>
      {asks && state.consent !== undefined ? <p className="risk" role="status">{t("donate.changed")}</p> : null}
      {asks ? null : <p role="status"><strong>{t(`donate.standing.${donation}`)}</strong> {donation === "given" ? release === "given" ? t("donate.releasedToo") : t("donate.notReleased") : null}</p>}
      {donation === "given" ? <details className="fold"><summary>{t("donate.change")}</summary><Questions store={store} /></details> : donation === "over" ? null : <Questions store={store} />}
      <div className="row row-start">
        {state.consent !== undefined ? <SureDialog trigger={t("donate.withdraw")} title={t("donate.withdrawTitle")} text={t("donate.withdrawText")} action={t("donate.withdraw")} onSure={() => void takeBack({ scope: "consent" })} /> : null}
        {state.given.length > 0 || state.consent !== undefined ? <SureDialog trigger={t("donate.everything")} title={t("donate.everythingTitle")} text={t("donate.everythingText")} action={t("donate.everything")} onSure={() => void takeBack({ scope: "everything" })} /> : null}
        {state.managed ? null : <button type="button" className="link" aria-disabled={busy} onClick={() => void lookUp({ url: null })}>{t("donate.another")}</button>}
      </div>
    </div>
  )
}

function Questions({ store }: { store: DonationStore }) {
  const { busy, choose } = useStore(store)
  // Nothing is ticked in advance.
  const [donation, setDonation] = useState(false)
  const [release, setRelease] = useState(false)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void choose({ donation: donation ? "given" : "refused", release: donation && release ? "given" : "refused" })
  }
  return (
    <form onSubmit={submit} className="stack">
      <label className="preset"><input type="checkbox" checked={donation} onChange={(event) => { setDonation(event.target.checked); if (!event.target.checked) setRelease(false) }} /><span>{t("donate.donation")}</span></label>
      <label className="preset"><input type="checkbox" checked={release} disabled={!donation} onChange={(event) => setRelease(event.target.checked)} /><span>{t("donate.release")}</span></label>
      <div className="row row-start"><button type="submit" className="secondary" aria-disabled={busy}>{t("donate.choose")}</button></div>
    </form>
  )
}
