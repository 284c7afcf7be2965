import { cutAddress } from "./clean-text.ts"
import { own, rootOf } from "./own.ts"

/** Enter in these presses their form's first button. */
const enterable = "input:not([type=checkbox], [type=radio], [type=file], [type=color], [type=range], [type=submit], [type=image])"
const senders = "button, input[type=submit], input[type=image]"
const sendsNothing = "button[type=button], button[type=reset], input[type=button], input[type=reset]"

const firstSender = (form: HTMLFormElement): Element | undefined => {
  for (const one of own(form).elements) if (one.matches(senders) && !one.matches(sendsNothing)) return one
  return undefined
}

/** Libraries by which an element sends a request of its own, without a form: what it is sent to, and how. */
const requests = ["post", "put", "patch", "delete"].flatMap((method) => [`hx-${method}`, `data-hx-${method}`].map((name) => ({ name, method })))
const methods = ["data-method", "data-turbo-method"]
const addresses = ["href", "data-to", "data-url"]
const declaring = [...requests.map(({ name }) => name), ...methods].map((name) => `[${name}]`).join()
const declared = (el: Element): { address: string; method: string } | undefined => {
  // An empty one is the page's own address.
  for (const { name, method } of requests) { const address = el.getAttribute(name); if (address !== null) return { address, method } }
  for (const name of methods) {
    const method = el.getAttribute(name)?.toLowerCase() ?? "get"
    const address = addresses.map((from) => el.getAttribute(from)).find((value) => value)
    if (method !== "get" && address) return { address, method }
  }
  return undefined
}
/** The request that a use of an element sets off: its own, or that of what it stands in, where clicks and sent forms arrive. */
const requestOf = (el: Element): { address: string; method: string } | undefined => {
  const found = el.closest(declaring)
  if (!found) return undefined
  const holder = own(found)
  if (found === el) return declared(holder)
  const trigger = holder.getAttribute("hx-trigger") ?? holder.getAttribute("data-hx-trigger")
  const arrives = found instanceof HTMLFormElement ? el.matches(enterable) || (el.matches(senders) && !el.matches(sendsNothing)) : trigger === null || /\bclick\b/.test(trigger)
  return arrives ? declared(holder) : undefined
}
/** A method that is no mere post is told as sites without one tell it. */
const posted = ({ pathname, search }: URL, method: string): string => cutAddress(`${pathname}${search}${method === "post" ? "" : `${search === "" ? "?" : "&"}_method=${method}`}`, 300)

/** Another site, as an origin or, where the address has none, a scheme; or a path of the page's own that is posted to. Where it may be either of two, they are parted by a space. */
export type FormTarget = { sendsTo?: string; posts?: string }

const together = (one: string | undefined, other: string | undefined): string | undefined => one === undefined || one === other ? other : other === undefined ? one : `${one} ${other}`
const placeIn = (to: URL, el: Element): string => to.origin === location.origin ? "here" : cutAddress(to.origin === "null" ? to.protocol : to.origin, 300)

/**
 * Where an element sends what it is used for: its form's address, if that is another site than the page's, or another path of it, and that of the request
 * which a library makes instead. Whether the library is there can't be told, so both count. A button
 * may have an address of its own, and so has a field in which Enter presses such a button. One for each look at a page: it remembers each
 * form's first button, since tables with thousands of fields in one form exist.
 */
export const formTargets = (): ((el: Element) => FormTarget) => {
  const known = new Map<HTMLFormElement, Element | undefined>()
  const senderOf = (form: HTMLFormElement): Element | undefined => {
    if (!known.has(form)) known.set(form, firstSender(form))
    return known.get(form)
  }
  const formOf = (el: Element): FormTarget => {
    const { form } = el as HTMLInputElement
    if (!(form instanceof HTMLFormElement) || el.matches(sendsNothing)) return {}
    const sender = el.matches(enterable) ? senderOf(form) : el.matches(senders) ? el : undefined
    const address = sender?.getAttribute("formaction") ?? own(form).getAttribute("action") ?? ""
    if (address.trim() === "" || !URL.canParse(address, el.baseURI)) return {}
    const to = new URL(address, el.baseURI)
    if (to.protocol === "javascript:") return {}
    const place = placeIn(to, el)
    if (place !== "here") return { sendsTo: place }
    const method = sender?.getAttribute("formmethod") ?? own(form).getAttribute("method") ?? "get"
    // Enter sends a form without any button too.
    return (sender || el.matches(enterable)) && method.toLowerCase() === "post" && to.pathname !== location.pathname ? { posts: posted(to, "post") } : {}
  }
  /** Most pages use no such library: then no element has to be asked. */
  const declaringRoots = new Map<Document | ShadowRoot, boolean>()
  const isDeclaring = (root: Document | ShadowRoot): boolean => {
    let is = declaringRoots.get(root)
    if (is === undefined) declaringRoots.set(root, is = root.querySelector(declaring) !== null)
    return is
  }
  const askedOf = (el: Element): FormTarget => {
    const request = isDeclaring(rootOf(el)) ? requestOf(el) : undefined
    if (!request || !URL.canParse(request.address, el.baseURI)) return {}
    const to = new URL(request.address, el.baseURI)
    const place = placeIn(to, el)
    return place === "here" ? { posts: posted(to, request.method) } : { sendsTo: place }
  }
  return (el) => {
    const [form, asked] = [formOf(el), askedOf(el)]
    const [sendsTo, posts] = [together(form.sendsTo, asked.sendsTo), together(form.posts, asked.posts)]
    return { ...(sendsTo === undefined ? {} : { sendsTo }), ...(posts === undefined ? {} : { posts }) }
  }
}
