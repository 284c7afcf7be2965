import { own } from "./own.ts"

/** The element that has the focus, inside shadow trees too. */
export function deepFocus(doc: Document): Element | null {
  let focus = doc.activeElement
  for (let inner = focus; inner; inner = own(inner).shadowRoot?.activeElement ?? null) focus = inner
  return focus
}
