import { matchesAt, matchesIn } from "./match-at.ts"
import { codeAt, digitRuns, longTokens } from "./text-marks.ts"

/**
 * Other readings of a text in which a value would show that hides in the first: `from`/`to` is the part of the text that
 * is read otherwise, and a finding in `text` between `start` and `end` covers what `place` says.
 */
export type View = { text: string; place(start: number, end: number): { start: number; end: number } | undefined; source: string }

/** What ends a sentence or quotes may stand right beside the last and the first of them. */
const row = /(?<![^\s("'“„«「【（])\S(?:( \| |[ \t\n|]{1,2})\S)(?:\1\S){1,40}(?![^\s.,;:!?)"'”“»」】）。、，؛،।])/y
const counting = (chars: string): boolean => /^\d+$/.test(chars) && [...chars].every((char, index) => index === 0 || Number(char) === (Number(chars[index - 1]) + 1) % 10)
/** As far as any detector looks beside a number or an e-mail address. */
const [before, behind] = [120, 80]

/** Where a character stands alone and another one beside it: 1 for white space, 2 for what may also stand between. */
const blank = Uint8Array.from({ length: 128 }, (_, code) => code === 32 || (code >= 9 && code <= 13) ? 1 : code === 124 ? 2 : 0)
const kindAt = (text: string, at: number): number => { const code = codeAt(text, at); return code < 128 ? blank[code] ?? 0 : 0 }
const isGap = (code: number): boolean => code < 128 && blank[code] !== 0
const white = /\s/
/** Quotes and brackets that may stand right before the first of a row. */
const opening = new Set([..."(\"'“„«「【（"].map(char => char.charCodeAt(0)))
const lineEnd = 10
const loneStarts = (text: string): number[] => {
  const starts: number[] = []
  const last = text.length - 1
  let end = -9
  let [left, here] = [1, kindAt(text, 0)]
  // None stands behind the last but one: what follows one is looked for, and there is nothing behind the end.
  for (let i = 0; i < last; i += 1) {
    const code = text.charCodeAt(i + 1)
    const after = code < 128 ? blank[code] ?? 0 : 0
    const alone = after !== 0 && here !== 1 && (left === 1 || opening.has(codeAt(text, i - 1)))
    left = here
    here = after
    if (!alone) continue
    // One that follows another after a gap begins no row of its own, but in a new line or word it may.
    if (i - end > 2 || codeAt(text, i - 1) === lineEnd) starts.push(i)
    end = i
  }
  return starts
}
/** A row that counts holds an "@" or a digit that stands alone, with a gap before or behind it: most texts have neither. */
const mayHoldRow = (text: string): boolean => {
  const { count, starts, ends, before, after } = digitRuns(text)
  for (let i = 0; i < count; i += 1) if ((ends[i] ?? 0) - (starts[i] ?? 0) === 1 && (isGap(before[i] ?? 0) || isGap(after[i] ?? 0))) return true
  return text.includes("@")
}
const lettersAlone = /^[^\d@]+$/
const longestLabel = 60
/** Characters apart, four or more with a digit or "@" among them, and the words of a label right before them that are set in the same way: "S S N". */
const rowsOf = (text: string): RegExpExecArray[] => {
  if (!mayHoldRow(text)) return []
  const kept: RegExpExecArray[] = []
  let next = text.length + longestLabel
  // From the last on, so that each label knows the value that follows it.
  for (const match of matchesAt(row, text, loneStarts(text)).reverse()) {
    const { 0: whole, index } = match
    const letters = lettersAlone.test(whole)
    const isValue = !letters && whole.length > 6 && !counting(whole.replace(/[\s|]/g, ""))
    if (isValue) next = index
    if (isValue || letters && next - index < longestLabel) kept.push(match)
  }
  return kept.reverse()
}

/** One character a box: "5 1 7 8", or each on a line of its own. Read with what stands around it, for a label may be there. */
const joinedRows = (text: string): View[] => {
  const views: View[] = []
  const rows = rowsOf(text)
  for (let first = 0; first < rows.length;) {
    const from = Math.max(0, (rows[first]?.index ?? 0) - before)
    let [next, to] = [first, 0]
    for (let match = rows[next]; match && (next === first || match.index - before <= to); match = rows[next]) { to = match.index + match[0].length + behind; next += 1 }
    to = Math.min(text.length, to)
    /** Where each character stands, and whether in a row. The text is joined at the end: grown by single characters it costs more to read. */
    const [at, inRow] = [new Int32Array(to - from), new Uint8Array(to - from)]
    const pieces: string[] = []
    let size = 0
    const copy = (start: number, end: number): void => {
      pieces.push(text.slice(start, end))
      for (let i = start; i < end; i += 1) { at[size] = i; size += 1 }
    }
    const copyDense = (start: number, end: number): void => {
      for (let i = start; i < end; i += 1) if (kindAt(text, i) === 0 && !white.test(text.charAt(i))) { inRow[size] = 1; copy(i, i + 1) }
    }
    let done = from
    for (const match of rows.slice(first, next)) {
      copy(done, match.index)
      done = match.index + match[0].length
      copyDense(match.index, done)
    }
    copy(done, to)
    views.push({ text: pieces.join(""), source: "row", place: (start, end) => inRow.subarray(start, end).includes(1) ? { start: at[start] ?? 0, end: (at[end - 1] ?? text.length - 1) + 1 } : undefined })
    first = next
  }
  return views
}

const chunk = /(?<![\w+/-])(?=[\w+/-]*[a-z\d])[A-Za-z\d+/_-]{12,4000}={0,2}(?![\w+/=-])/g
const printable = /^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\r\n\t]+$/u
const utf8 = new TextDecoder("utf-8", { fatal: true })
/** What each character of base64 (or of its form for addresses) stands for; 64 for any other. */
const sixBits = new Uint8Array(128).fill(64)
for (const [index, char] of [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].entries()) sixBits[char.charCodeAt(0)] = index
sixBits[45] = 62
sixBits[95] = 63
/** Reads bytes one by one as a text, and gives up at the first that can't be in one: most words fail at their third letter. */
const reader = (most: number) => {
  const bytes = new Uint8Array(most)
  let [length, following, ascii] = [0, 0, true]
  return {
    take: (byte: number): boolean => {
      if (following > 0) {
        if ((byte & 0xc0) !== 0x80) return false
        following -= 1
      } else if (byte > 0x7e) {
        if (byte < 0xc2 || byte > 0xf4) return false
        following = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3
        ascii = false
      } else if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) return false
      bytes[length] = byte
      length += 1
      return true
    },
    text: (): string | undefined => {
      if (following > 0) return undefined
      const read = bytes.subarray(0, length)
      if (ascii) return String.fromCharCode(...read)
      try { const text = utf8.decode(read); return printable.test(text) ? text : undefined } catch { return undefined }
    }
  }
}
const decode = (token: string): string | undefined => {
  const bare = token.replace(/=+$/, "")
  if (bare.length % 4 === 1 || (bare !== token && token.length % 4 !== 0)) return undefined
  const { take, text } = reader(bare.length * 3 >> 2)
  let [bits, held] = [0, 0]
  for (let i = 0; i < bare.length; i += 1) {
    bits = (bits << 6) | (sixBits[bare.charCodeAt(i)] ?? 64)
    held += 6
    if (held < 8) continue
    held -= 8
    if (!take((bits >> held) & 255)) return undefined
  }
  return text()
}

const hexDigits = Uint8Array.from({ length: 128 }, (_, code) => { const value = Number.parseInt(String.fromCharCode(code), 16); return Number.isNaN(value) ? 16 : value })
/** Hashes and colours come out as bytes that nobody writes. */
const hexText = (token: string): string | undefined => {
  if (token.length < 16 || token.length % 2 === 1) return undefined
  const { take, text } = reader(token.length / 2)
  for (let i = 0; i < token.length; i += 2) {
    const [high, low] = [hexDigits[token.charCodeAt(i)] ?? 16, hexDigits[token.charCodeAt(i + 1)] ?? 16]
    if (high > 15 || low > 15 || !take(high * 16 + low)) return undefined
  }
  return text()
}

/** Base64 or hex that holds readable text: a finding in it covers the whole chunk. Base64 holds capitals, hex of a text digits. */
const decodedChunks = (text: string, sealed: (start: number, end: number) => boolean): View[] => longTokens(text).filter(({ digits, capitals }) => digits || capitals).flatMap(({ start, end }) => {
  const from = Math.max(0, start - 1)
  return matchesIn(chunk, text.slice(from, end + 3)).map(({ 0: token, index }) => ({ token, start: from + index }))
}).filter(({ token, start }) => !sealed(start, start + token.length)).slice(0, most).flatMap(({ token, start }) => {
  const decoded = hexText(token) ?? (/[A-Z]/.test(token) ? decode(token) : undefined)
  return decoded === undefined ? [] : [{ text: decoded, source: "base64", place: () => ({ start, end: start + token.length }) }]
})
const most = 200

const cyrillic = /[А-яЁё]/
const mixed = /[A-Za-z][А-яЁё]|[А-яЁё][A-Za-z]/
/** A word of Latin and Cyrillic letters. */
const mixedWord = /[A-Za-zА-яЁё]{1,30}(?:[A-Za-z][А-яЁё]|[А-яЁё][A-Za-z])[A-Za-zА-яЁё]{0,30}/g
const [latins, cyrillics] = ["aceopxykABCEHKMOPTXi", "асеорхукАВСЕНКМОРТХі"]
const alike = new Map([...latins].map((char, at) => [char, cyrillics.charAt(at)]))
/** "Пaроль" with a Latin "a": a label that looks like one, read as it looks. Letters go one for one, so no place moves. */
const alikeWords = (text: string): View[] => !cyrillic.test(text) || !mixed.test(text) ? [] : matchesIn(mixedWord, text).slice(0, fewAlike).flatMap(({ 0: word, index }) => {
  const read = word.replace(/[A-Za-z]/g, char => alike.get(char) ?? char)
  if (/[A-Za-z]/.test(read)) return []
  const from = Math.max(0, index - 40)
  return [{ text: text.slice(from, index) + read + text.slice(index + word.length, index + word.length + before), source: "alike", place: (start: number, end: number) => from + start >= index + word.length ? { start: from + start, end: from + end } : undefined }]
})
const fewAlike = 20

const letterO = /(?<![^\s(:,;"'“„])[oO](?=[1-9]\d[\d ./-]{6})/g
const mayHoldO = /[oO][1-9]\d[\d ./-]{6}/
/** "O7934 611 207": a letter for the zero that a number begins with. */
const zeros = (text: string): View[] => !mayHoldO.test(text) ? [] : matchesIn(letterO, text).slice(0, fewAlike).map(({ index }) => {
  const from = Math.max(0, index - before)
  return { text: `${text.slice(from, index)}0${text.slice(index + 1, index + behind)}`, source: "zero", place: (start, end) => from + start <= index && index < from + end ? { start: from + start, end: from + end } : undefined }
})

/** `sealed`: what lies within something that is replaced as a whole whatever it says. */
export const hiddenViews = (text: string, sealed: (start: number, end: number) => boolean): View[] => text.length < 7 ? [] : [...joinedRows(text), ...decodedChunks(text, sealed), ...alikeWords(text), ...zeros(text)]
