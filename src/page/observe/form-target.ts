import { cut } from "./clean-text.ts"

/** Enter in these presses their form's first button. */
const enterable = "input:not([type=checkbox], [type=radio], [type=file], [type=color], [type=range], [type=submit], [type=image])"
const senders = "button, input[type=submit], input[type=image]"
const sendsNothing = "button[type=button], button[type=reset], input[type=button], input[type=reset]"

/** By attributes and by the prototype's own list: a form's properties give way to fields that are called so. */
const firstSender = (form: HTMLFormElement): Element | undefined => {
  const elements: Iterable<Element> = Reflect.get(HTMLFormElement.prototype, "elements", form)
  for (const one of elements) if (one.matches(senders) && !one.matches(sendsNothing)) return one
  return undefined
}

/**
 * Where a form goes by an element of it, if that is another site than the page's: an origin, or a scheme where the address has none. A button
 * may have an address of its own, and so has a field in which Enter presses such a button. One for each look at a page: it remembers each
 * form's first button, since tables with thousands of fields in one form exist.
 */
export const formTargets = (): ((el: Element) => string | undefined) => {
  const known = new Map<HTMLFormElement, Element | undefined>()
  const senderOf = (form: HTMLFormElement): Element | undefined => {
    if (!known.has(form)) known.set(form, firstSender(form))
    return known.get(form)
  }
  return (el) => {
    const { form } = el as HTMLInputElement
    if (!(form instanceof HTMLFormElement) || el.matches(sendsNothing)) return undefined
    const sender = el.matches(enterable) ? senderOf(form) : el.matches(senders) ? el : undefined
    const address = sender?.getAttribute("formaction") ?? form.getAttribute("action") ?? ""
    if (address.trim() === "" || !URL.canParse(address, el.baseURI)) return undefined
    const { origin, protocol } = new URL(address, el.baseURI)
    return origin === el.ownerDocument.location.origin || protocol === "javascript:" ? undefined : cut(origin === "null" ? protocol : origin, 300)
  }
}
