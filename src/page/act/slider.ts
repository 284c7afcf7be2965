import type { PageHost } from "../observe/page-host.ts"
import { inputEvent, setNative } from "./field-text.ts"
import { focusOn } from "./focus.ts"
import { fireKey } from "./keyboard.ts"
import { pause } from "./pause.ts"

const mostKeys = 400
const breathEvery = 10

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
