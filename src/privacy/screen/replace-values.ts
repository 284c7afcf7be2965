import type { EntityType, Finding } from "../../core/finding.ts"
import { criticalTypes } from "../entity-groups.ts"
import { escapePlaceholders } from "./placeholder.ts"
import { isWithin, type Vault } from "../vault.ts"

export type Replaced = { text: string; types: EntityType[] }
type Span = { start: number; end: number; type: EntityType }

const isPlace = (text: string, { start, end }: Span): boolean => Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length
/** Overlapping spans become one: half a value left in clear is a leak. A span that isn't one of the text tells that something is private, and not where: then all of it is. */
const merge = (text: string, spans: Span[]): Span[] => {
  const lost = spans.find(span => !isPlace(text, span))
  if (lost) return text === "" ? [] : [{ start: 0, end: text.length, type: lost.type }]
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
  const all = vault.matches(text)
  if (findings.length === 0 && all.length === 0) return { text: raw(text), types: [] }
  // First of all: a place may keep what another lets go.
  if (origin && marks) for (const { entry } of all) vault.seen(entry, origin)
  const [known, free] = [vault.kept(text), vault.letGoIn(text)]
  const before = vault.entries().length
  const spans = merge(text, [...findings.filter(({ start, end, type }) => criticalTypes.has(type) || !isWithin(free, start, end)), ...known.map(({ start, end, entry }) => ({ start, end, type: entry.type }))])
  const types: EntityType[] = []
  let out = ""
  let from = 0
  for (const { start, end, type } of spans) {
    const value = text.slice(start, end)
    const whole = known.find(match => match.start === start && match.end === end)
    const mark = instead ?? whole?.entry.placeholder ?? vault.placeholder(value, type, marks ? origin : undefined)
    // Known to the vault like any other, so that the guard goes on asking where it may be typed. Short ones are found in their fields alone.
    const entry = vault.entry(mark)
    if (!whole && !criticalTypes.has(type) && entry && vault.letGo().has(entry)) continue
    out += raw(text.slice(from, start)) + mark
    types.push(type)
    from = end
  }
  if (origin) for (const entry of vault.entries().slice(before)) vault.seen(entry, origin)
  return { text: out + raw(text.slice(from)), types }
}
