import type { EntityType, Finding } from "../core/finding.ts"
import type { DetectContext, Detector } from "./detect-context.ts"
import { addresses } from "./detectors/addresses.ts"
import { bank } from "./detectors/bank.ts"
import { birthDates } from "./detectors/birth-dates.ts"
import { emails } from "./detectors/emails.ts"
import { labelled } from "./detectors/labelled.ts"
import { nationalIds } from "./detectors/national-ids.ts"
import { network } from "./detectors/network.ts"
import { oneTimeCodes } from "./detectors/one-time-codes.ts"
import { persons } from "./detectors/persons.ts"
import { phones } from "./detectors/phones.ts"
import { secrets } from "./detectors/secrets.ts"
import { usernames } from "./detectors/usernames.ts"
import { criticalTypes } from "./entity-groups.ts"
import { fieldType } from "./field-type.ts"
import { memo } from "./memo.ts"
import { normalise } from "./normalise.ts"
import { token } from "./placeholder.ts"
import { plausible } from "./plausible.ts"

export type { DetectContext, FieldContext } from "./detect-context.ts"

const critical: readonly Detector[] = [secrets, bank, nationalIds, labelled, oneTimeCodes]
const detectors: readonly Detector[] = [secrets, bank, nationalIds, emails, network, birthDates, labelled, oneTimeCodes, phones, addresses, persons, usernames]
const empty = /^(?:|select\b.*|choose\b.*|please\b.*|-+.*-+|n\/a|none|null)$/iu

/** The whole text, when the field around it says what it holds. */
const byField = (text: string, context: DetectContext): Finding[] => {
  const type = context.field && fieldType(context.field)
  const value = text.trim()
  if (!type || empty.test(value) || value.length > 400) return []
  // A control may hold anything, but a sentence in a "Name" box is a sentence.
  const held = context.field?.control === true && (criticalTypes.has(type) || value.split(/\s+/).length <= 5)
  if (!held && !plausible(type, value)) return []
  const start = text.indexOf(value)
  return [{ start, end: start + value.length, type, score: context.field?.control ? 0.96 : 0.9, source: "field" }]
}

/**
 * Grammar tells the type better than a label does, when it covers the same text (an e-mail typed into "User name"); apart
 * from that the longer span wins, for what a label covers is private as a whole.
 */
const rank = (finding: Finding): number => finding.end - finding.start + finding.score + (criticalTypes.has(finding.type) ? 0.5 : 0)
const settle = (findings: Finding[]): Finding[] => {
  if (findings.length < 2) return findings
  const kept: Finding[] = []
  for (const finding of findings.sort((a, b) => rank(b) - rank(a))) {
    const over = kept.find(other => finding.start < other.end && other.start < finding.end)
    if (!over) { kept.push(finding); continue }
    over.start = Math.min(over.start, finding.start)
    over.end = Math.max(over.end, finding.end)
  }
  // One that grew may have reached its neighbour.
  const apart: Finding[] = []
  for (const finding of kept.sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1)
    if (last && finding.start < last.end) last.end = Math.max(last.end, finding.end)
    else apart.push(finding)
  }
  return apart
}

const firstTypes: ReadonlySet<EntityType> = new Set<EntityType>(["PASSWORD", "OTP", "CARD_CVV"])

const search = (original: string, context: DetectContext, families: readonly Detector[]): Finding[] => {
  const { text, at } = normalise(original)
  const findings = byField(text, context)
  const sure = findings[0] && firstTypes.has(findings[0].type)
  if (!sure) for (const family of families) {
    try { findings.push(...family(text, context)) } catch { continue /* one family's bug must not blind the others */ }
  }
  if (findings.length === 0) return findings
  const taken = [...text.matchAll(token)].map(match => [match.index, match.index + match[0].length] as const)
  return settle(findings.filter(({ start, end }) => end > start && !taken.some(([from, to]) => start < to && from < end)))
    .map(finding => ({ ...finding, start: at(finding.start), end: at(finding.end) }))
    .filter(({ start, end }) => end > start)
}

/**
 * Private values in a text: pure, on the device, no model. Structure speaks before text: what stands in an "E-mail" field
 * is an e-mail. Spans don't overlap and count UTF-16 units of the text as given. Never throws.
 */
export const detect = (text: string, context: DetectContext = {}): readonly Finding[] => text.length < 2 && !context.field ? []
  : seen(`${context.url ?? ""}\n${JSON.stringify(context.field) ?? ""}\n${text}`, () => search(text, context, detectors))
const seen = memo<readonly Finding[]>(4_000)


/** Only the critical families, for the second look at a text that was screened before. */
export const detectCritical = (text: string): readonly Finding[] => seenCritical(text, () => search(text, {}, critical).filter(({ type }) => criticalTypes.has(type)))
const seenCritical = memo<readonly Finding[]>(1_000)
