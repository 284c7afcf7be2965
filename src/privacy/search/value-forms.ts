import parsePhone from "libphonenumber-js/min"
import type { EntityType } from "../../core/finding.ts"
import { criticalTypes, groupedTypes, opaqueTypes } from "../entity-groups.ts"
import { compact } from "../text/fold-text.ts"
import { ordinaryWords } from "../words/ordinary-words.ts"

const uncased = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u

/** Two values with the same normal form are one value and share a placeholder. */
export const normalForm = (value: string, type: EntityType): string =>
  groupedTypes.has(type) ? compact(value) : opaqueTypes.has(type) ? value : value.normalize("NFKC").toLowerCase().trim().replace(/\s+/gu, " ")

/** Whether a value is telling enough to be looked for outside the field where it was found. */
export const propagates = (value: string, type: EntityType): boolean => {
  const core = compact(value)
  if (ordinaryWords.has(value.trim().toLowerCase())) return type === "PERSON" && /^\p{Lu}/u.test(value.trim())
  if (opaqueTypes.has(type)) return value.trim().length >= 3
  if (/^\d+$/.test(core)) return core.length >= (criticalTypes.has(type) ? 3 : 5)
  return uncased.test(core) ? core.length >= 2 : core.length >= 3
}
/** An ordinary word is a name only when written like one. */
export const exactCase = (value: string): boolean => ordinaryWords.has(value.trim().toLowerCase())

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
const birthForms = (value: string): string[] => {
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(value)
  if (!iso) return []
  const [, year, month, day] = iso.map(Number) as [number, number, number, number]
  const pad = (part: number): string => String(part).padStart(2, "0")
  const name = months[month - 1]
  if (!name) return []
  return [`${pad(day)}.${pad(month)}.${year}`, `${day}.${month}.${year}`, `${pad(month)}/${pad(day)}/${year}`, `${month}/${day}/${year}`, `${pad(day)}/${pad(month)}/${year}`, `${pad(day)}-${pad(month)}-${year}`, `${year}${pad(month)}${pad(day)}`,
    `${day} ${name} ${year}`, `${name} ${day}, ${year}`, `${day} ${name.slice(0, 3)} ${year}`, `${name.slice(0, 3)} ${day}, ${year}`]
}

/** Other ways in which the same value is written: a phone number at home and abroad, a date of birth in other orders. */
export const otherForms = (value: string, type: EntityType): string[] => {
  if (type === "DOB") return birthForms(value.trim())
  if (type !== "PHONE") return []
  const parsed = parsePhone(value.replace(/^00/, "+"))
  if (!parsed) return []
  const national = String(parsed.nationalNumber)
  // An extension behind it makes another value.
  return national.length < 7 || !compact(value).endsWith(national) ? [] : [`0${national}`, `${parsed.countryCallingCode}${national}`, national]
}

/** A value as it stands and in its other forms. */
export const spellings = (value: string, type: EntityType): string[] => [value, ...otherForms(value, type)]

/** Street line, postcode, city: forms ask for them one by one. */
const addressParts = (value: string): string[] => value.split(/[,\n;]+/).map(part => part.trim()).flatMap(part => {
  const [, before, after] = /^((?:[A-Z]{1,2}-)?\d{4,5}(?:-\d{3,4})?) (\p{Lu}\D+)$/u.exec(part) ?? /^([A-Z]{2}) (\d{5}(?:-\d{4})?)$/.exec(part) ?? []
  return before && after ? [before, after].filter(piece => piece.length >= 4) : part.length >= 6 && /\d/.test(part) && /\p{L}/u.test(part) ? [part] : []
})

/** Parts that give the whole away: each name of a person, each line of an address, the owner's part of an e-mail. */
export const tellingParts = (value: string, type: EntityType): string[] => {
  const pieces = type === "PERSON" ? value.split(/[\s,]+/).filter(part => /^\p{Lu}[\p{L}\p{M}'’-]{2,}$/u.test(part) && !exactCase(part) && !/^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herr|Frau|Mme|Sra?|Jr)$/u.test(part))
    : type === "ADDRESS" ? addressParts(value)
      : type === "EMAIL" ? [value.split("@")[0] ?? ""].filter(part => part.length >= 6 && /[\d._-]/.test(part)) : []
  return pieces.length === 1 && pieces[0] === value ? [] : pieces
}
/** The name that an e-mail address or a user name spells ("mia.holt@…" is Mia Holt's), as a page would write it. */
export const nameForm = (value: string, type: EntityType): string | undefined => {
  const words = type === "EMAIL" || type === "USERNAME" ? (value.split("@")[0] ?? "").split(/[._-]+/) : []
  if (words.length < 2 || words.length > 3 || words.some(word => !/^\p{L}{3,}$/u.test(word) || exactCase(word))) return undefined
  return words.map(word => `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}`).join(" ")
}
export const partType = (type: EntityType): EntityType => (type === "EMAIL" ? "USERNAME" : type)
