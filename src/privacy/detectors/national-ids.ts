import { stdnum } from "stdnum"
import type { EntityType, Finding } from "../../core/finding.ts"
import type { Detector } from "../detect-context.ts"
import { announcedPublic, announcedType } from "../left-context.ts"
import { memo } from "../memo.ts"
import { digitRuns } from "../text-marks.ts"

/**
 * Numbers that a state gives to a person. `strong`: shape and checksum are enough; the others also need a word before
 * them that says what they are, for a plain run of nine or eleven digits passes one check digit too easily.
 */
type Id = { type: EntityType; shape: RegExp; check: [country: string, name: string]; strong: boolean }
const id = (type: EntityType, source: string, country: string, name: string, strong = true): Id => ({ type, shape: new RegExp(`(?:${source})(?![A-Za-z\\d]|[-.]\\d)`, "iy"), check: [country, name], strong })
/** Those that begin with a digit and those that begin with a letter. */
const numeric: Id[] = [
  id("SSN", "\\d{3}[- ]\\d{2}[- ]\\d{4}", "US", "ssn"),
  id("NATIONAL_ID", "\\d{8}-?[A-HJ-NP-TV-Z]", "ES", "dni"),
  id("NATIONAL_ID", "\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}", "BR", "cpf"),
  id("NATIONAL_ID", "\\d{11}", "BR", "cpf", false),
  id("SSN", "[12] ?\\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\\d) ?\\d[\\dAB] ?\\d{3} ?\\d{3} ?\\d{2}", "FR", "nir"),
  id("NATIONAL_ID", "[1-9]\\d{5}(?:19|20)\\d{9}[\\dX]", "CN", "ric"),
  id("NATIONAL_ID", "\\d{6}-[1-8]\\d{6}", "KR", "rrn"),
  id("NATIONAL_ID", "(?:19|20)?\\d{6}[-+]\\d{4}", "SE", "personnummer"),
  id("NATIONAL_ID", "\\d{6}[-+A]\\d{3}[\\dA-FHJ-NPR-Y]", "FI", "hetu"),
  id("NATIONAL_ID", "\\d{6}/\\d{3,4}", "CZ", "rc"),
  id("NATIONAL_ID", "756\\.?\\d{4}\\.?\\d{4}\\.?\\d{2}", "CH", "ssn"),
  id("NATIONAL_ID", "\\d{2}\\.?\\d{2}\\.?\\d{2}-?\\d{3}[-.]\\d{2}", "BE", "nn"),
  id("NATIONAL_ID", "[2-9]\\d{3} \\d{4} \\d{4}", "IN", "aadhaar"),
  id("NATIONAL_ID", "\\d{11}", "PL", "pesel", false),
  id("NATIONAL_ID", "[1-9]\\d{10}", "TR", "tckimlik", false),
  id("NATIONAL_ID", "[1-9]\\d{12}", "RO", "cnp"),
  id("NATIONAL_ID", "\\d{13}", "ZA", "idnr", false),
  id("SSN", "\\d{3} \\d{3} \\d{3}", "CA", "sin", false),
  id("TAX_ID", "\\d{2} ?\\d{3} ?\\d{3} ?\\d{3}", "DE", "idnr", false)
]
const lettered: Id[] = [
  id("NATIONAL_ID", "[XYZ]-?\\d{7}-?[A-HJ-NP-TV-Z]", "ES", "nie"),
  id("TAX_ID", "[A-Z]{6}\\d{2}[A-EHLMPRST]\\d{2}[A-Z]\\d{3}[A-Z]", "IT", "codicefiscale"),
  id("NATIONAL_ID", "[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]", "GB", "nino"),
  id("NATIONAL_ID", "[A-Z]{4}\\d{6}[HM][A-Z]{5}[A-Z\\d]\\d", "MX", "curp"),
  id("TAX_ID", "[A-Z&Ñ]{4}\\d{6}[A-Z\\d]{3}", "MX", "rfc"),
  id("TAX_ID", "[A-Z]{3}[ABCFGHLJPTK][A-Z]\\d{4}[A-Z]", "IN", "pan")
]
const announcing: ReadonlySet<EntityType> = new Set<EntityType>(["SSN", "NATIONAL_ID", "TAX_ID", "HEALTH_ID"])
const edge = /[\p{L}\p{N}.-]/u
const [fewestNumeric, fewestLettered] = [8, 4]
const ascii = (code: number, from: string): boolean => { const lower = code | 32; return from === "0" ? code >= 48 && code <= 57 : lower >= 97 && lower <= 122 }
/** Digits among the characters that an id may be made of, from an offset on. */
const digitsAhead = (text: string, start: number): number => {
  let count = 0
  for (let i = start, gap = 0; i < text.length && i < start + 24 && gap < 2; i += 1) {
    if (ascii(text.charCodeAt(i), "0")) { count += 1; gap = 0 }
    else if (!ascii(text.charCodeAt(i), "a")) gap += 1
  }
  return count
}
/** Where the letters before some digits begin: one to six of them, perhaps with a dash and a space after. */
const lettersBefore = (text: string, start: number): number => {
  let at = start
  if (text[at - 1] === " ") at -= 1
  if (text[at - 1] === "-") at -= 1
  const end = at
  while (end - at < 7 && ascii(text.charCodeAt(at - 1), "a")) at -= 1
  return end - at >= 1 && end - at <= 6 ? at : -1
}

const seen = memo<boolean>(2_000)
const passes = ([country, name]: [string, string], value: string): boolean => seen(`${country}${name}${value}`, () => { try { return stdnum[country]?.[name]?.validate(value).isValid ?? false } catch { return false } })

/** National, tax and social-security numbers by shape, checksum and, where those are weak, the words before them. */
export const nationalIds: Detector = text => {
  const found: Finding[] = []
  const look = (index: number, ids: readonly Id[]): void => {
    if (edge.test(text[index - 1] ?? "")) return
    for (const { type, shape, check, strong } of ids) {
      shape.lastIndex = index
      const value = shape.exec(text)?.[0]
      if (value === undefined) continue
      const announced = announcedType(text, index)
      const named = announced !== undefined && announcing.has(announced)
      // The checksum comes last: to say no, it throws.
      if ((named || (strong && announced !== "PHONE" && !announcedPublic(text, index))) && passes(check, value)) found.push({ start: index, end: index + value.length, type: named ? announced : type, score: named ? 0.97 : 0.88, source: `id-${check.join("-")}` })
    }
  }
  for (const { start } of digitRuns(text)) {
    const digits = digitsAhead(text, start)
    if (digits < fewestLettered) continue
    const letters = lettersBefore(text, start)
    if (letters >= 0) look(letters, lettered)
    if (digits >= fewestNumeric) look(start, numeric)
  }
  return found
}
