import { isCodeBox } from "./code-box.ts"
import { own, rootOf } from "./own.ts"
import { bareCode, keyNamesSecret, namesSecret } from "./secret-words.ts"
import { wordsAround } from "./words-around.ts"

/**
 * Fields whose value is never read: passwords, one-time codes, card numbers and their like. A field stays secret after a
 * "show password" button turned it into plain text, so every field that was once secret is remembered.
 */
const secretTokens = new Set(["current-password", "new-password", "one-time-code", "cc-number", "cc-csc", "cc-exp", "cc-exp-month", "cc-exp-year"])
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
  } else if (tag !== "textarea" && tag !== "select" && !tag.includes("-") && !(el as HTMLElement).isContentEditable && !/^(textbox|searchbox|combobox|spinbutton)$/.test(el.getAttribute("role") ?? "")) return false
  for (const token of (el.getAttribute("autocomplete") ?? "").toLowerCase().split(/\s+/)) if (secretTokens.has(token)) return true
  if (tag === "select") return false
  const style = getComputedStyle(element)
  const security = style.getPropertyValue("-webkit-text-security")
  if ((security !== "" && security !== "none") || discFont.test(style.fontFamily)) return true
  const host = hostOf(el)
  if (host?.getAttribute("type") === "password") return true
  const words = [el.getAttribute("name"), el.id, el.getAttribute("data-testid")].map((key) => spread(key ?? ""))
  words.push(label, ...[el, host].flatMap((one) => [one?.getAttribute("aria-label") ?? "", one?.getAttribute("placeholder") ?? ""]), host?.getAttribute("label") ?? "", describedBy(el))
  if (!isNamed(el)) words.push(...wordsAround(el))
  if (cardPart.test(label.trim()) && ofCard.test(groupOf(el))) return true
  const { value } = el as HTMLInputElement
  if (isCardNumber(value)) return true
  const hints = words.filter((word) => word !== "" && word.length < 120)
  if (hints.some(namesSecret) || hints.some((hint) => isExpiry(hint, value)) || otherKeys(el).some(keyNamesSecret)) return true
  if (hidden.test(el.getAttribute("placeholder") ?? "") || (hints.some((hint) => bareCode.test(hint)) && isShortNumber(el as HTMLInputElement))) return true
  return isCodeBox(el)
}

/** A placeholder of dots says that what is typed is to be as unreadable. */
const hidden = /^\s*[•●∙·*]{4,}\s*$/

const shortNumber = /^\d{3,8}$/
/** "Code" and no more is a secret where it is a number of some digits; codes of countries and goods have letters, or a name. */
const isShortNumber = (el: HTMLInputElement): boolean => shortNumber.test(el.value) || (el.value === "" && (el.inputMode === "numeric" || (el.maxLength >= 4 && el.maxLength <= 8)))

/** A card's last month, which other things have as a whole date. */
const isExpiry = (hint: string, value: unknown): boolean => expiry.test(hint) && (value === "" || value === undefined || /^\s*(0?[1-9]|1[0-2])\s*[/.-]?\s*(\d\d|20\d\d)\s*$/.test(String(value)))
const expiry = /\bexp(?:\b|ir)|valid (?:until|thru|to)|g[üu]ltig bis|(?:date d.|data di )?expiration|caduc|scadenza|validade|vencimiento|geldig tot|\bmm ?\/ ?(?:yy|jj|aa)/i

/** What frameworks and tests call the field. */
const otherKeys = (el: Element): string[] => el.hasAttributes() ? [...own(el).attributes].flatMap(({ name, value }) => value.length < 120 && keyed.test(name) ? value.split(/\s+/).map(spread) : []) : []
const keyed = /^(?:class$|data-|ng-|v-|x-|formcontrolname$|wire:|:|\[)/

/** Fonts whose every letter is a dot: the older way to mask a field that has no type for it. */
const discFont = /text-?security|password|\bdots?(?:font)?\b/i
const cardPart = /^(?:number|no\.?|code|cvc|nummer|num[ée]ro|n[úu]mero)\W*$/i
const ofCard = /\b(?:card|karte|kreditkarte|carte|tarjeta|cart[ãa]o|carta)\b/i

const hostOf = (el: Element): Element | null => { const root = own(el).getRootNode(); return root instanceof ShadowRoot ? root.host : null }

const describedBy = (el: Element): string => (el.getAttribute("aria-describedby") ?? "").split(/\s+/).map((id) => id === "" ? "" : rootOf(el).getElementById(id)?.textContent ?? "").join(" ").trim()

const isNamed = (el: Element): boolean => ((el as HTMLInputElement).labels?.length ?? 0) > 0 || ["aria-label", "aria-labelledby", "placeholder"].some((name) => el.getAttribute(name))

function groupOf(el: Element): string {
  const group = own(el).closest("fieldset, [role=group], form, section")
  return group ? `${group.querySelector("legend, h1, h2, h3, h4")?.textContent ?? ""} ${group.getAttribute("aria-label") ?? ""}` : ""
}

/** A number with a card's first digit, length and check digit, however its field is called. */
function isCardNumber(value: unknown): boolean {
  if (typeof value !== "string" || !/^[2-6][\d -]{12,22}$/.test(value)) return false
  const digits = [...value.replace(/\D/g, "")].reverse().map(Number)
  if (digits.length < 15 || digits.length > 19) return false
  return digits.reduce((sum, digit, at) => sum + (at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0) % 10 === 0
}

/** The value and default value of a secret field, only to strike them out where a page repeats them; never handed on. */
export function secretTexts(el: Element): string[] {
  const field = el as HTMLInputElement
  const raw = [field.value, field.defaultValue, el.getAttribute("value")]
  if (raw.every((text) => !text)) raw.push(el.textContent)
  return raw.filter((text): text is string => typeof text === "string" && text.trim() !== "")
}
