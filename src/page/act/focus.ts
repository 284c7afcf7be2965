import { deepFocus } from "../observe/deep-focus.ts"
import type { PageHost } from "../observe/page-host.ts"
import { own } from "../observe/own.ts"

/**
 * Moves the focus, with its events: a document that the user is not in at the moment (they look at the side panel) moves
 * `activeElement` but fires nothing, and pages that open lists or check fields by those events would stand still.
 */
export function focusOn({ document: doc, window: win }: PageHost, el: HTMLElement | null): void {
  const before = deepFocus(doc)
  if (before === el) return
  if (el) own(el).focus({ preventScroll: true })
  else if (before) own(before as HTMLElement).blur()
  const after = deepFocus(doc)
  if (doc.hasFocus() || after === before) return
  const tell = (target: Element, type: string, other: Element | null): boolean =>
    own(target).dispatchEvent(new win.FocusEvent(type, { bubbles: type.startsWith("focus") && type !== "focus", composed: true, relatedTarget: other, view: win }))
  if (before && before !== doc.body) { tell(before, "blur", after); tell(before, "focusout", after) }
  if (after && after !== doc.body) { tell(after, "focus", before); tell(after, "focusin", before) }
}
