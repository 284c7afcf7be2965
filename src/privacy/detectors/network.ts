import ipaddr from "ipaddr.js"
import type { Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { isPersonal } from "../context/publication.ts"
import { saysReaders } from "../context/publicity.ts"
import { listsMachines } from "../context/own-page.ts"
import { isSection } from "../context/section-numbers.ts"
import { announcedPublic } from "../text/left-context.ts"
import { caselessTest } from "../text/caseless-test.ts"
import { matchesAt } from "../text/match-at.ts"
import { among, codeAt, placesByDigits, tableOf } from "../text/text-marks.ts"

const v4 = /(?<![\p{L}\p{N}.])(?:\d{1,3}\.){3}\d{1,3}(?![\p{L}\p{N}]|\.\d)/uy
const v6 = /(?<![\p{L}\p{N}:.])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\p{L}\p{N}:])/iuy
const mac = /(?<![\p{L}\p{N}-]|[\da-f]:)[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\1[0-9a-f]{2}){4}(?![\p{L}\p{N}:-])/iuy
/** As switches write it: "213f.0672.a657". */
const dottedMac = /(?<![\p{L}\p{N}.-])(?=[\d.]{0,13}[a-f])(?=[a-f.]{0,13}\d)[\da-f]{4}\.[\da-f]{4}\.[\da-f]{4}(?![\p{L}\p{N}-]|\.[\p{L}\p{N}])/iuy
const gps = /(?<![\d.])[-+]?(?:[1-8]?\d|90)\.\d{3,}°?\s?[NS]?\s?[,;/]\s?[-+]?(?:1[0-7]\d|\d{1,2}|180)\.\d{3,}°?\s?[EW]?|\d{1,2}\.\d{4,}°?\s?[NS]\s{1,2}\d{1,3}\.\d{4,}°?\s?[EWO](?![\p{L}\d])|\d{1,2}°\s?\d{1,2}['′]\s?(?:\d{1,2}(?:\.\d+)?["″])?\s?[NS],?\s+\d{1,3}°\s?\d{1,2}['′]\s?(?:\d{1,2}(?:\.\d+)?["″])?\s?[EW]|[NS] ?\d{1,2}°\s?\d{1,2}(?:\.\d+)?['′’]\s?(?:\d{1,2}(?:\.\d+)?(?:["″”]|['′’]{2}))?,?\s+[EWO] ?\d{1,3}°\s?\d{1,2}(?:\.\d+)?['′’](?:\s?\d{1,2}(?:\.\d+)?(?:["″”]|['′’]{2}))?|(?<!\d\s)-?\d{1,2}\.\d{4,}\s(?:-\d{1,3}\.\d{4,}|(?<=\.\d{5,8}\s)\d{1,3}\.\d{5,})(?![\d.]|\s-?\d)/uy
/** Masks of networks, and what stands behind "release" or "in": four numbers of a version. */
/** Name servers that everybody asks, and what stands in every table of hosts. */
const resolvers = new Set(["1.1.1.1", "1.0.0.1", "8.8.8.8", "8.8.4.4", "9.9.9.9", "149.112.112.112", "208.67.222.222", "208.67.220.220", "2001:4860:4860::8888", "2001:4860:4860::8844", "2606:4700:4700::1111", "2606:4700:4700::1001", "2620:fe::fe", "fe00::0"])
/** Where routers answer as they are delivered. */
const ofRouters = /^(?:192\.168\.(?:0|1|2|8|178|100)\.(?:1|254)|10\.0\.0\.(?:1|138|2)|10\.1\.1\.1)$/
const delivered = /(?<!\p{L})(?:routers?|default|gateway|lan settings|admin (?:page|panel)|standardm?äßig|standardadresse|par défaut|por defecto|predefinit[oa]|por padrão|standaard|domyśln\p{L}+|по умолчанию|за замовчуванням|varsayılan|výchozí)(?!\p{L})/iu
/** Titles of pages that help anybody with one: "Router help". */
const ofHelp = [caselessTest("(?<!\\p{L})(?:routers?|modems?|wi-?fi|wlan|gateway|fritz!?box)(?!\\p{L})"), caselessTest("(?<!\\p{L})(?:help|support|faq|guide|how to|manual|troubleshooting|hilfe|anleitung|handbuch|aide|assistance|ayuda|guía|aiuto|guida|ajuda|hulp|handleiding|pomoc|poradnik|помощь|справка|довідка|yardım|hjälp|hjælp|hjelp|ohjeet?|nápověda|súgó|ajutor|βοήθεια|pomoć)(?!\\p{L})")] as const
/** Where somebody asked for help. */
const ofDesk = caselessTest("(?<!\\p{L})(?:tickets?|requests?|cases?|queue|anfragen?|demandes?|solicitud(?:es)?|richiest[ae]|zgłoszeni[ae]|заявк\\p{L})(?!\\p{L})")
/** Whose it is: "Karl's router", a customer's. */
const ofSomebody = /\p{Lu}\p{Ll}+['’]s |(?<!\p{L})(?:[Cc]ustomer|[Cc]lient(?!s)|[Uu]ser|[Tt]enant|[Tt]icket|[Cc]aller|[Kk]unden?|mieter|klant|huurder|locataire|inquilin[oa])(?!\p{L})/u
/** "The default gateway of most routers is 192.168.0.1": of a page that tells everybody, not of somebody's own machine. */
const isDelivered = (text: string, { index, 0: raw }: RegExpExecArray, page: string): boolean =>
  ofRouters.test(raw) && !isPersonal(page) && !ofSomebody.test(text.slice(Math.max(0, index - 60), index)) && (delivered.test(text.slice(Math.max(0, index - 60), index + raw.length + 60)) || ofHelp.every(tells => tells(page)) && !ofDesk(page) && !ofSomebody.test(text.slice(index, index + raw.length + 40))) && !saysReaders(text.slice(Math.max(0, index - 40), index + raw.length + 20).replace(/your (?:browser|router)/gi, ""))
const netmask = /^255\.255\.|\.0\.0\.0$/
const nobody = new Set(["loopback", "unspecified", "broadcast", "multicast"])

const isHost = (raw: string): boolean => { try { return !nobody.has(ipaddr.parse(raw).range()) } catch { return false } }

const hex = tableOf(/[\da-f]/i)
const digit = tableOf(/\d/)
const northern = tableOf(/[NS]/)
const [plus, minus, stop, degree, space] = [43, 45, 46, 0xb0, 32]
const beginV4 = (text: string): number[] => placesByDigits(text, (start, end, put, _, after) => { if (after === stop && end - start <= 3 && among(digit, text, end + 1)) put(start) })
const beginGps = (text: string): number[] => placesByDigits(text, (start, end, put, before, after) => {
  if (after === degree) { put(Math.max(start, end - 2)); const letter = codeAt(text, start - 1) === space ? start - 2 : start - 1; if (among(northern, text, letter)) put(letter); return }
  if (after !== stop || end - start > 2 || !among(digit, text, end + 1) || !among(digit, text, end + 2) || !among(digit, text, end + 3)) return
  if (before === minus || before === plus) put(start - 1)
  put(start)
})
/** The hexadecimal group that ends at a colon, where another colon follows soon. */
const beginV6 = (text: string): number[] => {
  const places: number[] = []
  for (let at = text.indexOf(":"), next = 0; at >= 0; at = next) {
    next = text.indexOf(":", at + 1)
    if (next < 0 || next - at > 5) continue
    let start = at
    while (at - start < 4 && among(hex, text, start - 1)) start -= 1
    places.push(start)
  }
  return places
}
/** Two characters before the first of five separators, each three apart. */
const beginMac = (text: string): number[] => [":", "-"].flatMap(sign => {
  const places: number[] = []
  const code = sign.charCodeAt(0)
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) if (at >= 2 && [3, 6, 9, 12].every(step => codeAt(text, at + step) === code)) places.push(at - 2)
  return places
}).sort((a, b) => a - b)

/** Four characters before the first of two stops, five apart. */
const beginDotted = (text: string): number[] => {
  const places: number[] = []
  for (let at = text.indexOf("."); at >= 0; at = text.indexOf(".", at + 1)) if (at >= 4 && codeAt(text, at + 5) === stop && among(hex, text, at + 1) && among(hex, text, at - 4)) places.push(at - 4)
  return places
}

/** Ranges that are kept for texts about networks. Elsewhere they are taken for what they look like. */
const ofExamples = /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.|^2001:0?db8:/i
const teaching = /(?<!\p{L})(?:examples?|e\.g\.|docs?|do[ck]umenta\p{L}*|rfc ?\d|reference|tutorial|manual|readme|beispiel\p{L}*|exemples?|ejemplos?|esempi[o]?|exemplos?|voorbeeld\p{L}*|przykład\p{L}*|örnek\p{L}*|пример\p{L}*|приклад\p{L}*)(?!\p{L})|文档|示例|ドキュメント|예시|مثال|דוגמה|उदाहरण|ví dụ|ตัวอย่าง|contoh/iu
const isExample = (text: string, { index, 0: raw }: RegExpExecArray, page: string): boolean => ofExamples.test(raw) && (teaching.test(page) || teaching.test(text.slice(Math.max(0, index - 60), index + raw.length + 60)))

const prefix = /^\/(\d|[12]\d|3[012])(?!\d|\.\d)/
/** A network by its length, and no machine in it: "10.0.0.0/8". */
const isRange = (text: string, { index, 0: raw }: RegExpExecArray): boolean => {
  const size = prefix.exec(text.slice(index + raw.length, index + raw.length + 4))?.[1]
  if (size === undefined) return false
  const bits = raw.split(".").map(part => Number(part).toString(2).padStart(8, "0")).join("")
  return Number(size) < 32 && !bits.slice(Number(size)).includes("1")
}

/** Addresses of machines and places: IP, MAC, coordinates. Loopback and other addresses of nobody aren't private. */
export const network: Detector = (text, { page = "" }) => {
  const found: Finding[] = []
  const add = (match: RegExpExecArray, type: Finding["type"], score: number): void => { found.push({ start: match.index, end: match.index + match[0].length, type, score, source: type.toLowerCase() }) }
  for (const match of matchesAt(v4, text, beginV4(text))) if (ipaddr.IPv4.isValidFourPartDecimal(match[0]) && isHost(match[0]) && !netmask.test(match[0]) && !resolvers.has(match[0]) && !announcedPublic(text, match.index) && !isRange(text, match) && !isDelivered(text, match, page) && !isExample(text, match, page) && !(isSection(text, match.index, match.index + match[0].length) && !listsMachines(text, match.index, match.index + match[0].length, page))) add(match, "IP", 0.92)
  for (const match of matchesAt(gps, text, beginGps(text))) add(match, "GPS", 0.9)
  for (const match of matchesAt(v6, text, beginV6(text))) if (/[0-9a-f]{3}/i.test(match[0]) && ipaddr.IPv6.isValid(match[0]) && !resolvers.has(match[0].toLowerCase()) && isHost(match[0]) && !isExample(text, match, page)) add(match, "IP", 0.92)
  for (const match of matchesAt(mac, text, beginMac(text))) add(match, "MAC", 0.93)
  for (const match of matchesAt(dottedMac, text, beginDotted(text))) add(match, "MAC", 0.9)
  return found
}
