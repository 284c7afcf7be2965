import type { EntityType } from "../core/finding.ts"
import { foldedPhrases } from "./dense-phrases.ts"
import type { FieldContext } from "./detect-context.ts"
import { lonePhrases, longPhrases, type Phrase, unspaced } from "./field-phrases.ts"
import { fillerWords } from "./field-words.ts"
import { foldLabel } from "./fold-label.ts"
import { memo } from "./memo.ts"
import { hashWord } from "./text-words.ts"

const autocompletes: Record<string, EntityType> = {
  name: "PERSON", "given-name": "PERSON", "family-name": "PERSON", "additional-name": "PERSON", nickname: "USERNAME", "cc-name": "PERSON",
  "cc-given-name": "PERSON", "cc-family-name": "PERSON", email: "EMAIL", username: "USERNAME", "new-password": "PASSWORD", "current-password": "PASSWORD",
  "one-time-code": "OTP", "street-address": "ADDRESS", "address-line1": "ADDRESS", "address-line2": "ADDRESS", "address-line3": "ADDRESS",
  "address-level2": "ADDRESS", "address-level3": "ADDRESS", "postal-code": "ADDRESS", tel: "PHONE", "tel-national": "PHONE", "tel-local": "PHONE",
  "cc-number": "CARD", "cc-exp": "CARD_EXPIRY", "cc-exp-month": "CARD_EXPIRY", "cc-exp-year": "CARD_EXPIRY", "cc-csc": "CARD_CVV",
  bday: "DOB", "bday-day": "DOB", "bday-month": "DOB", "bday-year": "DOB"
}
const inputTypes: Record<string, EntityType> = { password: "PASSWORD", email: "EMAIL", tel: "PHONE" }

const lookUp = (folded: string): EntityType | undefined => {
  if (folded === "" || folded.length > 80) return undefined
  const words = folded.split(" ")
  let best: { type: EntityType; order: number } | undefined
  const offer = (entry: typeof best): void => { if (entry && (!best || entry.order < best.order)) best = entry }
  /** Phrases that stand where a word is, and of those that mean something only as a whole label the one that is all of it. */
  const look = (at: readonly string[], index: number, wanted: (entry: Phrase) => boolean): void => {
    const [first, second] = [hashWord(at[index] ?? ""), at[index + 1]]
    for (const found of [lonePhrases(first), second === undefined ? undefined : longPhrases(first, hashWord(second))]) if (found) for (const entry of found) if (wanted(entry) && entry.words.every((part, k) => at[index + k] === part)) offer(entry)
  }
  const bare = words.filter(word => !fillerWords.has(word) && !/^\d+$/.test(word))
  for (const all of [words, bare]) look(all, 0, entry => entry.whole && entry.words.length === all.length)
  for (const index of words.keys()) look(words, index, entry => !entry.whole)
  if (unspaced.test(folded)) for (const [form, entry] of foldedPhrases()) if (folded.includes(form)) offer(entry)
  return best?.type
}

const known = memo<EntityType | "nothing">(2_000)
/** What a label asks for, if it asks for something private. */
export const labelType = (label: string): EntityType | undefined => {
  if (label.length > 120) return undefined
  const type = known(label, () => lookUp(foldLabel(label)) ?? "nothing")
  return type === "nothing" ? undefined : type
}

/** What a field holds by its structure alone: autocomplete, type, label, column head, then its key. */
export const fieldType = (field: FieldContext): EntityType | undefined => {
  for (const token of (field.autocomplete ?? "").toLowerCase().split(/\s+/)) if (autocompletes[token]) return autocompletes[token]
  return inputTypes[field.type?.toLowerCase() ?? ""] ?? labelType(field.label ?? "") ?? labelType(field.column ?? "") ?? labelType(field.key ?? "")
}
