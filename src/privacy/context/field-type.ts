import type { EntityType } from "../../core/finding.ts"
import { foldedPhrases } from "../words/dense-phrases.ts"
import type { FieldContext } from "./detect-context.ts"
import { lonePhrases, longPhrases, mayBegin, type Phrase, unspaced } from "../words/field-phrases.ts"
import { fillerWords } from "../words/field-words.ts"
import { numbered, numberWords } from "../words/number-words.ts"
import { foldLabel } from "../text/fold-label.ts"
import { memo } from "../memo.ts"
import { hashWord } from "../text/text-words.ts"

const autocompletes: Record<string, EntityType> = {
  name: "PERSON", "given-name": "PERSON", "family-name": "PERSON", "additional-name": "PERSON", nickname: "USERNAME", "cc-name": "PERSON",
  "cc-given-name": "PERSON", "cc-family-name": "PERSON", email: "EMAIL", username: "USERNAME", "new-password": "PASSWORD", "current-password": "PASSWORD",
  "one-time-code": "OTP", "street-address": "ADDRESS", "address-line1": "ADDRESS", "address-line2": "ADDRESS", "address-line3": "ADDRESS",
  "address-level2": "ADDRESS", "address-level3": "ADDRESS", "postal-code": "ADDRESS", tel: "PHONE", "tel-national": "PHONE", "tel-local": "PHONE",
  "cc-number": "CARD", "cc-exp": "CARD_EXPIRY", "cc-exp-month": "CARD_EXPIRY", "cc-exp-year": "CARD_EXPIRY", "cc-csc": "CARD_CVV",
  bday: "DOB", "bday-day": "DOB", "bday-month": "DOB", "bday-year": "DOB"
}
const inputTypes: Record<string, EntityType> = { password: "PASSWORD", email: "EMAIL", tel: "PHONE" }

/** All that a folded label may ask for, likeliest first. */
const lookUp = (folded: string): readonly EntityType[] => {
  if (folded === "" || folded.length > 80) return []
  const words = folded.split(" ")
  const begins = mayBegin()
  const orders = new Map<EntityType, number>()
  const offer = (type: EntityType, order: number): void => { if (order < (orders.get(type) ?? Infinity)) orders.set(type, order) }
  /** Phrases that stand where a word is, and of those that mean something only as a whole label the one that is all of it. */
  const look = (at: readonly string[], index: number, wanted: (entry: Phrase) => boolean): void => {
    const [first, second] = [hashWord(at[index] ?? ""), at[index + 1]]
    if (!begins(first)) return
    for (const found of [lonePhrases(first), second === undefined ? undefined : longPhrases(first, hashWord(second))]) if (found) for (const entry of found) if (wanted(entry) && entry.words.every((part, k) => at[index + k] === part)) for (const [rank, type] of entry.types.entries()) offer(type, entry.order + rank / 100)
  }
  const bare = words.filter(word => !fillerWords.has(word) && !/^\d+$/.test(word))
  for (const all of [words, bare]) look(all, 0, entry => entry.whole && entry.words.length === all.length)
  for (const index of words.keys()) look(words, index, entry => !entry.whole)
  if (unspaced.test(folded)) for (const [form, { type, order }] of foldedPhrases()) if (folded.includes(form)) offer(type, order)
  return [...orders].sort(([, a], [, b]) => a - b).map(([type]) => type)
}

/** Whose something is, and "the", at the end of a word: "soyadınız", "salasanasi", "lösenordet", "IBAN'ı". */
const endings = /(?:'\p{L}{1,4}|iniz|unuz|niz|nuz|imiz|umuz|nne|mme|si|ni|su|en|et|om|em|ja|je|ul|i|u|n|t|s|m|a|e)$/u
const stem = (word: string): string => { const bare = word.replace(endings, ""); return word.length > 5 && bare.length > 3 ? bare : word }
const brackets = /\s?[(（[【][^()（）[\]【】]*[)）\]】]/g
const readLabel = (label: string): readonly EntityType[] => {
  // What stands in brackets says how to write it, and only where nothing else says more, what.
  const [whole, outside] = [foldLabel(label), label.replace(brackets, " ")]
  const found = outside === label ? [] : lookUp(foldLabel(outside))
  if (found.length > 0) return found
  const all = lookUp(whole)
  if (all.length > 0) return all
  // "N. patente": the number of what is a label by itself.
  const words = whole.split(" ")
  const bare = words.filter(word => !numberWords.has(word))
  const of = bare.length < words.length ? lookUp(bare.join(" ")).filter(type => numbered.has(type)) : []
  if (of.length > 0) return of
  const stems = words.map(stem).join(" ")
  return stems === whole ? all : lookUp(stems)
}

const known = memo<readonly EntityType[]>(2_000)
/** All that a label may ask for, likeliest first: what stands there decides. */
export const labelTypes = (label: string): readonly EntityType[] => label.length > 120 ? [] : known(label, () => readLabel(label))
/** What a label asks for, if it asks for something private. */
export const labelType = (label: string): EntityType | undefined => labelTypes(label)[0]

/** What a field may hold by its structure alone, likeliest first: autocomplete, type, label, column head, then its key. */
export const fieldTypes = (field: FieldContext): readonly EntityType[] => {
  for (const token of (field.autocomplete ?? "").toLowerCase().split(/\s+/)) { const type = autocompletes[token]; if (type) return [type] }
  const input = inputTypes[field.type?.toLowerCase() ?? ""]
  if (input) return [input]
  for (const label of [field.label, field.column, field.key]) { const types = labelTypes(label ?? ""); if (types.length > 0) return types }
  return []
}
/** What a field holds by its structure alone. */
export const fieldType = (field: FieldContext): EntityType | undefined => fieldTypes(field)[0]
