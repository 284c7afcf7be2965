import { saysItActs } from "./handlers.ts"
import { isShown, own } from "./own.ts"
import { triggersOf } from "./selector-states.ts"
import { rulesOf, sheetsOf, type SheetRules } from "./sheet-rules.ts"

/** What no element's own style tells, but the sheets of its document or shadow tree do. */
export type SheetClues = {
  /** Elements whose `::before` or `::after` may lie over something: no hit test tells of it, and to ask every element costs more than all else. */
  lifted: ReadonlySet<Element>
  /** Elements that show a pointer cursor as soon as the pointer is over them, or something with controls that is out of sight until then. */
  pointed: ReadonlySet<Element>
  /** Elements whose first line may look different. */
  begun: ReadonlySet<Element>
  /** Elements before or after whose content a sheet may write words. */
  worded: ReadonlySet<Element>
  /** There are sheets of another site, which can't be read. */
  unread: boolean
  /** Looks at the sheets of a shadow tree too. */
  enter(root: ShadowRoot): void
}

export function sheetClues(doc: Document): SheetClues {
  const [lifted, pointed, begun, worded] = [new Set<Element>(), new Set<Element>(), new Set<Element>(), new Set<Element>()]
  const entered = new Set<Document | ShadowRoot>()
  const read = (root: Document | ShadowRoot): void => {
    if (entered.has(root)) return
    entered.add(root)
    for (const sheet of sheetsOf(root)) {
      let rules: SheetRules
      try { rules = rulesOf(sheet) } catch { clues.unread = true; continue }
      for (const selector of rules.lifted) for (const el of matching(root, selector)) lifted.add(el)
      for (const selector of rules.pointed) for (const el of matching(root, selector)) pointed.add(el)
      for (const selector of rules.begun) for (const el of matching(root, selector)) begun.add(el)
      for (const selector of rules.worded) for (const el of matching(root, selector)) worded.add(el)
      for (const { selector } of rules.opening) for (const way of triggersOf(selector)) for (const el of triggersIn(root, way)) pointed.add(el)
    }
  }
  const clues = { lifted, pointed, begun, worded, unread: false, enter: read }
  read(doc)
  return clues
}

/** What a selector of a root's sheet may mean. Rules for a shadow tree's host, and for what is put into its slots, are taken for all that they could mean. */
export function matching(root: Document | ShadowRoot, selector: string): Iterable<Element> {
  try {
    if (!(root instanceof ShadowRoot) || !/:host|::slotted/.test(selector)) return root.querySelectorAll(selector)
    if (selector.includes("::slotted")) return own(root.host).children
    return /:host(?:-context)?(?:\([^()]*\))?$/.test(selector.trim()) ? [root.host] : root.querySelectorAll(selector)
  } catch { return [] /* A selector that only holds in a place of its own. */ }
}

const controls = "a[href], button, input, select, textarea, [role], [tabindex], [onclick]"
/** A page of thousands of rows that show their buttons when hovered is judged by the first of them. */
const mostRevealed = 1_000

/** Elements that have to be hovered for something with controls to be seen, if nothing else in them can be hovered instead. */
function triggersIn(root: Document | ShadowRoot, { trigger, revealed }: { trigger: string; revealed: string }): Element[] {
  const found: Element[] = []
  let left = mostRevealed
  for (const el of matching(root, revealed)) {
    if (left-- <= 0) break
    if (!isUsable(el) || !isOutOfSight(el)) continue
    const over = triggerFor(el, trigger)
    if (over && ![...own(over).querySelectorAll(controls)].some((one) => !own(el).contains(one) && isShown(one))) found.push(over)
  }
  return found
}

/** Whether an element is something to use, or holds that. */
export const isUsable = (el: Element): boolean =>
  own(el).matches(controls) || own(el).querySelector(controls) !== null || saysItActs(el) || getComputedStyle(el).cursor === "pointer"

function triggerFor(el: Element, trigger: string): Element | null {
  try {
    const around = own(el).parentElement?.closest(trigger)
    if (around) return around
    for (let beside = own(el).previousElementSibling; beside; beside = own(beside).previousElementSibling) if (beside.matches(trigger)) return beside
  } catch { /* Of a shadow tree's host no element in it can be asked. */ }
  const root = own(el).getRootNode()
  return root instanceof ShadowRoot && trigger === ":host" ? root.host : null
}

/** Whether an element can't be seen at this moment, or next to nothing of it. */
export function isOutOfSight(el: Element): boolean {
  if (!isShown(el)) return true
  const { width, height, right, bottom } = own(el).getBoundingClientRect()
  return width <= 2 || height <= 2 || right + scrollX <= 0 || bottom + scrollY <= 0
}
