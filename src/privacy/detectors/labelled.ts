import type { EntityType, Finding } from "../../core/finding.ts"
import type { Detector } from "../detect-context.ts"
import { labelType } from "../field-type.ts"
import { announcedType } from "../left-context.ts"
import { plausible } from "../plausible.ts"

const separator = /[:：=]\s{0,3}(?=[^\s/])/g
const label = /(?:^|[\n\r;|,•·(>]|[.!?]\s|\s{2,})\s*([\p{L}][\p{L}\p{M}\p{N} .'’_\-/#°º()]{0,45})$/u
const whole: ReadonlySet<EntityType> = new Set<EntityType>(["ADDRESS", "HEALTH", "SPECIAL", "GPS"])
/** Ids whose words are enough even without a colon: "passport X1234567", "my PIN is 4821". */
const spoken: ReadonlySet<EntityType> = new Set<EntityType>(["PASSWORD", "OTP", "API_KEY", "SESSION_TOKEN", "CARD_CVV", "CARD_EXPIRY", "BANK_ACCOUNT", "SSN", "NATIONAL_ID", "TAX_ID", "PASSPORT",
  "DRIVER_LICENSE", "HEALTH_ID", "ACCOUNT_ID", "DEVICE_ID", "VEHICLE", "IBAN", "CARD", "CRYPTO"])
const token = /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}/.-]*\d)[\p{L}\p{N}](?:[\p{L}\p{N}]|[ /.-](?=[\p{L}]{0,3}\d)){2,40}/gu
const passwordSaid = /\b(?:password|passcode|passphrase|passwort|kennwort|contraseña|mot de passe|senha|wachtwoord|parola|şifre|hasło)(?: is| ist| es| est| è| é|:|=)? +["'“„‘«]?([^\s"'”“’»,;]{4,60}[^\s"'”“’»,;.!?])/giu

const clip = (text: string, type: EntityType): string => {
  const line = text.split(/[\n\r;|\t]| {2,}/)[0] ?? ""
  const short = type === "PERSON" || !whole.has(type) ? line.split(/, |\. |(?<=\p{L}{3})\.$/u)[0] ?? "" : line.split(/, \p{Lu}[\p{L} ]{1,24}:|\. (?=\p{Lu})/u)[0] ?? ""
  return /^["'“„‘«]/.test(short) ? short.slice(1).split(/["'”“’»]/)[0] ?? "" : (["PERSON", "ADDRESS", "HEALTH", "SPECIAL"].includes(type) ? short : oneValue(short, type)).trimEnd()
}
/** A number may be written in groups; anything else ends at the first space. */
const oneValue = (text: string, type: EntityType): string =>
  type === "PASSWORD" || type === "USERNAME" || type === "EMAIL" ? /^\S+/.exec(text)?.[0] ?? "" : type === "DOB" ? text.slice(0, 40) : /^\S+(?: (?=\S*\d)\S+)*/.exec(text)?.[0] ?? ""

/** "Label: value" inside a text, and spoken forms of the most sensitive ones. */
export const labelled: Detector = text => {
  const found: Finding[] = []
  for (const match of text.matchAll(separator)) {
    const name = label.exec(text.slice(Math.max(0, match.index - 50), match.index).trimEnd())?.[1]
    const type = name === undefined ? undefined : labelType(name)
    if (!type) continue
    const from = match.index + match[0].length
    const rest = text.slice(from, from + 200)
    const value = clip(rest, type)
    const start = from + rest.indexOf(value)
    if (value !== "" && plausible(type, value)) found.push({ start, end: start + value.length, type, score: 0.9, source: "label" })
  }
  if (/\d/.test(text)) for (const match of text.matchAll(token)) {
    const type = announcedType(text, match.index)
    if (type && spoken.has(type) && plausible(type, match[0])) found.push({ start: match.index, end: match.index + match[0].length, type, score: 0.86, source: "spoken" })
    const after = /^ (?:is|ist|est|es|è) (?:your|my|the|dein|mein|ihr|votre|mon|tu|mi|il mio)?e?\s?([\p{L} ]{2,40})/iu.exec(text.slice(match.index + match[0].length, match.index + match[0].length + 60))?.[1]
    const told = after === undefined ? undefined : labelType(after.trim())
    if (!type && told && spoken.has(told) && plausible(told, match[0])) found.push({ start: match.index, end: match.index + match[0].length, type: told, score: 0.9, source: "spoken" })
  }
  for (const match of text.matchAll(passwordSaid)) {
    const value = match[1] ?? ""
    if (/[\d\W_]/.test(value) || /[:=]| (?:is|ist|es|est|è|é) /.test(match[0])) found.push({ start: match.index + match[0].lastIndexOf(value), end: match.index + match[0].lastIndexOf(value) + value.length, type: "PASSWORD", score: 0.85, source: "spoken" })
  }
  return found
}
