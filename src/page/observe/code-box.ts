import { own } from "./own.ts"

/** Pixels: in a box as narrow as this there is room for a character and not for a word. */
const mostWide = 72

/** One of four or more single-character boxes side by side, each by itself or in a frame of its own: a code split over boxes. */
export function isCodeBox(el: Element): boolean {
  if (el.localName !== "input" || !/^(?:text|tel|number|password)$/.test((el as HTMLInputElement).type) || !isSingle(el)) return false
  for (let group = el.parentElement, up = 0; group && up < 3; group = own(group).parentElement, up++) {
    const all = [...own(group).querySelectorAll("input")].filter((one) => one.type !== "hidden")
    if (all.length > 10) return false
    if (all.filter((one) => one.className === el.className && isSingle(one)).length >= 4) return all.every(isSingle)
  }
  return false
}

/** It takes one character: by what it says or, where its page cuts off the rest, by how narrow it is. Fields with a label of their own are parts of something else. */
function isSingle(el: Element): boolean {
  if (el.getAttribute("maxlength") === "1") return true
  const input = el as HTMLInputElement
  return !el.hasAttribute("maxlength") && input.value.length <= 1 && input.clientWidth > 0 && input.clientWidth <= mostWide && [...input.labels ?? []].length === 0 && !el.hasAttribute("placeholder") && input.type !== "number"
}
