import type { Case, Gold } from "./fill-template.ts"

export type Span = { start: number; end: number; type: string }
export type Predict = (entry: Case) => readonly Span[]
export type TypeScore = { type: string; gold: number; covered: number; found: number; right: number }
export type Score = {
  cases: number; negatives: number
  /** Share of private values whose letters and digits are all covered, under any label. */
  recall: number
  criticalRecall: number
  /** Share of found spans that lie on a private value for at least half of their characters. */
  precision: number
  /** Share of covered values that were also given their own type. */
  typed: number
  /** Share of negative cases with any finding. */
  falseAlarms: number
  /** Share of characters outside private values that were covered. */
  overRedaction: number
  types: TypeScore[]
}

/** The critical types: passwords, codes, keys, cards, bank, national ids. */
export const critical = new Set(["PASSWORD", "OTP", "API_KEY", "JWT", "PRIVATE_KEY", "SESSION_TOKEN", "CARD", "CARD_CVV", "CARD_EXPIRY", "IBAN", "BANK_ACCOUNT", "SSN", "NATIONAL_ID", "TAX_ID", "PASSPORT", "DRIVER_LICENSE", "HEALTH_ID"])

export const isCovered = (text: string, gold: Gold, found: readonly Span[]): boolean => {
  for (let i = gold.start; i < gold.end; i += 1) if (/[\p{L}\p{N}]/u.test(text[i] ?? "") && !found.some(({ start, end }) => start <= i && i < end)) return false
  return true
}
const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
const share = (part: number, whole: number): number => whole === 0 ? 1 : part / whole

export const scoreCorpus = (cases: readonly Case[], predict: Predict): Score => {
  const types = new Map<string, TypeScore>()
  const of = (type: string): TypeScore => { const known = types.get(type) ?? { type, gold: 0, covered: 0, found: 0, right: 0 }; types.set(type, known); return known }
  let [typed, alarms, negatives, spilled, outside] = [0, 0, 0, 0, 0]
  for (const entry of cases) {
    const found = predict(entry)
    for (const gold of entry.spans) {
      const covered = isCovered(entry.text, gold, found)
      of(gold.type).gold += 1
      if (!covered) continue
      of(gold.type).covered += 1
      if (found.some(span => span.type === gold.type && overlap(span, gold) > 0)) typed += 1
    }
    for (const span of found) {
      const inside = entry.spans.reduce((sum, gold) => sum + overlap(span, gold), 0)
      of(span.type).found += 1
      if (inside * 2 >= span.end - span.start) of(span.type).right += 1
      spilled += span.end - span.start - inside
    }
    outside += entry.text.length - entry.spans.reduce((sum, { start, end }) => sum + end - start, 0)
    if (entry.spans.length === 0) { negatives += 1; if (found.length > 0) alarms += 1 }
  }
  const all = [...types.values()].sort((a, b) => a.type < b.type ? -1 : 1)
  const total = (list: TypeScore[], key: "gold" | "covered" | "found" | "right"): number => list.reduce((sum, one) => sum + one[key], 0)
  const grave = all.filter(({ type }) => critical.has(type))
  return {
    cases: cases.length, negatives, recall: share(total(all, "covered"), total(all, "gold")), criticalRecall: share(total(grave, "covered"), total(grave, "gold")), precision: share(total(all, "right"), total(all, "found")),
    typed: share(typed, total(all, "covered")), falseAlarms: share(alarms, negatives), overRedaction: share(spilled, outside), types: all
  }
}
