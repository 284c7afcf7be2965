import { useEffect, useState } from "react"
import { useStore } from "zustand"
import { t, useLanguage } from "../language/language.ts"
import { usePanel, useSettings } from "../panel-context.ts"
import { ErrorText } from "../parts/error-text.tsx"
import { Icon } from "../parts/icon.tsx"
import { saveFile } from "../parts/save-file.ts"
import { Toggle } from "../parts/toggle.tsx"
import { managedWords } from "../settings/managed-words.ts"
import { CollectorForm } from "./consent/collector-form.tsx"
import { ConsentForm } from "./consent/consent-form.tsx"
import { createDonationStore } from "./consent/donation-store.ts"
import { GivenList } from "./consent/given-list.tsx"
import { WaitingList } from "./consent/waiting-list.tsx"

/** Recording, donating, publishing: each a choice of its own, none made beforehand; and all that came of them. */
export function DonateSection() {
  const { client } = usePanel()
  const settings = useSettings((state) => state.settings)
  const [store] = useState(() => createDonationStore(client))
  const { state, error, said, load, choose, takeBack, records } = useStore(store)
  const spoken = useLanguage()
  useEffect(() => { void load() }, [load, spoken])
  const keep = async (): Promise<void> => {
    const kept = await records()
    if (kept) saveFile(`symbiont-choices-${new Date().toISOString().slice(0, 10)}.jsonl`, "application/jsonl", kept.choices + kept.receipts)
  }
  return (
    <section className="part" aria-labelledby="settings-donate">
      <h3 id="settings-donate">{t("donate.title")}</h3>
      {state?.managed ? <p className="managed"><Icon name="shield" />{managedWords(settings)}</p> : null}
      <p className="muted">{t("donate.text")}</p>
      {state ? (
        <>
          <Toggle label={t("donate.record")} hint={t("donate.recordNotice")} on={state.standings.recording === "given"}
            onChange={(on) => void (on ? choose({ recording: "given" }) : takeBack({ scope: "recording" }))} />
          {state.collector ? <ConsentForm store={store} state={state} collector={state.collector} /> : <CollectorForm store={store} offered={state.offered} />}
          <WaitingList store={store} waiting={state.waiting} />
          <GivenList store={store} given={state.given} />
          {state.unheard > 0 ? <p className="risk" role="status">{t("donate.unheard")}</p> : null}
          <button type="button" className="secondary" onClick={() => void keep()}><Icon name="save" />{t("donate.records")}</button>
        </>
      ) : error ? null : <p className="muted" role="status">{t("words.loading")}</p>}
      <p className="hint" role="status">{said ?? ""}</p>
      <div role="alert">{error ? <p className="error"><ErrorText error={error} /></p> : null}</div>
    </section>
  )
}
