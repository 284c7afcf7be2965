import type { EntityType, Finding } from "../../core/finding.ts"
import { labelsOf } from "../context/label-index.ts"
import { plausible } from "../context/plausible.ts"
import { valueAt } from "../context/value-shape.ts"
import { hitsOf, isNear } from "../hints.ts"
import { caselessTest } from "../text/caseless-test.ts"
import { ready } from "../text/match-at.ts"
import { codeAt, countDigits, isDigit } from "../text/text-marks.ts"
import { isLetter } from "../text/text-words.ts"
import { namesIllness } from "../words/illness-words.ts"
import { conditionsBeside } from "./conditions.ts"
import { medicinesBeside } from "./medicines.ts"
import { symptomsBeside } from "./symptoms-told.ts"

/** What tells that a text is about somebody, rather than about goods, places and machines. */
const tellingWho: ReadonlySet<EntityType> = new Set<EntityType>(["PERSON", "EMAIL", "PHONE", "DOB", "SSN", "NATIONAL_ID", "TAX_ID", "PASSPORT", "DRIVER_LICENSE", "HEALTH_ID", "HEALTH", "IBAN", "BANK_ACCOUNT", "CARD", "ACCOUNT_ID"])
/** What a word may name with other words between itself and the number. */
const told: ReadonlySet<EntityType> = new Set<EntityType>(["DOB", "SSN", "NATIONAL_ID", "TAX_ID", "PASSPORT", "DRIVER_LICENSE", "HEALTH_ID", "BANK_ACCOUNT", "ACCOUNT_ID", "PHONE", "VEHICLE"])

