import type { Action } from "../../../../src/core/action.ts"
import type { Oracle, Seen, Sight } from "../sight.ts"
import { area, click, control, controls, fields, fill, quotes, submit, times } from "./find.ts"

const typeThenSubmit = (text: (sight: Sight) => string): Oracle => (sight) => fill(fields(sight)[0], text(sight)) ?? submit(sight)
export const enterQuoted = typeThenSubmit(({ task }) => quotes(task)[0] ?? "")
export const enterInCase = typeThenSubmit(({ task }) => { const text = quotes(task)[0] ?? ""; return task.includes("upper") ? text.toUpperCase() : text.toLowerCase() })
/** Letters that were turned one by one stand apart. */
export const enterShown = typeThenSubmit((sight) => area(sight).filter(({ role }) => role === "text").map(({ name }) => name).join("").replace(/\s/g, ""))
/** Where a value is told by a placeholder in one place and in clear in another, only the history says that it was typed. */
const fillOnce = (sight: Sight, field: Seen | undefined, text: string): Action | undefined =>
  field && sight.history.some((line) => line.includes(`Type "${text}" into textbox "${field.name}": done`)) ? undefined : fill(field, text)

const cellBeside = (sight: Sight, key: string | undefined): string => sight.seen.find(({ cells }) => cells[0] === key)?.cells[1] ?? ""
export const enterFromTable: Oracle = (sight) => fillOnce(sight, fields(sight)[0], cellBeside(sight, /value of (.+) into the text/.exec(sight.task)?.[1])) ?? submit(sight)

/** A field that takes whole values shows them in a form of its own, so what was done is looked up. */
const typeOnce = (pattern: RegExp): Oracle => (sight) => {
  const field = control(sight, { role: /^(date|time)$/ })
  if (times(sight, /Type .*: done/) > 0) return submit(sight)
  return field && { verb: "type", ref: field.ref, text: pattern.exec(sight.task)?.[1] ?? "" }
}
export const enterDate = typeOnce(/Enter ([\d/]+) as/)
export const enterTime = typeOnce(/Enter (.+) as the time/)

/** What is typed into a secret field isn't shown. */
const typeSecret = (sight: Sight, field: Seen | undefined, text: string): Action | undefined =>
  field && times(sight, new RegExp(`Type .* into textbox "${field.name}": done`)) === 0 ? { verb: "type", ref: field.ref, text } : undefined
const secretFields = (sight: Sight): Seen[] => fields(sight).filter(({ states }) => states.includes("secret"))
export const enterPasswords: Oracle = (sight) => {
  const [first, second] = secretFields(sight)
  const text = quotes(sight.task)[0] ?? ""
  return typeSecret(sight, first, text) ?? typeSecret(sight, second, text) ?? submit(sight)
}
export const logIn: Oracle = (sight) => {
  const away = control(sight, { role: "button", name: "Cancel" })
  if (away) return click(away)
  const [, user = "", password = ""] = /username "?([^" ]+)"? and the password "?([^" ]+)"? into/.exec(sight.task) ?? []
  return fill(fields(sight)[0], user) ?? typeSecret(sight, secretFields(sight)[0], password) ?? submit(sight, /^(login|ok)$/i)
}

/** Each field of the page with its label: its own name, or the words beside it. */
const labelled = (sight: Sight): { field: Seen; label: string }[] => {
  const page = area(sight).filter(({ role, name, cells, ref }) => ref !== "" || name !== "" || cells.length > 0)
  const own = page.filter(({ role }) => role !== "table")
  const after = own[0]?.role === "textbox"
  return own.flatMap((field, index) => {
    if (field.role !== "textbox") return []
    const beside = own[after ? index + 1 : index - 1]
    const label = field.name !== "" && !field.states.includes("aria") ? field.name : beside?.cells[0] ?? beside?.name ?? ""
    return [{ field, label: label.replace(/:\s*$/, "").trim() }]
  })
}
export const answerLabels: Oracle = (sight) => {
  for (const { field, label } of labelled(sight)) {
    const typed = fillOnce(sight, field, cellBeside(sight, label))
    if (typed) return typed
  }
  return submit(sight)
}
export const searchMovies: Oracle = (sight) => {
  const [, genre = "", director = "", year = ""] = /Search for (.+) movies directed by (.+) from year (\d+)/.exec(sight.task) ?? []
  for (const { field, label } of labelled(sight)) {
    const typed = fill(field, /genre/i.test(label) ? genre : /director/i.test(label) ? director : year)
    if (typed) return typed
  }
  return submit(sight, /^(submit|search|go!)$/i)
}

export const searchEngine: Oracle = (sight) => {
  const text = quotes(sight.task)[0] ?? ""
  const rank = Number(/the (\d+)(?:st|nd|rd|th) search result/.exec(sight.task)?.[1])
  const typed = fill(fields(sight)[0], text)
  if (typed) return typed
  if (times(sight, /Click button "Search"/) === 0) return submit(sight, "Search")
  const page = String(Math.ceil(rank / 3))
  if (page !== "1" && times(sight, new RegExp(`Click \\w+ "${page}"`)) === 0) return click(controls(sight, { name: page }).at(-1))
  const results = controls(sight, { role: "link" }).filter(({ name }) => !/^[\d<>]$/.test(name) && !/^(first|last)$/i.test(name))
  return click(results[(rank - 1) % 3])
}

/** The list opens a moment after one has typed. */
export const openList = (sight: Sight, field: Seen | undefined, text: string, fits: (name: string) => boolean): Action | undefined => {
  const option = sight.seen.find(({ ref, role, name }) => ref !== "" && ref !== field?.ref && role !== "button" && role !== "textbox" && fits(name))
  if (option) return click(option)
  const last = sight.history.at(-1) ?? ""
  return / (Type|Wait)/.test(last) && field?.value === text ? { verb: "wait", for: "ms", ms: 400 } : field && { verb: "type", ref: field.ref, text }
}
export const autocomplete: Oracle = (sight) => {
  const [start = "", end = ""] = quotes(sight.task)
  const field = fields(sight)[0]
  const fits = (name: string): boolean => name.startsWith(start) && name.endsWith(end)
  return field && fits(field.value) && field.value !== start ? submit(sight) : openList(sight, field, start, fits)
}

const hex: Record<string, string> = { black: "000000", white: "ffffff", aqua: "00ffff", blue: "0000ff", gray: "808080", green: "008000", lime: "00ff00", maroon: "800000", navy: "000080",
  olive: "808000", purple: "800080", red: "ff0000", silver: "c0c0c0", teal: "008080", yellow: "ffff00", pink: "ffc0cb", magenta: "ff00ff", gold: "ffd700", orange: "ffa500" }
export const typeColour: Oracle = (sight) => {
  const field = fields(sight)[0]
  const wanted = hex[/Select (\w+) with/.exec(sight.task)?.[1] ?? ""] ?? ""
  // The picker lies over the button and goes away only by a press beside it, where nothing is that has a name.
  const button = control(sight, { name: "Submit" })
  return field?.value.toLowerCase() !== wanted ? fill(field, wanted) : button && { verb: "press", ref: button.ref, keys: "Enter" }
}
