import type { Detector } from "../context/detect-context.ts"
import type { Finding } from "../../core/finding.ts"
import { isPublication } from "../context/publicity.ts"
import { labelType } from "../context/field-type.ts"
import { ready } from "../text/match-at.ts"
import { isLand } from "../words/land-words.ts"
import { nameWord } from "./name-words.ts"

const cap = "\\p{Lu}[\\p{L}\\p{M}'’-]+"
/** "Hollis, Margaret" between signs, numbers or the ends of a line. */
const shape = new RegExp(`(?<=^|[\\n·|–—•:;(\\t/] {0,2}|(?<![\\p{L}]) |\\d[.)]? | [-] )(?<family>(?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]i|[Dd]el|[Dd]er|[Dd]a|[Dd]os|[Ll]a|[Ll]e|[Aa]l|[Ee]l)[ -](?:(?:der|den|de|la|los) )?)?${cap}(?:[ -]${cap}){0,2}), (?<given>${cap}(?:[ -]${cap}){0,2}(?: \\p{Lu}\\.)?)(?=[ \\t]{0,2}(?:[·|–—•;()\\t/\\n]|$|[-–] |\\d|, |\\p{Ll}|\\p{Lu}{2,4}(?!\\p{L})))`, "dgu")
/** What says that a line is a record of somebody: a number, an address of mail. */
const record = /\d{4}|\d{2}[./-]\d{2}|@/
/** A list of books, of towns or of goods. */
const catalogue = /ISBN|[€$£¥₽]|(?<!\p{L})(?:EUR|USD|GBP|CHF|kr|zł|Kč|Ft|lei|pp?\.|vol\.|ed\.|eds\.|doi|https?|verlag|press|éditions|editorial|editore|publisher|et al|in:|hrsg)(?!\p{L})|["“„«]/iu
const people = /(?<!\p{L})(?:employees?|staff|members?|students?|pupils?|patients?|guests?|payroll|roster|directory|contacts?|ticket|case|users?|mitarbeiter\p{L}*|mitglieder|personal|schüler\p{L}*|patienten|verein|lohn\p{L}*|adhérents|membres|salariés|personnel|élèves|annuaire|paie|socios|empleados|alumnos|nóminas?|personal|incidencia|soci|dipendenti|anagrafica|studenti|alunni|sócios|funcionários|alunos|leden|personeel|medewerkers|leerlingen|członkowie|pracownicy|üyeler|personel|сотрудники|члены|учні|співробітники|medlemmar|personal|anställda|medlemmer|ansatte|jäsenet|henkilöstö|členové|zaměstnanci|membri|angajați|tagok|dolgozók|μέλη|προσωπικό|anggota|karyawan)(?!\p{L})/iu

/** Names as records write them, the family's first. */
export const invertedNames: Detector = (text, context) => {
  if (!text.includes(", ") || isPublication(context)) return []
  const found: Finding[] = []
  const listed = context.page !== undefined && people.test(context.page)
  for (const { indices, index, 0: { length } } of text.matchAll(ready(shape, text))) {
    const [family, given] = [indices?.groups?.["family"], indices?.groups?.["given"]]
    if (!family || !given) continue
    const line = text.slice(text.lastIndexOf("\n", index - 1) + 1, (text.indexOf("\n", index + length) + 1 || text.length + 1) - 1)
    if (line.length > 240 || catalogue.test(line)) continue
    const [last, first] = [text.slice(...family), text.slice(...given)]
    const [a, b] = [last.split(/[ -]/).map(nameWord), first.split(/[ -]/).map(nameWord)]
    if (labelType(last) !== undefined || labelType(first) !== undefined || [...a, ...b].some(({ nobody, month, thing, shouted }) => nobody || month || thing || shouted) || isLand(first) || isLand(last)) continue
    const called = b[0]?.strength === 2 || (b[0]?.given === true && !b[0].common && !b[0].place)
    const family2 = a.some(({ surname, alsoName }) => surname || alsoName) || a.every(({ plain, particle }) => !plain || particle)
    if (!called || !family2 || a.length === 1 && a[0]?.strength === 2 && !a[0].surname && !listed && !/\d{4}[.):]? $/.test(text.slice(Math.max(0, family[0] - 8), family[0]))) continue
    if (listed || record.test(line)) found.push({ start: family[0], end: given[1], type: "PERSON", score: 0.74, source: "inverted" })
  }
  return found
}
