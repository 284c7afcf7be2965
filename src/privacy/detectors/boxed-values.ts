import { isValidIBAN } from "ibantools"
import type { EntityType, Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { labelBefore } from "../context/label-index.ts"
import { matchesIn } from "../text/match-at.ts"
import { asksForEntry } from "./code-requests.ts"

/** A line, and below it (or from its colon on) digits, each on a line of its own. */
const digitLines = /(?<=^|\n)([^\n]{2,90}?)(?:\n|[:：][ \t]?)(\d(?:\n\d){2,17})(?=\n(?!\d(?:\n|$))|$)/gu
/** An account number in groups, each on a line of its own. */
const groupLines = /(?<=^|\n)[A-Z]{2}\d{2}(?:\n[A-Z\d]{1,4}){3,8}(?=\n|$)/g
/** A card number of which each group is an element of its own in a page's source. */
const tagged = /(?<![\d.])\d{4}(?:(?:<\/?[a-z][^<>\n]{0,40}>\s?){1,3}\d{2,7}){2,3}(?![\d.])/gi
const counting = (digits: string): boolean => "01234567890".includes(digits) || "9876543210".includes(digits)

/** Values with a box for each character or group, as a page's text tells them: a line each. */
export const boxedValues: Detector = text => {
  const found: Finding[] = []
  const put = (start: number, end: number, type: EntityType): void => { found.push({ start, end, type, score: 0.85, source: "boxes" }) }
  if (/\d\n\d\n\d/.test(text)) for (const { 0: whole, 1: prompt = "", 2: digits = "", index } of matchesIn(digitLines, text)) {
    if (counting(digits.replaceAll("\n", ""))) continue
    const label = labelBefore(text, index + prompt.length)
    const type = (label && label.start >= index ? label.types[0] : undefined) ?? (asksForEntry(prompt) ? "OTP" : undefined)
    if (type !== undefined && (type === "CARD_CVV" || digits.length > 5)) put(index + whole.length - digits.length, index + whole.length, type === "PHONE" && digits.length < 14 ? "OTP" : type)
  }
  if (/[A-Z]{2}\d{2}\n/.test(text)) for (const { 0: whole, index } of matchesIn(groupLines, text)) {
    // A group more than there is may be the next line.
    for (let end = whole.length; end > 18; end = whole.lastIndexOf("\n", end - 1)) if (isValidIBAN(whole.slice(0, end).replaceAll("\n", ""))) { put(index, index + end, "IBAN"); break }
  }
  if (/\d</.test(text)) for (const { 0: whole, index } of matchesIn(tagged, text)) {
    const digits = whole.replace(/<[^<>]*>/g, "").replace(/\s/g, "").length
    if (digits > 12 && digits < 20) put(index, index + whole.length, "CARD")
  }
  return found
}
