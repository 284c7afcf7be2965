import { type ObservedNode, walk } from "../core/observation.ts"
import { phraseTest } from "./phrases.ts"

const groups = new Set(["form", "dialog", "alertdialog", "group", "region"])
const length = 400

const fieldRoles = new Set(["textbox", "searchbox", "combobox", "spinbutton", "checkbox", "radio", "switch", "slider", "listbox"])
const edges = new Set(["heading", "row", "table", "list", "navigation", "banner", "contentinfo", "search"])
const isButton = ({ role }: ObservedNode): boolean => role === "button"

/**
 * What belongs together where the page says nothing of it, for a nameless form is no landmark: the fields before a button, up to the button
 * of what stands before them, and the buttons beside it.
 */
const impliedGroup = (siblings: readonly ObservedNode[], target: ObservedNode): ObservedNode | undefined => {
  const at = siblings.indexOf(target)
  if (at < 0) return undefined
  let start = at
  for (let fields = fieldRoles.has(target.role); start > 0; start -= 1) {
    const before = siblings[start - 1]
    if (!before || (fields && isButton(before)) || (edges.has(before.role) && before.role !== "heading")) break
    fields ||= fieldRoles.has(before.role)
    if (before.role === "heading") { start -= 1; break }
  }
  let end = at + 1
  for (let buttons = isButton(target); end < siblings.length; end += 1) {
    const after = siblings[end]
    if (!after || edges.has(after.role) || (buttons && !isButton(after))) break
    buttons ||= isButton(after)
  }
  const children = siblings.slice(start, end)
  return children.some(({ role }) => fieldRoles.has(role)) ? { role: "form", name: "", children } : undefined
}

/** The form or dialog around an element: the nearest that has controls of its own, said or implied. */
export const groupAround = (path: readonly ObservedNode[], roots: readonly ObservedNode[]): ObservedNode | undefined => {
  const target = path.at(-1)
  const said = path.slice(0, -1).findLast(node => groups.has(node.role) && [...walk(node.children ?? [])].length > 1)
  return said ?? (target && impliedGroup(path.at(-2)?.children ?? roots, target))
}

const talks = ({ role }: ObservedNode): boolean => role === "dialog" || role === "alertdialog"
const said = (node: ObservedNode): string[] => [...walk(node.children ?? [])].filter(({ role, ref, name }) => role === "heading" || (talks(node) && ref === undefined && name !== "")).map(({ name }) => name)
/** What a form or dialog says about itself: its name, its headings, and for a dialog also its text. */
export const captionOf = (group: ObservedNode): string => [group.name, ...said(group)].join(" . ").slice(0, length)

/** What a person reads just before an element that stands in no form or dialog: the last few texts, back to the last thing to act on. */
export const textBefore = (path: readonly ObservedNode[], nodes: readonly ObservedNode[]): string => {
  const all = [...walk(nodes)]
  const target = path.at(-1)
  const at = target === undefined ? -1 : all.indexOf(target)
  const before: string[] = []
  for (let index = at - 1; index >= 0 && before.join().length < length / 2; index -= 1) {
    const node = all[index]
    if (node === undefined || node.role === "row" || node.role === "table") break
    if (node.ref === undefined && node.name !== "" && (node.role === "text" || node.role === "heading" || node.role === "alert")) before.unshift(node.name)
    // Neighbours may be the other answer to the same question; anything else ends what belongs together.
    else if (node.ref !== undefined && node.role !== "button") break
  }
  return before.join(" . ").slice(-length)
}

/** What a person reads around a button: the texts of its form, and those below it up to the next thing to act on. */
export const textAround = (group: ObservedNode | undefined, path: readonly ObservedNode[], nodes: readonly ObservedNode[]): string => {
  const all = [...walk(nodes)]
  const below = all.slice(all.indexOf(path.at(-1) as ObservedNode) + 1)
  const end = below.findIndex(({ ref, role }) => ref !== undefined || role === "heading")
  return [...walk(group?.children ?? []), ...below.slice(0, end < 0 ? undefined : end)].flatMap(({ role, name }) => role === "text" ? name : []).join(" . ").slice(0, length * 4)
}

const fieldsOf = (group: ObservedNode): ObservedNode[] => [...walk(group.children ?? [])].filter(node => node.field)
const paidTo = phraseTest("iban|payee|beneficiary|sort code|routing number|account number|empfänger iban|empfänger|kontonummer|beneficiario|cuenta|bénéficiaire|beneficiário|begunstigde|rekeningnummer|odbiorca|numer konta|alıcı|hesap no|振込先|口座番号|收款人|账号|예금주|계좌번호|المستفيد|رقم الحساب|получатель|номер счета|mottagare|modtager|saaja|příjemce|odběratel")
const paid = phraseTest("amount|sum|betrag|importe|cantidad|montant|importo|valor|quantia|bedrag|kwota|tutar|金額|金额|금액|المبلغ|сумма|belopp|beløb|summa|částka")

/** What a form does by its fields, whatever its button is called. */
export const purposeOf = (group: ObservedNode): "money" | "card" | "security" | "login" | undefined => {
  const fields = fieldsOf(group)
  const has = (test: (text: string) => boolean): boolean => fields.some(({ name, field }) => test(`${name} ${field?.key ?? ""}`))
  if (has(paidTo) && has(paid)) return "money"
  if (fields.some(({ field }) => /(?:^|\s)cc-/.test(field?.autocomplete ?? ""))) return "card"
  if (fields.some(({ field }) => /new-password/.test(field?.autocomplete ?? "")) || has(newPassword)) return "security"
  return fields.some(({ field }) => field?.type === "password" || /one-time-code|current-password/.test(field?.autocomplete ?? "")) ? "login" : undefined
}
const newPassword = phraseTest("new password|neues passwort|neues kennwort|nueva contraseña|nouveau mot de passe|nuova password|nova senha|nieuw wachtwoord|nowe hasło|yeni şifre|yeni parola|新しいパスワード|新密码|새 비밀번호|كلمة المرور الجديدة|новый пароль|nytt lösenord|ny adgangskode|uusi salasana|nové heslo")

/** The buttons that may send a form. */
export const buttonsOf = (group: ObservedNode): ObservedNode[] => [...walk(group.children ?? [])].filter(node => node.role === "button" && node.ref !== undefined && !node.disabled)
/** The buttons that stand in one row with an element, and those that follow it in its form. */
export const buttonsWith = (path: readonly ObservedNode[], group: ObservedNode | undefined, roots: readonly ObservedNode[]): ObservedNode[] => {
  const target = path.at(-1) as ObservedNode
  const siblings = path.at(-2)?.children ?? roots
  const at = siblings.indexOf(target)
  const end = siblings.findIndex((one, index) => index > at && !isButton(one))
  const row = at < 0 ? [] : siblings.slice(siblings.findLastIndex((one, index) => index < at && !isButton(one)) + 1, end < 0 ? undefined : end)
  const inside = [...walk(group?.children ?? [])]
  return buttonsOf({ role: "group", name: "", children: [...row, ...inside.slice(inside.indexOf(target) + 1)] })
}

const written = new Set(["textbox", "combobox", "searchbox"])
/** What a person would send with a form: the texts in its fields, or in those of the page where it is no form. */
export const textsIn = (nodes: readonly ObservedNode[]): string[] => [...walk(nodes)].flatMap(({ role, value, secret, readonly }) => written.has(role) && !secret && !readonly && value ? [value] : [])
