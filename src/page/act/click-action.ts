import type { Action } from "../../core/action.ts"
import type { Outcome } from "../../core/outcome.ts"
import type { PageHost } from "../observe/page-host.ts"
import { drawingOf } from "./drawing.ts"
import { isSubmit, watchForm } from "./form-block.ts"
import { done, handOver, noEffect, opened } from "./outcomes.ts"
import { clickAt } from "./pointer.ts"
import { watchRevealed } from "./revealed.ts"
import { reach } from "./target.ts"
import { watch } from "./watch.ts"
import { documentOf, own } from "../observe/own.ts"

type Click = Extract<Action, { verb: "click" }>
/** A server may take so long to answer a click; called without effect too early, it would be clicked a second time. */
const answerMs = 1300
/** A page that stands still for so long while it is being clicked has likely asked the user something. */
const blockedMs = 1000

export async function clickAction(host: PageHost, action: Click): Promise<Outcome> {
  const aimed = await reach(host, action.ref)
  if (!aimed.ok) return aimed.outcome
  const { el } = aimed.value
  const { button, count, modifiers } = action
  const link = linkAround(el)
  const form = watchForm(host)
  const revealing = watchRevealed(host, aimed.value.hit)
  const watching = watch(host, el)
  const before = drawingOf(el)
  const began = performance.now()
  const goes = clickAt(host, aimed.value, { ...(button ? { button } : {}), ...(count ? { count } : {}), ...(modifiers ? { modifiers } : {}) })
  const blocked = performance.now() - began
  const unsent = form.end()
  // A link whose page takes the click itself shows another view under another address, often after it was fetched.
  const changes = await watching.settle({ patience: answerMs, expect: link && !goes && leadsElsewhere(link) ? "url" : undefined })
  if (before !== drawingOf(el)) changes.push("drawing")
  if (link && goes && opensTab(link, action) && !changes.includes("navigated")) changes.push("new tab")
  if (unsent && isSubmit(el) && !changes.includes("navigated")) return noEffect(unsent)
  const asked = blocked > blockedMs ? `The page stood still for ${Math.round(blocked / 1000)} s; it may have shown a dialog of the browser.` : ""
  if (changes.length === 0 && asked === "" && revealing.opened()) return done(["appearance"], opened)
  return changes.length > 0 ? done(changes, asked) : noEffect(asked || `The click landed and nothing has changed so far. An answer may still be on its way: wait and look before clicking again; ${handOver}`)
}

const linkAround = (el: Element | null): HTMLAnchorElement | null => (el && own(el).closest<HTMLAnchorElement>("a[href], area[href]")) ?? null
/** The address that a click on this element opens in a new tab; null where it opens none. */
export const tabLink = (el: Element | null, action: Click): string | null => {
  const link = linkAround(el)
  return link && opensTab(link, action) ? String(link.href) : null
}

const leadsElsewhere = (link: HTMLAnchorElement): boolean => {
  const here = documentOf(link).defaultView?.location ?? location
  return /^https?:/.test(link.protocol) && link.href.split("#")[0] !== here.href.split("#")[0]
}

function opensTab(link: HTMLAnchorElement, { button = "left", modifiers = [] }: Click): boolean {
  if (!/^(https?|file|about):$/.test(link.protocol)) return false
  if (button === "middle" || modifiers.some((one) => one === "Control" || one === "Meta" || one === "Shift")) return true
  return button === "left" && !/^(_self|_parent|_top|)$/.test(link.target)
}
