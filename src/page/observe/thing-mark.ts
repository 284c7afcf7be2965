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
  return { own: `${el.getAttribute("aria-label") ?? ""}|${text}`, around: recordText(el, text) }
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

function ownText(el: Element): string {
  if (/^(input|select|textarea|iframe|canvas)$/.test(el.localName)) return ["type", "name", "id", "placeholder"].map((name) => el.getAttribute(name) ?? "").join("|")
  const role = el.getAttribute("role") ?? ""
  if (holders.test(role) || containers.test(role) || /^(table|dialog|select|tr)$/.test(el.localName) || (el as HTMLElement).isContentEditable) return el.id
  return textOf(el).slice(0, mostOwn)
}

/** Texts below an element, parted by spaces: cells stand close together in the document. */
function textOf(el: Element): string {
  const parts: string[] = []
  const walker = el.ownerDocument.createTreeWalker(el, NodeFilter.SHOW_TEXT)
  for (let length = 0, node = walker.nextNode(); node && length <= mostAround; node = walker.nextNode()) {
    const text = (node as Text).data.trim()
    if (text !== "") { parts.push(text); length += text.length + 1 }
  }
  return parts.join(" ")
}

function recordText(el: Element, own: string): string {
  const record = el.parentElement?.closest(records) ?? repeated(el, own)
  const text = record ? textOf(record) : ""
  return text.length > mostAround ? "" : text
}

/** The card of a row of equal cards that no role tells apart. */
function repeated(el: Element, own: string): Element | null {
  let card = el.parentElement
  for (let i = 0; i < mostClimb && card?.parentElement; i++, card = card.parentElement) {
    const twin = card.nextElementSibling ?? card.previousElementSibling
    if (twin && twin.localName === card.localName && twin.className === card.className && textOf(card) !== own) return card
  }
  return null
}

/** Times, prices, shares and counts in brackets change by themselves; plain numbers may be what tells two records apart. */
const steady = (text: string): string => text.replace(/\d+(?:[.,:]\d+)+\s?%?|\d+\s?%|\(\d+\)|\d+(?=\s*(?:s|secs?|seconds?|m|mins?|minutes?|h|hours?|days?)\b)/g, "#").replace(/\s+/g, " ").trim()
const words = (text: string): string[] => steady(text).split(/[^\p{L}\p{N}#@.]+/u).filter((word) => word !== "")
