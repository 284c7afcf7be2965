import type { Action } from "../../../../src/core/action.ts"
import type { Oracle, Seen } from "../sight.ts"
import { area, click, control, controls, quotes, submit, times } from "./find.ts"

export const clickTest: Oracle = (sight) => click(control(sight, { role: "button", name: /button (\w+)\./.exec(sight.task)?.[1] ?? "" }))
export const clickQuoted: Oracle = (sight) => click(control(sight, { role: "button", name: quotes(sight.task)[0] ?? "" }))
export const closeDialog: Oracle = (sight) => click(control(sight, { role: "button", name: /^(close|x|×)$/i }))
export const dialogButton: Oracle = (sight) => quotes(sight.task)[0] === "x" ? closeDialog(sight) : clickQuoted(sight)

export const focusField: Oracle = (sight) => click(controls(sight, { role: "textbox" })[Number(/\d/.exec(sight.task)?.[0] ?? 1) - 1])

export const expandThenSubmit: Oracle = (sight) => {
  const section = control(sight, { role: "tab", name: /^Section/ })
  return section?.states.includes("collapsed") ? click(section) : submit({ ...sight, seen: controls(sight, { role: "button" }) })
}

/** The sections one after the other, until one shows the link. */
export const findInSections: Oracle = (sight) => {
  const link = controls(sight, { name: quotes(sight.task)[0] ?? "" }).find(({ role }) => role !== "tab")
  return click(link ?? controls(sight, { role: "tab" })[times(sight, /Click tab/)])
}

/** Opens each closed folder that was not opened before, from the top. */
export const findInTree: Oracle = (sight) => {
  const all = controls(sight, { role: /^(clickable|treeitem|listitem)$/ })
  const wanted = quotes(sight.task)[0]
  return click(all.find(({ name }) => name === wanted) ?? all.find(({ name, states }) => name !== "" && states.includes("collapsed")))
}

const minutes = (text: string): number => { const [, hours = 0, rest = 0] = /(\d+)h (\d+)m/.exec(text) ?? []; return Number(hours) * 60 + Number(rest) }
const price = (text: string): number => Number(/\$(\d+)/.exec(text)?.[1])
type Offer = { button: Seen; minutes: number; price: number }

/** Each button with the duration that stands before it. */
const offers = (seen: readonly Seen[]): Offer[] => {
  let last = 0
  return seen.flatMap((one): Offer[] => {
    if (/\d+h \d+m/.test(one.name)) last = minutes(one.name)
    return one.role === "button" && one.name.includes("$") ? [{ button: one, minutes: last, price: price(one.name) }] : []
  })
}
export const bestOffer: Oracle = (sight) => {
  const { task } = sight
  const value = (offer: Offer): number => /short|long/.test(task) ? offer.minutes : offer.price
  const sorted = offers(area(sight)).sort((one, other) => value(one) - value(other))
  return click((/long|most/.test(task) ? sorted.at(-1) : sorted[0])?.button)
}

/** The marks that were set can't be read from the page, so they are counted. */
export const oddOrEven: Oracle = (sight) => {
  const numbers = area(sight).filter(({ role, name }) => role === "text" && /^-?\d+$/.test(name))
  const marked = times(sight, /Click button "(Odd|Even)"/)
  const number = numbers[marked]
  if (!number) return submit(sight)
  return click(controls(sight, { name: Number(number.name) % 2 === 0 ? "Even" : "Odd" })[marked])
}

const tick = (one: Seen | undefined, on: boolean): Action | undefined => one && { verb: "check", ref: one.ref, on }
export const chooseRadio: Oracle = (sight) => {
  const radio = control(sight, { role: "radio", name: /^Select (.*) and click/.exec(sight.task)?.[1] ?? "" })
  return radio?.states.includes("checked") ? submit(sight) : tick(radio, true)
}

const tickAll = (wanted: (name: string) => boolean): Oracle => (sight) => {
  const wrong = controls(sight, { role: "checkbox" }).find(({ name, states }) => states.includes("checked") !== wanted(name))
  return wrong ? tick(wrong, wanted(wrong.name)) : submit(sight)
}
const named = (task: string): string[] => (/^Select (?:words similar to )?(.*) and click/.exec(task)?.[1] ?? "").split(", ")
export const tickNamed: Oracle = (sight) => tickAll((name) => named(sight.task).includes(name))(sight)

/** Words of like meaning, as a person knows them. */
const alike = [
  "big large huge enormous gigantic", "small tiny little mini petite", "red scarlet crimson vermillion", "happy cheerful joyful gleeful delighted", "sad unhappy sorrowful miserable tragic",
  "angry mad furious irritated", "evil wicked immoral sinful corrupt depraved", "wrong incorrect mistaken erroneous", "real genuine actual", "strange odd peculiar unusual weird",
  "stop cease halt end finish", "scared terrified panicked fearful frightened afraid", "quiet calm peaceful serene mild", "old aged archaic", "love like adore favor", "kill murder assassinate",
  "keep retain preserve sustain maintain", "hide conceal camouflage", "hate despise loathe detest dislike", "funny humorous amusing comical laughable", "fat fleshy plump chubby",
  "stupid dumb dull unwise", "delicious savory delectable appetizing", "cut slice carve chop", "brave courageous fearless", "begin start initiate launch", "answer reply response",
  "television televisions TV TVs", "house home houses homes", "fire flame fires flames", "pig pork swine", "rabbit rabbits bunny bunnies", "car cars automobile automobiles vehicle vehicles", "water"
].map((words) => words.split(" "))
export const tickAlike: Oracle = (sight) => tickAll((name) => named(sight.task).some((word) => word === name || alike.some((words) => words.includes(word) && words.includes(name))))(sight)

/** The page itself calls its shades by their colour. */
export const clickShades: Oracle = (sight) => {
  const colour = /shades of (\w+)/.exec(sight.task)?.[1] ?? ""
  return click(controls(sight, { name: colour })[times(sight, new RegExp(`Click \\w+ "${colour}"`))]) ?? submit(sight)
}
