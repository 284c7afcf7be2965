import { alsoHovered, unfocused } from "../observe/selector-states.ts"
import { matching } from "../observe/sheet-clues.ts"
import { openingsOf, rulesOf, sheetsOf, type Opening } from "../observe/sheet-rules.ts"
import { flatContains } from "../observe/flat-tree.ts"
import { own } from "../observe/own.ts"
import type { PageHost } from "../observe/page-host.ts"

/**
 * No script can move the pointer, so `:hover` holds for nothing that it points at. Rules by which something opens are therefore told of the
 * elements that would be hovered, in place, so that they weigh what they weighed; moved away, they are as they were.
 */
type Held = { over: Element; changed: Map<CSSStyleRule, string>; lent: Map<ShadowRoot, CSSStyleSheet[]>; ended: AbortController }
const held = new WeakMap<Document, Held>()

/** Elements around the pointer that rules are told of, for each tree. */
const mostAround = 12

/** Lets style sheets take the pointer to be over an element; over none, they are as the page made them. */
export function holdHover(host: PageHost, line: readonly Element[]): void {
  release(host)
  const over = line.at(-1)
  if (!over) return
  const hold: Held = { over, changed: new Map(), lent: new Map(), ended: new AbortController() }
  for (const [root, elements] of byRoot(line)) {
    const paths = pathsOf(elements)
    const concerns = ({ selector }: Opening): boolean => { for (const _ of matching(root, alsoHovered(unfocused(selector), paths))) return true; return false }
    for (const sheet of sheetsOf(root)) {
      const openings = openingsOf(sheet)
      if (!openings.some(concerns)) continue
      const told = root instanceof ShadowRoot && root.adoptedStyleSheets.includes(sheet) ? lend(root, sheet, hold) : openings
      for (const { rule } of told.filter(concerns)) for (let one: CSSRule | null = rule; one; one = one.parentRule) if (one instanceof CSSStyleRule) tell(one, paths, hold)
    }
  }
  if (hold.changed.size === 0) return
  // A menu that is still open when the user comes back closes as any other does.
  own(host.document).addEventListener("pointerdown", (event) => { if (event.isTrusted) release(host) }, { capture: true, signal: hold.ended.signal })
  held.set(host.document, hold)
}

/** Whether something is held open that a target doesn't belong to. */
export const isHeldElsewhere = (host: PageHost, el: Element): boolean => {
  const over = held.get(host.document)?.over
  return over ? !flatContains(over, el) : false
}

export function release(host: PageHost): void {
  const hold = held.get(host.document)
  if (!hold) return
  hold.ended.abort()
  for (const [rule, before] of hold.changed) rule.selectorText = before
  for (const [root, sheets] of hold.lent) root.adoptedStyleSheets = sheets
  held.delete(host.document)
}

/** A rule in another one may have its `:hover` there. */
function tell(rule: CSSStyleRule, paths: string, { changed }: Held): void {
  const before = changed.get(rule) ?? rule.selectorText
  const told = alsoHovered(before, paths)
  if (told === before) return
  changed.set(rule, before)
  rule.selectorText = told
}

/** A sheet that many shadow trees share is told of one tree's elements in a copy that only this tree has. */
function lend(root: ShadowRoot, sheet: CSSStyleSheet, { lent }: Held): Opening[] {
  const copy = new CSSStyleSheet()
  copy.replaceSync([...sheet.cssRules].map(({ cssText }) => cssText).join("\n"))
  if (!lent.has(root)) lent.set(root, [...root.adoptedStyleSheets])
  root.adoptedStyleSheets = root.adoptedStyleSheets.map((one) => one === sheet ? copy : one)
  return rulesOf(copy).opening
}

function byRoot(line: readonly Element[]): Map<Document | ShadowRoot, Element[]> {
  const roots = new Map<Document | ShadowRoot, Element[]>()
  for (const el of line.toReversed()) {
    const root = own(el).getRootNode() as Document | ShadowRoot
    const elements = roots.get(root) ?? []
    if (elements.length < mostAround) elements.push(el)
    roots.set(root, elements)
  }
  return roots
}

/** Names elements by their place in the tree: a mark on them could be seen by the page. */
const pathsOf = (elements: readonly Element[]): string => elements.map(pathOf).join(", ")

function pathOf(el: Element): string {
  const steps: string[] = []
  let node: Element | null = el
  for (; node && own(node).parentElement; node = own(node).parentElement) steps.unshift(`:nth-child(${placeOf(node)})`)
  const top = node && own(node).getRootNode() instanceof ShadowRoot ? `:host > :nth-child(${placeOf(node)})` : ":root"
  return [top, ...steps].join(" > ")
}

function placeOf(el: Element): number {
  let place = 0
  for (let one: Element | null = el; one; one = own(one).previousElementSibling) place++
  return place
}
