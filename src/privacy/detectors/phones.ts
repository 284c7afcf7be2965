import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/min"
import type { EntityType, Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { announcedPublic, announcedType } from "../text/left-context.ts"
import { firstFrom, hintsOf } from "../hints.ts"
import { ready } from "../text/match-at.ts"
import { memo } from "../memo.ts"
import { codeAt, digitsIn } from "../text/text-marks.ts"
import { isLetter } from "../text/text-words.ts"
import { type DigitWindow, digitWindows, looksLikeDate, looksLikeMeasure } from "./digit-windows.ts"

const trunkZero: CountryCode[] = ["DE", "GB", "FR", "NL", "CH", "AT", "TR", "JP", "AU", "SE", "BE", "FI", "KR", "ZA"]
const plain: CountryCode[] = ["US", "ES", "IT", "PL", "PT", "BR", "NO", "DK", "CN", "IN", "MX"]
const byDomain: Record<string, CountryCode> = { uk: "GB", de: "DE", fr: "FR", es: "ES", it: "IT", nl: "NL", pl: "PL", pt: "PT", br: "BR", tr: "TR", jp: "JP", cn: "CN", at: "AT", ch: "CH", se: "SE", in: "IN", au: "AU", mx: "MX" }

/** Words of calling somebody, in what leads over to a number: "rang you on", "je vous rappelle au". */
const stems = "me liga|liga-me|me chama|chama-me|chama no|mi trovi al|me encuentras en|me localizas en|je suis au|du erreichst mich|missed call|verpasster anruf|appel manqué|llamada perdida|chiamata persa|chamada perdida|oproep|nieodebrane|cevapsız|вызов|звонок|дзвінок|κλήση|hovor|samtal|opkald|anrop|puhelu|hívás|apel pierdut|poziv|klic|panggilan|cuộc gọi|oddzwo|richiam|terugbel|rückruf|zavolat|sunat|soita|geri ara|call|ring|rang|phon|text|reach|dial|whatsapp|rappel|appel|joindre|llam|llám|chiam|telefon|ligar|liguei|ligue|ligo|bel(?:len)?(?= )|bereik|anruf|erreich|ruf|dzwoni|dzwoń|zadzwo|volal|volej|zvao|zvala|nazvat|ringt|ringde|ringe|nådde|soitt|tavoit|hív|érlek|érem|sunat|sunați|aradım|arayın|arayabil|звон|позвон|перезвон|телефонув|набер|звъня|обад|κάλεσ|τηλεφων|اتصل|התקשר|फ़ोन|फोन|menelepon|hubungi|gọi|โทร"
const nouns = "κιν|zap|zapzap|whats|wpp|wsp|wasap|wapp|вайбер|viber|ватсап|вотсап|вацап|واتس|واتساب|واتسا|ווצאפ|וואטסאפ|wazzup|tel|tlf|tlm|tlmv|tfno|tfn|mob|gsm|kom|puh|моб|тел|тлф|sđt|đt|hp|wa"
const mine = "my |mein |mon |mi |mio |meu |mijn |me |mój |мой |мій |min |mit |moje |můj "
const signs = "电话换成|手机换成|号码换成|电话改成|手机改成|号码改成|电话改为|号码改为|新号码|電話換成|號碼換成|号が変わ|番号が変わ|번호가 바뀌|번호 바뀌|مكالمة|שיחה|מיסד קול|تماس|मिस्ड|কল|สายที่ไม่ได้รับ|不在着信|着信|未接来电|未接來電|부재중|拨打|致电|打(?=$)|回电|連絡先|联系|연락처|संपर्क|التواصل|לחזרה"
const begin = hintsOf(`${stems}|${nouns}|${mine}|${signs}`.replace(/\(\?[:=][^)]*\)\??/g, ""))
/** Read from where one of the words begins: from the number back, all of them would be tried at each place. */
const leadsOver = new RegExp(`^(?:(?:${stems})\\p{L}*|(?:${nouns}|(?:${mine})(?:nr|no|number|nummer|numero|número|numéro|numer|номер|číslo))(?!\\p{L})|(?<anywhere>${signs}))[^\\d\\n]{0,40}$`, "iu")
const calling = (text: string, start: number): boolean => {
  const places = begin(text)
  for (let i = firstFrom(places, start - 60); i < places.length && (places[i] ?? start) < start; i += 1) {
    const place = places[i] ?? 0
    const match = ready(leadsOver, text).exec(text.slice(place, start))
    if (match && (match.groups?.["anywhere"] !== undefined || !isLetter(codeAt(text, place - 1)))) return true
  }
  return false
}
/** "x671", "ext. 12" */
const extension = /^[ ,]{0,2}(?:x|ext\.?|extension|Durchwahl|poste|доб\.?) ?\d{1,6}(?!\d)/iu

