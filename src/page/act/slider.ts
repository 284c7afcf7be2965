import type { PageHost } from "../observe/page-host.ts"
import { inputEvent, setNative } from "./field-text.ts"
import { focusOn } from "./focus.ts"
import { fireKey } from "./keyboard.ts"
import { own } from "../observe/own.ts"
import { pause } from "./pause.ts"
import { fire, moveOver, press, release } from "./pointer.ts"

const mostKeys = 400
const breathEvery = 10
const mostDrags = 6
/** CSS pixels. */
const widestKnob = 60

export const isSlider = (el: Element): boolean => (el.localName === "input" && (el as HTMLInputElement).type === "range") || /^(slider|spinbutton)$/.test(el.getAttribute("role") ?? "")

export function rangeOf(el: Element): { min: number; max: number; now: number } {
  if (el.localName === "input") {
    const { min, max, value } = el as HTMLInputElement
    return { min: Number(min || 0), max: Number(max || 100), now: Number(value) }
  }
  const read = (name: string, other: number): number => { const text = el.getAttribute(name); return text === null || text === "" ? other : Number(text) }
  return { min: read("aria-valuemin", 0), max: read("aria-valuemax", 100), now: read("aria-valuenow", Number.NaN) }
}

/** Brings a slider or spin button as near to a value as its steps allow: a native one at once, a drawn one by its keys. */
export async function stepTo(host: PageHost, el: HTMLElement, wanted: number): Promise<void> {
  if (el.localName === "input") {
    setNative(host, el as HTMLInputElement, String(wanted))
    inputEvent(host, el, "input", "insertReplacementText", null)
    el.dispatchEvent(new host.window.Event("change", { bubbles: true }))
    return
  }
  const start = rangeOf(el).now
  await stepByKeys(host, el, wanted)
  if (start !== wanted && rangeOf(el).now === start && el.getAttribute("role") === "slider") await slideByPointer(host, el, wanted)
}

/** Where the knob has no keys it is dragged, and once more by what is still missing: how long its rail is can only be guessed. */
async function slideByPointer(host: PageHost, el: HTMLElement, wanted: number): Promise<void> {
  const { min, max } = rangeOf(el)
  const { x, y, width, height } = el.getBoundingClientRect()
  const rail = (el.parentElement ? own(el.parentElement) : el).getBoundingClientRect()
  const upright = el.getAttribute("aria-orientation") === "vertical"
  const size = upright ? height : width
  // Where the slider is the rail itself, the pointer goes straight to the value.
  const isRail = size > widestKnob
  const length = isRail ? size : (upright ? rail.height : rail.width) - size
  const share = isRail ? (wanted - min) / (max - min) : 0.5
  const down = { button: 0, buttons: 1 }
  const at = moveOver(host, el, upright ? { x: x + width / 2, y: y + height * (1 - share) } : { x: x + width * share, y: y + height / 2 })
  press(host, el, at, { ...down, detail: 1 })
  for (let tries = 0; tries < mostDrags && rangeOf(el).now !== wanted; tries++) {
    const by = (wanted - rangeOf(el).now) / (max - min) * length
    if (upright) at.y -= by
    else at.x += by
    fire(host, el, "pointermove", at, { ...down, button: -1 })
    fire(host, el, "mousemove", at, down)
    await pause(30)
  }
  release(host, el, at, { ...down, detail: 1 })
}

/** The same by keys alone. */
export async function stepByKeys(host: PageHost, el: HTMLElement, wanted: number): Promise<void> {
  focusOn(host, el)
  const { min, max } = rangeOf(el)
  const strike = async (key: string, count: number): Promise<number> => {
    fireKey(host, el, "keydown", { key, code: key, modifiers: [] })
    fireKey(host, el, "keyup", { key, code: key, modifiers: [] })
    // A framework shows the new value only after it has rendered.
    if (count % breathEvery === 0) await pause(20)
    return rangeOf(el).now
  }
  if (wanted === min || wanted === max) await strike(wanted === min ? "Home" : "End", 0)
  let now = rangeOf(el).now
  for (let i = 1; i <= mostKeys && now !== wanted; i++) {
    const key = el.getAttribute("aria-orientation") === "vertical" || el.getAttribute("role") === "spinbutton" ? (now < wanted ? "ArrowUp" : "ArrowDown") : now < wanted ? "ArrowRight" : "ArrowLeft"
    let next = await strike(key, i)
    if (next === now) { await pause(30); next = rangeOf(el).now }
    const passed = Math.abs(next - wanted) >= Math.abs(now - wanted)
    now = next
    if (passed) return
  }
}
