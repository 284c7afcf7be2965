import { useId, useMemo, useState } from "react"
import type { LedgerEntry, LedgerView } from "../../protocol/ledger.ts"
import { formatBytes, formatCount, formatMoment, hostOf, shorten } from "../language/format.ts"
import { t } from "../language/language.ts"
import { useLeaves, useRuns } from "../panel-context.ts"
import { Icon } from "../parts/icon.tsx"
import { TextField } from "../parts/text-field.tsx"
import { isWhole } from "../stores/leaves-store.ts"
import { LeavesText } from "./leaves-text.tsx"
import { filterLedger, typesOf } from "./filter-ledger.ts"
import { isOfTask, mayKeepBody, purposeOf } from "./ways-out.ts"

/** Every request that left, newest first. */
export function LedgerList({ ledger }: { ledger: LedgerView }) {
  const runs = useRuns((state) => state.runs)
  const { more, all, busy, limit } = useLeaves((state) => state)
  const whole = isWhole({ ledger, limit })
  const [filter, setFilter] = useState("")
  // Nothing is told to be missing before all of it was looked through.
  const look = (words: string): void => { setFilter(words); if (words.trim() !== "") void all() }
  const shown = useMemo(() => filterLedger(ledger.entries, filter, (run) => runs[run]?.record.task.task ?? ""), [ledger, filter, runs])
  if (ledger.totals.requests === 0) return <div className="empty"><span className="emblem"><Icon name="shield" /></span><h3>{t("leaves.none")}</h3><p className="muted">{t("leaves.noneText")}</p></div>
  return (
    <>
      <TextField label={t("leaves.filter")} placeholder={t("leaves.filterHint")} type="search" value={filter} onChange={(event) => look(event.target.value)} />
      <p className="muted" role="status">{shown.length > 0 ? "" : busy === "list" ? t("leaves.waiting") : whole ? t("leaves.noMatch") : ""}</p>
      <ul className="entries">{shown.map((entry) => <li key={entry.seq} className="entry"><Entry entry={entry} task={runs[entry.run]?.record.task.task} kept={ledger.kept.includes(entry.seq)} /></li>)}</ul>
      {whole ? null : <button type="button" className="link" onClick={() => void more()}>{t("leaves.more")}</button>}
    </>
  )
}

function Entry({ entry, task, kept }: { entry: LedgerEntry; task: string | undefined; kept: boolean }) {
  const [open, setOpen] = useState(false)
  const details = useId()
  return (
    <>
      <button type="button" className="entry-head" aria-expanded={open} aria-controls={open ? details : undefined} onClick={() => setOpen(!open)}>
        <span className="strong">{isOfTask(entry) ? t("leaves.entry", { destination: hostOf(entry.destination), step: formatCount(entry.step + 1) }) : hostOf(entry.destination)}</span>
        <span className="hint">{purposeOf(entry)}</span>
        {task ? <bdi className="run-answer">{shorten(task, 90)}</bdi> : null}
        <span className="meta"><span>{formatMoment(entry.at)}</span><span>{formatBytes(entry.bytes)}</span></span>
        <span className="chips">{typesOf(entry).map(([type, count]) => <span className="kind" key={type}>{formatCount(count)} × {t(`types.${type}`)}</span>)}</span>
      </button>
      {open ? (
        <div id={details} className="entry-body">
          <p className="hint">{t("leaves.fingerprint")}: <code className="hash" dir="ltr">{entry.sha256}</code></p>
          {kept ? <Body seq={entry.seq} /> : <p className="hint">{mayKeepBody(entry) ? t("leaves.notKept") : t("leaves.neverKept")}</p>}
        </div>
      ) : null}
    </>
  )
}

function Body({ seq }: { seq: number }) {
  const body = useLeaves((state) => state.bodies[seq])
  const readBody = useLeaves((state) => state.readBody)
  if (body) return <LeavesText leaves={body} />
  return <button type="button" className="secondary" onClick={() => void readBody(seq)}>{t("leaves.exact")}</button>
}
