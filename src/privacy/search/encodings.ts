import { type Coded, coded, compact, foldText } from "../text/fold-text.ts"

const utf8 = new TextEncoder()
const hexPairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"))
const hexOf = (text: string): string => { let hex = ""; for (const byte of utf8.encode(text)) hex += hexPairs[byte] ?? ""; return hex }
export const reversed = (text: string): string => [...text].reverse().join("")
const rot13 = (text: string): string => text.replace(/[a-z]/g, letter => String.fromCharCode((letter.charCodeAt(0) - 84) % 26 + 97))

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(""))
/** What bytes become in letters of so many bits each, behind others: only the letters that depend on none of the neighbours. */
const lettersOf = (bytes: Uint8Array, offset: number, width: number, alphabet: string): string => {
  let [letters, bits, held] = ["", 0, 0]
  for (let i = -offset; i < bytes.length; i += 1) {
    bits = (bits << 8) | (i < 0 ? 0 : bytes[i] ?? 0)
    for (held += 8; held >= width;) { held -= width; letters += alphabet.charAt(bits >> held); bits &= (1 << held) - 1 }
  }
  return letters.slice(Math.ceil(offset * 8 / width))
}
const base64Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
/** What base64 makes of a text that begins at any of the three byte offsets of a longer one. */
export const base64Cores = (text: string): string[] => { const bytes = utf8.encode(text); return [0, 1, 2].map(offset => lettersOf(bytes, offset, 6, base64Letters)) }
const base32Letters = "abcdefghijklmnopqrstuvwxyz234567"
/** The same for base32, whose groups have five bytes; in the lower case that comparing uses. */
const base32Cores = (text: string): string[] => { const bytes = utf8.encode(text); return [0, 1, 2, 3, 4].map(offset => lettersOf(bytes, offset, 5, base32Letters)) }
/** Character codes one after the other; what stands between them is left out when texts are compared. */
const decimalCodes = (text: string): string => [...text].map(char => char.codePointAt(0)).join("")

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'", nbsp: " ", commat: "@", period: ".", lowbar: "_", hyphen: "-", num: "#", colon: ":", sol: "/" }
const whitespace = new Set(["n", "r", "t", "b", "f"])
/** UTF-8, or Latin-1 where it isn't that. */
const fromPercent = (run: string): string => { try { return decodeURIComponent(run) } catch { return run.replace(/%(..)/g, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16))) } }
const fromCodes = (run: string, each: RegExp, radix: number): string => Array.from(run.matchAll(each), ([, code = ""]) => String.fromCharCode(Number.parseInt(code, radix))).join("")
const unescapeOnce = (text: string): string => text
  .replace(/\\(?:([0-3][0-7]{2})|u(?:([0-9a-fA-F]{4})|\{([0-9a-fA-F]{1,6})\})|x([0-9a-fA-F]{2})|([\s\S]))/g, (_, octal?: string, four?: string, braced?: string, short?: string, char?: string) => {
    if (char !== undefined) return whitespace.has(char) ? " " : char
    const code = octal === undefined ? Number.parseInt(four ?? braced ?? short ?? "", 16) : Number.parseInt(octal, 8)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ""
  })
  .replace(/(?:%[0-9a-fA-F]{2})+/g, fromPercent)
  .replace(/%u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  .replace(/(?:0x[0-9a-fA-F]{2}[,;\s]{0,2}){4,}/g, run => fromCodes(run, /0x(..)/g, 16))
  .replace(/(?<!\d)(?:[01]{8}[,;\s]?){4,}(?!\d)/g, run => fromCodes(run, /([01]{8})/g, 2))
  .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal)
    return name !== undefined ? named[name.toLowerCase()] ?? whole : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ""
  })
const deepest = 4
/** The escapes of mails (`=40`). */
const unescapeMail = (text: string): string => /=[0-9A-F]{2}/.test(text) ? text.replace(/=\r?\n/g, "").replace(/(?:=[0-9A-F]{2})+/g, run => fromPercent(run.replaceAll("=", "%"))) : text

/**
 * A text and what is under its JSON, percent and HTML escapes, layer by layer: one was put on for the transport, others by
 * whoever nested them. Each layer counts, for a value may itself look like an escape.
 */
export const layersOf = (text: string): string[] => {
  const layers = [text]
  for (let plain = text; layers.length <= deepest && /[\\%&]|0x[0-9a-fA-F]{2}|[01]{8}[,;\s]?[01]{8}/.test(plain);) {
    const next = unescapeOnce(plain)
    if (next === plain) break
    layers.push(next)
    plain = next
  }
  const last = layers.at(-1) ?? text
  const mail = unescapeMail(last)
  // Marks of a page's source may stand between any two letters.
  const bare = last.includes("<") ? last.replace(/<[^<>]{1,200}>/g, "") : last
  return [...layers, ...(mail === last ? [] : [mail]), ...(bare === last ? [] : [bare])]
}

/** Characters that stand alone ("a n n a", "4-8-2") put together again, run by run. At most so many characters lie between two of them. */
const singleGap = 3
export const shortestRun = 5
export const singlesOf = (text: string): Coded[] => {
  const { codes, at } = foldText(text)
  const runs: Coded[] = []
  for (let start = 0, i = 1; i <= codes.length; i += 1) {
    const gap = i < codes.length ? (at[i] ?? 0) - (at[i - 1] ?? 0) - 1 : 0
    if (gap >= 1 && gap <= singleGap) continue
    if (i - start >= shortestRun) runs.push(coded(codes.subarray(start, i)))
    start = i
  }
  return runs
}

/** The forms in which a value is looked for: those of letters and digits only, and those whose case matters. */
export const hiddenForms = (value: string): { folded: string[]; exact: string[] } => {
  const core = compact(value)
  const kinds = [...new Set([value, value.toLowerCase(), core])]
  const lettersOnly = /^\p{L}+$/u.test(core)
  const digitsOnly = /^\p{N}+$/u.test(core)
  // Short runs of letters or digits also arise by chance where words or numbers meet.
  const joined = core.length >= (lettersOnly ? 10 : digitsOnly ? 9 : 7)
  const long = utf8.encode(value).length >= 6
  return {
    folded: [...(joined ? [core, reversed(core)] : []), ...(joined && /[a-z]/.test(core) ? [rot13(core), compact(rot13(value.toLowerCase()))] : []), ...(long ? kinds.flatMap(kind => [hexOf(kind), decimalCodes(kind), ...base32Cores(kind)]) : [])],
    exact: long ? [...kinds.flatMap(kind => [...base64Cores(kind), ...base64Cores(base64(utf8.encode(kind)).replace(/=+$/, ""))]), ...[value.toUpperCase(), reversed(value)].flatMap(base64Cores), ...base64Cores(value).map(reversed)] : []
  }
}
