import { lastEdge } from "./last-edge.ts"

/**
 * Page text without the code points that a person can't see but a model can read: tag characters, bidi controls, zero-width
 * padding, fillers and stray variation selectors. Joiners stay where a script or an emoji needs them.
 */
const invisible = new RegExp("[\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\u2800\\u3164" +
  "\\uE000-\\uF8FF\\uFEFF\\uFFA0\\uFFF9-\\uFFFB\\u{E0080}-\\u{E0FFF}\\u{F0000}-\\u{10FFFF}]", "gu")
const flagSequence = /\u{1F3F4}[\u{E0061}-\u{E007A}]{2,6}\u{E007F}/gu
const tagCharacters = /[\u{E0000}-\u{E007F}]/gu
const variationSelector = /(?<![\p{Emoji}\u20E3])[\uFE00-\uFE0F]|[\uFE00-\uFE0D]/gu
const joiner = /(?<![\p{Extended_Pictographic}\uFE0F\u{1F3FB}-\u{1F3FF}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{M}])[\u200C\u200D]|(?<![\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA])[\u200C\u200D](?![\p{Extended_Pictographic}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{M}])/gu
/** One class that is soon compiled and tried, of all that the ones above could find; most foreign letters and signs aren't in it. */
const suspect = /[\x00-\x08\x0E-\x1F\x7F-\x9F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F\u2800\u3164\uDB40-\uDBFF\uE000-\uF8FF\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB]/
const controls = /[\x00-\x08\x0e-\x1f\x7f-\x9f]/g

/** Strips unseen code points and collapses white space; edges keep one space so that runs can be joined. */
export function cleanText(raw: string): string {
  return stripUnseen(raw).replace(/\s+/g, " ")
}

/** Where a page forces letters from right to left a person reads them the other way round, unless they are written so anyway. */
export const asDrawn = (text: string): string => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) ? text : [...text].reverse().join("")
const turned = /\u202E([^\u202A-\u202E\u2066-\u2069\n]*)/g

export function stripUnseen(raw: string): string {
  if (!suspect.test(raw)) return raw
  const flags: string[] = []
  const kept = raw.replace(turned, (_, text: string) => asDrawn(text)).replace(flagSequence, (flag) => { flags.push(flag); return "\u0001" })
    .replace(tagCharacters, "").replace(/[\u2028\u2029]/g, "\n").replace(invisible, "").replace(variationSelector, "").replace(joiner, "")
  let next = 0
  return kept.replace(/\u0001/g, () => flags[next++] ?? "").replace(controls, "")
}

/** At most `limit` UTF-16 units, cut where a word ends. */
export const cut = (text: string, limit: number): string => text.length <= limit ? text : `${text.slice(0, lastEdge(text, limit - 1)).trimEnd()}…`

/** The same for what no person reads as words, such as a field's key: never half a surrogate pair. */
export function cutKey(text: string, limit: number): string {
  if (text.length <= limit) return text
  const end = /[\uD800-\uDBFF]/.test(text.charAt(limit - 2)) ? limit - 2 : limit - 1
  return `${text.slice(0, end)}…`
}

/** The same for an address, which is cut before one of its parts. */
export const cutAddress = (address: string, limit: number): string =>
  address.length <= limit ? address : `${address.slice(0, Math.max(0, address.slice(0, limit).search(/[/?&#;][^/?&#;]*$/)))}…`

/**
 * The beginning of a text as one line. However long the text is, no more than `looked` units are looked at.
 * @param all how long the text is of which `raw` is the beginning
 */
function beginning(raw: string, { limit, looked, all = raw.length }: { limit: number; looked: number; all?: number }): { text: string; left: number } {
  const part = raw.slice(0, looked)
  const clean = cleanText(part).trimStart()
  if (part.length === all && clean.trimEnd().length <= limit) return { text: clean.trimEnd(), left: 0 }
  // What follows is unknown: it may go on with the last word.
  const text = clean.slice(0, lastEdge(part.length === all ? clean : `${clean}0`, Math.min(limit - 1, clean.length))).trimEnd()
  return { text, left: all - part.length + clean.length - text.length }
}

/** The beginning of a text as one line, at most so many UTF-16 units. However long the text is, no more of it is looked at than may be needed. */
export function shortText(raw: string, limit: number): string {
  const { text, left } = beginning(raw, { limit, looked: limit * 10 })
  return left === 0 ? text : `${text}…`
}

/** The same with how much is left out, in words that come on top. */
export function opening(raw: string, limit: number, all?: number): string {
  const { text, left } = beginning(raw, { limit, looked: limit * 10, ...(all === undefined ? {} : { all }) })
  return left === 0 ? text : `${text} … (about ${left} more characters)`
}
