import { onForget } from "../memo.ts"

/** The runs of ASCII digits of a text, in columns, with the units right before and after each, 0 outside the text. Good until another text is asked for. */
export type DigitRuns = { readonly count: number; readonly starts: Int32Array; readonly ends: Int32Array; readonly before: Uint16Array; readonly after: Uint16Array }
/** A run of the characters of keys, tokens and base64, longer than nearly all words; and whether it holds digits and capitals. */
export type LongToken = { start: number; end: number; digits: boolean; capitals: boolean }

/** A table of ASCII characters: quicker to ask than a pattern. */
export const tableOf = (characters: RegExp): Uint8Array => Uint8Array.from({ length: 128 }, (_, code) => characters.test(String.fromCharCode(code)) ? 1 : 0)
/** The UTF-16 unit at a place, 0 outside the text: an engine that once read outside reads slowly from then on. */
export const codeAt = (text: string, at: number): number => at >= 0 && at < text.length ? text.charCodeAt(at) : 0
/** Whether a table holds a unit. */
export const holds = (table: Uint8Array, code: number): boolean => code < 128 && table[code] === 1
/** Whether a table holds the character at a place; none holds what is outside the text. */
export const among = (table: Uint8Array, text: string, at: number): boolean => {
  if (at < 0 || at >= text.length) return false
  const code = text.charCodeAt(at)
  return code < 128 && table[code] === 1
}

const [digit, capital, other] = [1, 2, 4]
const kinds = Uint8Array.from({ length: 128 }, (_, code) => { const char = String.fromCharCode(code); return /\d/.test(char) ? digit : /[A-Z]/.test(char) ? capital : /[a-z_+/.-]/.test(char) ? other : 0 })
const shortest = 12
const columns = (size: number) => ({ count: 0, starts: new Int32Array(size), ends: new Int32Array(size), before: new Uint16Array(size), after: new Uint16Array(size) })
let runs = columns(256)
let tokens: LongToken[] = []
const put = (text: string, start: number, end: number): void => {
  if (runs.count === runs.starts.length) {
    const more = columns(runs.count * 2)
    more.starts.set(runs.starts); more.ends.set(runs.ends); more.before.set(runs.before); more.after.set(runs.after)
    runs = { ...more, count: runs.count }
  }
  const { count, starts, ends, before, after } = runs
  starts[count] = start; ends[count] = end; before[count] = codeAt(text, start - 1); after[count] = codeAt(text, end)
  runs.count = count + 1
}
const scan = (text: string): void => {
  runs.count = 0
  tokens = []
  for (let i = 0; i < text.length; i += 1) {
    const start = i
    let held = 0
    let run = -1
    for (; i < text.length; i += 1) {
      const code = text.charCodeAt(i)
      const kind = code < 128 ? kinds[code] ?? 0 : 0
      if (kind === digit) { if (run < 0) run = i } else if (run >= 0) { put(text, run, i); run = -1 }
      if (kind === 0) break
      held |= kind
    }
    if (run >= 0) put(text, run, i)
    if (i - start >= shortest) tokens.push({ start, end: i, digits: (held & digit) !== 0, capitals: (held & capital) !== 0 })
  }
}
let last: string | undefined
onForget(() => { last = undefined })
const marked = (text: string): void => {
  if (text === last) return
  // The columns are nobody's until the scan is through: it may break off.
  last = undefined
  scan(text)
  last = text
}

/** All runs of digits, in order. Nearly everything with digits in it begins at one of them, or just before. */
export const digitRuns = (text: string): DigitRuns => { marked(text); return runs }
export const longTokens = (text: string): readonly LongToken[] => { marked(text); return tokens }
/** Places that a family chooses at, or just before, the runs of digits. Ascending. `before` and `after`: the units beside a run. */
export const placesByDigits = (text: string, choose: (start: number, end: number, put: (place: number) => void, before: number, after: number) => void): number[] => {
  const places: number[] = []
  const put = (place: number): void => { places.push(place) }
  const { count, starts, ends, before, after } = digitRuns(text)
  for (let i = 0; i < count; i += 1) choose(starts[i] ?? 0, ends[i] ?? 0, put, before[i] ?? 0, after[i] ?? 0)
  return places
}
let lines: { text: string; starts: readonly number[] } | undefined
onForget(() => { lines = undefined })
/** Where lines begin that hold something, ascending. The last text is remembered, for the families that follow one another on it. */
export const lineStarts = (text: string): readonly number[] => {
  if (lines?.text !== text) {
    const starts: number[] = []
    for (let at = 0; at >= 0 && at < text.length; at = text.indexOf("\n", at) + 1 || -1) if (text.charCodeAt(at) !== lineEnd) starts.push(at)
    lines = { text, starts }
  }
  return lines.starts
}
const lineEnd = 10
/** Those of the lines that hold a character: a pattern of lines which needs one is tried at no other. */
export const linesWith = (text: string, character: string): number[] => {
  const starts = lineStarts(text)
  const places: number[] = []
  for (let at = text.indexOf(character), line = 0; at >= 0; at = text.indexOf(character, starts[line] ?? text.length)) {
    while ((starts[line] ?? Infinity) <= at) line += 1
    places.push(starts[line - 1] ?? 0)
  }
  return places
}
/** The digits of a short text alone. */
export const digitsIn = (text: string): string => { let found = ""; for (let i = 0; i < text.length; i += 1) if (isDigit(text.charCodeAt(i))) found += text.charAt(i); return found }
export const countDigits = (text: string): number => { let count = 0; for (let i = 0; i < text.length; i += 1) if (isDigit(text.charCodeAt(i))) count += 1; return count }
export const isDigit = (code: number): boolean => code >= 48 && code <= 57