/** How far from the one the other may stand, in UTF-16 units; and from a sentence that names an illness. */
const [reach, around] = [240, 120]
/** Between a word and its value: few words, and no sign that ends what is said. */
const between = /(?:[,;]? ?[(„“"«]?[\p{L}\p{M}'’.-]{1,16}(?<![\p{L}\p{M}]{4}\.)){0,5}?[ \u00a0]?[:：#№(–—-]{0,2}[ \u00a0]?(?=\p{Lu}{0,5}[-/ ]?\d|\p{Ll}\d)/uy
const another = /(?<!\p{L})(?:order|invoice|price|total|version|page|step|minutes?|hours?|days?|rechnung|bestell|preis|commande|facture|pedido|factura|ordine|fattura|encomenda|bestelling|zamówien|заказ|until|valid|expires|gültig)/iu
const measured = /^\s?(?:€|\$|£|₽|₺|₹|₩|¥|%|°|eur|usd|gbp|chf|pln|zł|kč|czk|kr|sek|nok|dkk|руб|грн|uah|try|tl|лв|lei|ron|ft|huf|円|元|원|mg|ml|kg|g|km|m|cm|mm|h|min|uhr|minut\p{L}*|days?|tage?n?|jours?|días?|giorni|dias|dagen|dni|дн\p{L}*)(?!\p{L})|^(?::\d|[.,]\d)/iu
const dated = /^\d{1,2}[./-] ?\d{1,2}(?:[./-] ?\d{2,4})?$|^(?:19|20)\d\d(?:[./-] ?\d{1,2}){0,2}$/

/** Five words of its longest and the signs between them. */
const longestGap = 105
/** Most labels have no number behind them in their line. */
const meetsDigit = (text: string, from: number): boolean => {
  for (let at = from; at < from + longestGap; at += 1) {
    const code = codeAt(text, at)
    if (isDigit(code)) return true
    if (code < 32) return false
  }
  return false
}
/** The value that a word names from some words off. */
const toldAt = (text: string, end: number, types: readonly EntityType[]): Finding | undefined => {
  const type = types.find(one => told.has(one))
  if (type === undefined || isLetter(codeAt(text, end)) || !meetsDigit(text, end)) return undefined
  ready(between, text).lastIndex = end
  const gap = between.exec(text)?.[0]
  if (gap === undefined || gap === "" || another.test(gap)) return undefined
  const start = end + gap.length
  const value = valueAt(type, text.slice(start, start + 60), "copula")
  if (value === "" || !plausible(type, value) || measured.test(text.slice(start + value.length, start + value.length + 12))) return undefined
  // "Tax code 1257L": what many have.
  if (type === "TAX_ID" && /code/i.test(text.slice(Math.max(0, end - 9), start)) && /^[SCK]?\d{1,4}[LMNTPY]?$/.test(value)) return undefined
  return type === "DOB" || countDigits(value) > 3 && !dated.test(value) ? { start, end: start + value.length, type, score: 0.7, source: "beside-data" } : undefined
}

/** What somebody says who gives another number for the one just told: "…, I mean 28111631", "… quatsch, 0176 …". */
const corrections = "i mean|i meant|sorry|no wait|wait|no|actually|rather|correction|make that|scratch that|should be|is now|ich meine|quatsch|nein|falsch|moment|sondern|besser|je veux dire|pardon|non|plutôt|perdón|perdona|digo|quiero decir|quise decir|mejor dicho|scusa|scusi|anzi|volevo dire|cioè|desculpa|desculpe|digo|quer dizer|quero dizer|aliás|ik bedoel|nee|of nee|przepraszam|to znaczy|nie|znaczy|yani|yok|hayır|pardon|извините|ой|то есть|нет|вернее|точнее|вибачте|тобто|ні|точніше|förlåt|nej|jag menar|undskyld|jeg mener|unnskyld|nei|anteeksi|ei|siis|tarkoitan|promiňte|pardon|vlastně|ne|teda|scuze|adică|nu|bocsánat|illetve|nem|azaz|συγγνώμη|εννοώ|όχι|oprostite|zapravo|maaf|maksudku|eh|bukan|xin lỗi|à không|ý tôi là|أقصد|عفوا|عفواً|لا|סליחה|לא|כלומר|ببخشید|نه|یعنی|माफ़ कीजिए|नहीं|मतलब".split("|").map(word => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`).join("|")
const corrected = new RegExp(`^[^\\n\\d]{0,24}?(?<!\\p{L})(?:${corrections})(?!\\p{L})[\\s,:;.…–-]{1,4}(?:(?:it['’]s|it is|the|my|es ist|c['’]est|es|è|é|het is|to|это|це|det är|det er|se on|je to|este|είναι|la|il|el|le) ){0,2}(?<value>(?:\\p{Lu}{1,3}[ -]?)?\\d[\\p{Lu}\\d]*(?:[ ./-][\\p{Lu}\\d]{1,8}){0,5})(?![\\p{L}\\d])`, "du")
const mayCorrect: ReadonlySet<EntityType> = new Set<EntityType>([...told, "SSN", "OTP", "CARD", "IBAN"])
/** "Pat. Ann Lee, geb. 15.10.1970: Mammakarzinom links": of whom a day of birth is told, and what they have. */
const behindBirth = /^\)?(?:[:：]| [–—-]) ?(\p{L}[\p{L}\p{M}\d-]{2,30}(?: [\p{L}\p{M}\d-]{1,20}){0,3})(?=[.,;\n]|$)/du
/** It is as long as the other, or nearly. */
const correctionOf = (text: string, { start, end, type }: Finding): Finding | undefined => {
  const digits = countDigits(text.slice(start, end))
  if (!mayCorrect.has(type) || digits < 4 || !/\d/.test(text.slice(end, end + 64))) return undefined
  const place = ready(corrected, text).exec(text.slice(end, end + 110))?.indices?.groups?.["value"]
  if (!place) return undefined
  const value = text.slice(end + place[0], end + place[1])
  return Math.abs(countDigits(value) - digits) < 3 && !dated.test(value) && !measured.test(text.slice(end + place[1], end + place[1] + 12)) ? { start: end + place[0], end: end + place[1], type, score: 0.72, source: "beside-data" } : undefined
}

/** What somebody ordered, booked or asked for, as beginnings of words: its number is theirs in a letter to them, and a shop's own elsewhere. */
const orders = hitsOf([
  "order|booking|reserv|réserv|bestell|auftrag|buchung|commande|pedido|encomenda|ordine|prenotazione|boeking|bestelling|zamówieni|rezerwacj|заказ|бронировани|бронь|замовленн|бронюванн|sipariş|beställning|bokning|ordre|bestilling|tilau|varau|objednávk|rezerv|comanda|comenzi|rendelés|foglalás|παραγγελί|κράτηση|narudžb|naročil|поръчк|pesanan|pemesanan|đơn hàng|đặt chỗ|mã đặt|case ",
  "طلب|حجز|הזמנ|سفارش|رزرو|ऑर्डर|बुकिंग|অর্ডার|বুকিং|คำสั่งซื้อ|การจอง|注文番号|注文|予約番号|订单号|订单|訂單|预订|주문번호|주문|예약번호|예약"
].join("|"))
const orderNumber = /[\p{L}\p{M}]{0,10}(?:[ -](?:no|nr|n[º°o]|num|nummer|number|numéro|número|numero|numer\p{L}{0,3}|numara\p{L}{0,5}|номер\p{L}{0,2}|id|ref(?:erence)?|referenz|code|kod\p{L}{0,3}|رقم|מספר|شماره|संख्या|नंबर|নম্বর|số|nomor|หมายเลข|č|br|αρ)\.?){0,2}(?: (?:is|ist|lautet|est|es|è|é|to|är|er|on|je|este|είναι))?[ \u3000:：#№.は]{0,4}(?<![\p{Script=Latin}\p{Script=Cyrillic}\d])(?<value>(?:\p{Lu}{1,5}[-/]?)?\d[\p{Lu}\d]*(?:[-/][\p{Lu}\d]{1,10}){0,4})(?![\p{L}\d]|[.,:]\d)/duy
const addressed: ReadonlySet<EntityType> = new Set<EntityType>(["PERSON", "ADDRESS", "PHONE"])
/** Whose the order is, or that its number follows: "Order A-2769 · placed by Ann Lee" stands in a shop's list. */
const whose = caselessTest("(?<!\\p{L})(?:your|my|our|ihr\\p{L}{0,2}|dein\\p{L}{0,2}|mein\\p{L}{0,2}|votre|vos|ta|ton|ma|mon|tu|tus|su|mi|tua|tuo|sua|suo|vostr\\p{L}|mia|mio|seu|teu|meu|minha|uw|je|jouw|mijn|twoje|moje|ваш\\p{L}{0,3}|тво\\p{L}{1,2}|мо[йяеёи]\\p{L}?|din|ditt|dit|deres|er|ert|min|sinun|váš|vaše|vaši|dvs|dumneavoastră|σας|vaš\\p{L}{0,2}|numer\\p{L}{0,2}|nummer|number|numéro|número|numero|номер\\p{L}{0,2}|nr\\.?|no\\.?|broj|رقم|מספר|شماره|anda)(?!\\p{L})[^.\\n\\d]{0,14}$")
const numbered = /[#№:：]|n(?:r|[ou]m|[º°o.])|номер|رقم|מספר|شماره|संख्या|नंबर|নম্বর|số|หมายเลข/iu
/** Where goods are listed, an order's number is the shop's. */
const ofGoods = caselessTest("(?<!\\p{L})(?:products?|catalog(?:ue)?|inventory|stock|warehouse|price list|produkte|katalog|lager|preisliste|produits|catalogue|stocks?|productos|catálogo|prodotti|catalogo|produtos|producten|produkty|товары|каталог|склад|товари|ürünler)(?!\\p{L})|商品|상품|产品")
/** The number stands a word or two off, and most orders have none. */
const digitSoon = (text: string, from: number): boolean => {
  for (let at = from; at < from + longestWords && codeAt(text, at) > 31; at += 1) if (isDigit(codeAt(text, at))) return true
  return false
}
const longestWords = 50
const orderNumbers = (text: string, places: readonly number[]): Finding[] => {
  const { starts, ends } = orders(text)
  return starts.flatMap((at, index) => {
    if (isLetter(codeAt(text, at - 1)) && codeAt(text, at) < 0x590 || !digitSoon(text, at) || !isNear(places, at - reach, at + reach)) return []
    ready(orderNumber, text).lastIndex = text[at + 4] === " " && /^case/i.test(text.slice(at, at + 4)) ? at + 4 : ends[index] ?? at
    const place = orderNumber.exec(text)?.indices?.groups?.["value"]
    if (!place) return []
    const value = text.slice(...place)
    const digits = countDigits(value)
    if (codeAt(text, at) < 0x590 && !/^case/i.test(text.slice(at, at + 4)) && !numbered.test(text.slice(ends[index] ?? at, place[0])) && !whose(text.slice(Math.max(0, at - 30), at))) return []
    // "Case C-131/12": a court's of Europe.
    return /^[CTF]-\d{1,4}\/\d\d$/.test(value) || digits < (/\p{Lu}/u.test(value) ? 4 : 6) || dated.test(value) || measured.test(text.slice(place[1], place[1] + 12)) || /^case/i.test(text.slice(at, at + 4)) && !/\p{Lu}/u.test(value) ? []
      : [{ start: place[0], end: place[1], type: "ACCOUNT_ID" as const, score: 0.7, source: "beside-data" }]
  })
}

/**
 * What a text tells of somebody whose data stand in it: alone, the same words may be about anything. `findings`: what the others found, of which none
 * is anybody's to know.
 */
export const besideData = (text: string, findings: readonly Finding[], page = ""): Finding[] => {
  const owners = findings.filter(({ type }) => tellingWho.has(type))
  if (owners.length === 0) return []
  const places = owners.map(({ start }) => start).sort((a, b) => a - b)
  const near = (from: number, to: number): boolean => isNear(places, from, to)
  const free = ({ start, end }: Finding): boolean => !findings.some(one => one.start < end && start < one.end)
  const held = (from: number, to: number): boolean => near(from - around, to + around)
  const found = conditionsBeside(text, held)
  // A leaflet names illnesses too: what is taken and felt is somebody's beside what tells who it is.
  if (owners.some(({ type }) => type !== "HEALTH" && type !== "ACCOUNT_ID")) found.push(...medicinesBeside(text, held), ...symptomsBeside(text, findings.some(({ type }) => type === "HEALTH"), held))
  for (const finding of findings) {
    const [other, illness] = [correctionOf(text, finding), finding.type === "DOB" ? behindBirth.exec(text.slice(finding.end, finding.end + 64)) : null]
    if (other) found.push(other)
    const place = illness?.indices?.[1]
    if (place && namesIllness(illness[1] ?? "")) found.push({ start: finding.end + place[0], end: finding.end + place[1], type: "HEALTH", score: 0.72, source: "beside-data" })
  }
  const people = findings.filter(({ type }) => addressed.has(type)).map(({ start }) => start).sort((a, b) => a - b)
  if (people.length > 0 && !ofGoods(page)) found.push(...orderNumbers(text, people))
  const kept = found.filter(free)
  for (const { end, types } of labelsOf(text)) {
    if (!near(end - reach, end + reach)) continue
    const value = toldAt(text, end, types)
    if (value && free(value)) kept.push(value)
  }
  return kept
}
