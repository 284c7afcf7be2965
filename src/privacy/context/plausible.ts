import type { EntityType } from "../../core/finding.ts"
import { isSectionLine, namesStreet } from "./section-numbers.ts"
import { countDigits } from "../text/text-marks.ts"

const words = (text: string): string[] => text.trim().split(/\s+/)
const uncased = /[\p{Lo}]/u
const date = /\d{1,4}[-./年년]\s?\d{1,2}[-./月월]\s?\d{1,4}|\p{L}{3,}\.?,? ?\d|\d\.?[ -]?[\p{L}\p{M}]{2,}|^\d{6,8}$|^\d{4}$/u

/** "Police, fire, ambulance: 999 or 112" */
const emergencies = /^(?:(?:000|11[0-9]|911|999)(?:\D{1,6}(?!$)|$)){1,4}$/
/** "184,50 EUR": no number of anything. */
const sum = /^[-+]?\d[\d., ]*[.,]\d\d ?(?:eur|euros?|usd|gbp|chf|pln|zł|kč|kr|руб|грн|tl|lei|ft)\.?$/iu

/** "Member since 2019", "tax year 2024": when, not who. */
const sinceYear = /^(?:\p{Ll}{1,10}\.? ){1,3}(?:19|20)\d\d\.?$/u

const looksLikeName = (text: string): boolean => {
  const parts = words(text)
  if (parts.length > 6 || text.length > 70 || /[\d@:;!?<>=]/.test(text)) return false
  return uncased.test(text) || parts.every(part => /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|da|di|do|dos|du|van|von|der|den|del|la|le|bin|al|el|ibn|y|e|zu|af|ten|ter)[,.]?$/u.test(part))
}

/** Whether a text that stands beside a label can be what the label names. A control's own value needs no such proof. */
export const plausible = (type: EntityType, text: string): boolean => {
  const value = text.trim()
  if (value === "" || value.length > 200 || /^(?:n\/?a|none|null|unknown|not set|not provided|-+|—|\*+|•+|required|optional|yes|no)$/i.test(value)) return false
  switch (type) {
    case "EMAIL": return value.includes("@") && !/[\\^$[\]{}]/.test(value)
    case "PHONE": return countDigits(value) >= 6 && countDigits(value) <= 17 && !/[\p{L}]{6,}/u.test(value)
    case "CARD": return countDigits(value) >= 12 && countDigits(value) <= 19
    case "CARD_CVV": return /^\d{3,4}$|^\d(?: \d){2,3}$/.test(value)
    case "CARD_EXPIRY": return /^\d{1,2}\s?[/.-]\s?\d{2,4}$/.test(value)
    case "OTP": return /^[A-Z]?-?\d(?:[\d -]{2,8})\d$|^(?=.*\d)[A-Z0-9]{4,8}$/.test(value)
    case "PASSWORD": return !/\s/.test(value) && value.length >= 3 && value.length <= 80
    case "DOB": return countDigits(value) >= 1 && value.length <= 40 && date.test(value)
    case "PERSON": return looksLikeName(value)
    // "0x7ffe1234", "3c:4a:7c:6a:96:12", "127.0.0.1": places in a machine's memory and in a network have addresses as well.
    case "ADDRESS": return !(isSectionLine(value) && !namesStreet(value)) && !/^:{0,2}\p{L}[\p{L}\d_-]*::\p{L}/u.test(value) && !/^0x[\da-f]+$|^(?:SHA|MD5)\b|^(?:[\da-f]{2}[:-]){5}[\da-f]{2}(?![\da-f])|^\d{1,3}(?:\.\d{1,3}){3}(?!\d)/i.test(value) && value.length <= 160 && /\p{L}{2}|\d{3}/u.test(value) && !/[?!:]$/.test(value) && words(value).length <= 20
    case "USERNAME": return /^@?[\p{L}\p{N}][\p{L}\p{N}._-]{1,39}$/u.test(value)
    case "API_KEY": case "SESSION_TOKEN": case "JWT": return /^\S{8,}$/.test(value) && /\d/.test(value) && !/^\d{4}-\d\d-\d\d$/.test(value)
    case "PRIVATE_KEY": return value.length >= 16 && (!/\s/.test(value) || value.startsWith("-----") || words(value).length > 10)
    case "IP": return /[.:]/.test(value) && countDigits(value) >= 1 && !/\s/.test(value)
    case "MAC": return /^[0-9a-f]{2}(?:[:-]?[0-9a-f]{2}){5}$/i.test(value)
    // "5.14. Video": a part of a manual.
    case "GPS": return /\d[.,°]\d/.test(value) && !isSectionLine(value)
    case "HEALTH": case "SPECIAL": return words(value).length <= 12 && !value.startsWith("{\"")
    case "PASSPORT": case "DRIVER_LICENSE": return /^(?=.*\d)[\p{Lu}\d][\p{Lu}\d ./-]{4,24}$|^(?=(?:.*\d){3})[\p{L}\d][\p{L}\d./-]{4,24}$/u.test(value)
    case "VEHICLE": return !/^\d{4}$/.test(value) && /^(?=.*\d)(?:(?=.*\p{L}.*\.\d\d$)[\p{L}\d.-]{4,20}|[\p{L}\p{M}\d ・·-]{4,20})$/u.test(value)
    case "CRYPTO": return /^\S{20,}$/.test(value)
    // "device address 3c:4a:7c:6a:96:12 is not allowed": the address is found by itself.
    case "DEVICE_ID": return !/^(?:[\da-f]{2}[:-]){5}[\da-f]{2} /i.test(value) && plausible("ACCOUNT_ID", value)
    default: return !/^\p{Lu}{2,}(?:\.\p{Lu}{2,}){1,3}\d{0,4}$/u.test(value) && !value.startsWith("{\"") && countDigits(value) >= 3 && value.length <= 50 && words(value).length <= 8 && !/[€$£₹₽₺₴%]|^(?:19|20)\d\d \p{Ll}{3}/u.test(value) && !sinceYear.test(value) && !emergencies.test(value) && !sum.test(value)
  }
}
