import { caselessTest } from "../text/caseless-test.ts"
import { ending } from "../text/match-at.ts"

/**
 * Chapters of a manual are numbered like machines: "6.6.3.4 Lighting". A number is a section's where its line begins with it and a title follows,
 * and the section that it is a part of ("6.6.3 Options") has a line of its own, or a full stop ends it and another line of its chapter stands there. "See
 * section 6.6.3.4" says it by its word.
 */
const small = /^(?:[1-9]|[1-3]\d)(?:\.(?:[1-9]|[1-4]\d)){1,5}$/
const opens = ending("(?:^|\\n)[ \\t]*", "u")
const titled = /^(?<stop>\.?)[ \t\u00a0]+["“„«»‘'(¿¡「『《]?\p{L}/u
const word = ending("(?<![\\p{L}])(?:sections?|chapters?|appendix|abschnitt(?:s|en)?|kapitel|anhang|secci[oó]n?|cap[ií]tulo|cap[ií]tol|apartado|apéndice|sezione|capitolo|appendice|se[cç][cç]ão|secção|secções|seções|sectie|paragraaf|hoofdstuk|paragraphe|chapitre|rozdziału?|sekcja|sekcji|раздел\\p{L}{0,2}|глав[аеуы]|розділ\\p{L}{0,2}|avsnitt(?:et)?|afsnit(?:tet)?|luku|luvussa|kappale\\p{L}{0,4}|kapitol\\p{L}{1,2}|oddíl\\p{L}{0,2}|fejezet|szakasz|secțiune\\p{L}{0,2}|capitolul|ενότητα|κεφάλαιο|bölüm|bagian|bab|phần|mục|chương|odjelj\\p{L}{1,3}|poglavlj\\p{L}{1,2}|razdel\\p{L}{1,3})\\.?[  ]|§ ?|第 ?", "iu")
const behind = /^ ?(?:(?:節|节|章|項|项)(?![\p{Script=Han}\p{Script=Katakana}\p{L}\d])|(?:節|节|章|項|项)[をのにはでとがも与和中的]|(?:장|절)(?!\p{L})|(?:장|절)(?:에서|에|을|를|의|과|와|은|는|이|참)(?!\p{L}))/u

/** The line of the section that a number is a part of: "6.6.3 Options", "6.6.3. Options". */
const hasParent = (text: string, number: string): boolean => {
  const parent = number.slice(0, number.lastIndexOf("."))
  for (let at = text.indexOf(parent); at >= 0; at = text.indexOf(parent, at + 1)) {
    if ((at === 0 || text[at - 1] === "\n" || opens(text.slice(Math.max(0, at - 12), at)) !== null) && titled.test(text.slice(at + parent.length, at + parent.length + 6))) return true
  }
  return false
}

const longestTitle = 90
/** Another line of the same chapter: a sentence that breaks before an address has none. */
const sharesChapter = (text: string, start: number, number: string): boolean => {
  const first = `\n${number.slice(0, number.indexOf(".") + 1)}`
  for (let at = `\n${text}`.indexOf(first); at >= 0; at = `\n${text}`.indexOf(first, at + 1)) if (at !== start && numbered.test(text.slice(at, at + 24))) return true
  return false
}
const aloneOnLine = /^\.?[ \t]{0,2}(?:\n|$)/u
/** A list of sections, each number on a line of its own: another has fewer parts. */
const besideShorter = (text: string, number: string): boolean => {
  const first = `\n${number.slice(0, number.indexOf(".") + 1)}`
  const lines = `\n${text}`
  for (let at = lines.indexOf(first); at >= 0; at = lines.indexOf(first, at + 1)) if (shorter.test(text.slice(at, at + 12))) return true
  return false
}
const shorter = /^\d{1,2}(?:\.\d{1,2}){1,2}\.?[ \t]*\n/u
/** Whether four or more small numbers between full stops are a section's, and no machine's. */
export const isSection = (text: string, start: number, end: number): boolean => {
  const number = text.slice(start, end)
  if (!small.test(number)) return false
  const left = text.slice(Math.max(0, start - 16), start)
  if (word(left) !== null && (!left.endsWith("第 ") && !left.endsWith("第") || behind.test(text.slice(end, end + 5)))) return true
  if (behind.test(text.slice(end, end + 5))) return true
  const heading = opens(left) === null ? null : titled.exec(text.slice(end, end + 6))
  if (opens(left) !== null && aloneOnLine.test(text.slice(end, end + 3)) && besideShorter(text, number)) return true
  // Networks begin with ten: there only the whole says it.
  return heading !== null && (hasParent(text, number) || heading.groups?.["stop"] === "." && !number.startsWith("10.") && (!text.includes("\n") && text.length < longestTitle || sharesChapter(text, start, number)))
}

const numbered = /^[1-9]\d?(?:(?:\.[1-9]?\d){1,5}\.(?!\d)|(?:\.[1-9]?\d){2,5}(?=\s))[ \t\u00a0]*(?:["“„«»‘'(¿¡「『《]?\p{L}|$)/u
/** Whether a line is one of a table of contents: "8.1.3. aptitude", "5.14. Video". */
export const isSectionLine = (line: string): boolean => numbered.test(line) || /^[1-9]\d?(?:\.[1-9]?\d){2,5}\.?$/.test(line)

/** Whether what follows a number is where somebody lives: "4.5. Mill Lane". */
export const namesStreet = caselessTest("(?<!\\p{L})(?:street|road|lane|avenue|flat|apartment|rue|boulevard|calle|avenida|piso|via|viale|rua|ulica|ul|улица|ул|вул|вулиця|strada|etage|stock|straat)(?!\\p{L})|(?:straße|strasse|str\\.|weg|gasse|gatan|gata|vej|straat|katu|utca|caddesi|sokak)(?!\\p{L})")
