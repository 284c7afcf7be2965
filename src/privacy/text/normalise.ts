/**
 * A text as detectors want it: plain ASCII digits, spaces and dashes, no invisible characters, escapes decoded and
 * look-alike letters replaced. `at[i]` is the offset in the original of the i-th code unit, `at[length]` its end.
 */
type Normalised = { text: string; at: (offset: number) => number }

const invisible = /^[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]$/
const space = /^[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]$/
const dash = /^[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]$/
const digit = /^\p{Nd}$/u
const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'", nbsp: " ", commat: "@", period: ".", lowbar: "_", hyphen: "-", num: "#", colon: ":", sol: "/" }
const escape = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));|((?:%(?:25)*[0-9a-f]{2})+)|\\(?:u\{?([0-9a-f]{4})\}?|x([0-9a-f]{2})|([nrt](?![\w\\])))/iy

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
  if (char === "\ufe6b") return "@"
  if (char >= "\uff01" && char <= "\uff5e") return String.fromCharCode(char.charCodeAt(0) - 0xfee0)
  // Mathematical and circled letters are letters in costume.
  return char >= "\u{1d400}" && char <= "\u{1d7ff}" ? char.normalize("NFKC") : char
}
const forms = new Map<number, string>()
/** The plain form of a character, by its code point. */
const simple = (code: number): string => {
  let form = forms.get(code)
  if (form === undefined) {
    if (forms.size > 20_000) forms.clear()
    form = plainForm(String.fromCodePoint(code))
    forms.set(code, form)
  }
  return form
}
/** Which units of the basic plane stay as they are: 1 if so, 2 if not, filled as they are met. Escapes and halves of characters are looked at. */
const stays = new Uint8Array(65_536)
const learn = (code: number): boolean => {
  const odd = code < 128 ? code === ampersand || code === percent || code === backslash : (code >= 0xd800 && code < 0xe000) || simple(code) !== String.fromCharCode(code)
  stays[code] = odd ? 2 : 1
  return odd
}
/** The next unit from a place on that may not stay as it is. */
const nextOdd = (text: string, from: number): number => {
  for (let i = from; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    const known = stays[code] ?? 0
    if (known === 2 || (known === 0 && learn(code))) return i
  }
  return text.length
}
const [ampersand, percent, backslash] = [38, 37, 92]
const simplified = (text: string): string => [...text].map(char => char <= "\x7f" ? char : simple(char.codePointAt(0) ?? 0)).join("")

const decodePercent = (escaped: string): string => { try { return decodeURIComponent(escaped) } catch { return escaped } }
const fromCode = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "")

const twins = new Map([..."аеорсухіјѕһԁԛԝАВЕКМНОРСТХІЈЅҮοαινΑΒΕΗΙΚΜΝΟΡΤΥΧΖ"].map((char, index) => [char, "aeopcyxijshdqwABEKMHOPCTXIJSYoaivABEHIKMNOPTYXZ"[index] ?? char]))
const mixed = /[A-Za-z@][\u0370-\u052f]|[\u0370-\u052f][A-Za-z@]/g
const foreign = /[\u0370-\u052f]/
const blank = /\s/
/** Cyrillic and Greek letters inside a Latin word are there to look like others. One for one, so offsets stay. */
const untwin = (text: string): string => {
  if (!foreign.test(text)) return text
  let [made, done] = ["", 0]
  mixed.lastIndex = 0
  for (let match = mixed.exec(text); match; match = mixed.exec(text)) {
    let [start, end] = [match.index, match.index + 2]
    while (start > done && !blank.test(text.charAt(start - 1))) start -= 1
    while (end < text.length && !blank.test(text.charAt(end))) end += 1
    made += text.slice(done, start) + [...text.slice(start, end)].map(char => twins.get(char) ?? char).join("")
    done = end
    mixed.lastIndex = end
  }
  return done === 0 ? text : made + text.slice(done)
}
/** A plus in a query stands for a space, but for itself in a value that is an address of e-mail and nothing else. */
const soleAddress = /^[^@]+@[\w-]+(?:\.[\w-]+)+$/
const queryValue = /(?<=[?&][\w.[\]-]{1,40}=)[^&\s#]{1,400}/g
const openQuery = (text: string): string => text.includes("+") && /[?&][\w.[\]-]{1,40}=[^&\s]{0,400}\+/.test(text) ? text.replace(queryValue, value => /[\p{L}\p{N}]\+[\p{L}\p{N}]/u.test(value) && !soleAddress.test(value) ? value.replace(/\+/g, " ") : value) : text

/** What an escape stands for. */
const opened = ([whole, decimal, hex, name, percent, long, short, control]: RegExpExecArray): string => {
  if (percent !== undefined) return simplified(decodePercent(decodePercent(decodePercent(percent))))
  if (control !== undefined) return "\n"
  const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? long ?? short ?? "", 16)
  return !Number.isNaN(code) ? simplified(fromCode(code)) : name === undefined ? whole : named[name.toLowerCase()] ?? whole
}
const plainAt = (text: string, at: number): { piece: string; width: number } => {
  const point = text.codePointAt(at) ?? 0
  const width = point > 0xffff ? 2 : 1
  if (point > 127) return { piece: simple(point), width }
  escape.lastIndex = at
  const match = escape.exec(text)
  return match ? { piece: opened(match), width: match[0].length } : { piece: text.charAt(at), width }
}
const same = (offset: number): number => offset

export const normalise = (original: string): Normalised => {
  let at = nextOdd(original, 0)
  const pieces: string[] = []
  /** Where each piece begins, in the new text and in the old; those that stayed as they were keep their own places. */
  const [starts, sources, kept]: [number[], number[], boolean[]] = [[], [], []]
  let [from, length] = [0, 0]
  const put = (piece: string, source: number, stayed: boolean): void => {
    if (piece === "") return
    pieces.push(piece); starts.push(length); sources.push(source); kept.push(stayed)
    length += piece.length
  }
  while (at < original.length) {
    const { piece, width } = plainAt(original, at)
    if (!(piece.length === width && original.startsWith(piece, at))) {
      put(original.slice(from, at), from, true)
      put(piece, at, false)
      from = at + width
    }
    at = nextOdd(original, at + width)
  }
  if (from === 0) return { text: openQuery(untwin(original)), at: same }
  put(original.slice(from), from, true)
  const text = pieces.join("")
  return {
    text: openQuery(untwin(text)),
    at: offset => {
      if (offset >= length) return original.length
      let [low, high] = [0, starts.length]
      while (high - low > 1) { const middle = (low + high) >> 1; if ((starts[middle] ?? 0) <= offset) low = middle; else high = middle }
      return (sources[low] ?? 0) + (kept[low] ? offset - (starts[low] ?? 0) : 0)
    }
  }
}
