import type { Action } from "../../../../src/core/action.ts"
import type { Oracle, Seen, Sight } from "../sight.ts"
import { click, control, fields, fill, submit, times } from "./find.ts"
import { bestOffer } from "./buttons.ts"
import { openList } from "./texts.ts"

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]

/** Opens the calendar, turns to the month, clicks the day. Undefined once the field holds the date. */
const pickDate = (sight: Sight, field: Seen | undefined, date: string): Action | undefined => {
  if (!field || field.value === date) return undefined
  const [month = 0, day = 0] = date.split("/").map(Number)
  const shown = sight.seen.map(({ name }) => months.findIndex((one) => name.startsWith(one))).find((index) => index >= 0)
  if (shown === undefined) return click(field)
  if (shown + 1 !== month) return click(control(sight, { name: shown + 1 < month ? /^next$/i : /^prev/i }))
  return click(control(sight, { name: String(day) }))
}
const wanted = (task: string): string => /\d\d\/\d\d\/\d{4}/.exec(task)?.[0] ?? ""
export const chooseDate: Oracle = (sight) => pickDate(sight, fields(sight)[0], wanted(sight.task)) ?? submit(sight)

export const bookFlight: Oracle = (sight) => {
  const [, from = "", to = ""] = /from: (.+) to: (.+) on /.exec(sight.task) ?? []
  const [start, end, date] = fields(sight)
  if (!start || !end) return bestOffer({ ...sight, task: sight.task.replace(/ from: .*/, "") })
  const chosen = times(sight, /Click (?!textbox|link|button)/)
  // A city is told by a placeholder once it stands in a field that is called "From:", so what the field holds can't be compared.
  const place = (field: Seen, text: string, turn: number): Action | undefined => chosen > turn ? undefined : openList(sight, field, text, (name) => name.startsWith(text) || name.includes(`(${text})`))
  return place(start, from, 0) ?? place(end, to, 1) ?? pickDate(sight, date, wanted(sight.task)) ?? submit(sight, "Search")
}

const hours = ["12am", ...Array.from({ length: 11 }, (_, index) => `${index + 1}am`), "12pm", ...Array.from({ length: 11 }, (_, index) => `${index + 1}pm`)]
/** The two boxes that follow each hour's label, in order; what lies over one makes a drag fail, and the next is tried. */
const halfHours = (seen: readonly Seen[]): Seen[][] => {
  const found: Seen[][] = hours.map(() => [])
  let hour = -1
  for (const one of seen) {
    if (one.role === "text" && hours.includes(one.name)) hour = hours.indexOf(one.name)
    else if (hour >= 0 && one.role === "clickable") found[hour]?.push(one)
  }
  return found
}
export const createEvent: Oracle = (sight) => {
  const [, time = "", unit = "", name = "", from = "", to = ""] = /a ([\d.]+) (\w+) event named "(\w+)", between (\w+) and (\w+)/.exec(sight.task) ?? []
  const field = fields(sight)[0]
  if (field) return fill(field, name) ?? submit(sight, "Create")
  const slots = halfHours(sight.seen).slice(hours.indexOf(from.toLowerCase()), hours.indexOf(to.toLowerCase())).flat()
  const length = unit.startsWith("min") ? Number(time) / 30 : Number(time) * 2
  // No event that is there already is longer than three half hours.
  const start = Math.max(0, Math.min(times(sight, /Drag /) * 3, slots.length - length))
  const [first, last] = [slots[start], slots[start + length - 1]]
  return first && last && { verb: "drag", ref: first.ref, to: last.ref }
}
