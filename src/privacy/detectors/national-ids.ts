import type { EntityType, Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { announcedPublic, announcedType } from "../text/left-context.ts"
import { memo } from "../memo.ts"
import { among, codeAt, type DigitRuns, digitRuns, tableOf } from "../text/text-marks.ts"
import { type IdName, idChecks } from "./id-checks.ts"

/**
 * Numbers that a state gives to a person. `strong`: shape and checksum are enough; the others also need a word before
 * them that says what they are, for a plain run of nine or eleven digits passes one check digit too easily.
 */
type Id = { /** How many digits (or letters) it can begin with in a row: most places are done with by this. */ begins: readonly number[]; type: EntityType; shape: RegExp; check: IdName; strong: boolean }
const id = (begins: readonly number[], type: EntityType, source: string, check: IdName, strong = true): Id => ({ begins, type, shape: new RegExp(`(?:${source})(?![A-Za-z\\d]|[-.]\\d)`, "iy"), check, strong })
/** Those that begin with a digit and those that begin with a letter. */
const numeric: Id[] = [
  id([3], "SSN", "\\d{3}[- ]\\d{2}[- ]\\d{4}", "US-ssn"),
  id([8], "NATIONAL_ID", "\\d{8}-?[A-HJ-NP-TV-Z]", "ES-dni"),
  id([3], "NATIONAL_ID", "\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}", "BR-cpf"),
  id([11], "NATIONAL_ID", "\\d{11}", "BR-cpf", false),
  id([1, 3, 5, 6, 7, 10, 13, 15], "SSN", "[12] ?\\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\\d) ?\\d[\\dAB] ?\\d{3} ?\\d{3} ?\\d{2}", "FR-nir"),
  id([17, 18], "NATIONAL_ID", "[1-9]\\d{5}(?:19|20)\\d{9}[\\dX]", "CN-ric"),
  id([6], "NATIONAL_ID", "\\d{6}-[1-8]\\d{6}", "KR-rrn"),
  id([6, 8], "NATIONAL_ID", "(?:19|20)?\\d{6}[-+]\\d{4}", "SE-personnummer"),
  id([6], "NATIONAL_ID", "\\d{6}[-+A]\\d{3}[\\dA-FHJ-NPR-Y]", "FI-hetu"),
  id([6], "NATIONAL_ID", "\\d{6}/\\d{3,4}", "CZ-rc"),
  id([3, 7, 11, 13], "NATIONAL_ID", "756\\.?\\d{4}\\.?\\d{4}\\.?\\d{2}", "CH-ssn"),
  id([2, 4, 6, 9], "NATIONAL_ID", "\\d{2}\\.?\\d{2}\\.?\\d{2}-?\\d{3}[-.]\\d{2}", "BE-nn"),
  id([4], "NATIONAL_ID", "[2-9]\\d{3} \\d{4} \\d{4}", "IN-aadhaar"),
  id([11], "NATIONAL_ID", "\\d{11}", "PL-pesel", false),
  id([11], "NATIONAL_ID", "[1-9]\\d{10}", "TR-tckimlik", false),
  id([13], "NATIONAL_ID", "[1-9]\\d{12}", "RO-cnp"),
  id([13], "NATIONAL_ID", "\\d{13}", "ZA-idnr", false),
  id([3], "SSN", "\\d{3} \\d{3} \\d{3}", "CA-sin", false),
  id([2, 5, 8, 11], "TAX_ID", "\\d{2} ?\\d{3} ?\\d{3} ?\\d{3}", "DE-idnr", false)
]
const lettered: Id[] = [
  id([1], "NATIONAL_ID", "[XYZ]-?\\d{7}-?[A-HJ-NP-TV-Z]", "ES-nie"),
  id([6], "TAX_ID", "[A-Z]{6}\\d{2}[A-EHLMPRST]\\d{2}[A-Z]\\d{3}[A-Z]", "IT-codicefiscale"),
  id([2], "NATIONAL_ID", "[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]", "GB-nino"),
  id([4], "NATIONAL_ID", "[A-Z]{4}\\d{6}[HM][A-Z]{5}[A-Z\\d]\\d", "MX-curp"),
  id([4], "TAX_ID", "[A-Z&Ñ]{4}\\d{6}[A-Z\\d]{3}", "MX-rfc"),
  id([5], "TAX_ID", "[A-Z]{3}[ABCFGHLJPTK][A-Z]\\d{4}[A-Z]", "IN-pan")
]
const byBeginning = (ids: readonly Id[]): readonly (readonly Id[])[] => Array.from({ length: 19 }, (_, size) => ids.filter(({ begins }) => begins.includes(size)))
const [byDigits, byLetters] = [byBeginning(numeric), byBeginning(lettered)]
const announcing: ReadonlySet<EntityType> = new Set<EntityType>(["SSN", "NATIONAL_ID", "TAX_ID", "HEALTH_ID"])
const edge = tableOf(/[a-z\d.-]/i)
const wordly = /[\p{L}\p{N}]/u
const [hyphen, space] = [45, 32]
const [fewestNumeric, fewestLettered] = [8, 4]
const isLetter = (code: number): boolean => { const lower = code | 32; return lower >= 97 && lower <= 122 }
const longest = 24
/** Digits among the characters that an id may be made of, from a run of digits on. */
const digitsAhead = (text: string, { count, starts, ends }: DigitRuns, run: number): number => {
  const [start, first] = [starts[run] ?? 0, ends[run] ?? 0]
  let digits = first - start
  for (let end = first, next = run + 1; digits < fewestNumeric && next < count; next += 1) {
    const from = starts[next] ?? 0
    if (from >= start + longest) break
    // One character between them may be neither; two end it.
    let gap = 0
    for (let i = end; i < from && gap < 2; i += 1) if (!isLetter(codeAt(text, i))) gap += 1
    if (gap === 2) break
    end = ends[next] ?? 0
    digits += Math.min(end, start + longest) - from
  }
  return digits
}
/** Where the letters before some digits end, perhaps with a dash and a space after, and how many they are. */
const lettersBefore = (text: string, start: number): { end: number; count: number } => {
  let end = start
  if (codeAt(text, end - 1) === space) end -= 1
  if (codeAt(text, end - 1) === hyphen) end -= 1
  let count = 0
  while (count < 7 && isLetter(codeAt(text, end - count - 1))) count += 1
  return { end, count }
}

const seen = memo<boolean>(2_000)
const passes = (check: IdName, value: string): boolean => seen(`${check}${value}`, () => { try { return idChecks[check].validate(value).isValid } catch { return false } })

/** National, tax and social-security numbers by shape, checksum and, where those are weak, the words before them. */
export const nationalIds: Detector = text => {
  const found: Finding[] = []
  const look = (index: number, ids: readonly Id[]): void => {
    if (ids.length === 0 || among(edge, text, index - 1) || (codeAt(text, index - 1) > 127 && wordly.test(text.charAt(index - 1)))) return
    for (const { type, shape, check, strong } of ids) {
      shape.lastIndex = index
      const value = shape.exec(text)?.[0]
      if (value === undefined) continue
      const announced = announcedType(text, index)
      const named = announced !== undefined && announcing.has(announced)
      // The checksum comes last: to say no, it throws.
      if ((named || (strong && announced !== "PHONE" && !announcedPublic(text, index))) && passes(check, value)) found.push({ start: index, end: index + value.length, type: named ? announced : type, score: named ? 0.97 : 0.88, source: `id-${check}` })
    }
  }
  const runs = digitRuns(text)
  for (let run = 0; run < runs.count; run += 1) {
    const [start, end] = [runs.starts[run] ?? 0, runs.ends[run] ?? 0]
    const digits = digitsAhead(text, runs, run)
    if (digits < fewestLettered) continue
    const letters = lettersBefore(text, start)
    if (letters.count > 0) look(letters.end - letters.count, byLetters[letters.count] ?? [])
    if (digits >= fewestNumeric) look(start, byDigits[end - start] ?? [])
  }
  return found
}
