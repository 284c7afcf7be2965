import type { EntityType, Finding } from "../core/finding.ts"
import { escapePlaceholders } from "./placeholder.ts"
import type { Vault } from "./vault.ts"

export type Replaced = { text: string; types: EntityType[] }
type Span = { start: number; end: number; type: EntityType }

/** Overlapping spans become one: half a value left in clear is a leak. */
const merge = (spans: Span[]): Span[] => {
  const merged: Span[] = []
  for (const span of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (!last || span.start >= last.end) { merged.push({ ...span }); continue }
    if (span.end - span.start > last.end - last.start) last.type = span.type
    last.end = Math.max(last.end, span.end)
  }
  return merged
}

export type Replacing = {
  /** Where new values come from. */
  origin?: string | undefined
  /** Whether a value that is known already counts as seen there too. Not so in text that was put together here: it proves nothing about the site. */
  marks?: boolean | undefined
  /** How the rest is written: text that isn't the model's own has look-alikes of placeholders escaped. */
  raw?: ((rest: string) => string) | undefined
  /** Written for every value, and none is remembered: where a mark of its own would tell a model that its guess is right. */
  instead?: string | undefined
}

/** Replaces what was found and what the vault knows. */
export const replaceValues = (text: string, findings: readonly Finding[], vault: Vault, { origin, marks = true, raw = escapePlaceholders, instead }: Replacing): Replaced => {
  const known = vault.matches(text)
  if (findings.length === 0 && known.length === 0) return { text: raw(text), types: [] }
  if (origin && marks) for (const { entry } of known) vault.seen(entry, origin)
  const before = vault.entries().length
  const spans = merge([...findings, ...known.map(({ start, end, entry }) => ({ start, end, type: entry.type }))])
  let out = ""
  let from = 0
  for (const { start, end, type } of spans) {
    const whole = known.find(match => match.start === start && match.end === end)
    out += raw(text.slice(from, start)) + (instead ?? whole?.entry.placeholder ?? vault.placeholder(text.slice(start, end), type, marks ? origin : undefined))
    from = end
  }
  if (origin) for (const entry of vault.entries().slice(before)) vault.seen(entry, origin)
  return { text: out + raw(text.slice(from)), types: spans.map(({ type }) => type) }
}
