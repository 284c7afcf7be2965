import type { Action } from "../../../../src/core/action.ts"
import type { Oracle, Seen, Sight } from "../sight.ts"
import { area, click, control, controls, fields, submit, times } from "./find.ts"

const drag = (one: Seen | undefined, to: Seen | undefined): Action | undefined => one && to && { verb: "drag", ref: one.ref, to: to.ref }
const places: Record<string, number> = { "1st": 0, "2nd": 1, "3rd": 2, "4th": 3, "5th": 4 }

export const dragBox: Oracle = (sight) => times(sight, /Drag .*: done/) > 0 ? submit(sight) : drag(control(sight, { name: "s" }), control(sight, { name: "L" }))

const items = (sight: Sight): Seen[] => area(sight).filter(({ ref, role }) => ref !== "" && role !== "button")
export const dragItem: Oracle = (sight) => {
  const all = items(sight)
  const [, name = "", where = ""] = /^Drag (\S+) (.*)$/.exec(sight.task) ?? []
  const from = all.findIndex((item) => item.name === name)
  const to = where.includes("top") ? 0 : where.includes("bottom") ? all.length - 1 : where.includes("down") ? from + 1 : where.includes("up") ? from - 1 : places[/\d\w\w/.exec(where)?.[0] ?? ""]
  return drag(all[from], to === undefined ? undefined : all[to])
}
/** The first number that isn't at its place is dragged there. */
export const sortNumbers: Oracle = (sight) => {
  const all = items(sight)
  const sorted = [...all].sort((one, other) => Number(one.name) - Number(other.name))
  const at = all.findIndex(({ name }, index) => name !== sorted[index]?.name)
  return at < 0 ? submit(sight) : drag(sorted[at], all[at])
}

/** By the arrow keys, ten at a time; the number beside the handle says how far it is. */
const slide = (handle: Seen | undefined, now: number, wanted: number): Action | undefined => {
  if (!handle || now === wanted) return undefined
  const key = now < wanted ? "Right" : "Left"
  return { verb: "press", ref: handle.ref, keys: Array.from({ length: Math.min(10, Math.abs(wanted - now)) }, () => key).join(" ") }
}
/** Handles, each with the number that follows it. */
const sliders = (sight: Sight): { handle: Seen; now: number }[] => {
  const page = area(sight)
  return page.flatMap((handle, index) => {
    const next = page[index + 1]
    return handle.ref !== "" && next?.role === "text" && /^-?\d+$/.test(next.name) ? [{ handle, now: Number(next.name) }] : []
  })
}
const slideTo = (sight: Sight, wanted: readonly number[]): Action | undefined => {
  for (const [index, { handle, now }] of sliders(sight).entries()) {
    const move = slide(handle, now, wanted[index] ?? now)
    if (move) return move
  }
  return undefined
}
export const useSlider: Oracle = (sight) => slideTo(sight, [Number(/Select (-?\d+) with/.exec(sight.task)?.[1])]) ?? submit(sight)
export const useSliders: Oracle = (sight) => slideTo(sight, (/\[(.*)\]/.exec(sight.task)?.[1] ?? "").split(",").map(Number)) ?? submit(sight)
export const sliderAndBox: Oracle = (sight) => {
  const move = slideTo(sight, [Number(/Select (-?\d+) with/.exec(sight.task)?.[1])])
  if (move) return move
  const box = controls(sight, { role: "checkbox" })[places[/click the (\w+) checkbox/.exec(sight.task)?.[1] ?? ""] ?? 0]
  return box && !box.states.includes("checked") ? { verb: "check", ref: box.ref, on: true } : submit(sight)
}

const colours: Record<string, string> = { red: "#e60000", orange: "#ff9900", yellow: "#ffff00", green: "#008a00", blue: "#0066cc", purple: "#9933ff" }
const styles: Record<string, RegExp> = { bold: /bold/i, italics: /italic/i, underlined: /underline/i }
/** Keys pressed so far, of one kind. */
const pressed = (sight: Sight, key: string): number =>
  sight.history.flatMap((line) => /Press "(.*?)"/.exec(line)?.[1]?.split(" ") ?? []).filter((one) => one === key).length
const repeat = (key: string, count: number): string => Array.from({ length: Math.min(count, Math.floor(60 / (key.length + 1))) }, () => key).join(" ")

/** Selects one word, or everything, with the keys; undefined once it is selected. */
const selectText = (sight: Sight, editor: Seen, word: string | undefined): Action | undefined => {
  const press = (keys: string): Action => ({ verb: "press", ref: editor.ref, keys })
  if (word === undefined) return pressed(sight, "Control+A") === 0 ? press("Control+A") : undefined
  if (pressed(sight, "Control+Home") === 0) return press("Control+Home")
  const before = ` ${editor.value} `.indexOf(` ${word} `) - pressed(sight, "Right")
  if (before > 0) return press(repeat("Right", before))
  const inside = word.length - pressed(sight, "Shift+Right")
  return inside > 0 ? press(repeat("Shift+Right", inside)) : undefined
}
export const styleText: Oracle = (sight) => {
  const editor = fields(sight).find(({ value }) => value.includes(" "))
  const [, style = ""] = /the (?:style|color) (\w+)/.exec(sight.task) ?? []
  const selecting = editor && selectText(sight, editor, /give the text (\S+) the/.exec(sight.task)?.[1])
  if (!editor || selecting) return selecting
  const clicked = times(sight, /Click /)
  const colour = colours[style]
  if (colour === undefined) return clicked === 0 ? click(control(sight, { name: styles[style] ?? "" })) : submit(sight)
  return clicked === 0 ? click(control(sight, { name: /colou?r/i })) : clicked === 1 ? click(control(sight, { name: colour })) : submit(sight)
}
