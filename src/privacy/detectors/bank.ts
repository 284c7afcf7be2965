import { getCountrySpecifications } from "ibantools"
import type { Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { caselessTest } from "../text/caseless-test.ts"
import { announcedPublic, announcedType } from "../text/left-context.ts"
import { matchesAt } from "../text/match-at.ts"
import { among, digitsIn, holds, placesByDigits, tableOf } from "../text/text-marks.ts"
import { cardNeighbours } from "./card-neighbours.ts"
import { digitWindows } from "./digit-windows.ts"

const lengths = new Map(Object.entries(getCountrySpecifications()).map(([country, spec]) => [country, spec.chars ?? 0]))
const ibanShape = /(?<![\p{L}\p{N}])[A-Z]{2}[ .-]?\d[ .-]?\d(?:(?:[ .-]{0,2}|\n)[A-Z0-9]){11,30}/iuy
const issuer = /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[01])\d{13}|3[47]\d{13}|220[0-4]\d{12}|9792\d{12}|3(?:0[0-5]|[689]\d)\d{11,14}|6(?:011|4[4-9]\d|5\d\d|2\d\d)\d{12,15}|35\d{14}|(?:5[06-8]|6[37])\d{11,17})$/

/** Cards as file names, addresses and lines hold them: with other separators, or right beside one. */
const spread = /(?<!\d|\d[.,])(?:\d{4}(?:([._,/·-]| - )\d{4}\1\d{4}\1|(?:\s{1,3}\d{4}){2}\s{1,3})\d{4}|3[47]\d{2}(?:\s{1,3}\d{4}){2}\s{1,3}\d{3}|3[47]\d{2}(?:_\d{4}){2}_\d{3}|3[47]\d{2}([._,/·-]|\s{1,3})\d{6}\2\d{5}|\d{15,16})(?!\d|[.,]\d)/y

/** Dictated or typed by twos and ones: "55  18   0  07 6 …". Nothing but a card, where one is told of. */
const dictated = /(?<![\d.,:/-])\d{1,2}(?: {1,3}\d{1,2}){7,18}(?![\d.,:/-]\d|\d)/y
const cardTold = /(?<!\p{L})(?:cards?|visa|mastercard|amex|\p{L}*karte|carte|tarjeta|carta|cartão|\p{L}*kaart|kart[aęyıo]?\p{L}{0,4}|карт\p{L}{1,3}|картк\p{L}{1,3}|كارت|بطاقة|البطاقة|כרטיס|कार्ड|kortti\p{L}{0,2}|kort\p{L}{0,4}|kártya\p{L}{0,3}|thẻ|kartu|บัตร|카드|カード|卡)(?!\p{L})/iu
const [cardReach, fewDigits] = [90, 3]

/** Broken where a line ended: "4441-5431\n-4572-8885". Two rows of eight may be anything, where no card is told of. */
const broken = /(?<!\d|\d[.,-])\d{4}(?:[ -]{0,2}(?:\n[ -]{0,2})?\d{4}){3}(?!\d|[.,-]\d)/y
/** What a card is called, right before its number or a few words off. */
const cardBefore = /(?<!\p{L})(?:(?:debit|credit|bank)? ?cards?|visa|mastercard|\p{L}*karte|carte (?:bancaire|bleue|de crédit|de débit)|ma carte|tarjeta|carta di (?:credito|debito)|carta|cartão|\p{L}*kaart|kart[aęyı]?\p{L}{0,3}|karci\p{L}|карт[аыуие]\p{L}?|картк\p{L}{1,3}|карто[йю]|\p{L}*kort(?:et|en|ti\p{L}{0,3}|illa|in)?|κάρτα[ςσ]?|cardul?|kártya\p{L}*|kartic[aeo]|thẻ|kartu)(?!\p{L})[^\d\n]{0,24}$|(?:卡|クレカ|カード|카드|بطاق[ةت]|كرت|كارت|کارت|فيزا|כרטיס|कार्ड|কার্ড|บัตร)[^\d\n]{0,16}$/iu
/** "Diners 36…", "Amex 37… declined": who issued it says what it is, also where it isn't written in groups. */
const branded = caselessTest("(?:diners(?: club)?|amex|american express|visa|mastercard|master card|maestro|jcb|union ?pay|discover|rupay|troy|dankort|girocard|bancontact|postepay|elo|hipercard|银联|ダイナース|아멕스|дайнерс|виза|мастеркард)[ :#]{1,2}(?:(?:card|karte|carte|tarjeta|carta|kort|no\\.?|nr\\.?|number)[ :]{1,2}){0,2}$")
const fourGroups = /^[2-9]\d{3}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?$/
const sixteen = /^[2-6]\d{15}$/
/** A British sort code and the account behind or before it. */
const sorted = /(?<![\d-])(?:\d{2}-\d{2}-\d{2}[ ,/]{1,3}\d{8}|\d{8} ?[,/] ?\d{2}-\d{2}-\d{2})(?![\d-])/y

export const passesLuhn = (digits: string): boolean => {
  let sum = 0
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i])
    sum += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
  }
  return sum % 10 === 0
}
/** Whether digits are a card's, by who issued it and its check digit. */
export const isCardNumber = (digits: string): boolean => issuer.test(digits) && passesLuhn(digits)

