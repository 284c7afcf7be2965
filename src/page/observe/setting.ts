import { flatParent } from "./flat-tree.ts"
import { own } from "./own.ts"
import { textOf } from "./thing-mark.ts"

/**
 * What says of an element what using it would do, beside its own words: where it leads, what its dialog or form says and holds, and what
 * stands close to it. Compared in the page and never told to anyone.
 */
export type Setting = { readonly leads: string; readonly near: string; readonly group: string }

const groups = "form, dialog, fieldset, [role=form], [role=dialog], [role=alertdialog], [role=group]"
/** A slider may be a film's position; what a sum is set to by one stands beside it in words. */
const held = "input:not([type=password], [type=hidden], [type=range]), textarea, select"
const mostNear = 400
const mostGroup = 2_000
const mostClimb = 4
const mostFields = 60

/** Clocks, countdowns and progress tick by themselves; an amount of money ("5M") or a rate ("3.5 %") doesn't. */
const ticking = /\d+(?::\d+)+(?:[.,]\d+)?|(?<![\d.,])\d{1,3}(?=\s*%)|\d+(?:[.,]\d+)?(?=\s*(?:(?:[smh]|[Ss]e[ck]s?|[Ss]econd(?:e?s)?|[Ss]egundos?|[Ss]ekunden?|[Mm]ins?|[Mm]inut(?:en?|es|os?)|[Hh]ours?|[Hh]eures?|[Hh]oras?|[Ss]tunden?|[Dd]ays?)(?![A-Za-z])|秒|分|小时|時間))/g
const still = (text: string): string => text.replace(ticking, "#").replace(/\s+/g, " ")

/** Reads settings. One for each look: what many elements share is read once. */
export const settings = (): ((el: Element) => Setting) => {
  const texts = new Map<Element, string>()
  const groupTexts = new Map<Element, string>()
  const known = (cache: Map<Element, string>, el: Element, read: (el: Element) => string): string => {
    const text = cache.get(el) ?? read(el)
    cache.set(el, text)
    return text
  }
  let place: string | undefined
  const textIn = (el: Element): string => known(texts, el, (one) => still(textOf(one, mostNear + 1)))
  return (el) => {
    let near = ""
    for (let around = flatParent(el), up = 0; around && up < mostClimb; around = flatParent(around), up++) {
      const text = textIn(around)
      if (text.length > mostNear) break
      near = text
    }
    const group = own(el).closest(groups)
    return { leads: `${leadsTo(el)}|${place ??= placeOf()}`, near, group: group ? known(groupTexts, group, groupText) : "" }
  }
}

export const isSameSetting = (seen: Setting, now: Setting): boolean => seen.leads === now.leads && seen.near === now.near && seen.group === now.group

const leadsTo = (el: Element): string => {
  const { form } = el as HTMLButtonElement
  const attributes = (of: Element, ...names: readonly string[]): string => names.map((name) => own(of).getAttribute(name) ?? "").join("|")
  return `${attributes(el, "href", "formaction", "download")}|${form instanceof HTMLFormElement ? attributes(form, "action", "method") : ""}`
}

/** Relative addresses lead by it. */
const placeOf = (): string => location.origin + location.pathname

const groupText = (group: Element): string => {
  const fields = [...own(group).querySelectorAll<HTMLInputElement>(held)].slice(0, mostFields)
  return `${still(textOf(group, mostGroup))}\n${fields.map(({ value, checked }) => `${value.slice(0, 100)}${checked ? "!" : ""}`).join("\n")}`
}
