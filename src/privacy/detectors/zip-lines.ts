import type { Finding } from "../../core/finding.ts"
import { caseless, foldCase } from "../text/fold-case.ts"
import { hintsOf, isNear } from "../hints.ts"
import { matchesAt, ready } from "../text/match-at.ts"
import { among, codeAt, holds, placesByDigits, tableOf } from "../text/text-marks.ts"
import { isLetter } from "../text/text-words.ts"

const cap = "\\p{Lu}[\\p{L}\\p{M}'’.-]*"
const state = /^(?:A[EKLPRSZ]|C[AOT]|D[CE]|F[LM]|G[AU]|HI|I[ADLN]|K[SY]|LA|M[ADEHINOPST]|N[CDEHJMVY]|O[HKR]|P[ARW]|RI|S[CD]|T[NX]|UT|V[AIT]|W[AIVY]) /
/** Postcodes: after the town (America, Britain, Canada) or before it (most of Europe and Latin America). */
const behind = /\b(?:[A-Z]{2} \d{5}(?:-\d{4})?|[A-Z]{1,2}\d{1,2}[A-Z]? \d{1,2}[A-Z]{1,2}|[A-Z]{2} [A-Z]\d[A-Z] ?\d[A-Z]\d|(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT) \d{4})(?![A-Za-z\d])/y
const ahead = /(?<![\w.,/+-])(?:[A-Z]{1,2}-)?(?:\d{4,6}(?:-\d{3})?(?: ?[A-Z]{2})?|\d{8}|\d{2}-\d{3}|\d{3} \d{2}),? (?=[^\x00-\x40a-z])/y
/** The same where it stands at the end of all, as some write it: only behind a street that says that it is one. */
const last = /(?<=, | )\d{4,8}(?:-\d{3})?(?![\p{L}\p{N}-]|[.,:/]\d| ?(?:€|%|[A-Z]{3} ))/uy
const townBefore = new RegExp(`,? ?\\n?${cap}(?: ${cap}){0,2},?[ \\n]$`, "u")
/** With the province, as Italy and Brazil write it. */
const lands = "Brasil|Brazil|Deutschland|Germany|Österreich|Austria|Schweiz|Suisse|Svizzera|Switzerland|France|España|Spain|Italia|Italy|Portugal|Nederland|Netherlands|België|Belgique|Belgium|Polska|Poland|Česko|Česká republika|Slovensko|Sverige|Sweden|Danmark|Denmark|Norge|Norway|Suomi|Finland|Türkiye|Turkey|Magyarország|Hungary|România|Romania|Hrvatska|Croatia|Slovenija|Srbija|México|Mexico|Argentina|Chile|Colombia|Perú|Україна|Россия|България|Ελλάδα|Greece|Luxembourg"
const townAfter = new RegExp(`^${cap}(?:(?<!\\p{Ll}{3}\\.)[ -](?!(?:T[eé]le?|Tlf|Telp|Bel|Puh|Fon|Phone|Fax|Mob|Hotline|Τηλ|Тел)(?![\\p{Ll}]|efon\\p{L}))(?:${cap}|am|an|der|de|del|la|le|sur|les|di|do|da|i|den|bei|upon|im)(?![\\p{Ll}])){0,4}(?: \\(\\p{Lu}(?:\\p{Lu}|\\p{Ll}{2,14})\\)|(?: ?[/-] ?|, )\\p{Lu}{2}(?![\\p{L}\\p{N}])| ?/ ?\\p{Lu}\\p{Ll}{2,16})?(?:,? (?:${lands})(?![\\p{L}]))?`, "u")
/** "3200 MHz" is no town. */
const unitOf = /^(?:[kMGT]?Hz|[kMGT]?i?B|[kMGT]bit|[km]?Wh?|mAh|PS|HP|KM|Nm|MP|Bar|RPM)(?!\p{L})/u
/** A house that has a name and no number, on a way that says that it is one. */
const namedHouse = new RegExp(`(?<![\\p{L}\\p{N}])(?:The )?${cap}(?: (?:${cap}|of|the|on|at)){0,3},[ \\n](?:${cap} ){1,3}(?:Lane|Road|Street|Close|Way|Drive|Avenue|Green|Hill|Row|Mews|Court|Terrace|Place|Square|Gardens|Crescent|Grove|Walk|Park|Common|Rise|View|Brae|Wynd|Vale|Croft|Fold|Loan|Bank|Cross|End|Yard|Chase|Drove|Parade|Bottom|Quay|Cottages|Esplanade)$`, "u")
const british = /^[A-Z]{1,2}\d/
/** A quarter, county or province between the street and the town. */
const between = new RegExp(`, ${cap}(?:[ -](?:${cap}|de|da|do|dos|das|del|la|di|der|\\d{1,2}[ªº]?)){0,4}$`, "u")
const word = "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|\\d{1,3}(?:st|nd|rd|th|ª|º)|(?:de|del|della|delle|dei|da|do|dos|das|di|du|des|la|le|les|las|los|el|e|y|van|der|den|d['’]\\p{L}+|l['’]\\p{L}+|von|zu|zum|zur|am|an|im|of|the|i|w)(?![\\p{L}]))"
/** Words that only a street's name begins with, and their abbreviations. */
const kinds = "ul.|al.|pl.|os.|av.|avda.|c.|str.|bulw.|r.|bd.|park|plac|aleja|aleje|osiedle|skwer|rondo|rue|calle|camino|carrera|ronda|glorieta|paseo|plaza|barrio|via|viale|piazza|corso|largo|vicolo|strada|contrada|rua|travessa|praça|alameda|estrada|avenida|avenue|boulevard|bd|chemin|allée|place|passage|cours|route|sentier|voie|impasse|quai|camí|carrer|cañada|callejón|pasaje|pasadizo|vial|rambla|cuesta|urbanización|acceso|av|borgo|rotonda|incrocio|canale|stretto|rodovia|ladeira|parque|vila|viela|quadra|condomínio|conjunto|residencial|recanto|sítio|fazenda|jardim|loteamento|setor|área|aleea|bulevardul|calea|intrarea|șoseaua|splaiul|jl.|jln.|jalan|gang|gg.|улица|проспект|пер.|пр.|ул.|вул."
const kindPlaces = hintsOf(kinds.replace(/\|/g, " |").concat(" "))
/** Those at which a word begins: "Dr. " ends like one. */
const kindsFrom = (text: string): number[] => kindPlaces(text).filter(place => !among(wordly, text, place - 1))
const wordly = tableOf(/[a-z\d]/i)
const kind = `(?:${kinds.replaceAll(".", "\\.")})`
const room = "(?:(?:, ?\\d{1,2}\\. ?(?:tv|th|mf|sal|etg)\\.?| (?:[HULK]\\d{4})){1,2}|(?: (?:Piano|Puerta|Piso|Interno|Int\\.?|Scala|Appartamento|Apto?\\.?|Casa|Bloco|Lote|Esc\\.?|Bajo|lok\\.|m\\.) ?[\\dA-Z]{1,4}){0,2})"
const unit = "(?:,? ?(?:Apt|Apartment|Unit|Suite|Ste|Flat|Floor|#)\\.? ?[\\p{L}\\d-]{1,6})?"
const numberFirst = new RegExp(`(?<![\\p{L}\\p{N}.,-])(?:(?:Flat|Studio|Unit|Apt|Apartment|Suite|Room) \\d{1,5}[A-Z]?[,\\n]\\s?(?!\\d)|(?:(?:Flat|Studio|Unit|Apt|Apartment|Suite|Room) \\d{1,5}[A-Z]?, ?)?\\d{1,6}[A-Za-z]?(?:[-/]\\d{1,4})?(?: (?:bis|ter))?,? )${word}(?:,?[ \\n]${word}){0,6}${unit}$`, "u")
const numberLast = new RegExp(`(?<![\\p{L}\\p{N}])(?:${word}[ -]){0,5}(?:${word}|[\\p{L}\\p{M}]+(?:stra(?:ß|ss)e|straat|gatan?|vägen|vej(?:en)?|veien|katu|tie|kuja|laan|weg)),? (?:(?:n[º°.] ?|nr\\.? ?|№ ?|No:? ?)?\\d{1,5}(?: ?[a-zA-Z]{1,3}(?![\\p{L}]))?(?:[-/ ]{1,3}\\d{1,4})?(?:[ -][IVX]{1,4})?${room}|s/n\\.?)$`, "u")
/** Floors, doors and houses in the yard, between the house's number and the postcode: "3.º izda.", "st. th.", "3 tr", "as. 12", "Hinterhaus". */
const flatAtEnd = new RegExp(`(?:,? ?)(?:${[
  "\\d{1,2}\\.?[ºª°](?: ?(?:izq?da|izq|dcha?|der|centro|ctro|dto|esq|fte|frente|tras|piano|[a-h])\\.?(?!\\p{L}))?\\.?|(?<=[ ,])(?:bajo|ático|entlo|entresuelo|r/c)(?: (?:[a-h]|dto|esq|izq?da|dcha?)\\.?)?|(?<=[ ,])(?:pta|puerta|esc|escalera|int|interno|scala|sc|piano)\\.? ?[\\da-z]{1,3}",
  "(?<=[ ,])(?:hinterhaus|vorderhaus|seitenflügel|gartenhaus|hh|vh|dg|eg|rdc|rez-de-chaussée)(?: (?:links|rechts|mitte))?|\\d{1,2}\\. ?(?:og|stock|etage|obergeschoss|sal|patro|posch|kat|em|emelet)(?:\\.? (?:links|rechts|mitte|th|tv|mf))?\\.?|(?<=[ ,])(?:whg|wohnung|top|stiege|tür|bât|bâtiment|escalier|appt?|appartement|porte|bus|lgh|as|byt|byt č|lok|m|ap|et|bl|daire|kat|d|k)[.:]? ?[\\da-z]{1,4}|\\d{1,2}(?:er?|ème) étage",
  "\\d{1,2} ?(?:hoog|tr)\\.?|(?<=[ ,])(?:st|kl|\\d{1,2})\\.? ?(?:th|tv|mf)\\.?|[ivx]{1,4}\\.?(?:/| em\\.? )\\d{1,3}\\.?(?: ajtó)?|(?<=[ ,])fszt\\.?(?: \\d{1,3})?\\.?|(?<=[ ,])(?:top|ground|first|second|third|basement) (?:floor|flat)(?: flat)?"
].join("|")})$`, "iu")
/** A street that says that it is one, with or without a number. */
const kindInAnyCase = kind.replace(/(?<=[(|:])\p{Ll}/gu, letter => `[${letter.toUpperCase()}${letter}]`)
const namedStreet = new RegExp(`(?<![\\p{L}\\p{N}])(?:\\d{1,4}(?: (?:bis|ter))?,? )?${kindInAnyCase} (?:${word}[ -]){0,5}${word}(?:,? (?:n[º°.] ?|nr\\.? ?|№ ?|No[:.]? ?)?\\d{1,5}[a-zA-Z]?(?:[-/]\\d{1,4})?${room})?$`, "u")
/** What ends with a number has a digit near its end. */
const numbered = /\d|s\/n\.?$/
const anyDigit = /\d/
const notStreet = caseless(String.raw`(?<![\p{L}])(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Chapter|Version|Page|Section|Article|Room|Screen|Level|Kontonummer|Konto|Account|Number|Nummer|Nr\.?|No\.?|Ref|Order|Tel\.?)\p{L}* \d{1,5}$`, "u")

/** Before a year: "25 March 2027, Hall D". */
const month = caseless("(?<![\\p{L}])(?:january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|januari|februari|maart|mei|augustus),? $", "u")
const capital = tableOf(/[A-Z]/)
/** The one or two capitals, or the state, that a postcode behind a town begins with. */
const beginBehind = (text: string): number[] => placesByDigits(text, (start, _, put, before) => {
  if (before !== space && !holds(capital, before)) return
  for (let place = start - 4; place < start; place += 1) if (among(capital, text, place) && !among(capital, text, place - 1)) put(place)
})
const [space, comma, hyphen] = [32, 44, 45]
const goesOn = tableOf(/[^\x00-\x2fa-z:-@]/)
const inNumber = tableOf(/[\w.,/+]/)
const beginAhead = (text: string): number[] => placesByDigits(text, (start, end, put, before, after) => {
  if (end - start < 2 || end - start > 8 || holds(inNumber, before)) return
  // A dash and more digits, or a space and a capital or more digits, or a comma and a space.
  if (after === space) { if (!holds(goesOn, codeAt(text, end + 1)) && codeAt(text, end + 1) < 128) return } else if (after !== hyphen && !holds(capital, after) && !(after === comma && codeAt(text, end + 1) === space)) return
  if (before === hyphen) for (const place of [start - 3, start - 2]) if (among(capital, text, place)) put(place)
  put(start)
})

const beginLast = (text: string): number[] => placesByDigits(text, (start, end, put, before) => {
  if (end - start >= 4 && end - start <= 8 && before === space && (codeAt(text, start - 2) === comma || isLetter(codeAt(text, start - 2)))) put(start)
})

/** The street that a line ends with. */
const streetAt = (line: string): RegExpExecArray | null => {
  const first = anyDigit.test(line) ? ready(numberFirst, line).exec(line) : null
  const last = numbered.test(line.slice(-10)) ? ready(numberLast, line).exec(line) : null
  return first && last ? (first.index <= last.index ? first : last) : first ?? last
}

/** From a town with a postcode back to where its street begins. Looks outward, so a page without postcodes costs nothing. */
export const zipLines = (text: string): Finding[] => {
  const found: Finding[] = []
  const begun = kindsFrom(text)
  const add = (townStart: number, end: number, score: number, sure = false): void => {
    const head = text.slice(Math.max(0, townStart - 90), townStart)
    const cut = Math.max(head.lastIndexOf("\n\n"), head.lastIndexOf(": "), head.lastIndexOf("; "), head.lastIndexOf(" · "), head.lastIndexOf("|"), -1)
    let line = head.slice(cut + 1).replace(/[,\s]+$/, "")
    for (let parts = 0; parts < 2; parts += 1) {
      const flat = /\d[^\d]*\d|\d,? ?\p{L}/u.test(line) ? ready(flatAtEnd, line).exec(line.slice(-24)) : null
      if (!flat || !/\d[a-z]?[,.]?$/iu.test(line.slice(0, line.length - flat[0].length)) && parts === 0 && !/\d/.test(line.slice(0, line.length - flat[0].length))) break
      line = line.slice(0, line.length - flat[0].length)
    }
    const named = isNear(kindPlaces(text), townStart - 90, townStart)
    const begins = named && isNear(begun, townStart - 90, townStart)
    for (let rest = line, quarters = 0; quarters < 3 && (named || (!sure && anyDigit.test(rest))); quarters += 1) {
      const [plain, telling] = [sure ? null : streetAt(rest), begins ? ready(namedStreet, rest).exec(rest) : null]
      const street = plain && telling && telling.index < plain.index ? telling : plain ?? telling
      if (street) {
        if (!ready(notStreet, line).test(foldCase(street[0]))) found.push({ start: Math.max(0, townStart - 90) + cut + 1 + street.index, end, type: "ADDRESS", score, source: "postcode" })
        return
      }
      const quarter = ready(between, rest).exec(rest)
      if (!quarter) return
      rest = rest.slice(0, quarter.index)
    }
  }
  for (const { 0: code, index } of matchesAt(behind, text, beginBehind(text))) {
    if (/^[A-Z]{2} \d{5}/.test(code) && !state.test(code)) continue
    const town = ready(townBefore, text).exec(text.slice(Math.max(0, index - 70), index))
    if (!town) continue
    // Without a comma between, the town may have swallowed the end of the street.
    for (let from = index - town[0].length; from < index; from += (/^,? ?\n?[^\s,]+/.exec(text.slice(from, index))?.[0].length ?? index)) {
      const before = found.length
      add(from, index + code.length, 0.88)
      if (found.length > before) break
      if (!british.test(code)) continue
      const left = Math.max(0, from - 80)
      const house = ready(namedHouse, text).exec(text.slice(left, from))
      if (house) { found.push({ start: left + house.index, end: index + code.length, type: "ADDRESS", score: 0.84, source: "postcode" }); break }
    }
  }
  for (const { 0: code, index } of matchesAt(ahead, text, beginAhead(text))) {
    if (/^(?:19|20)\d\d /.test(code) || (/^(?:19|20)\d\d, /.test(code) && ready(month, text).test(foldCase(text.slice(Math.max(0, index - 20), index))))) continue
    const town = ready(townAfter, text).exec(text.slice(index + code.length, index + code.length + 60))
    if (town && !unitOf.test(town[0])) add(index, index + code.length + town[0].trimEnd().length, 0.85)
  }
  for (const { 0: code, index } of kindPlaces(text).length === 0 ? [] : matchesAt(last, text, beginLast(text).filter(place => isNear(kindPlaces(text), place - 150, place)))) {
    const town = /^(?:19|20)\d\d$/.test(code) ? null : ready(townBefore, text).exec(text.slice(Math.max(0, index - 70), index))
    if (town) add(index - town[0].length, index + code.length, 0.8, true)
  }
  return found
}
