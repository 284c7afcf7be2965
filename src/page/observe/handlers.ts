/** Attributes by which pages and frameworks say that an element does something. */
const attributes = new Set(["onclick", "onmousedown", "onmouseup", "onpointerdown", "onpointerup", "ontouchstart", "ontouchend", "ondblclick",
  "jsaction", "ng-click", "data-ng-click", "(click)", "x-on:click", "@click", "wire:click", "data-action", "data-toggle", "data-bs-toggle", "hx-get", "hx-post", "hx-put", "hx-delete",
  "aria-haspopup", "aria-expanded", "aria-pressed"])
const classes = /(?:^|\s)(?:btn|button|clickable)(?:\s|$)/i

export const saysItActs = (el: Element): boolean =>
  el.getAttributeNames().some((name) => attributes.has(name)) || classes.test(el.getAttribute("class") ?? "")

const handlerNames = ["onClick", "onMouseDown", "onMouseUp", "onPointerDown", "onPointerUp", "onTouchStart", "onDoubleClick", "onclick", "onmousedown", "onpointerdown"]
const holdsHandler = (value: unknown): boolean => typeof value === "object" && value !== null && handlerNames.some((name) => Boolean((value as Record<string, unknown>)[name]))

/**
 * A framework has noted a click handler on the element: React in its props, Vue in its invokers, Svelte in delegated events. They
 * can be seen only from the page's own world; in an extension's world an element has no such keys and this costs next to nothing.
 */
export const hasHandler = (el: Element): boolean => {
  const own = el as unknown as Record<string | symbol, unknown>
  for (const key of Object.keys(el)) if ((key.startsWith("__reactProps$") || key === "_vei") ? holdsHandler(own[key]) : /^__(click|mousedown|pointerdown|pointerup)$/.test(key)) return true
  return Object.getOwnPropertySymbols(el).some((key) => key.description === "_vei" && holdsHandler(own[key]))
}
