import type { ReviewView } from "../../protocol/donation.ts"
import { t } from "../language/language.ts"

type ReviewStep = ReviewView["steps"][number]

/** Bytes as they would be sent; what stands in place of a private value is marked, and says of what kind it was. */
export function ExactText({ text, marks, label }: Pick<ReviewStep, "text" | "marks"> & { label: string }) {
  const pieces: React.ReactNode[] = []
  let at = 0
  for (const { start, end, type } of marks) {
    pieces.push(text.slice(at, start), <mark key={start} className="kind-person" title={t(`types.${type}`)}>{text.slice(start, end)}</mark>)
    at = end
  }
  pieces.push(text.slice(at))
  // A scrolling part must be reachable by keyboard.
  return <pre className="exact" tabIndex={0} role="region" aria-label={label} dir="ltr">{pieces}</pre>
}
