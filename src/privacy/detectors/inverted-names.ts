import type { Detector } from "../context/detect-context.ts"
import type { Finding } from "../../core/finding.ts"
import { isPublication } from "../context/publication.ts"
import { labelType } from "../context/field-type.ts"
import { codeAt } from "../text/text-marks.ts"
import { isLetter } from "../text/text-words.ts"
import { ending, ready } from "../text/match-at.ts"
import { isLand } from "../words/land-words.ts"
import { nameWord } from "./name-words.ts"

const cap = "\\p{Lu}[\\p{L}\\p{M}'’]+"
/** "Hollis" before the comma, behind a sign, a number or the beginning of a line, and "Margaret" behind it, up to a sign, a number, a line's end or a small letter. */
const familyBefore = ending(`(?:^|[\\n·|–—•:;(\\t/] {0,2}|(?<![\\p{L}]) |\\d[.)]? | - )(?<name>(?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]i|[Dd]el|[Dd]er|[Dd]a|[Dd]os|[Ll]a|[Ll]e|[Aa]l|[Ee]l)[ -](?:(?:der|den|de|la|los) )?)?${cap}(?:[ -]${cap}){0,2})`, "du")
const givenBehind = new RegExp(`(?<name>${cap}(?:[ -]${cap}){0,2}(?: \\p{Lu}\\.)?)(?=[ \\t]{0,2}(?:[·|–—•;()\\t/\\n]|$|[-–] |\\d|, |\\p{Ll}|\\p{Lu}{2,4}(?!\\p{L})))`, "duy")
/** What says that a line is a record of somebody: a number, an address of mail. */
const record = /\d{4}|\d{2}[./-]\d{2}|@/
/** A list of books, of towns or of goods. */
const catalogue = /ISBN|[€$£¥₽]|(?<!\p{L})(?:EUR|USD|GBP|CHF|kr|zł|Kč|Ft|lei|pp?\.|vol\.|ed\.|eds\.|doi|https?|verlag|press|éditions|editorial|editore|publisher|et al|in:|hrsg)(?!\p{L})|["“„«]/iu
const people = /(?<!\p{L})(?:employees?|staff|members?|students?|pupils?|patients?|guests?|payroll|roster|directory|contacts?|ticket|case|users?|mitarbeiter\p{L}*|mitglieder|personal|schüler\p{L}*|patienten|verein|lohn\p{L}*|adhérents|membres|salariés|personnel|élèves|annuaire|paie|socios|empleados|alumnos|nóminas?|personal|incidencia|soci|dipendenti|anagrafica|studenti|alunni|sócios|funcionários|alunos|leden|personeel|medewerkers|leerlingen|członkowie|pracownicy|üyeler|personel|сотрудники|члены|учні|співробітники|medlemmar|personal|anställda|medlemmer|ansatte|jäsenet|henkilöstö|členové|zaměstnanci|membri|angajați|tagok|dolgozók|μέλη|προσωπικό|anggota|karyawan)(?!\p{L})/iu

/** "Authors: Jacob Reyes, Robert Barrera" */
const authors = /(?<!\p{L})(?:authors|autoren|autores|autorzy|auteurs|autori|авторы|автори|yazarlar|forfattere|författare) ?: ?$/iu
const [reach, longestWord, longestLine] = [60, 16, 240]
/** The word that begins at a place, without what follows a hyphen. */
const firstWord = (text: string, start: number): string => {
  let end = start
  while (end - start < longestWord && isLetter(codeAt(text, end))) end += 1
  return text.slice(start, end)
}
const isCalled = (word: string): boolean => { const { strength, given, common, place } = nameWord(word); return strength === 2 || (given && !common && !place) }
/** A capital, or a letter of which that isn't told at once: most words behind a comma are small. */
const mayBeCapital = (code: number): boolean => code < 128 ? code > 64 && code < 91 : isLetter(code)
/** The line of a place, as far as one of a record goes. */
const lineAround = (text: string, place: number): string => {
  const [before, behind] = [text.slice(Math.max(0, place - longestLine), place), text.slice(place, place + longestLine)]
  return before.slice(before.lastIndexOf("\n") + 1) + (behind.split("\n", 1)[0] ?? "")
}

/** Names as records write them, the family's first. */
export const invertedNames: Detector = (text, context) => {
  if (!text.includes(", ") || isPublication(context)) return []
  const found: Finding[] = []
  const listed = context.page !== undefined && people.test(context.page)
  for (let comma = text.indexOf(", "); comma >= 0; comma = text.indexOf(", ", comma + 1)) {
    if (!isLetter(codeAt(text, comma - 1)) || !mayBeCapital(codeAt(text, comma + 2)) || !isCalled(firstWord(text, comma + 2))) continue
    // Getting ready starts it anew, so where to look is told afterwards.
    ready(givenBehind, text).lastIndex = comma + 2
    const given = givenBehind.exec(text)?.indices?.groups?.["name"]
    if (!given) continue
    const from = Math.max(0, comma - reach)
    const before = familyBefore(text.slice(from, comma))?.indices?.groups?.["name"]
    if (!before || from + before[0] < (found.at(-1)?.end ?? 0)) continue
    const family: [number, number] = [from + before[0], from + before[1]]
    if (authors.test(text.slice(Math.max(0, family[0] - 16), family[0]))) continue
    const line = lineAround(text, comma)
    if (!(listed || record.test(line)) || catalogue.test(line)) continue
    const [last, first] = [text.slice(...family), text.slice(...given)]
    const [a, b] = [last.split(/[ -]/).map(nameWord), first.split(/[ -]/).map(nameWord)]
    if (labelType(last) !== undefined || labelType(first) !== undefined || [...a, ...b].some(({ nobody, month, thing, shouted }) => nobody || month || thing || shouted) || isLand(first) || isLand(last)) continue
    if (!a.some(({ surname, alsoName }) => surname || alsoName) && !a.every(({ plain, particle }) => !plain || particle)) continue
    // "Anna, Margaret": two given names, unless a number of a record stands before them.
    if (a.length === 1 && a[0]?.strength === 2 && !a[0].surname && !listed && !/\d{4}[.):]? $/.test(text.slice(Math.max(0, family[0] - 8), family[0]))) continue
    found.push({ start: family[0], end: given[1], type: "PERSON", score: 0.74, source: "inverted" })
  }
  return found
}
