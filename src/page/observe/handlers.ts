import { own } from "./own.ts"

/** Attributes by which pages and frameworks say that an element does something. */
const attributes = new Set(["onclick", "onmousedown", "onmouseup", "onpointerdown", "onpointerup", "ontouchstart", "ontouchend", "ondblclick",
  "jsaction", "ng-click", "data-ng-click", "(click)", "x-on:click", "@click", "wire:click", "phx-click", "v-on:click", "data-action", "data-toggle", "data-bs-toggle", "hx-get", "hx-post", "hx-put", "hx-delete",
  "aria-haspopup", "aria-expanded", "aria-pressed"])
const classes = /(?:^|\s)(?:btn|button|clickable|draggable|(?:ui-)?drag(?:gable)?-handle|ui-draggable|ui-sortable-handle|sortable-(?:item|handle))(?:\s|$)/i

/** Also what can be dragged: nothing else about it need say so. @param names of its attributes, where they are known */
export const saysItActs = (element: Element, names: readonly string[] = own(element).getAttributeNames()): boolean => names.some((name) => {
  if (name === "class") return classes.test(own(element).getAttribute(name) ?? "")
  return attributes.has(name) || (name === "draggable" && own(element).getAttribute(name) === "true")
})
