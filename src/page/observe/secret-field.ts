import { isCodeBox } from "./code-box.ts"
import { own, rootOf } from "./own.ts"

/**
 * Fields whose value is never read: passwords, one-time codes, card numbers and their like. A field stays secret after a
 * "show password" button turned it into plain text, so every field that was once secret is remembered.
 */
const secretTokens = new Set(["current-password", "new-password", "one-time-code", "cc-number", "cc-csc", "cc-exp", "cc-exp-month", "cc-exp-year"])
const secretWords = /\b(pass ?words?|pass ?wd|passwort|passphrases?|pass ?codes?|pwd|cvv2?|cvc2?|csc|otp|totp|pin|mfa|2fa|tan|card ?(number|num|no|nr)|cc ?(number|num|no|csc|cvv|cvc)|security codes?|(recovery|seed|secret|mnemonic) phrases?|(private|secret|api|access) (keys?|tokens?)|client secret|verification codes?|one ?time (codes?|pass ?words?|pass ?codes?)|(authenti(cation|cator)|login|sms|confirmation|recovery|backup|\d digit|digit) codes?|codes? (that )?(we|was|has been) (just )?(sent|texted|emailed|e mailed)|codes? from your (phone|app|email|e mail|authenticator|messages)|security answers?|memorable (word|answer)|contraseña|mot de passe|kennwort|senha)\b/i
/** The same in languages whose letters have no word boundary for a pattern, or that put words together. */
const secretElsewhere = new RegExp(["passwort", "wachtwoord", "lösenord", "passord", "adgangskode", "salasana", "has[łl]o", "heslo", "jelsz[óo]", "parol[ăâ]", "[şs]ifre", "lozinka", "geslo", "mật khẩu", "kata sandi",
  "парол[ьяею]", "лозинка", "συνθηματικό", "κωδικός πρόσβασης", "סיסמ[הא]", "كلمة (?:المرور|السر)", "رمز عبور", "पासवर्ड", "รหัสผ่าน", "密[码碼]", "口令", "パスワード", "暗証番号", "비밀번호",
  "验证码", "驗證碼", "(?:確認|認証)コード", "인증 ?번호", "код (?:из смс|подтверждения)", "code de (?:vérification|sécurité|confirmation)", "código de (?:verificaci[óo]n|seguridad|seguran[çc]a|confirma[çc][ãa]o)", "codice di (?:verifica|sicurezza)",
  "(?:sicherheits|bestätigungs|prüf)(?:code|ziffer|nummer)", "kartennummer", "cryptogramme", "parola (?:d.ordine|chiave)", "numéro de (?:la )?carte", "número (?:de la tarjeta|de tarjeta|do cartão)", "numero (?:della )?carta"].join("|"), "iu")
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
  const style = getComputedStyle(element)
  const security = style.getPropertyValue("-webkit-text-security")
  if ((security !== "" && security !== "none") || discFont.test(style.fontFamily)) return true
  const host = hostOf(el)
  if (host?.getAttribute("type") === "password") return true
  const words = [el.getAttribute("name"), el.id, el.getAttribute("data-testid")].map((key) => spread(key ?? ""))
  words.push(label, ...[el, host].flatMap((one) => [one?.getAttribute("aria-label") ?? "", one?.getAttribute("placeholder") ?? ""]), host?.getAttribute("label") ?? "", describedBy(el))
  if (!isNamed(el)) words.push(wordsBefore(el))
  if (cardPart.test(label.trim()) && ofCard.test(groupOf(el))) return true
  if (isCardNumber((el as HTMLInputElement).value)) return true
  const hints = words.filter((word) => word !== "" && word.length < 120)
  if (hints.map((word) => word.replace(/[-‐‑–]/g, " ")).some((word) => (secretWords.test(word) || secretElsewhere.test(word)) && !notSecret.test(word))) return true
  return isCodeBox(el)
}

/** Fonts whose every letter is a dot: the older way to mask a field that has no type for it. */
const discFont = /text-?security|password|\bdots?(?:font)?\b/i
const cardPart = /^(?:number|no\.?|code|cvc|nummer|num[ée]ro|n[úu]mero)\W*$/i
const ofCard = /\b(?:card|karte|kreditkarte|carte|tarjeta|cart[ãa]o|carta)\b/i

const hostOf = (el: Element): Element | null => { const root = own(el).getRootNode(); return root instanceof ShadowRoot ? root.host : null }

const describedBy = (el: Element): string => (el.getAttribute("aria-describedby") ?? "").split(/\s+/).map((id) => id === "" ? "" : rootOf(el).getElementById(id)?.textContent ?? "").join(" ").trim()

const isNamed = (el: Element): boolean => ((el as HTMLInputElement).labels?.length ?? 0) > 0 || ["aria-label", "aria-labelledby", "placeholder"].some((name) => el.getAttribute(name))

/** What stands before a field that nothing names. */
function wordsBefore(el: Element): string {
  for (let node: Node | null = el, up = 0; node && up < 3; node = own(node).parentElement, up++)
    for (let before = own(node).previousSibling; before; before = own(before).previousSibling) { const text = (own(before).textContent ?? "").trim(); if (text !== "") return text.length <= 60 ? text : "" }
  return ""
}

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
