import type { EntityType, Finding } from "../../core/finding.ts"
import { labelsOf } from "../context/label-index.ts"
import { plausible } from "../context/plausible.ts"
import { valueAt } from "../context/value-shape.ts"
import { isNear } from "../hints.ts"
import { ready } from "../text/match-at.ts"
import { codeAt, countDigits, isDigit } from "../text/text-marks.ts"
import { isLetter } from "../text/text-words.ts"
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
  return type === "DOB" || countDigits(value) > 3 && !dated.test(value) ? { start, end: start + value.length, type, score: 0.7, source: "beside-data" } : undefined
}

/** What somebody says who gives another number for the one just told: "…, I mean 28111631", "… quatsch, 0176 …". */
const corrections = "i mean|i meant|sorry|no wait|wait|no|actually|rather|correction|make that|scratch that|should be|is now|ich meine|quatsch|nein|falsch|moment|sondern|besser|je veux dire|pardon|non|plutôt|perdón|perdona|digo|quiero decir|quise decir|mejor dicho|scusa|scusi|anzi|volevo dire|cioè|desculpa|desculpe|digo|quer dizer|quero dizer|aliás|ik bedoel|nee|of nee|przepraszam|to znaczy|nie|znaczy|yani|yok|hayır|pardon|извините|ой|то есть|нет|вернее|точнее|вибачте|тобто|ні|точніше|förlåt|nej|jag menar|undskyld|jeg mener|unnskyld|nei|anteeksi|ei|siis|tarkoitan|promiňte|pardon|vlastně|ne|teda|scuze|adică|nu|bocsánat|illetve|nem|azaz|συγγνώμη|εννοώ|όχι|oprostite|zapravo|maaf|maksudku|eh|bukan|xin lỗi|à không|ý tôi là|أقصد|عفوا|عفواً|لا|סליחה|לא|כלומר|ببخشید|نه|یعنی|माफ़ कीजिए|नहीं|मतलब".split("|").map(word => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`).join("|")
const corrected = new RegExp(`^[^\\n\\d]{0,24}?(?<!\\p{L})(?:${corrections})(?!\\p{L})[\\s,:;.…–-]{1,4}(?:(?:it['’]s|it is|the|my|es ist|c['’]est|es|è|é|het is|to|это|це|det är|det er|se on|je to|este|είναι|la|il|el|le) ){0,2}(?<value>(?:\\p{Lu}{1,3}[ -]?)?\\d[\\p{Lu}\\d]*(?:[ ./-][\\p{Lu}\\d]{1,8}){0,5})(?![\\p{L}\\d])`, "du")
const mayCorrect: ReadonlySet<EntityType> = new Set<EntityType>([...told, "SSN", "OTP", "CARD", "IBAN"])
/** It is as long as the other, or nearly. */
const correctionOf = (text: string, { start, end, type }: Finding): Finding | undefined => {
  const digits = countDigits(text.slice(start, end))
  if (!mayCorrect.has(type) || digits < 4 || !/\d/.test(text.slice(end, end + 64))) return undefined
  const place = ready(corrected, text).exec(text.slice(end, end + 110))?.indices?.groups?.["value"]
  if (!place) return undefined
  const value = text.slice(end + place[0], end + place[1])
  return Math.abs(countDigits(value) - digits) < 3 && !dated.test(value) && !measured.test(text.slice(end + place[1], end + place[1] + 12)) ? { start: end + place[0], end: end + place[1], type, score: 0.72, source: "beside-data" } : undefined
}

/**
 * What a text tells of somebody whose data stand in it: alone, the same words may be about anything. `findings`: what the others found, of which none
 * is anybody's to know.
 */
export const besideData = (text: string, findings: readonly Finding[]): Finding[] => {
  const owners = findings.filter(({ type }) => tellingWho.has(type))
  if (owners.length === 0) return []
  const places = owners.map(({ start }) => start).sort((a, b) => a - b)
  const near = (from: number, to: number): boolean => isNear(places, from, to)
  const free = ({ start, end }: Finding): boolean => !findings.some(one => one.start < end && start < one.end)
  const held = (from: number, to: number): boolean => near(from - around, to + around)
  const found = conditionsBeside(text, held)
  // A leaflet names illnesses too: what is taken and felt is somebody's beside what tells who it is.
  if (owners.some(({ type }) => type !== "HEALTH" && type !== "ACCOUNT_ID")) found.push(...medicinesBeside(text, held), ...symptomsBeside(text, findings.some(({ type }) => type === "HEALTH"), held))
  for (const finding of findings) { const other = correctionOf(text, finding); if (other) found.push(other) }
  const kept = found.filter(free)
  for (const { end, types } of labelsOf(text)) {
    if (!near(end - reach, end + reach)) continue
    const value = toldAt(text, end, types)
    if (value && free(value)) kept.push(value)
  }
  return kept
}