/** Labels whose values are words: a number after them is not theirs. */
const wordy: ReadonlySet<EntityType> = new Set<EntityType>(["PERSON", "EMAIL", "ADDRESS", "USERNAME", "HEALTH", "SPECIAL"])
const seen = memo<boolean>(4_000)
const valid = (raw: string, region?: CountryCode): boolean => seen(`${region ?? ""}${raw}`, () => parsePhoneNumberFromString(raw, region ? { defaultCountry: region, extract: false } : { extract: false })?.isValid() ?? false)
const regionOf = (url: string | undefined): CountryCode | undefined => byDomain[/^https?:\/\/[^/:]*\.([a-z]{2})(?:[/:]|$)/i.exec(url ?? "")?.[1]?.toLowerCase() ?? ""]

/** Mobiles as they are written bare where the letters of their country are. */
const bareMobiles: readonly (readonly [RegExp, RegExp])[] = [[/\p{Script=Arabic}/u, /^0(?:5\d{8}|7[5-9]\d{8}|1[0125]\d{8}|9\d{9}|[67]\d{8})$/], [/\p{Script=Hebrew}/u, /^05\d{8}$/], [/\p{Script=Hangul}/u, /^010\d{8}$/], [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, /^0[789]0\d{8}$/], [/\p{Script=Thai}/u, /^0[689]\d{8}$/], [/[\p{Script=Devanagari}\p{Script=Bengali}]/u, /^(?:[6-9]\d{9}|01[3-9]\d{8})$/]]
const isBareMobile = (raw: string, text: string, start: number): boolean => {
  const shaped = bareMobiles.filter(([, mobile]) => mobile.test(raw))
  if (shaped.length === 0) return false
  const left = text.slice(Math.max(0, start - 30), start)
  return shaped.some(([script]) => script.test(left))
}
/** Numbers of a draw, a range of prices, a law and its day or year, a rate and its hour, the first and the last of a series. */
const noPhone = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])-(?:[01]\d|2[0-3])$|^(?!0[1-9](?: - \d\d){4}$)\d{1,2}(?: - \d{1,2}){3,}$|^\d+[.,]\d{1,2} ?- ?\d+[.,]\d{1,2}$|^\d{1,5}\/\d{1,2}\.\d{1,2}\.(?:19|20)\d\d$|^\d{1,3}(?:\.\d{3})+\/(?:19|20)\d\d$|^\d+[.,]\d{1,4} \(\d{1,2}$|^\d{1,5}\) \d{1,3}\.\d{1,2}$|^(\d{2,4})\d{4,6}[-–]\1\d{4,6}$/
/** Five pairs are a telephone's in France, and a draw's where one is told of. */
const pairs = /^0[1-9](?: - \d\d){4}$/
const draw = /(?<!\p{L})(?:sorteo|lotto|loto|lotería|loteria|lottery|tirage|ziehung|gewinnzahlen|draw|estrazione|sorteio|losowanie|розыгрыш|тираж)(?!\p{L})[^\n]{0,40}$/iu
/** Whether a medicine was allowed under it. */
const licensed = /(?:\bPL|\bMA|authori[sz]ation|zulassung|amm|marketing)[^\n\d]{0,16}$/iu
/** With the trunk prefix as Russia (8) and Turkey (0) set it apart from an area in brackets. */
const apart = /^8[ -]?\(?[3-9]\d{2}\)?[ -]?\d{3}[ -]?\d{2}[ -]?\d{2}$|^0 ?\([2-5]\d{2}\) ?\d{3}[ -]?\d{2}[ -]?\d{2}$/
/** What a program, a register of firms, a colour, a law or a place writes before a number of its own. */
const ofThings = /(?<![\p{L}\p{M}-])(?:max-age|ttl|timeout|length|offset|bytes|pid|seq|timestamp|version|build)["']?[=:] ?$|(?<!\p{L})(?:firmware|version|release|kernel|build|bios) v?$|(?<!\p{L})(?:look like|format|examples?|e\.g\.|such as|sehen so aus|beispiel\p{L}*|par exemple|ejemplo|esempio|exemplo|voorbeeld|przykład\p{L}*|пример\p{L}*)[ :]{1,3}1z ?[\da-z]{3} ?[\da-z]{2,3} ?$|(?<!\p{L})(?:rgba?|cmyk|hsl|cep|(?:articles?|art\.) [lrda])[.:]? ?\(?$/iu
/** The same, where the number may be a telephone all the same: it is, if it is grouped as one. */
const ofOthers = /(?<!\p{L})(?:ral|pantone|parcel)[.:]? ?\(?$/iu
/** A document's: "doc 8800-4412-03"; in groups with blanks it is the telephone of somebody who is called so. */
const ofDocuments = /(?<!\p{L})(?:doc(?:ument[oe]?)?|dok(?:ument)?|drawing|dwg|zeichnung|rev(?:ision)?)\.?(?: ?(?:no|nr|n[º°])\.?)?[.:]? ?\(?$/iu
const asTelephone = /^\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$|^0\d{2,4}[ /-]?\d{5,}$|^0(?:[ .-]?\d){9,}$/
const ofFirms = /(?<!\p{L})(?:VAT|TVA|BTW|USt|MwSt)(?: [A-Z]{2})? $/u
/** An article's own; somebody's telephone may be what they refer to. */
const reference = /(?<!\p{L})r[eé]f\.? ?$/iu
/** Indices of shares, before how many they hold and how they stand. */
const index = /(?<!\p{L})(?:BIST|DAX|CAC|IBEX|FTSE|MIB|AEX|WIG|Nikkei|S&P 500|Nasdaq|OMX|BUX|MOEX) $/u
/** Numbers with their land's, and as France writes them, are telephones wherever they stand. */
const isOfThings = (raw: string, left: string): boolean => !/^\(?(?:\+|00)|^0[1-9](?: \d\d){4}$/.test(raw) && (ofThings.test(left) || ofFirms.test(left) || index.test(left) || !asTelephone.test(raw) && (ofOthers.test(left) || !raw.includes(" ") && ofDocuments.test(left) || !raw.startsWith("0") && reference.test(left)))
/** An article's number and its year: "045101 (2020". */
const cited = /^\d{4,7} \((?:19|20)\d\d$/

const score = (window: DigitWindow, text: string, url: string | undefined): number => {
  const { raw, count } = window
  if (count < 7 || count > 15 || looksLikeDate(raw) || looksLikeMeasure(raw) || cited.test(raw) || noPhone.test(raw) || isOfThings(raw, text.slice(Math.max(0, window.start - 26), window.start)) || pairs.test(raw) && draw.test(text.slice(Math.max(0, window.start - 60), window.start))) return 0
  const announced = announcedType(text, window.start)
  if (announced === "PHONE") return 0.95
  // What somebody is paid under may be their telephone.
  if (announced === "BANK_ACCOUNT" && (/^\(\d{2}\) ?9?\d{4}-\d{4}$/.test(raw) || raw.startsWith("+") && valid(raw.replace(/[^\d+]/g, "")))) return 0.9
  if ((announced !== undefined && !wordy.has(announced)) || announcedPublic(text, window.start) || /^\s?(?:%|€|\$|£|USD|EUR|kg|px|GB|MB)/i.test(text.slice(window.end, window.end + 4))) return 0
  if (raw.startsWith("+") || raw.startsWith("(+")) return count >= 9 || valid(raw.replace(/[^\d+]/g, "")) ? 0.9 : 0
  // As shops number their goods.
  if (/^\d{3}\.\d{3}\.\d{2}$/.test(raw)) return 0
  const digits = digitsIn(raw)
  if (digits.startsWith("00") && count >= 10 && valid(`+${digits.slice(2)}`)) return 0.9
  const called = (): number => count >= 8 && count <= 13 && calling(text, window.start) ? 0.8 : 0
  const groups = raw.match(/\d+/g) ?? []
  const local = regionOf(url)
  if (local && valid(raw, local)) return 0.85
  // China's mobiles are written bare, where Chinese is written.
  if (/^1[3-9]\d{9}$/.test(raw) && /[\u4e00-\u9fff]/.test(text.slice(Math.max(0, window.start - 24), window.start))) return 0.8
  if ((groups.length < 2 || /^[6-9]\d{4} \d{5}$|^0[789]0-\d{4}-\d{4}$|^01[016-9]-\d{3,4}-\d{4}$/.test(raw)) && isBareMobile(digits, text, window.start)) return 0.75
  if (apart.test(raw) && groups.length > 1) return 0.8
  if (raw.includes("/") && licensed.test(text.slice(Math.max(0, window.start - 40), window.start))) return 0
  // Three dotted or bare groups are how versions and amounts look: only phone-like grouping counts without a word for it.
  if (groups.length < 2 || groups.some((group, index) => group.length === 1 && !(index === 0 && group === "1")) || /^\d{1,3}(?:[., ]\d{3})+$/.test(raw)) return called()
  if (digits.startsWith("0")) return trunkZero.some(region => valid(raw, region)) ? 0.8 : called()
  if (/^(?:1[ .-])?\(?\d{3}\)?[ .-]?\d{3}[ .-]\d{4}$/.test(raw)) return valid(raw, "US") || raw.startsWith("(") || /^\d{3}-\d{3}-\d{4}$/.test(raw) ? 0.85 : 0.6
  return groups.length >= 3 && plain.some(region => valid(raw, region)) ? 0.65 : called()
}

/** "0171 / 48 71 055": an area set apart by a stroke between spaces, as a list's items are. */
const area = /(?<![\d.,/-])\(?(?:\+\d{1,3} ?)?(?:\(0\)\d{1,5}|\(?0\d{1,5}\)?|(?<=\d )\d{2,5}) \/ $/
const withArea = (window: DigitWindow, text: string): DigitWindow => {
  const before = area.exec(text.slice(Math.max(0, window.start - 20), window.start))?.[0] ?? ""
  const digits = digitsIn(before).length
  return digits === 0 || window.count + digits > 13 ? window : { ...window, raw: before.replace(" / ", "/") + window.raw, count: window.count + digits, start: window.start - before.length }
}

/** Phone numbers: libphonenumber on candidate windows, grouped like a number or announced by a word. */
export const phones: Detector = (text, context) => {
  const found: Finding[] = []
  for (const alone of digitWindows(text)) {
    const whole = withArea(alone, text)
    const window = whole !== alone && score(whole, text, context.url) > 0 ? whole : alone
    const certainty = score(window, text, context.url)
    const start = window.raw.startsWith("(") && !window.raw.includes(")") ? window.start + 1 : window.start
    if (certainty > 0) found.push({ start, end: window.end + (extension.exec(text.slice(window.end, window.end + 20))?.[0].length ?? 0), type: "PHONE", score: certainty, source: "phone" })
  }
  return found
}
