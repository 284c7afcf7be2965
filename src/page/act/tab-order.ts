import { shadowOf } from "../observe/flat-tree.ts"
import { own, rootOf } from "../observe/own.ts"
import type { PageHost } from "../observe/page-host.ts"

const stops = "a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable=''], [contenteditable='true'], [contenteditable='plaintext-only']"

/** Where Tab goes to, in its order: the stops of a shadow tree stand where its host does, and of a group of radio buttons there is one. */
export function tabOrder(host: PageHost, root: ParentNode): HTMLElement[] {
  const found: { order: number; stops: HTMLElement[] }[] = []
  for (const el of root.querySelectorAll<HTMLElement>("*")) {
    const order = el.tabIndex > 0 ? el.tabIndex : Infinity
    if (isStop(el)) found.push({ order, stops: [el] })
    const inner = shadowOf(el, host.openShadow)
    if (inner && own(el).getAttribute("tabindex") !== "-1") found.push({ order, stops: tabOrder(host, inner) })
  }
  return found.sort((a, b) => a.order - b.order || 0).flatMap((one) => one.stops)
}

const isStop = (el: HTMLElement): boolean => own(el).matches(stops) && el.tabIndex >= 0 && !own(el).matches(":disabled") && own(el).checkVisibility({ visibilityProperty: true }) && standsForGroup(el)

function standsForGroup(el: HTMLElement): boolean {
  if (el.localName !== "input" || (el as HTMLInputElement).type !== "radio" || (el as HTMLInputElement).checked) return true
  const group = radioGroup(el as HTMLInputElement)
  return group.length === 0 || (group[0] === el && !group.some((radio) => radio.checked))
}

/** The radio buttons of which only one can be on, without those that can't be chosen. */
export const radioGroup = (el: HTMLInputElement): HTMLInputElement[] =>
  el.name === "" ? [] : [...own(el.form ?? rootOf(el)).querySelectorAll<HTMLInputElement>("input[type=radio]")].filter((radio) => radio.name === el.name && radio.form === el.form && !radio.disabled)
