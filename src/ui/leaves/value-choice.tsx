import type { WhatLeaves } from "../../protocol/ledger.ts"
import { t } from "../language/language.ts"
import { useLeaves } from "../panel-context.ts"
import { decisionOf } from "./value-decision.ts"

/** Keeps one value home for good, or lets it go as it is, and takes that back. What an organisation keeps or what is critical can't be let go. */
export function ValueChoice({ mark: { placeholder, value, fixed } }: { mark: WhatLeaves["marks"][number] }) {
  const policy = useLeaves((state) => state.policy?.policy)
  const decide = useLeaves((state) => state.decide)
  if (!policy) return null
  const decided = decisionOf(policy, value)
  const of = <span className="unseen"> {placeholder}</span>
  return (
    <div className="value-choice" role="group" aria-label={t("values.group", { what: placeholder })}>
      {decided === undefined ? <button type="button" className="link" onClick={() => void decide(value, "never")}>{t("values.keep")}{of}</button> : null}
      {decided === undefined && !fixed ? <button type="button" className="link" onClick={() => void decide(value, "may")}>{t("values.free")}{of}</button> : null}
      <span className="hint" role="status">{decided ? t(`values.${decided}`) : fixed ? t(`values.${fixed}`) : ""}</span>
      {decided === undefined ? null : <button type="button" className="link" onClick={() => void decide(value, undefined)}>{t("values.undo")}{of}</button>}
    </div>
  )
}
