import type { Action } from "../../../../src/core/action.ts"
import type { Seen, Sight } from "../sight.ts"

/** The words between the quotes of a sentence, in order. */
export const quotes = (text: string): string[] => [...text.matchAll(/"([^"]*)"/g)].map((found) => found[1] ?? "")

type Wish = { role?: RegExp | string; name?: RegExp | string }
const fits = (text: string, wish: RegExp | string | undefined): boolean =>
  wish === undefined || (typeof wish === "string" ? text === wish : wish.test(text))

/** Elements that can be acted on. */
export const controls = ({ seen }: Sight, { role, name }: Wish = {}): Seen[] =>
  seen.filter((one) => one.ref !== "" && fits(one.role, role) && fits(one.name, name))
export const control = (sight: Sight, wish: Wish): Seen | undefined => controls(sight, wish)[0]

export const click = (one: Seen | undefined): Action | undefined => one && { verb: "click", ref: one.ref }
/** Types unless the field holds it already. */
export const fill = (one: Seen | undefined, text: string): Action | undefined =>
  one && one.value !== text && !one.states.includes("secret") ? { verb: "type", ref: one.ref, text } : undefined
export const submit = (sight: Sight, name: RegExp | string = /^submit$/i): Action | undefined => click(control(sight, { name }))

/** Was something of the kind done before? How often. */
export const times = ({ history }: Sight, what: RegExp): number => history.filter((line) => what.test(line)).length
export const fields = (sight: Sight): Seen[] => controls(sight, { role: /^(textbox|searchbox|combobox)$/ })

/** The page below the yellow box that repeats the task. */
export const area = ({ seen, task }: Sight): Seen[] => {
  const start = seen.findIndex(({ name }) => name !== "" && task.startsWith(name.trim()))
  return seen.slice(start + 1)
}
