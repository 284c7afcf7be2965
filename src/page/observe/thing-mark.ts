import { documentOf, own } from "./own.ts"

/**
 * What an element stood for when it was shown to a reader: its own words, and those of the record it belongs to. Lists
 * reuse their elements for other records, so an element that is still there may no longer be the thing that was meant.
 */
export type ThingMark = { own: string; around: string }

const records = "tr, li, article, [role=row], [role=listitem], [role=article], [role=option]"
/** What these show is their value, which may change without their becoming another thing. */
const holders = /^(combobox|spinbutton|slider|textbox|searchbox|progressbar)$/
const containers = /^(table|grid|treegrid|tree|treeitem|row|listbox|dialog|alertdialog|menu|list)$/
const mostOwn = 160
const mostAround = 600
const mostClimb = 4

export function markOf(el: Element): ThingMark {
  const text = ownText(el)
  return { own: `${own(el).getAttribute("aria-label") ?? ""}|${text}`, around: recordText(el, text) }
}

/** Whether an element still stands for what it stood for. A record may have gained words, and clocks and prices in it may tick. */
export function isSameThing(seen: ThingMark, now: ThingMark): boolean {
  if (steady(seen.own) !== steady(now.own)) return false
  const left = words(now.around)
  return words(seen.around).every((word) => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

function ownText(element: Element): string {
  const el = own(element)
  if (/^(input|select|textarea|iframe|canvas)$/.test(el.localName)) return ["type", "name", "id", "placeholder"].map((name) => el.getAttribute(name) ?? "").join("|")
  const role = el.getAttribute("role") ?? ""
  if (holders.test(role) || containers.test(role) || /^(table|dialog|select|tr)$/.test(el.localName) || (el as HTMLElement).isContentEditable) return el.id
  return textOf(element).slice(0, mostOwn)
}

/** Texts below an element, parted by spaces: cells stand close together in the document. */
export function textOf(el: Element, most = mostAround): string {
  const parts: string[] = []
  const walker = documentOf(el).createTreeWalker(el, NodeFilter.SHOW_TEXT)
  for (let length = 0, node = walker.nextNode(); node && length <= most; node = walker.nextNode()) {
    // A list's options are what it offers at the moment, not what it is.
    const text = node.parentElement?.localName === "option" ? "" : (node as Text).data.slice(0, 4 * most).trim()
    if (text !== "") { parts.push(text); length += text.length + 1 }
  }
  return parts.join(" ")
}

function recordText(el: Element, words: string): string {
  const around = own(el).parentElement
  const record = (around && own(around).closest(records)) ?? repeated(el, words)
  const text = record ? textOf(record) : ""
  return text.length > mostAround ? "" : text
}

/** The card of a row of equal cards that no role tells apart. */
function repeated(el: Element, text: string): Element | null {
  let card = own(el).parentElement
  for (let i = 0; i < mostClimb && card && own(card).parentElement; i++, card = own(card).parentElement) {
    const { nextElementSibling, previousElementSibling, localName, className } = own(card)
    const twin = nextElementSibling ?? previousElementSibling
    if (twin && own(twin).localName === localName && own(twin).className === className && textOf(card) !== text) return card
  }
  return null
}

/** Times, prices, shares and counts in brackets change by themselves; plain numbers may be what tells two records apart. */
const steady = (text: string): string => text.replace(/\d+(?:[.,:]\d+)+\s?%?|\d+\s?%|\(\d+\)|\d+(?=\s*(?:s|secs?|seconds?|m|mins?|minutes?|h|hours?|days?)\b)/g, "#").replace(/\s+/g, " ").trim()
const words = (text: string): string[] => steady(text).split(/[^\p{L}\p{N}#@.]+/u).filter((word) => word !== "")
