import { type ObservedNode, walk } from "../core/observation.ts"

const groups = new Set(["form", "dialog", "alertdialog", "group", "region"])

/** The form or dialog around an element: the nearest that has controls of its own. */
export const groupAround = (path: readonly ObservedNode[]): ObservedNode | undefined =>
  path.slice(0, -1).findLast(node => groups.has(node.role) && [...walk(node.children ?? [])].length > 1)

/** What a form or dialog says about itself: its name, its headings, and for a dialog also its text. */
export const captionOf = (group: ObservedNode): string => {
  const talks = group.role === "dialog" || group.role === "alertdialog"
  const lines = [...walk(group.children ?? [])].filter(node => node.role === "heading" || (talks && !node.ref && node.name !== "")).map(node => node.name)
  return [group.name, ...lines].join(" . ").slice(0, 400)
}

/** What a form does by its fields, whatever its button is called. */
export const purposeOf = (group: ObservedNode): "money" | "security" | undefined => {
  const fields = [...walk(group.children ?? [])].filter(node => node.field)
  if (fields.some(({ field }) => /(?:^|\s)cc-/.test(field?.autocomplete ?? ""))) return "money"
  const has = (words: RegExp): boolean => fields.some(({ name, field }) => words.test(`${name} ${field?.key ?? ""}`))
  if (has(/\b(?:iban|payee|empfänger-?iban|beneficiary|sort code|routing)\b/i) && has(/amount|betrag|importe|montant|importo|valor|bedrag|kwota|tutar|金額|金额|المبلغ|сумма/i)) return "money"
  return fields.some(({ field }) => /new-password/.test(field?.autocomplete ?? "")) ? "security" : undefined
}

/** The button that Enter would press in a form. */
export const submitOf = (group: ObservedNode): ObservedNode | undefined => {
  const buttons = [...walk(group.children ?? [])].filter(node => node.role === "button" && node.ref !== undefined && !node.disabled)
  return buttons.find(({ field }) => field?.type === "submit") ?? buttons.at(-1)
}
