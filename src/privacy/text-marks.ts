/** A run of ASCII digits or of the characters of keys: where it begins and ends. */
export type Span = { start: number; end: number }

/** Remembers the answer for the last text, for the detectors that follow one another on it. */
const onLast = <T>(make: (text: string) => T): ((text: string) => T) => {
  let last: { text: string; made: T } | undefined
  return text => {
    if (last?.text !== text) last = { text, made: make(text) }
    return last.made
  }
}

const spans = (kind: Uint8Array, least: number) => (text: string): readonly Span[] => {
  const found: Span[] = []
  for (let i = 0; i < text.length; i += 1) {
    if (!among(kind, text, i)) continue
    const start = i
    while (i < text.length && among(kind, text, i)) i += 1
    if (i - start >= least) found.push({ start, end: i })
  }
  return found
}
/** A table of ASCII characters: quicker to ask than a pattern. */
export const tableOf = (characters: RegExp): Uint8Array => Uint8Array.from({ length: 128 }, (_, code) => characters.test(String.fromCharCode(code)) ? 1 : 0)
/** The UTF-16 unit at a place, 0 outside the text: an engine that once read outside reads slowly from then on. */
export const codeAt = (text: string, at: number): number => at >= 0 && at < text.length ? text.charCodeAt(at) : 0
/** Whether a table holds the character at a place; none holds what is outside the text. */
export const among = (table: Uint8Array, text: string, at: number): boolean => {
  if (at < 0 || at >= text.length) return false
  const code = text.charCodeAt(at)
  return code < 128 && table[code] === 1
}

/** All runs of digits. Nearly everything with digits in it begins at one of them, or just before. */
export const digitRuns = onLast(spans(tableOf(/\d/), 1))
/** Runs that may be keys, tokens or base64: no word is so long. */
export const longTokens = onLast(spans(tableOf(/[\w+/.-]/), 12))
/** Whether a part of a text holds a digit: its runs are halved, for there may be thousands. */
export const hasDigit = (text: string, from: number, to: number): boolean => {
  const runs = digitRuns(text)
  let [low, high] = [0, runs.length]
  while (low < high) { const middle = (low + high) >> 1; if ((runs[middle]?.end ?? 0) <= from) low = middle + 1; else high = middle }
  return (runs[low]?.start ?? to) < to
}
/** Places that a family chooses at, or just before, the runs of digits. Ascending. */
export const placesByDigits = (text: string, choose: (start: number, end: number, put: (place: number) => void) => void): number[] => {
  const places: number[] = []
  const put = (place: number): void => { places.push(place) }
  for (const { start, end } of digitRuns(text)) choose(start, end, put)
  return places
}
