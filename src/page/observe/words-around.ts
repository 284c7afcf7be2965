import { own } from "./own.ts"

const fields = "input:not([type=checkbox]), select, textarea, a[href], [contenteditable], [role=textbox]"
const mostTexts = 3
const longest = 80

/** What stands by a field that nothing names: up to three short texts before it, as far as the control before it, or the one right after it. */
export function wordsAround(el: Element): string[] {
  if (el.matches("[type=search], [role=searchbox]")) return []
  const texts: string[] = []
  let beside = 0
  before: for (let node: Node | null = el, up = 0; node && up < 3 && texts.length < mostTexts; node = own(node).parentElement, up++)
    for (let sibling = own(node).previousSibling; sibling && texts.length < mostTexts; sibling = own(sibling).previousSibling) {
      if (isPart(sibling, `${fields}, button, input`)) break before
      const text = shortOf(sibling)
      if (text === null) break before
      if (text !== "") texts.push(text)
      if (up === 0) beside = texts.length
    }
  // Labels that float over their field come after it, and so does a switch that shows a password.
  for (let sibling = own(el).nextSibling; beside === 0 && sibling; sibling = own(sibling).nextSibling) {
    const text = isPart(sibling, fields) ? null : shortOf(sibling)
    if (text) texts.push(text)
    if (text !== "") break
  }
  return texts
}

const isPart = (node: Node, kinds: string): boolean => node.nodeType === Node.ELEMENT_NODE && ((node as Element).matches(kinds) || own(node as Element).querySelector(kinds) !== null)

/** Null where it says more than a label would. */
function shortOf(node: Node): string | null {
  if (node.nodeType === Node.ELEMENT_NODE ? (node as Element).matches("script, style, template, noscript") : node.nodeType !== Node.TEXT_NODE) return ""
  const text = (own(node).textContent ?? "").trim()
  return text.length > longest ? null : text
}
