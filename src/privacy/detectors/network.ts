import ipaddr from "ipaddr.js"
import type { Finding } from "../../core/finding.ts"
import type { Detector } from "../detect-context.ts"
import { announcedPublic } from "../left-context.ts"

const v4 = /(?<![\p{L}\p{N}.])(?:\d{1,3}\.){3}\d{1,3}(?![\p{L}\p{N}]|\.\d)/gu
const v6 = /(?<![\p{L}\p{N}:.])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\p{L}\p{N}:])/giu
const mac = /(?<![\p{L}\p{N}:-])[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\1[0-9a-f]{2}){4}(?![\p{L}\p{N}:-])/giu
const gps = /(?<![\d.])[-+]?(?:[1-8]?\d|90)\.\d{3,}°?\s?[NS]?\s?[,;/]\s?[-+]?(?:1[0-7]\d|\d{1,2}|180)\.\d{3,}°?\s?[EW]?|\d{1,2}°\s?\d{1,2}['′]\s?(?:\d{1,2}(?:\.\d+)?["″])?\s?[NS],?\s+\d{1,3}°\s?\d{1,2}['′]\s?(?:\d{1,2}(?:\.\d+)?["″])?\s?[EW]/g
const nobody = new Set(["loopback", "unspecified", "broadcast", "multicast"])

const isHost = (raw: string): boolean => { try { return !nobody.has(ipaddr.parse(raw).range()) } catch { return false } }

/** Addresses of machines and places: IP, MAC, coordinates. Loopback and other addresses of nobody aren't private. */
export const network: Detector = text => {
  const found: Finding[] = []
  const add = (match: RegExpExecArray, type: Finding["type"], score: number): void => { found.push({ start: match.index, end: match.index + match[0].length, type, score, source: type.toLowerCase() }) }
  if (text.includes(".")) {
    for (const match of text.matchAll(v4)) if (ipaddr.IPv4.isValidFourPartDecimal(match[0]) && isHost(match[0]) && !announcedPublic(text, match.index)) add(match, "IP", 0.92)
    for (const match of text.matchAll(gps)) add(match, "GPS", 0.9)
  }
  if (text.includes(":")) for (const match of text.matchAll(v6)) if (/[0-9a-f]{3}/i.test(match[0]) && ipaddr.IPv6.isValid(match[0]) && isHost(match[0])) add(match, "IP", 0.92)
  if (/[0-9a-f]{2}[:-][0-9a-f]{2}/i.test(text)) for (const match of text.matchAll(mac)) add(match, "MAC", 0.93)
  return found
}
