import { language } from "./language.ts"

/** What a language puts between thousands and before decimals. */
const marksOf = (name: string): { group: string; decimal: string } => {
  const parts = new Intl.NumberFormat(name).formatToParts(1_234_567.5)
  const of = (type: Intl.NumberFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? ""
  return { group: of("group"), decimal: of("decimal") }
}

/** Digits of any script are ten in a row that begin at a multiple of their own, so the first of the row is the one before which there is none. */
const digitOf = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String(code - zero)
}

/** Plain digits, with `,` between thousands and `.` before decimals, whatever the language and the script. */
const plainOf = (text: string): string => {
  const { group, decimal } = marksOf(language())
  const marks = new Map([["٬", ","], ["٫", "."], [group, ","], [decimal, "."]])
  const tidy = text.normalize("NFKC").replace(/[\u200E\u200F\u061C]/g, "").trim().replace(/\p{Nd}/gu, digitOf)
  return [...tidy].map((character) => (/[\s'’]/.test(character) ? " " : marks.get(character) ?? character)).join("")
}

const shape = /^(?<sign>[-−]?)(?<whole>\d+|\d{1,3}(?<between>[, ])\d{3}(?:\k<between>\d{3})*)(?:\.(?<part>\d+))?$/

/**
 * A number as people write it in the panel's language; nothing where it isn't one. Nor where it could be two: `1.500` is one and a half to
 * one reader of English and fifteen hundred to a guest, and which of them types isn't known. Spaces and apostrophes mean the same everywhere.
 */
export const readNumber = (text: string): number | undefined => {
  const { sign, whole = "", between, part } = shape.exec(plainOf(text))?.groups ?? {}
  if (whole === "" || (part?.length === 3 && between === undefined && /^[1-9]\d{0,2}$/.test(whole))) return undefined
  return Number(`${sign ? "-" : ""}${whole.replace(/\D/g, "")}.${part ?? "0"}`)
}

/** The same number so that it can be read again. */
export const writeNumber = (value: number): string => {
  const write = (digits: number): string => new Intl.NumberFormat(language(), { minimumFractionDigits: digits, maximumFractionDigits: 10 }).format(value)
  return readNumber(write(0)) === value ? write(0) : write(4)
}
