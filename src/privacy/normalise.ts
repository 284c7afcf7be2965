/**
 * A text as detectors want it: plain ASCII digits, spaces and dashes, no invisible characters, escapes decoded and
 * look-alike letters replaced. `at[i]` is the offset in the original of the i-th code unit, `at[length]` its end.
 */
export type Normalised = { text: string; at: (offset: number) => number }

const needsWork = /[^\x00-\x7f]|&[#a-z]|%[0-9a-f]{2}|\\[unrtx]|[?&][\w.[\]-]{1,40}=[^&\s]*\+/i
const invisible = /^[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]$/
const space = /^[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]$/
const dash = /^[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]$/
const digit = /^\p{Nd}$/u
const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'", nbsp: " ", commat: "@", period: ".", lowbar: "_", hyphen: "-", num: "#", colon: ":", sol: "/" }
const chunk = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));|((?:%[0-9a-f]{2})+)|\\(?:u\{?([0-9a-f]{4})\}?|x([0-9a-f]{2})|([nrt](?![\w\\])))|[^\x00-\x7f]/giu

/** Decimal digits of every script come in runs of ten that start at a multiple found by walking down. */
const digitValue = (char: string): number => {
  let code = char.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && digit.test(String.fromCodePoint(code - 1))) { code -= 1; value += 1 }
  return value
}
const plainForm = (char: string): string => {
  if (invisible.test(char)) return ""
  if (space.test(char)) return " "
  if (dash.test(char)) return "-"
  if (digit.test(char)) return String(digitValue(char))
  if (char >= "\uff01" && char <= "\uff5e") return String.fromCharCode(char.charCodeAt(0) - 0xfee0)
  // Mathematical and circled letters are letters in costume.
  return char >= "\u{1d400}" && char <= "\u{1d7ff}" ? char.normalize("NFKC") : char
}
const forms = new Map<string, string>()
const simple = (char: string): string => {
  if (char <= "\x7f") return char
  let form = forms.get(char)
  if (form === undefined) {
    if (forms.size > 20_000) forms.clear()
    form = plainForm(char)
    forms.set(char, form)
  }
  return form
}

const decodePercent = (escaped: string): string => { try { return decodeURIComponent(escaped) } catch { return escaped } }
const fromCode = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "")

const twins = new Map([..."аеорсухіјѕһԁԛԝАВЕКМНОРСТХІЈЅҮοαινΑΒΕΗΙΚΜΝΟΡΤΥΧΖ"].map((char, index) => [char, "aeopcyxijshdqwABEKMHOPCTXIJSYoaivABEHIKMNOPTYXZ"[index] ?? char]))
const mixed = /[a-z@][\u0370-\u052f]|[\u0370-\u052f][a-z@]/i
/** Cyrillic and Greek letters inside a Latin word are there to look like others. One for one, so offsets stay. */
const untwin = (text: string): string => mixed.test(text) ? text.replace(/\S+/g, word => mixed.test(word) ? [...word].map(char => twins.get(char) ?? char).join("") : word) : text
/** A plus in a query stands for a space. */
const queryValue = /(?<=[?&][\w.[\]-]{1,40}=)[^&\s#]{1,400}/g
const openQuery = (text: string): string => /[?&][\w.[\]-]{1,40}=[^&\s]*\+/.test(text) ? text.replace(queryValue, value => /\p{L}\+\p{L}/u.test(value) ? value.replace(/\+/g, " ") : value) : text

export const normalise = (original: string): Normalised => {
  if (!needsWork.test(original)) return { text: original, at: offset => offset }
  const pieces: string[] = []
  const at: number[] = []
  let from = 0
  const keep = (end: number): void => { for (let i = from; i < end; i += 1) at.push(i); pieces.push(original.slice(from, end)) }
  for (const match of original.matchAll(chunk)) {
    const [whole, decimal, hex, name, percent, long, short, control] = match
    keep(match.index)
    from = match.index + whole.length
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? long ?? short ?? "", 16)
    const piece = percent !== undefined ? [...decodePercent(decodePercent(percent))].map(simple).join("")
      : control !== undefined ? "\n" : !Number.isNaN(code) ? [...fromCode(code)].map(simple).join("") : name === undefined ? simple(whole) : named[name.toLowerCase()] ?? whole
    // What came out of an escape stands where the escape began; what stayed as it was keeps its own places.
    for (let i = 0; i < piece.length; i += 1) at.push(piece === whole ? match.index + i : match.index)
    pieces.push(piece)
  }
  keep(original.length)
  at.push(original.length)
  return { text: openQuery(untwin(pieces.join(""))), at: offset => at[Math.min(offset, at.length - 1)] ?? original.length }
}
