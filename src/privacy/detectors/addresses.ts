import type { Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { hintsOf, isNear } from "../hints.ts"
import { ending, matchesAt, ready } from "../text/match-at.ts"
import { isPublication } from "../context/publication.ts"
import { among, codeAt, digitRuns, holds, placesByDigits, tableOf } from "../text/text-marks.ts"
import { type Shape, worldShapes } from "./address-shapes.ts"
import { brokenLines } from "./broken-lines.ts"
import { zipLines } from "./zip-lines.ts"

const cap = "\\p{Lu}[\\p{L}\\p{M}'’.-]*"
/** A full stop ends the address, except in "St. Ives". */
const town = "(?:(?:St|Ft|Mt)\\. )?\\p{Lu}[\\p{L}\\p{M}'’-]*(?![\\p{L}\\p{N}])"
const joiner = "(?:upon|on|by|in|le|under|de|la|of|the|sur|an der|am)"
const tail = `(?: (?:[NS][EW]?|[EW])(?![\\p{L}]))?(?:,? (?:Apt|Apartment|Unit|Suite|Ste|Flat|Floor|Fl|#)\\.? ?[\\p{L}\\d-]{1,6})?(?:,? ?(?:\\n)?${town}(?: (?:${joiner} ){0,2}${town}){0,2})?(?:, ${town}(?= [1-9]\\d{5}(?!\\d)))?(?:,? [A-Z]{2}(?![\\p{L}\\p{N}]))?(?:,? (?:\\d{5}(?:-\\d{4})?|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]\\d[\\dW] ?[A-Z\\d]{4}|[1-9]\\d{5})(?![\\p{L}\\p{N}]))?`
const city = `(?:,? ?\\n?(?:[A-Z]{1,2}-)?\\d{4,5}(?: ?[A-Z]{2})? ${cap}(?:(?<!\\p{Ll}{3}\\.)[ -](?:${cap}|am|an|der|de|la|sur|les|del)){0,3})?`
/** "ap. 52, Rio de Janeiro – RJ, 22240-003" */
const flatBehind = "(?:,? (?:apto|apt|ap|bloco|bl|casa|sala|cj|lote|int|esc|piso|pta|puerta|dto)\\.? ?[\\p{L}\\d]{1,5}(?![\\p{L}\\d])){0,3}"
const brazilian = `(?:(?:,| –| -) ?${cap}(?: (?:d[aeo]s? )?${cap}){0,3}){1,2}(?: ?[–/-] ?[A-Z]{2}(?![\\p{L}\\d]))(?:,? (?:CEP:? )?\\d{5}-?\\d{3}(?!\\d))?`
const compile = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${source}`, "uy")
type Places = Shape["places"]
const numberBehind = /\s?[^\s\d]{2,9}\s+\d/y
/** Only the words behind which a number stands, after a space or at once. */
const beforeNumber = (words: Places): Places => text => words(text).filter(place => { numberBehind.lastIndex = place; return numberBehind.test(text) })
const rightBeforeNumber = (words: Places): Places => text => words(text).filter(place => among(numbering, text, place + 1))
/** "文三路 188 号" */
const beforeHouse = (words: Places): Places => text => words(text).filter(place => among(numbering, text, place + 1) || codeAt(text, place + 1) === 32 && among(numbering, text, place + 2))
const numbering = tableOf(/[a-z\d]/i)
const capitalOrDigit = tableOf(/[A-Z\d]/)
const frenchWay = tableOf(/[abcipqrst]/i)
const frenchWays = hintsOf("rue|avenue|boulevard|bd|place|chemin|allée|impasse|quai|route|cours|square")
const shapes: readonly Shape[] = [
  { places: text => numbersBefore(capitalOrDigit)(text), shape: compile(`\\d{1,5}[A-Za-z]?(?:[-/]\\d{1,4})?,? (?:(?:${cap}|\\d{1,3}(?:st|nd|rd|th)) ){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Court|Ct|Boulevard|Blvd|Way|Place|Pl|Square|Sq|Terrace|Close|Crescent|Parkway|Pkwy|Highway|Hwy|Trail|Circle|Row|Gardens|Grove|Hill|Manor|Ridge|Mews|Crossing|Heights|Meadows?|Throughway|Expressway|Freeway|Turnpike|Causeway|Alley|Cove|Hollow|Landing|Estates?|Knolls?|Springs|Mills|Walk|Plaza|Loop|Wharf|Quay)(?![\\p{L}])\\.?${tail}`) },
  { near: true, places: beforeNumber(hintsOf("straße|strasse|str.|weg|platz|allee|gasse|ring|damm|ufer|straat|laan|plein|gracht|kade|singel|vägen|gatan|gata|vej|katu")), shape: compile(`(?:${cap}[ -]){0,3}?(?:[\\p{L}\\p{M}-]{2,30}(?:stra(?:ß|ss)e|str\\.|straat|gasse|gracht)|\\p{Lu}[\\p{L}\\p{M}-]{1,30}(?:weg|platz|allee|ring|damm|ufer|laan|plein|kade|singel|vägen|gatan|gata|vej|katu)|\\p{Lu}[\\p{L}\\p{M}-]{1,30}[ -](?:Straße|Strasse|Str\\.|Weg|Platz|Allee)) \\d{1,4}(?: ?[a-z](?![\\p{L}]))?(?:[-/]\\d{1,4})?${city}`) },
  { places: text => numbersBefore(frenchWay)(text).filter(place => isNear(frenchWays(text), place + 2, place + 14)), shape: compile(`\\d{1,4}(?: ?(?:bis|ter|[a-c]))?,? (?:rue|avenue|boulevard|bd|place|chemin|allée|impasse|quai|route|cours|square|Rue|Avenue|Boulevard|Place|Chemin|Allée|Impasse|Quai|Route)(?: (?:de|du|des|la|le|les|d'|l'|d’|l’|[\\p{L}][\\p{L}\\p{M}'’-]*)){1,6}?(?=[,\\n.;]|$| \\d{5})${city}`) },
  { places: hintsOf("calle|c/|avenida|av.|avda|paseo|plaza|carrera|via|viale|piazza|corso|largo|vicolo|rua|travessa|praça|ul.|al.|aleja|ulica|улица|ул."), shape: compile(`(?:[Cc]alle|C/|[Aa]venida|[Aa]v\\.|Avda\\.?|[Pp]aseo|[Pp]laza|[Cc]arrera|[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso|[Ll]argo|[Vv]icolo|[Rr]ua|[Tt]ravessa|[Pp]raça|ul\\.|al\\.|[Aa]leja|[Uu]lica|улица|ул\\.) ?(?:(?:de|del|della|delle|dei|la|las|los|da|do|das|dos|di|d'|e|y) ?)*${cap}(?: (?:(?:de|del|della|la|da|do|dos|di|e|y) )?${cap}){0,4},? ?(?:n\\.?[ºo°]? ?|nr ?|#|д\\. ?)?\\d{1,5}(?: ?[a-zA-Z](?![\\p{L}]))?(?:/\\d{1,4})?${flatBehind}(?:${brazilian}|, ${town}(?=[.;\\n]|$)|${city})`) },
  { near: true, places: hintsOf("mah.|mahallesi|cad.|caddesi|sok.|sokak|sokağı|bulvarı"), shape: compile(`(?:${cap} ){1,3}(?:Mah\\.|Mahallesi|Cad\\.|Caddesi|Sok\\.|Sokak|Sokağı|Bulvarı)[^\\n]{0,60}?No ?[:.]? ?\\d{1,4}(?:/\\d{1,4})?[A-Z]?(?:[ ,/]{1,2}(?:Daire|Kat|Blok|Apt|D|K)(?![\\p{L}])\\.?[ :]{0,2}[\\p{L}\\d]{1,5}(?![\\p{L}\\d])){0,3}(?:,? (?:\\d{5} )?${cap}(?: ${cap})? ?/ ?${cap}|,? \\d{5}(?: ${cap}(?: ${cap})?)?)?`) },
  { near: true, places: beforeNumber(hintsOf("utca|útja| út | tér | krt.| u. | sgt.| körút| sugárút| köz | sor | sétány| fasor| tere | dűlő")), shape: compile(`(?:\\d{4} ${cap}, )?${cap}(?: [\\p{L}\\p{M}-]{2,20}){0,2} (?:utca|u\\.|út|útja|tér|tere|krt\\.|körút|sgt\\.|sugárút|köz|sor|sétány|fasor|dűlő) \\d{1,4}\\.?(?:/[\\p{L}\\d.]{1,5})?(?:,? [A-Z]\\.? (?:lépcsőház|lh\\.))?(?:,? (?:[IVX]{1,4}\\.?(?:/| em(?:elet)?\\.? )\\d{1,3}\\.?|(?:fszt|fsz|földszint|félemelet|\\d{1,2}\\. ?em(?:elet)?)\\.?(?:[ /]{0,2}\\d{1,3}\\.?)?)(?: ajtó)?)?(?:,? (?:H-)?\\d{4} ${cap})?`) },
  { places: hintsOf("jl. |jln. |jalan |gang |gg. "), shape: compile("(?:(?:Jl\\.|Jln\\.|Jalan) [\\p{L}.\\d ]{2,40}, )?(?:Jl\\.|Jln\\.|Jalan|Gang|Gg\\.) [\\p{L}.\\d ]{2,40}No\\. ?\\d{1,4}[A-Z]?(?:,? RT\\.? ?\\d{1,3}[ /]{1,3}(?:RW\\.? ?)?\\d{1,3})?(?:, (?!(?:WA|HP|Hp|Telp?|No)(?![\\p{L}]))(?:(?:Kel|Kec|Kab|Ds)\\. )?\\p{L}{2,20}(?: \\p{Lu}\\p{L}{1,19}){0,3}(?: \\d{5}(?!\\d))?){0,4}(?:,? \\d{5})?") },
  { near: true, places: hintsOf("strada |str. |aleea |bulevardul |bd. |bdul. |b-dul |calea |șoseaua |soseaua |șos. |sos. |intrarea |piața |drumul "), shape: compile("(?:\\p{Lu}[\\p{L}-]{2,20}, )?(?:[Ss]trada|[Ss]tr\\.|[Aa]leea|Bulevardul|Bd\\.|Bdul\\.|B-dul|Calea|[SȘ]oseaua|[SȘ]os\\.|Intrarea|Pia[tț]a|Drumul) [\\p{L}\\p{M}\\d .-]{2,40}(?:,? ?(?:[Nn]r\\.?|Bloc) ?| )\\d{1,4}[A-Z]?(?![\\d.])(?:,? {0,2}(?:[Bb]l|[Ss]c|[Ee]t|[Aa]p)\\.? ?[A-Z]?\\d{0,4}(?![\\p{L}\\d])){0,4}(?:, (?!tel|tlf|mob|fax|cod )(?:jud\\. |sector(?:ul)? |mun\\. |com\\. |sat(?:ul)? |bl\\. ?|sc\\. ?|et\\. ?|ap\\. ?)?[\\p{Lu}\\d][\\p{L}\\p{M}\\d -]{0,30}(?=[,.;\\n]|$| \\d{6})){0,2}(?:,? \\d{6}(?!\\d))?") },
  { near: true, places: hintsOf("вул|ул.|улица|просп|пр.|пер.|наб|пл.|площ|бул|шос|алея|аллея|провулок|переулок|парк |узвіз|проїзд|проезд|тупик"), shape: compile("(?:\\d{5,6}, )?(?:\\p{Lu}[\\p{L}-]{3,24} (?:обл|область|край|р-н|район)\\.?, ){0,2}(?:(?<!\\p{Lu}[\\p{L}'’-]{1,20} )\\p{Lu}[\\p{L}'’-]{2,24}, (?=вул|ул|просп|пр|пер|бул|пл|наб|пров))?(?:(?:г|с|п|д|ст|к|х|клх|пос|пгт|рп|м|смт|город|село|місто)\\.? [\\p{L}\\p{M}-]{2,30}(?: [\\p{L}\\p{M}-]{2,30})?, )?(?:вул|ул|улица|просп|пр|пер|наб|пл|площ|бул|шос|алея|аллея|провулок|переулок|парк|узвіз|проїзд|проезд|тупик)[\\p{L}.]{0,12} [\\p{L}\\p{M}\\d'’. -]{2,40}, ?(?:(?:д|дом|буд|будинок)\\.? ?)?\\d{1,4}[\\p{L}]?(?:/\\d{1,4})?(?:,? (?:кв|к|корп|стр|оф|під|п)\\.? ?\\d{1,4}(?:/\\d{1,3})?){0,3}(?:, (?:м|г|с|смт|пос|дер|пгт|гр)\\.? ?\\p{Lu}[\\p{L}\\p{M}'’ -]{1,30})?(?:, [\\p{L}\\p{M}'’ -]{2,30}обл\\.)?(?:, \\p{Lu}[\\p{L}\\p{M}'’ -]{1,29})?(?:, \\d{5,6})?") },
  { near: true, places: hintsOf("특별시|광역시|자치시|자치도|도 "), shape: /\p{Script=Hangul}{1,4}(?:특별시|광역시|특별자치시|특별자치도|도) ?\p{Script=Hangul}{1,5}[시군구](?: \p{Script=Hangul}{1,5}[구군읍면])? ?[\p{Script=Hangul}\d]{1,14}(?:로|길|거리|동|가)(?: ?(?:지하)?\d{1,4}(?:-\d{1,4})?)?(?: ?\([\p{Script=Hangul} ,]{1,20}\))?(?:,? ?(?:[\p{Script=Hangul}A-Z\d]{1,14} ?)?\d{1,4}동(?!\p{Script=Hangul}))?(?:,? ?\d{1,3}층)?(?:,? ?[A-Z]?\d{1,5}호)?/uy },
  // "대전 서구 둔산로 52, 303동 801호": as everybody shortens a province's name.
  { places: hintsOf("서울 |부산 |대구 |인천 |광주 |대전 |울산 |세종 |경기 |강원 |충북 |충남 |전북 |전남 |경북 |경남 |제주 "), shape: /(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주) (?:\p{Script=Hangul}{1,5}[시군구] ){0,2}(?:\p{Script=Hangul}{1,5}[읍면] )?[\p{Script=Hangul}\d]{1,14}(?:로|길|동|가|리) ?\d{1,4}(?:-\d{1,4})?(?:번길 ?\d{1,4}(?:-\d{1,4})?)?(?:,? ?(?:[\p{Script=Hangul}A-Z\d]{1,14} ?)?\d{1,4}동(?!\p{Script=Hangul}))?(?:,? ?\d{1,3}층)?(?:,? ?[A-Z]?\d{1,5}호)?/uy },
  { places: hintsOf(`${["p", "p.", "p ", "p. "].flatMap(first => ["o", "o.", "o ", "o. "].map(second => `${first}${second}box`)).join("|")}|postfach|apartado`), shape: compile("(?:P\\.? ?O\\.? ?Box|Postfach|Apartado(?: de correos)?) \\d{1,6}") },
  { places: hintsOf("psc |unit |uss |usns |uscgc |usnv "), shape: compile("(?:(?:PSC|Unit) \\d{3,5},? Box \\d{2,5}|US(?:S|NS|CGC|NV) \\p{Lu}\\p{L}+),?\\s(?:APO|FPO|DPO),? A[AEP] \\d{5}") },
  { near: true, places: hintsOf("都|道|府|県|市|区|〒"), shape: /〒?\s?(?:\d{3}-\d{4}\s?)?[\p{Script=Han}]{1,3}[都道府県][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\d\s丁目番地号ー-]{3,40}\d|〒\s?\d{3}-\d{4}|\p{Script=Han}{1,5}[市区町村][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,14}\d{1,3}(?:-\d{1,4}){2,3}(?![\d-])/uy },
  { near: true, places: beforeHouse(hintsOf("路|街|巷|道")), shape: /[\p{Script=Han}]{2,8}(?:省|市|区|县|自治区)[\p{Script=Han}\d]{0,20}[路街巷道](?: ?\d{1,5} ?[号號弄](?:(?: ?[\p{Script=Han}\d-]){0,15} ?[室楼樓])?|[A-Za-z\d]{1,4}座)(?: ?\d{6})?/uy }
]

/** Where a line may begin: at a word, and in scripts without spaces anywhere. */
const beginnings = (text: string, from: number, to: number): number[] => {
  const places: number[] = []
  for (let i = from; i <= to && i < text.length; i += 1) {
    const code = codeAt(text, i)
    if (code > 0x2e7f || (!(among(wordly, text, i - 1) || codeAt(text, i - 1) > 127) && (among(wordly, text, i) || code > 127))) places.push(i)
  }
  return places
}
const wordly = tableOf(/[a-z\d]/i)
const [before, behind] = [60, 12]
/** Numbers of houses: "12", "12b", "12-14,", and after the next space a word that may go on. */
const numbersBefore = (word: Uint8Array) => (text: string): number[] => placesByDigits(text, (start, end, put, _, after) => {
  if (end - start > 5 || (after !== 32 && !holds(inNumber, after))) return
  let space = end
  while (space < end + 7 && among(inNumber, text, space)) space += 1
  if (codeAt(text, space) === 32 && (among(word, text, space + 1) || codeAt(text, space + 1) > 127)) put(start)
})
const inNumber = tableOf(/[a-z\d,/-]/i)

/** "Plattenplatz 71 %", "24 décembre 2026, place Kléber": a share, and the year of the day before. */
const isCount = (text: string, start: number, end: number): boolean => /^ ?%/.test(text.slice(end, end + 2)) || /^(?:19|20)\d\d, /.test(text.slice(start, start + 6)) && /\d{1,2}(?:er|\.)? (?:jan|feb|fév|mär|mar|avr|apr|abr|mai|may|jui|jun|jul|lug|aoû|aug|ago|sep|set|okt|oct|ott|out|nov|dez|dec|déc|dic|gen|ene|giu|mag|maj)\p{L}{0,7}\.? $/iu.test(text.slice(Math.max(0, start - 16), start))
/** "Flat 7, " before the number of the house, "Unit " before "5/210". */
const flat = ending("(?<![\\p{L}\\p{N}])((?:Flat|Unit|Apt|Apartment|Suite|Studio)\\.? (?:[A-Z]?\\d{1,4}[A-Z]?, ?)?)", "u")
/** Streets and postcodes of one reading of a text. */
const read = (text: string): Finding[] => {
  const found: Finding[] = zipLines(text)
  const add = (from: number, line: string): number => {
    const end = from + line.trimEnd().length
    const start = from - (flat(text.slice(Math.max(0, from - 20), from))?.[1]?.length ?? 0)
    if (!isCount(text, start, end)) found.push({ start, end, type: "ADDRESS", score: 0.82, source: "street" })
    return end
  }
  for (const { places, near, shape } of allShapes) {
    if (!near) { for (const match of matchesAt(shape, text, places(text))) add(match.index, match[0]); continue }
    let done = -1
    for (const index of places(text)) {
      if (index < done) continue
      // A line is looked at only around the word that may make it an address.
      for (const match of matchesAt(shape, text, beginnings(text, Math.max(0, index - before), index + behind))) if (match.index + match[0].trimEnd().length > index) done = add(match.index, match[0])
    }
  }
  return found
}
const allShapes: readonly Shape[] = [...shapes, ...worldShapes]

/** Postal addresses by the shape of a street line in several countries' ways of writing, and outward from a postcode. Lines of one may be parted by signs. */
export const addresses: Detector = (text, context) => isPublication(context) || !(text.includes("〒") || digitRuns(text).count > 0 || ready(anyDigit, text).test(text)) ? [] : [...read(text), ...brokenLines(text, read)]
const anyDigit = /\p{Nd}/u
