import type { Finding } from "../../core/finding.ts"
import type { Detector } from "../detect-context.ts"
import { matchesAt } from "../match-at.ts"
import { isPublication } from "../publicity.ts"
import { among, tableOf } from "../text-marks.ts"
import { zipLines } from "./zip-lines.ts"

const cap = "\\p{Lu}[\\p{L}\\p{M}'’.-]*"
/** A full stop ends the address, except in "St. Ives". */
const town = "(?:(?:St|Ft|Mt)\\. )?\\p{Lu}[\\p{L}\\p{M}'’-]*(?![\\p{L}\\p{N}])"
const tail = `(?:,? (?:Apt|Apartment|Unit|Suite|Ste|Flat|Floor|Fl|#)\\.? ?[\\p{L}\\d-]{1,6})?(?:,? ?(?:\\n)?${town}(?: ${town}){0,2})?(?:,? [A-Z]{2}(?![\\p{L}\\p{N}]))?(?:,? (?:\\d{5}(?:-\\d{4})?|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2})(?![\\p{L}\\p{N}]))?`
const city = `(?:,? ?\\n?(?:[A-Z]{1,2}-)?\\d{4,5}(?: ?[A-Z]{2})? ${cap}(?:[ -](?:${cap}|am|an|der|de|la|sur|les|del)){0,3})?`
const compile = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${source}`, "uy")
/** Trigger word (cheap to look for), the whole line around it, and where that may begin: at a number, at any word, or with the trigger. */
const shapes: [trigger: RegExp, shape: RegExp, begins: "number" | "word" | "here"][] = [
  [/\b(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Court|Ct|Boulevard|Blvd|Way|Place|Pl|Square|Sq|Terrace|Close|Crescent|Parkway|Pkwy|Highway|Hwy|Trail|Circle|Row|Gardens|Grove|Hill)\b/g,
    compile(`\\d{1,5}[A-Za-z]?(?:[-/]\\d{1,4})?,? (?:(?:${cap}|\\d{1,3}(?:st|nd|rd|th)) ){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Court|Ct|Boulevard|Blvd|Way|Place|Pl|Square|Sq|Terrace|Close|Crescent|Parkway|Pkwy|Highway|Hwy|Trail|Circle|Row|Gardens|Grove|Hill)(?![\\p{L}])\\.?${tail}`), "number"],
  [/(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ring|damm|ufer|straat|laan|plein|gracht|kade|singel|vägen|gatan|gata|vej|katu)\s+\d/giu,
    compile(`(?:${cap}[ -]){0,3}?(?:[\\p{L}\\p{M}-]{2,30}(?:stra(?:ß|ss)e|str\\.|straat|gasse|gracht)|\\p{Lu}[\\p{L}\\p{M}-]{1,30}(?:weg|platz|allee|ring|damm|ufer|laan|plein|kade|singel|vägen|gatan|gata|vej|katu)|\\p{Lu}[\\p{L}\\p{M}-]{1,30}[ -](?:Straße|Strasse|Str\\.|Weg|Platz|Allee)) \\d{1,4}(?: ?[a-z](?![\\p{L}]))?(?:[-/]\\d{1,4})?${city}`), "word"],
  [/\b(?:rue|avenue|boulevard|place|chemin|allée|impasse|quai|route|cours|square)\b/gi,
    compile(`\\d{1,4}(?: ?(?:bis|ter|[a-c]))?,? (?:rue|avenue|boulevard|bd|place|chemin|allée|impasse|quai|route|cours|square|Rue|Avenue|Boulevard|Place|Chemin|Allée|Impasse|Quai|Route)(?: (?:de|du|des|la|le|les|d'|l'|d’|l’|[\\p{L}][\\p{L}\\p{M}'’-]*)){1,6}?(?=[,\\n.;]|$| \\d{5})${city}`), "number"],
  [/(?:calle|c\/|avenida|av\.|avda|paseo|plaza|carrera|via|viale|piazza|corso|largo|vicolo|rua|travessa|praça|ul\.|al\.|aleja|ulica|улица|ул\.)(?=[\s\p{Lu}])/giu,
    compile(`(?:[Cc]alle|C/|[Aa]venida|[Aa]v\\.|Avda\\.?|[Pp]aseo|[Pp]laza|[Cc]arrera|[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso|[Ll]argo|[Vv]icolo|[Rr]ua|[Tt]ravessa|[Pp]raça|ul\\.|al\\.|[Aa]leja|[Uu]lica|улица|ул\\.) ?(?:(?:de|del|della|delle|dei|la|las|los|da|do|das|dos|di|d'|e|y) ?)*${cap}(?: (?:(?:de|del|della|la|da|do|dos|di|e|y) )?${cap}){0,4},? ?(?:n\\.?[ºo°]? ?|nr ?|#|д\\. ?)?\\d{1,5}(?: ?[a-zA-Z](?![\\p{L}]))?(?:/\\d{1,4})?${city}`), "here"],
  [/(?:mah(?:\.|allesi)|cad(?:\.|desi)|sok(?:\.|ak|ağı)|bulvarı)/giu, compile(`(?:${cap} ){1,3}(?:Mah\\.|Mahallesi|Cad\\.|Caddesi|Sok\\.|Sokak|Sokağı|Bulvarı)[^\\n]{0,60}?No ?[:.]? ?\\d{1,4}(?:/\\d{1,4})?`), "word"],
  [/P\.? ?O\.? ?Box|Postfach|Apartado/gi, compile("(?:P\\.? ?O\\.? ?Box|Postfach|Apartado(?: de correos)?) \\d{1,6}"), "here"],
  [/[都道府県市区]|〒/gu, /〒?\s?(?:\d{3}-\d{4}\s?)?[\p{Script=Han}]{1,3}[都道府県][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\d\s丁目番地号ー-]{3,40}\d|〒\s?\d{3}-\d{4}/uy, "word"],
  [/[路街巷道](?=\d)/gu, /[\p{Script=Han}]{2,8}(?:省|市|区|县)[\p{Script=Han}\d]{0,20}[路街巷道]\d{1,5}号(?:[\p{Script=Han}\d-]{0,15}[室楼])?/uy, "word"]
]

/** Where a line may begin: at a word, and in scripts without spaces anywhere. */
const beginnings = (text: string, from: number, to: number, number: boolean): number[] => {
  const places: number[] = []
  for (let i = from; i <= to && i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    const before = text.charCodeAt(i - 1)
    if (number && (code < 48 || code > 57)) continue
    if (code > 0x2e7f || (!(among(wordly, text, i - 1) || before > 127) && (among(wordly, text, i) || code > 127))) places.push(i)
  }
  return places
}
const wordly = tableOf(/[a-z\d]/i)
const [before, behind] = [60, 12]

/** Postal addresses by the shape of a street line in several countries' ways of writing, and outward from a postcode. */
export const addresses: Detector = (text, context) => {
  if (!/\d|〒/.test(text) || isPublication(context)) return []
  const found: Finding[] = zipLines(text)
  for (const [trigger, shape, begins] of shapes) {
    let done = -1
    for (const { index } of text.matchAll(trigger)) {
      if (index < done) continue
      // A line is looked at only around the word that may make it an address.
      const places = begins === "here" ? [index] : beginnings(text, Math.max(0, index - before), index + behind, begins === "number")
      for (const match of matchesAt(shape, text, places)) {
        const end = match.index + match[0].trimEnd().length
        if (end <= index) continue
        found.push({ start: match.index, end, type: "ADDRESS", score: 0.82, source: "street" })
        done = end
      }
    }
  }
  return found
}
