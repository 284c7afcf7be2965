import type { EntityType } from "../core/finding.ts"
import type { FieldContext } from "./detect-context.ts"
import { fieldWords, fillerWords } from "./field-words.ts"

const autocompletes: Record<string, EntityType> = {
  name: "PERSON", "given-name": "PERSON", "family-name": "PERSON", "additional-name": "PERSON", nickname: "USERNAME", "cc-name": "PERSON",
  "cc-given-name": "PERSON", "cc-family-name": "PERSON", email: "EMAIL", username: "USERNAME", "new-password": "PASSWORD", "current-password": "PASSWORD",
  "one-time-code": "OTP", "street-address": "ADDRESS", "address-line1": "ADDRESS", "address-line2": "ADDRESS", "address-line3": "ADDRESS",
  "address-level2": "ADDRESS", "address-level3": "ADDRESS", "postal-code": "ADDRESS", tel: "PHONE", "tel-national": "PHONE", "tel-local": "PHONE",
  "cc-number": "CARD", "cc-exp": "CARD_EXPIRY", "cc-exp-month": "CARD_EXPIRY", "cc-exp-year": "CARD_EXPIRY", "cc-csc": "CARD_CVV",
  bday: "DOB", "bday-day": "DOB", "bday-month": "DOB", "bday-year": "DOB"
}
const inputTypes: Record<string, EntityType> = { password: "PASSWORD", email: "EMAIL", tel: "PHONE" }

/** Lower case, no accents, `camelCase` and `snake_case` as words: labels and dictionary meet in this form. */
export const foldLabel = (label: string): string => label.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").normalize("NFKD").replace(/\p{M}/gu, "")
  .toLowerCase().replace(/ß/g, "ss").replace(/ı/g, "i").replace(/[^\p{L}\p{N}']+/gu, " ").trim()

/** Scripts written without spaces are looked up as parts of words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Thai}]/u
const list = (phrases: string | undefined): string[] => (phrases ?? "").split("|").map(foldLabel).filter(Boolean)

type Entry = { type: EntityType; order: number; phrase: string }
const exact = new Map<string, Entry>()
const parts: Entry[] = []
/** Phrases by their first word: a label of five words costs five look-ups instead of six hundred. */
const byFirstWord = new Map<string, Entry[]>()
fieldWords.forEach((line, order) => {
  for (const phrase of list(line.is)) if (!exact.has(phrase)) exact.set(phrase, { type: line.type, order, phrase })
  for (const phrase of list(line.has)) {
    const entry = { type: line.type, order, phrase }
    if (unspaced.test(phrase)) { parts.push(entry); continue }
    const first = phrase.split(" ")[0] ?? ""
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), entry])
  }
})

const lookUp = (folded: string): EntityType | undefined => {
  if (folded === "" || folded.length > 80) return undefined
  const words = folded.split(" ")
  let best: Entry | undefined
  const offer = (entry: Entry | undefined): void => { if (entry && (!best || entry.order < best.order)) best = entry }
  offer(exact.get(folded))
  offer(exact.get(words.filter(word => !fillerWords.has(word) && !/^\d+$/.test(word)).join(" ")))
  words.forEach((word, index) => {
    for (const entry of byFirstWord.get(word) ?? []) if (`${words.slice(index).join(" ")} `.startsWith(`${entry.phrase} `)) offer(entry)
  })
  if (unspaced.test(folded)) for (const entry of parts) if (folded.includes(entry.phrase)) offer(entry)
  return best?.type
}

const known = new Map<string, EntityType | undefined>()
/** What a label asks for, if it asks for something private. */
export const labelType = (label: string): EntityType | undefined => {
  if (label.length > 120) return undefined
  if (known.has(label)) return known.get(label)
  const type = lookUp(foldLabel(label))
  if (known.size > 2_000) known.clear()
  known.set(label, type)
  return type
}

/** What a field holds by its structure alone: autocomplete, type, label, column head, then its key. */
export const fieldType = (field: FieldContext): EntityType | undefined => {
  for (const token of (field.autocomplete ?? "").toLowerCase().split(/\s+/)) if (autocompletes[token]) return autocompletes[token]
  return inputTypes[field.type?.toLowerCase() ?? ""] ?? labelType(field.label ?? "") ?? labelType(field.column ?? "") ?? labelType(field.key ?? "")
}
