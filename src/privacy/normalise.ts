/**
 * A text as detectors want it: plain ASCII digits, spaces and dashes, no invisible characters, entities and percent
 * escapes decoded. `at[i]` is the offset in the original of the i-th code unit, `at[length]` its end.
 */
export type Normalised = { text: string; at: (offset: number) => number }

const needsWork = /[^\x00-\x7f]|&[#a-z]|%[0-9a-f]{2}/i
const invisible = /^[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]$/
const space = /^[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]$/
const dash = /^[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]$/
const digit = /^\p{Nd}$/u
const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'", nbsp: " ", commat: "@", period: ".", lowbar: "_", hyphen: "-", num: "#", colon: ":", sol: "/" }
const chunk = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));|((?:%[0-9a-f]{2})+)|[^\x00-\x7f]/giu

const simple = (char: string): string => {
  if (char <= "\x7f") return char
  if (invisible.test(char)) return ""
  if (space.test(char)) return " "
  if (dash.test(char)) return "-"
  if (digit.test(char)) return String(digitValue(char))
  if (char >= "\uff01" && char <= "\uff5e") return String.fromCharCode(char.charCodeAt(0) - 0xfee0)
  return char
}

/** Decimal digits of every script come in runs of ten that start at a multiple found by walking down. */
const digitValue = (char: string): number => {
  let code = char.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && digit.test(String.fromCodePoint(code - 1))) { code -= 1; value += 1 }
  return value
}

const decodePercent = (escaped: string): string => { try { return decodeURIComponent(escaped) } catch { return escaped } }
const fromCode = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "")

export const normalise = (original: string): Normalised => {
  if (!needsWork.test(original)) return { text: original, at: offset => offset }
  const pieces: string[] = []
  const at: number[] = []
  let from = 0
  const keep = (end: number): void => { for (let i = from; i < end; i += 1) at.push(i); pieces.push(original.slice(from, end)) }
  for (const match of original.matchAll(chunk)) {
    const [whole, decimal, hex, name, percent] = match
    keep(match.index)
    from = match.index + whole.length
    const piece = percent !== undefined ? [...decodePercent(percent)].map(simple).join("")
      : decimal !== undefined || hex !== undefined ? [...fromCode(decimal === undefined ? Number.parseInt(hex ?? "0", 16) : Number(decimal))].map(simple).join("")
        : name === undefined ? simple(whole) : named[name.toLowerCase()] ?? whole
    // What came out of an escape stands where the escape began; what stayed as it was keeps its own places.
    for (let i = 0; i < piece.length; i += 1) at.push(piece === whole ? match.index + i : match.index)
    pieces.push(piece)
  }
  keep(original.length)
  at.push(original.length)
  return { text: pieces.join(""), at: offset => at[Math.min(offset, at.length - 1)] ?? original.length }
}
