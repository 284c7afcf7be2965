import type { Action } from "../../core/action.ts"
import type { Outcome } from "../../core/outcome.ts"
import type { PageHost } from "../observe/page-host.ts"
import { focusOn } from "./focus.ts"
import { done, failed, handOver, noEffect, opened } from "./outcomes.ts"
import { pause } from "./pause.ts"
import { clickAt, focusable, moveOver } from "./pointer.ts"
import { type Revealing, watchRevealed } from "./revealed.ts"
import { afterwards, aim, reach, resolveRef } from "./target.ts"
import { watch } from "./watch.ts"
import { deepFocus } from "../observe/deep-focus.ts"
import { own } from "../observe/own.ts"

type Of<V extends Action["verb"]> = Extract<Action, { verb: V }>

/** Hints and menus wait for a pointer that stays: as a rule no longer than 0.7 s. */
const dwellMs = 900

export async function checkAction(host: PageHost, action: Of<"check">): Promise<Outcome> {
  const resolved = await resolveRef(host, action.ref)
  if (!resolved.ok) return resolved.outcome
  const el = resolved.value
  if (isOn(el) === null) return failed("invalid", "The element can't be checked; click it instead.")
  if (isOn(el) === action.on) return done([], `It already was ${action.on ? "on" : "off"}.`)
  if (!action.on && (el as HTMLInputElement).type === "radio") return failed("invalid", "A radio button can't be switched off; choose another one of its group.")
  const aimed = await aim(host, el)
  if (!aimed.ok) return aimed.outcome
  const watching = watch(host, el)
  clickAt(host, aimed.value)
  await pause(20)
  if (el.isConnected && isOn(el) !== action.on && el.localName === "input") el.click()
  const changes = await watching.settle({ patience: 800 })
  // Drawn anew, it is asked again what it is now.
  const now = await afterwards(host, el)
  if (!now) return done(changes, "The element went away after the click, so whether it is on can't be told.")
  if (isOn(now) === action.on) return done(changes.length > 0 ? changes : ["checked"])
  return noEffect(`It did not switch ${action.on ? "on" : "off"}; ${handOver}`)
}

/** Whether a box, switch or pressed button is on; a half-checked one is neither. Null for what has no such state. */
function isOn(el: Element): boolean | "mixed" | null {
  if (el.localName === "input" && /^(checkbox|radio)$/.test((el as HTMLInputElement).type)) return (el as HTMLInputElement).indeterminate ? "mixed" : (el as HTMLInputElement).checked
  for (const name of ["aria-checked", "aria-pressed", "aria-selected"]) { const value = el.getAttribute(name); if (value !== null) return value === "mixed" ? "mixed" : value === "true" }
  const inner = el.querySelector("input[type=checkbox], input[type=radio]")
  return inner ? (inner as HTMLInputElement).checked : null
}

export async function hoverAction(host: PageHost, action: Of<"hover">): Promise<Outcome> {
  const aimed = await reach(host, action.ref)
  if (!aimed.ok) return aimed.outcome
  const { el, hit } = aimed.value
  const revealing = watchRevealed(host, hit)
  const watching = watch(host, el)
  moveOver(host, hit, aimed.value)
  const changes = await watching.settle({ patience: dwellMs })
  if (changes.length > 0) return done(changes)
  if (revealing.opened() || await opensByFocus(host, el, revealing)) return done(["appearance"], opened)
  return noEffect(`The pointer moved there and nothing changed. A menu styled by another site needs the user's own pointer; ${handOver}`)
}

/** Some menus open for the keyboard alone. */
async function opensByFocus(host: PageHost, el: HTMLElement, revealing: Revealing): Promise<boolean> {
  const around = el.parentElement ?? el
  const before = deepFocus(host.document)
  if (!own(el).matches(focusable) || before === el || !revealing.keepsBack(around)) return false
  focusOn(host, el)
  await pause(60)
  if (revealing.opened()) return true
  focusOn(host, before as HTMLElement | null)
  return false
}
