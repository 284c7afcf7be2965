import { getCountrySpecifications, isValidIBAN } from "ibantools"
import type { Finding } from "../../core/finding.ts"
import type { Detector } from "../detect-context.ts"
import { announcedType } from "../left-context.ts"
import { digitWindows } from "./digit-windows.ts"

const lengths = new Map(Object.entries(getCountrySpecifications()).map(([country, spec]) => [country, spec.chars ?? 0]))
const ibanShape = /(?<![\p{L}\p{N}])[A-Z]{2}[ -]?\d{2}(?:[ -]?[A-Z0-9]){11,30}/giu
const issuer = /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[01])\d{13}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11,14}|6(?:011|4[4-9]\d|5\d\d|2\d\d)\d{12,15}|35\d{14}|(?:5[06-8]|6[37])\d{11,17})$/

export const luhn = (digits: string): boolean => {
  let sum = 0
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i])
    sum += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
  }
  return sum % 10 === 0
}

/** The end of the IBAN that begins at `start`: the pattern is greedy, the country says how long it is. */
const ibanEnd = (raw: string): number | undefined => {
  const wanted = lengths.get(raw.slice(0, 2).toUpperCase())
  if (!wanted) return undefined
  for (let i = 0, seen = 0; i < raw.length; i += 1) {
    if (/[A-Z0-9]/i.test(raw[i] ?? "")) seen += 1
    if (seen === wanted) return isValidIBAN(raw.slice(0, i + 1).replace(/[ -]/g, "").toUpperCase()) ? i + 1 : undefined
  }
  return undefined
}

/** IBANs by their checksum, payment cards by issuer range and Luhn. */
export const bank: Detector = text => {
  const found: Finding[] = []
  for (const match of text.matchAll(ibanShape)) {
    const length = ibanEnd(match[0])
    if (length) found.push({ start: match.index, end: match.index + length, type: "IBAN", score: 0.99, source: "iban" })
  }
  for (const { start, end, digits, raw } of digitWindows(text)) {
    if (digits.length < 13 || digits.length > 19 || !issuer.test(digits) || !luhn(digits) || /^97[89]/.test(digits)) continue
    const grouped = /^\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{1,7}$|^\d{4}[ -]\d{6}[ -]\d{4,5}$/.test(raw)
    const announced = announcedType(text, start)
    // Thirteen digits that begin with 4 are mostly bar codes, and any long number passes Luhn one time in ten.
    if (grouped || announced === "CARD" || (digits.length >= 15 && /^\d+$/.test(raw))) found.push({ start, end, type: "CARD", score: grouped ? 0.98 : 0.93, source: "card" })
  }
  return found
}
