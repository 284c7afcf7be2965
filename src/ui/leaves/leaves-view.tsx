import { useEffect } from "react"
import { formatBytes, formatCount } from "../language/format.ts"
import { t } from "../language/language.ts"
import { useLeaves, useSettings } from "../panel-context.ts"
import { ErrorText } from "../parts/error-text.tsx"
import { saveFile } from "../parts/save-file.ts"
import { Toggle } from "../parts/toggle.tsx"
import { LedgerList } from "./ledger-list.tsx"
import { PreviewForm } from "./preview-form.tsx"
import { WaysList } from "./ways-list.tsx"

/** What left this device, to the byte; what would leave now; and the proof that the list is whole. */
export function LeavesView() {
  const { ledger, error, load, loadPolicy } = useLeaves((state) => state)
  useEffect(() => { void load(); void loadPolicy() }, [load, loadPolicy])
  return (
    <main className="view">
      <section>
        <h2>{t("leaves.title")}</h2>
        <WaysList />
        {ledger ? (
          <dl className="figures boxed">
            <div><dt>{t("leaves.requests")}</dt><dd>{formatCount(ledger.totals.requests)}</dd></div>
            <div><dt>{t("leaves.bytes")}</dt><dd>{formatBytes(ledger.totals.bytes)}</dd></div>
            <div><dt>{t("leaves.replaced")}</dt><dd>{formatCount(ledger.totals.replaced)}</dd></div>
          </dl>
        ) : null}
        <div role="alert">{error ? <p className="error"><ErrorText error={error} /> <button type="button" className="link" onClick={() => void load()}>{t("words.retry")}</button></p> : null}</div>
      </section>
      <PreviewForm />
      <Wishes />
      <section>
        <h3>{t("leaves.listTitle")}</h3>
        {ledger ? <><Proof /><LedgerList ledger={ledger} /></> : error ? null : <p className="muted" role="status">{t("leaves.waiting")}</p>}
      </section>
      <Trail />
    </main>
  )
}

/** For whoever must show afterwards what was done, here or in an organisation. */
function Trail() {
  const exportTrail = useLeaves((state) => state.exportTrail)
  const take = async (): Promise<void> => {
    const text = await exportTrail()
    if (text !== undefined) saveFile(`symbiont-audit-${new Date().toISOString().slice(0, 10)}.jsonl`, "application/jsonl", text)
  }
  return (
    <section>
      <button type="button" className="secondary" onClick={() => void take()}>{t("leaves.trail")}</button>
      <p className="hint">{t("leaves.trailText")}</p>
    </section>
  )
}

function Wishes() {
  const { keepBytes = false, previewFirst = false } = useSettings((state) => state.settings)
  const change = useSettings((state) => state.change)
  return (
    <section>
      <Toggle label={t("leaves.previewFirst")} hint={t("leaves.previewFirstHint")} on={previewFirst} onChange={(on) => void change({ previewFirst: on })} />
      <Toggle label={t("leaves.keepBytes")} hint={t("leaves.keepBytesHint")} on={keepBytes} onChange={(on) => void change({ keepBytes: on })} />
    </section>
  )
}

function Proof() {
  const { check, busy, verify, export: exportAll, ledger } = useLeaves((state) => state)
  if (!ledger || ledger.totals.requests === 0) return null
  const take = async (): Promise<void> => {
    const text = await exportAll()
    if (text !== undefined) saveFile(`symbiont-ledger-${new Date().toISOString().slice(0, 10)}.jsonl`, "application/jsonl", text)
  }
  return (
    <>
      <div className="row row-start">
        <button type="button" className="secondary" aria-disabled={busy === "verify"} onClick={() => void verify()}>{t("leaves.verify")}</button>
        <button type="button" className="secondary" onClick={() => void take()}>{t("leaves.export")}</button>
      </div>
      <p className={check && !check.ok ? "error" : "hint"} role="status">
        {check ? check.ok ? t("leaves.verified", { count: check.entries }) : t("leaves.broken", { line: check.line, problem: check.problem }) : ""}</p>
      <p className="hint">{t("leaves.exported")}</p>
    </>
  )
}
