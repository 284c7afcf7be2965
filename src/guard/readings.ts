import { untwinned } from "./phrases.ts"

const utf8 = new TextDecoder("utf-8", { fatal: true })
const decoded = (bytes: readonly number[]): string => { try { return utf8.decode(Uint8Array.from(bytes)) } catch { return "" } }
/** Bytes that are text and no chance: nothing but what a person could have typed. */
const telling = (text: string): boolean => text.length >= 3 && !/[\p{Cc}\uFFFD]/u.test(text.replace(/[\t\r\n]/g, ""))

const fromBase64 = (token: string): string => { try { return decoded([...atob(token.replace(/-/g, "+").replace(/_/g, "/").replace(/=+$/, ""))].map(char => char.charCodeAt(0))) } catch { return "" } }
const letters32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
const fromBase32 = (token: string): string => {
  const bits = [...token.toUpperCase()].map(char => letters32.indexOf(char).toString(2).padStart(5, "0")).join("")
  return decoded((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
}
const fromHex = (token: string): string => decoded((token.match(/../g) ?? []).map(pair => Number.parseInt(pair, 16)))
const rot13 = (text: string): string => text.replace(/[a-z]/gi, char => String.fromCharCode((char <= "Z" ? 90 : 122) >= char.charCodeAt(0) + 13 ? char.charCodeAt(0) + 13 : char.charCodeAt(0) - 13))
const fromPercent = (text: string): string => text.replace(/(?:%[0-9a-f]{2})+/gi, run => { try { return decodeURIComponent(run) } catch { return run } })
const fromEntities = (text: string): string => text.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?|\\u\{?([0-9a-f]{4,6})\}?/gi, (whole, hex?: string, decimal?: string, escape?: string) => {
  const code = decimal === undefined ? Number.parseInt(hex ?? escape ?? "", 16) : Number(decimal)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
})
const numbers = (text: string, shape: RegExp, base: number): string[] => (text.match(shape) ?? []).map(run => decoded(run.split(/[^0-9a-f]+/i).filter(Boolean).map(code => Number.parseInt(code, base)).filter(code => code < 256)))

const once = (text: string): string[] => [
  fromPercent(text), fromEntities(text), untwinned(text), [...text].reverse().join(""), rot13(text),
  ...(text.match(/[A-Za-z0-9+/_-]{8,}={0,2}/g) ?? []).map(fromBase64), ...(text.match(/\b[A-Z2-7]{8,}\b/gi) ?? []).map(fromBase32),
  ...(text.match(/(?:[0-9a-f]{2}){4,}/gi) ?? []).map(fromHex), ...numbers(text, /\b\d{2,3}(?:\D{1,3}\d{2,3}){3,}\b/g, 10), ...numbers(text, /\b[01]{8}(?:\s?[01]{8}){2,}\b/g, 2), ...numbers(text, /\b[0-9a-f]{2}(?:[\s:-][0-9a-f]{2}){3,}\b/gi, 16)
].filter(reading => reading !== text && telling(reading))

const most = 60
/** A text as it stands and as it reads under the usual encodings, each also within the other. */
export const readings = (text: string): string[] => {
  const all = new Set([text])
  for (const reading of once(text)) all.add(reading)
  for (const reading of [...all].slice(1)) { if (all.size < most) for (const deeper of once(reading)) all.add(deeper) }
  return [...all].slice(0, most)
}