const [hyphen, blank] = [45, 32]
/** "20-11-24" behind a number says when. */
const dayOfYear = /^(?:(?:0[1-9]|[12]\d|3[01])-(?:0[1-9]|1[0-2])|(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))-/
const parts = tableOf(/[ ,/]/)
const latin = tableOf(/[a-z]/i)
const digit = tableOf(/\d/)
const joint = tableOf(/[ .-]/)
const beforeDigits = tableOf(/[a-z .-]/i)
const inIban = tableOf(/[a-z\d]/i)
/** The two letters of a country stand before the check digits, perhaps with a space or dash between. */
const begin = (text: string): number[] => placesByDigits(text, (start, end, put, before, after) => {
  // The check digits themselves may be set apart: "DE7 869 291 …".
  if (end - start < 2 && !(after === 32 && among(digit, text, end + 1)) || !holds(beforeDigits, before)) return
  const place = holds(joint, before) ? start - 3 : start - 2
  if (among(latin, text, place) && among(latin, text, place + 1) && lengths.has(text.slice(place, place + 2).toUpperCase())) put(place)
})

const beginSpread = (text: string): number[] => placesByDigits(text, (start, end, put) => { if (end - start === 4 || end - start === 15 || end - start === 16) put(start) })

/** ISO 7064 mod 97-10. What a country's banks check besides says nothing of whether it is somebody's. */
const passes97 = (iban: string): boolean => {
  let rest = 0
  for (let i = 0; i < iban.length; i += 1) {
    const value = Number.parseInt(iban.charAt((i + 4) % iban.length), 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}
/** The end of the IBAN that begins at `start`: the pattern is greedy, the country says how long it is. */
const ibanEnd = (raw: string): number | undefined => {
  const wanted = lengths.get(raw.slice(0, 2).toUpperCase())
  if (!wanted) return undefined
  for (let i = 0, seen = 0; i < raw.length; i += 1) {
    if (among(inIban, raw, i)) seen += 1
    if (seen === wanted) return passes97(raw.slice(0, i + 1).replace(/[ .\n-]/g, "").toUpperCase()) ? i + 1 : undefined
  }
  return undefined
}

const nextSentence = /[a-z\d]\. [A-Z][a-z]/
/** IBANs by their checksum, payment cards by issuer range and Luhn. */
export const bank: Detector = text => {
  const found: Finding[] = []
  let done = 0
  // Each place is tried: what looks like one and fails ("al 312 …") may reach over a true one.
  for (const place of begin(text)) for (const match of place < done ? [] : matchesAt(ibanShape, text, [place])) {
    const length = ibanEnd(match[0])
    // "is 383278. It expires in 10 minutes": one sentence ends and the next begins.
    if (length === undefined || nextSentence.test(match[0].slice(0, length))) continue
    done = place + length
    found.push({ start: place, end: done, type: "IBAN", score: 0.99, source: "iban" })
  }
  for (const { start, end, count, raw } of digitWindows(text)) {
    if (count < 13 || count > 19) continue
    const digits = digitsIn(raw)
    // Somebody may have mistyped it: where a card is told of, four groups of four are its number, or sixteen digits with what stands on a card behind them.
    if ((fourGroups.test(raw) || sixteen.test(raw) && cardNeighbours(text, end).length > 0) && !isCardNumber(digits) && cardBefore.test(text.slice(Math.max(0, start - 32), start)) && !announcedPublic(text, start) && new Set(digits).size > 4) { found.push({ start, end, type: "CARD", score: 0.86, source: "card" }); continue }
    if (!isCardNumber(digits) || /^97[89]/.test(digits)) continue
    const grouped = /^\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{1,7}$|^\d{4}[ -]\d{6}[ -]\d{4,5}$/.test(raw)
    const announced = announcedType(text, start)
    // Thirteen digits that begin with 4 are mostly bar codes, and any long number passes Luhn one time in ten.
    if (grouped || announced === "CARD" || branded(text.slice(Math.max(0, start - 28), start)) || (digits.length >= 15 && /^\d+$/.test(raw))) found.push({ start, end, type: "CARD", score: grouped ? 0.98 : 0.93, source: "card" })
  }
  for (const { index, 0: raw } of matchesAt(sorted, text, placesByDigits(text, (start, end, put, _, behind) => { if (end - start === 2 && behind === hyphen || end - start === 8 && holds(parts, behind)) put(start) }))) if (!dayOfYear.test(raw.slice(-8)) || raw[2] === "-") found.push({ start: index, end: index + raw.length, type: "BANK_ACCOUNT", score: 0.85, source: "sort-code" })
  const paired = matchesAt(dictated, text, placesByDigits(text, (start, end, put, _, behind) => { if (end - start < fewDigits && behind === blank) put(start) }))
  // Few texts hold such digits, and the words for a card are many.
  for (const { index, 0: raw } of paired.length > 0 && cardTold.test(text) ? paired : []) {
    const digits = digitsIn(raw)
    if (digits.length > 14 && isCardNumber(digits) && cardTold.test(text.slice(Math.max(0, index - cardReach), index))) found.push({ start: index, end: index + raw.length, type: "CARD", score: 0.88, source: "card" })
  }
  for (const { index, 0: raw } of matchesAt(spread, text, beginSpread(text))) {
    const digits = digitsIn(raw)
    if (isCardNumber(digits) && !announcedPublic(text, index)) found.push({ start: index, end: index + raw.length, type: "CARD", score: 0.9, source: "card" })
  }
  if (text.includes("\n")) for (const { index, 0: raw } of matchesAt(broken, text, placesByDigits(text, (start, end, put) => { if (end - start === 4 || end - start === 8) put(start) }))) {
    if (raw.includes("\n") && isCardNumber(digitsIn(raw)) && cardTold.test(text.slice(Math.max(0, index - cardReach), index))) found.push({ start: index, end: index + raw.length, type: "CARD", score: 0.9, source: "card" })
  }
  for (const card of found.filter(({ type }) => type === "CARD")) for (const [type, from, to] of cardNeighbours(text, card.end)) found.push({ start: from, end: to, type, score: 0.85, source: "card" })
  return found
}
