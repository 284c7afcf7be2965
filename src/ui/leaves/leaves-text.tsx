import { useEffect } from "react"
import type { EntityType } from "../../core/finding.ts"
import type { WhatLeaves } from "../../protocol/ledger.ts"
import { formatBytes } from "../language/format.ts"
import { t } from "../language/language.ts"
import { useLeaves } from "../panel-context.ts"
import { ValueChoice } from "./value-choice.tsx"
import { isolated } from "./ways-out.ts"

type Part = { text: string; mark?: WhatLeaves["marks"][number] }

/** The text cut at its marks. */
export const partsOf = ({ body, marks }: WhatLeaves): Part[] => {
  const parts: Part[] = []
  let at = 0
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    if (mark.start < at) continue
    if (mark.start > at) parts.push({ text: body.slice(at, mark.start) })
    parts.push({ text: body.slice(mark.start, mark.end), mark })
    at = mark.end
  }
  if (at < body.length) parts.push({ text: body.slice(at) })
  return parts
}

/** A request to the byte, with what was replaced in it marked by kind, what each mark stands for, and what the user wants of that value. */
export function LeavesText({ leaves, children }: { leaves: WhatLeaves; children?: (type: EntityType) => React.ReactNode }) {
  const weigh = useLeaves((state) => state.weigh)
  const policy = useLeaves((state) => state.policy)
  // Anew after each change of the rules.
  useEffect(() => { if (policy) void weigh(leaves.marks) }, [leaves, policy, weigh])
  const replaced = [...new Map(leaves.marks.map((mark) => [mark.placeholder, mark])).values()]
  return (
    <div className="leaves-text">
      <p className="hint">{t("leaves.toDestination", { destination: isolated(leaves.destination), bytes: formatBytes(leaves.bytes) })}</p>
      {/* A scrolling part must be reachable by keyboard. */}
      <pre className="exact" tabIndex={0} role="region" aria-label={t("leaves.body")} dir="ltr">
        {partsOf(leaves).map(({ text, mark }, index) => (mark ? <mark key={index} className={kindOf(mark.type)} title={t(`types.${mark.type}`)}>{text}</mark> : text))}
      </pre>
      {replaced.length === 0 ? <p className="hint">{t("leaves.noMarks")}</p> : (
        <ul className="marks" aria-label={t("leaves.marks")}>
          {replaced.map((mark) => {
            const { placeholder, type, value } = mark
            return <li key={placeholder}>
              <span><mark className={kindOf(type)} dir="ltr">{placeholder}</mark> <span className="muted">{t(`types.${type}`)}</span></span>
              <span>{t("leaves.stands", { value })}</span>
              {children?.(type)}
              <ValueChoice mark={mark} />
            </li>
          })}
        </ul>
      )}
    </div>
  )
}

const grave: readonly EntityType[] = ["PASSWORD", "OTP", "API_KEY", "JWT", "PRIVATE_KEY", "SESSION_TOKEN", "CARD", "CARD_CVV", "CARD_EXPIRY", "IBAN", "BANK_ACCOUNT", "CRYPTO"]
const personal: readonly EntityType[] = ["PERSON", "EMAIL", "PHONE", "ADDRESS", "DOB", "USERNAME", "GPS"]
/** Three colours, with the kind in words beside them. */
const kindOf = (type: EntityType): string => (grave.includes(type) ? "kind-secret" : personal.includes(type) ? "kind-person" : "kind-other")
