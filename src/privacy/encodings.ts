import { compact } from "./fold-text.ts"

const utf8 = new TextEncoder()
export const hexOf = (text: string): string => Array.from(utf8.encode(text), byte => byte.toString(16).padStart(2, "0")).join("")
export const reversed = (text: string): string => [...text].reverse().join("")
const rot13 = (text: string): string => text.replace(/[a-z]/g, letter => String.fromCharCode((letter.charCodeAt(0) - 84) % 26 + 97))

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(""))
/**
 * What base64 makes of a text that begins at any of the three byte offsets of a longer one: only the characters that do
 * not depend on the neighbours.
 */
export const base64Cores = (text: string): string[] => [0, 1, 2].map(offset => {
  const bytes = utf8.encode(text)
  const padded = new Uint8Array(offset + bytes.length)
  padded.set(bytes, offset)
  const first = Math.ceil(offset * 8 / 6)
  return base64(padded).slice(first, Math.floor(padded.length * 8 / 6))
})

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'", nbsp: " ", commat: "@", period: ".", lowbar: "_", hyphen: "-", num: "#", colon: ":", sol: "/" }
const whitespace = new Set(["n", "r", "t", "b", "f"])
const unescapeOnce = (text: string): string => text
  .replace(/\\(?:u\{?([0-9a-fA-F]{4,6})\}?|x([0-9a-fA-F]{2})|([\s\S]))/g, (_, long?: string, short?: string, char?: string) => {
    const code = Number.parseInt(long ?? short ?? "", 16)
    return char !== undefined ? (whitespace.has(char) ? " " : char) : code <= 0x10ffff ? String.fromCharCode(code & 0xffff) : ""
  })
  .replace(/(?:%[0-9a-fA-F]{2})+/g, escaped => { try { return decodeURIComponent(escaped) } catch { return escaped } })
  .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal)
    return name !== undefined ? named[name.toLowerCase()] ?? whole : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ""
  })
/** JSON, percent and HTML escapes undone, twice: once for the transport, once for whoever nested them. */
export const unescapeAll = (text: string): string => {
  if (!/[\\%&]/.test(text)) return text
  const once = unescapeOnce(text)
  return /[\\%&]/.test(once) ? unescapeOnce(once) : once
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
    folded: [...(joined ? [core, reversed(core)] : []), ...(joined && /[a-z]/.test(core) ? [rot13(core), compact(rot13(value.toLowerCase()))] : []), ...(long ? kinds.map(hexOf) : [])],
    exact: long ? kinds.flatMap(base64Cores) : []
  }
}
