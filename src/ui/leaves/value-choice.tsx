import type { WhatLeaves } from "../../protocol/ledger.ts"
import { t } from "../language/language.ts"
import { useLeaves } from "../panel-context.ts"
import { keyOf } from "../stores/leaves-store.ts"

/** Keeps one value home for good, or lets it go as it is, and takes that back. What an organisation, a wider word or its being critical keeps can't be let go. */
export function ValueChoice({ mark }: { mark: WhatLeaves["marks"][number] }) {
  const standing = useLeaves((state) => state.standings[keyOf(mark)])
  const decide = useLeaves((state) => state.decide)
  if (!standing) return null
  const { placeholder, fixed } = mark
  const of = <span className="unseen"> {placeholder}</span>
  const wider = standing === "held" || standing === "own"
  // Where no yes of the user's counts none is shown as if it did.
  const why = standing === "never" ? "never" : wider ? "wider" : fixed ?? (standing === "may" ? "may" : undefined)
  const decided = standing === "never" || standing === "may"
  return (
    <div className="value-choice" role="group" aria-label={t("values.group", { what: placeholder })}>
      {standing === "open" || standing === "own" ? <button type="button" className="link" onClick={() => void decide(mark, "never")}>{t("values.keep")}{of}</button> : null}
      {standing === "open" && !fixed ? <button type="button" className="link" onClick={() => void decide(mark, "may")}>{t("values.free")}{of}</button> : null}
      <span className="hint" role="status">{why ? t(`values.${why}`) : ""}</span>
      {decided ? <button type="button" className="link" onClick={() => void decide(mark, undefined)}>{t("values.undo")}{of}</button> : null}
    </div>
  )
}
