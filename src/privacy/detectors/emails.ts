import { getDomain } from "tldts"
import type { Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { isExampleAddress } from "../context/manual-example.ts"
import { hintsOf } from "../hints.ts"
import { ending, matchesAt, ready } from "../text/match-at.ts"

const before = ending("([\\p{L}\\p{N}_](?:[\\p{L}\\p{N}._%+'-]{0,62}[\\p{L}\\p{N}_+-])?)", "u")
/** "://user:secret@host" is no address. */
const credentials = ending(":\\/\\/[^\\s/@]*:[^\\s/@]*")
const after = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}])/u
/** Signs as people say them, in brackets or bare: "ann [dot] k (at) example punto com". */
const signsSaid = {
  at: "arroba|arobase|arobas|chiocciola|apenstaartje|małpa|malpa|zavináč|zavinac|kukac|ät|aet|snabela|snabel-a|krøllalfa|собака|собачка|маймунско|παπάκι|שטרודל",
  dot: "dot|punkt|punto|point|ponto|punt|kropka|tečka|tecka|bodka|pont|punct|точка|крапка|τελεία|nokta|piste|pika|točka|titik|נקודה|نقطة",
  other: "underscore|unterstrich|guion bajo|tiret bas|tiret|underline|podkreślnik|нижнее подчёркивание|подчеркивание|alt çizgi|bindestrich|guion|trattino|hífen|streepje|myślnik|дефис"
}
const bracketed = (words: string): string => `[[({<](?:${words})[\\])}>]`
const anyDot = `(?:${bracketed(signsSaid.dot)}| (?:${signsSaid.dot}) )`
/** "At" alone is a word of sentences: it wants "dot" behind it, not the point of something. */
const at = new RegExp(`\\s?(?:(?:${bracketed(`at|${signsSaid.at}`)}| (?:${signsSaid.at}) )\\s?(?=[\\p{L}\\p{N}-]{1,60}\\s?${anyDot})| at (?=[\\p{L}\\p{N}-]{1,60}\\s?(?:${bracketed("dot")}| dot )))`, "iuy")
const forms = (words: string): string => words.split("|").flatMap(word => [`[${word}]`, `(${word})`, `{${word}}`, ` ${word} `]).join("|")
const ats = hintsOf(forms(`at|${signsSaid.at}`))
const dots = hintsOf(forms(signsSaid.dot))
const spelledBefore = ending(`((?:[\\p{L}\\p{N}_+.-]{1,30}\\s?(?:${anyDot}|${bracketed(signsSaid.other)}| (?:${signsSaid.other}) )\\s?){1,3}[\\p{L}\\p{N}_+-]{1,40})`, "iu")
/** Only the sign is spelled: "ann (at) example.com". */
const sign = new RegExp(`\\s?${bracketed(`at|@|${signsSaid.at}`)}\\s?(?=[\\p{L}\\p{N}-]{1,60}\\.)`, "iuy")
const signs = hintsOf(`<at>|[@]|(@)|${forms(`at|${signsSaid.at}`)}`)
/** A space before such a sign belongs to it. */
const spaced = (places: readonly number[], text: string): number[] => places.map(place => blank.test(text.charAt(place - 1)) ? place - 1 : place)
const blank = /\s/
const dot = new RegExp(`^[\\p{L}\\p{N}-]{1,60}(?:\\s?${anyDot}\\s?[\\p{L}\\p{N}-]{2,30}){0,2}\\s?${anyDot}\\s?\\p{L}{2,24}(?!\\p{L})`, "iu")
const spacedDomain = /^[a-z\d-]{2,40}\.(?:[a-z\d-]{2,30}\.)?(?:com|org|net|edu|io|info|[a-z]{2})(?![\p{L}\p{N}.])/iu
/** "ann.k @ example.com": apart on both sides only what no word is. */
const spacedLocal = ending("(?<![\\p{L}\\d._-])(?=[\\w.+-]*[\\d._+-])[a-z\\d][\\w.+-]{2,38}", "iu")
/** "hero@2x.webp": how many dots a picture has. */
const picture = /^[1-9]\d?x\.(?:png|jpe?g|gif|webp|avif|svg|ico|bmp)$/i
const desk = /^(?:info|support|contact|sales|hello|help|service|office|press|privacy|legal|no-?reply|kontakt|contacto|webmaster|careers|jobs|billing|orders|customer\.?service)@/i

/** E-mail addresses. A shop's own desk address on its own page is public. Looks outward from each "@", never forward for one. */
export const emails: Detector = (text, { url }) => {
  const found: Finding[] = []
  const add = (sign: number, width: number, tail: RegExp, score: number, source: string): void => {
    const left = text.slice(Math.max(0, sign - 64), sign)
    const local = (tail === dot ? spelledBefore(left) : null)?.[1] ?? before(left)?.[1]
    if (credentials(text.slice(Math.max(0, sign - 140), sign))) return
    const domain = ready(tail, text).exec(text.slice(sign + width, sign + width + 255))?.[0]
    if (local !== undefined && domain !== undefined && !picture.test(domain) && !isExampleAddress(`${local}@${domain}`)) found.push({ start: sign - local.length, end: sign + width + domain.length, type: "EMAIL", score, source })
  }
  for (let sign = text.indexOf("@"); sign >= 0; sign = text.indexOf("@", sign + 1)) {
    // "ann@ example.com": a space crept in.
    if (text[sign + 1] !== " ") add(sign, 1, after, 0.98, "email")
    else if (spacedDomain.test(text.slice(sign + 2, sign + 80))) { if (text[sign - 1] === " ") { if (spacedLocal(text.slice(Math.max(0, sign - 40), sign - 1))) add(sign - 1, 3, after, 0.85, "email-spelled") } else add(sign, 2, after, 0.85, "email-spelled") }
  }
  for (const match of dots(text).length > 0 ? matchesAt(at, text, spaced(ats(text), text)) : []) add(match.index, match[0].length, dot, 0.85, "email-spelled")
  for (const match of matchesAt(sign, text, spaced(signs(text), text))) add(match.index, match[0].length, after, 0.85, "email-spelled")
  const own = url && found.length > 0 ? getDomain(url) : null
  return own === null ? found : found.filter(({ start, end }) => { const whole = text.slice(start, end); return !(desk.test(whole) && getDomain(whole.split("@")[1] ?? "") === own) })
}
