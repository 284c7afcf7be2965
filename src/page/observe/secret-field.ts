import { documentOf, own } from "./own.ts"

/**
 * Fields whose value is never read: passwords, one-time codes, card numbers and their like. A field stays secret after a
 * "show password" button turned it into plain text, so every field that was once secret is remembered.
 */
const secretTokens = new Set(["current-password", "new-password", "one-time-code", "cc-number", "cc-csc", "cc-exp", "cc-exp-month", "cc-exp-year"])
const secretWords = /\b(pass ?words?|pass ?wd|passwort|passphrases?|pass ?codes?|pwd|cvv2?|cvc2?|csc|otp|totp|pin|mfa|2fa|tan|card ?(number|num|no|nr)|cc ?(number|num|no|csc|cvv|cvc)|security codes?|verification codes?|one ?time (codes?|pass ?words?|pass ?codes?)|(authenti(cation|cator)|login|sms|confirmation) codes?|contraseña|mot de passe|kennwort|senha)\b/i
const notSecret = /\b(pin ?code|postal|zip|pin ?board|pinned)\b/i
const remembered = new WeakSet<Element>()

/** `fooBar-baz_1` → `foo Bar baz 1`, so that word boundaries work on attribute names. */
const spread = (key: string): string => key.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[_\-.:[\]/]+|(?<=[a-z])(?=\d)/gi, " ")

export function isSecretField(el: Element, label = ""): boolean {
  if (remembered.has(el)) return true
  const secret = looksSecret(el, label)
  if (secret) remembered.add(el)
  return secret
}

function looksSecret(element: Element, label: string): boolean {
  const el = own(element)
  const tag = el.localName
  if (tag === "input") {
    const type = (el as HTMLInputElement).type
    if (type === "password") return true
    if (["checkbox", "radio", "button", "submit", "reset", "image", "file", "range", "color", "hidden", "date"].includes(type)) return false
  } else if (tag !== "textarea" && tag !== "select" && !(el as HTMLElement).isContentEditable && !/^(textbox|searchbox|combobox|spinbutton)$/.test(el.getAttribute("role") ?? "")) return false
  for (const token of (el.getAttribute("autocomplete") ?? "").toLowerCase().split(/\s+/)) if (secretTokens.has(token)) return true
  if (tag === "select") return false
  const security = documentOf(element).defaultView?.getComputedStyle(element).getPropertyValue("-webkit-text-security")
  if (security !== undefined && security !== "" && security !== "none") return true
  const words = [el.getAttribute("name"), el.id, el.getAttribute("data-testid")].map((key) => spread(key ?? ""))
  words.push(label, el.getAttribute("aria-label") ?? "", el.getAttribute("placeholder") ?? "")
  const hints = words.filter((word) => word !== "" && word.length < 120)
  if (hints.some((word) => secretWords.test(word) && !notSecret.test(word))) return true
  return isCodeBox(el)
}

/** One of four or more single-character boxes side by side: a code split over boxes. */
function isCodeBox(el: Element): boolean {
  if (el.getAttribute("maxlength") !== "1") return false
  const around = el.parentElement && own(el.parentElement)
  const group = around && own(around.parentElement ?? around)
  if (!group) return false
  return group.querySelectorAll('input[maxlength="1"]').length >= 4 && group.querySelectorAll("input").length <= 10
}

/** The value and default value of a secret field, only to strike them out where a page repeats them; never handed on. */
export function secretTexts(el: Element): string[] {
  const field = el as HTMLInputElement
  const raw = [field.value, field.defaultValue, el.getAttribute("value")]
  if (raw.every((text) => !text)) raw.push(el.textContent)
  return raw.filter((text): text is string => typeof text === "string" && text.trim() !== "")
}
