import { isValidIBAN } from "ibantools"
import type { EntityType, Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { labelBefore } from "../context/label-index.ts"
import { labelTypes } from "../context/field-type.ts"
import { matchesIn } from "../text/match-at.ts"
import { countDigits, digitRuns } from "../text/text-marks.ts"
import { asksForEntry } from "./code-requests.ts"

/** A line, and below it (or from its colon on) digits, each on a line of its own. */
const digitLines = /(?<=^|\n)([^\n]{2,90}?)(?:\n|[:：][ \t]?)(\d(?:\n\d){2,17})(?=\n(?!\d(?:\n|$))|$)/gu
/** An account number in groups, each on a line of its own. */
const groupLines = /(?<=^|\n)[A-Z]{2}\d{2}(?:\n[A-Z\d]{1,4}){3,8}(?=\n|$)/g
/** A card number of which each group is an element of its own in a page's source. */
const tagged = /(?<![\d.])\d{4}(?:(?:<\/?[a-z][^<>\n]{0,40}>\s?){1,3}\d{2,7}){2,3}(?![\d.])/gi
/** A line, and below it groups of a value, each on a line of its own. */
const groups = /(?<=^|\n)([^\n]{2,60})\n((?:[A-Z\d]{1,6}\n){1,8}[A-Z\d]{1,6})(?=\n|$)/g
const grouped: ReadonlySet<EntityType> = new Set<EntityType>(["CARD", "BANK_ACCOUNT", "SSN", "NATIONAL_ID", "TAX_ID", "PASSPORT", "DRIVER_LICENSE", "HEALTH_ID", "PHONE", "ACCOUNT_ID", "OTP"])
/** Of these alone a group may be of letters. */
const lettered: ReadonlySet<EntityType> = new Set<EntityType>(["NATIONAL_ID", "TAX_ID", "PASSPORT", "DRIVER_LICENSE", "HEALTH_ID"])
/** Day, month and year in an order of some land. */
const dayLines = /^(?:(?:0?[1-9]|[12]\d|3[01])\n(?:0?[1-9]|[12]\d|3[01])\n(?:19|20)\d\d|(?:19|20)\d\d\n(?:0?[1-9]|1[0-2])\n(?:0?[1-9]|[12]\d|3[01]))(?=\n|$)/
/** How much of some lines below a label are groups of one value: up to the next label. */
const groupsOf = (lines: string): string => {
  const all = lines.split("\n")
  const stop = all.findIndex((line, at) => at > 0 && !/\d/.test(line) && labelTypes(line).length > 0)
  return (stop < 0 ? all : all.slice(0, stop)).join("\n")
}
const counting = (digits: string): boolean => "01234567890".includes(digits) || "9876543210".includes(digits)

/** Whether digits stand where a line ends, right before a capital that may end it, or before a tag: each of these shapes needs one of that. */
const mayHoldBoxes = (text: string): boolean => {
  const { count, after } = digitRuns(text)
  for (let i = 0; i < count; i += 1) { const code = after[i] ?? 0; if (code === lineEnd || code === tag || code >= firstCapital && code <= lastCapital) return true }
  return false
}
const [lineEnd, tag, firstCapital, lastCapital] = [10, 60, 65, 90]

/** Values with a box for each character or group, as a page's text tells them: a line each. */
export const boxedValues: Detector = text => {
  if (!mayHoldBoxes(text)) return []
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
  if (/\n[A-Z\d]{0,5}\d[A-Z]?\n[A-Z\d]{1,6}(?:\n|$)/.test(text)) for (const { 0: whole, 1: prompt = "", 2: lines = "", index } of matchesIn(groups, text)) {
    const label = labelBefore(text, index + prompt.length)
    const type = label && label.start >= index ? label.types[0] : undefined
    const start = index + whole.length - lines.length
    const born = type === "DOB" ? dayLines.exec(lines)?.[0] : undefined
    if (born !== undefined) put(start, start + born.length, "DOB")
    if (type === undefined || !grouped.has(type)) continue
    const value = groupsOf(lines)
    if (!lettered.has(type) && !value.split("\n").every(line => /\d/.test(line))) continue
    if (value.includes("\n") && countDigits(value) > 4 && value.replaceAll("\n", "").length > 6 && !counting(value.replaceAll("\n", ""))) put(start, start + value.length, type)
  }
  if (/\d</.test(text)) for (const { 0: whole, index } of matchesIn(tagged, text)) {
    const digits = whole.replace(/<[^<>]*>/g, "").replace(/\s/g, "").length
    if (digits > 12 && digits < 20) put(index, index + whole.length, "CARD")
  }
  return found
}
