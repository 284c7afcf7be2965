import { controlsOf, textOf, type Draft } from "./draft.ts"

const fields = /^(textbox|searchbox|combobox|spinbutton|listbox|slider|date|time|month|week|datetime)$/
const namedBy = ["aria-label", "aria-labelledby", "placeholder", "title"]

/** A field in a table that nothing else names is named, as a person would, by the words beside it and the head of its column. */
export function labelRowFields(row: Draft, labels: Map<Element, string>): void {
  let first = ""
  let beside = ""
  for (const cell of row.children) {
    const text = textOf([cell], { controls: false, limit: 80 })
    const [field, ...more] = controlsOf([cell])
    if (!field) { beside = text || beside; first ||= text; continue }
    const alone = more.length === 0 && text === "" && fields.test(field.role)
    if (!alone || labels.has(field.el) || namedBy.some((name) => field.el.getAttribute(name))) continue
    const label = cell.column ? `${first} ${cell.column}`.trim() : beside
    if (label !== "") labels.set(field.el, label)
  }
}
