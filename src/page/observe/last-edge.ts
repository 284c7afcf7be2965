/** Scripts that write words without spaces, and their marks. */
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\u3001\u3002\uFF0C\uFF1B\uFF1F\uFF01]/u
const isSpaceless = (point: string): boolean => spaceless.test(point) && !/[\p{M}\p{N}]/u.test(point)
/** A longer word is no group of a number. */
const longestGroup = 40
/** What may be one of the groups in which a card's number, a telephone's or an account's is written. */
const group = /^[^\p{L}\p{N}]*$|^\P{Ll}*\p{N}\P{Ll}*$|^\p{Lu}{1,4}$/u
/** Amounts, dates and times are whole by themselves, and so is what a mark ends. */
const whole = /^\p{Sc}|^[-+(]?\d+[.,]\d+\)?\p{Sc}?%?$|^\d{4}-\d\d-\d\d|^\d\d?:\d\d|[,;:!?]$/u
const isGroup = (word: string): boolean => word.length <= longestGroup && group.test(word) && !whole.test(word)
const isSpace = (unit: string): boolean => /\s/.test(unit)

const wordBefore = (text: string, at: number): string => /\S*$/.exec(text.slice(Math.max(0, at - longestGroup - 1), at))?.[0] ?? ""
const wordAfter = (text: string, at: number): string => /^\S*/.exec(text.slice(at, at + longestGroup + 1))?.[0] ?? ""

function isEdge(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true
  const [before, after] = [text.charAt(at - 1), text.charAt(at)]
  const space = isSpace(before) || isSpace(after)
  if (space) return !isGroup(wordBefore(text, isSpace(before) ? at - 1 : at)) || !isGroup(wordAfter(text, isSpace(after) ? at + 1 : at))
  const point = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return !/\p{M}/u.test(point) && (isSpaceless(point) || isSpaceless(/[\uDC00-\uDFFF]/.test(before) ? text.slice(at - 2, at) : before))
}

/**
 * The last place, at most so many UTF-16 units from its beginning, where a text in one line can be cut without leaving a part of a word or
 * of a number that is written in groups: nobody knows the half of a secret for one.
 */
export function lastEdge(text: string, most: number): number {
  let at = Math.min(most, text.length)
  while (!isEdge(text, at)) at--
  return at
}

/** The first such place at or after another. */
export function firstEdge(text: string, least: number): number {
  let at = least
  while (!isEdge(text, at)) at++
  return at
}
