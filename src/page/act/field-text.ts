import type { PageHost } from "../observe/page-host.ts"
import { rootOf } from "../observe/own.ts"
import { wholeValue } from "./whole-value.ts"
import { chordOf, fireKey } from "./keyboard.ts"
import { deepFocus } from "../observe/deep-focus.ts"
import { isCodeBox } from "../observe/code-box.ts"

export type Field = HTMLInputElement | HTMLTextAreaElement
/** Fields that take a whole value and no single keys. */
export const wholeTypes = /^(date|time|month|week|datetime-local|color|range|number)$/
const textless = /^(checkbox|radio|button|submit|reset|image|file|hidden)$/
/** Longer texts are set at once: nobody filters key by key there and each key costs a render. */
const mostKeys = 200

export const isTextField = (el: Element): el is Field =>
  el.localName === "textarea" || (el.localName === "input" && !textless.test((el as HTMLInputElement).type))

/**
 * The prototype's own setter. Frameworks keep a setter of their own on the element to notice script changes; going round it makes
 * the following `input` event count as the user's.
 */
export function setNative(host: PageHost, field: Field, value: string): void {
  const prototype = field.localName === "textarea" ? host.window.HTMLTextAreaElement.prototype : host.window.HTMLInputElement.prototype
  const set = Object.getOwnPropertyDescriptor(prototype, "value")?.set
  if (set) set.call(field, value)
  else field.value = value
}

export function inputEvent(host: PageHost, el: Element, type: "beforeinput" | "input", inputType: string, data: string | null): boolean {
  return el.dispatchEvent(new host.window.InputEvent(type, { inputType, data, bubbles: true, cancelable: type === "beforeinput", composed: true }))
}

/** Types into a native field, key by key where pages may look at single keys. */
export function typeIntoField(host: PageHost, field: Field, text: string, append: boolean): void {
  const follow = follower(host, field)
  if (field.localName === "input" && wholeTypes.test(field.type)) {
    const value = wholeValue(field.type, append ? field.value + text : text)
    if (field.type === "number") typeNumber(host, field, value)
    else replaceWhole(host, field, value)
  } else {
    if (!append && field.value !== "") clear(host, field)
    if (append) caretToEnd(field)
    if ([...text].length > mostKeys) insert(host, follow(), text, "insertFromPaste")
    else for (const key of text) typeKey(host, follow(), key)
  }
  const now = follow()
  const last = deepFocus(host.document)
  const changed = last && last !== now && isTextField(last) && isCodeBox(last) ? [now, last] : [now]
  for (const one of changed) one.dispatchEvent(new host.window.Event("change", { bubbles: true }))
}

/** Some pages draw a field anew at each key: who types goes on in the one that took its place, and no other. */
function follower(host: PageHost, first: Field): () => Field {
  let at = first
  let place = placeOf(at)
  return () => {
    if (!at.isConnected) at = heirOf(host, at, place) ?? at
    if (at.isConnected) place = placeOf(at)
    return at
  }
}

/** All fields of a document, in its order, and which of them one is. */
type Place = { all: Element[]; nth: number }

function placeOf(field: Field): Place {
  const all = [...rootOf(field).querySelectorAll("input, textarea")]
  return { all, nth: all.indexOf(field) }
}

const names = ["name", "id", "placeholder", "aria-label"]
const sameness = ["type", ...names, "autocomplete"]

/** The field that was drawn in place of one that is gone, and took its focus: known by a name that no other has, or by standing where that stood. */
function heirOf(host: PageHost, gone: Field, before: Place): Field | null {
  const focus = deepFocus(host.document)
  if (!focus || !isTextField(focus) || before.all.includes(focus)) return null
  const isAlike = (other: Element): boolean => other.localName === gone.localName && sameness.every((name) => other.getAttribute(name) === gone.getAttribute(name))
  if (!isAlike(focus)) return null
  const { all, nth } = placeOf(focus)
  const isNamed = names.some((name) => gone.getAttribute(name)) && all.filter(isAlike).length === 1
  return isNamed || (nth === before.nth && all.length === before.all.length) ? focus : null
}

function typeKey(host: PageHost, first: Field, key: string): void {
  // Boxes of a split code hand the focus on after each character.
  const focus = deepFocus(host.document)
  const field = focus && focus !== first && isTextField(focus) && isCodeBox(first) && isCodeBox(focus) ? focus : first
  const chord = chordOf(key === "\n" ? "Enter" : key)
  const goes = fireKey(host, field, "keydown", chord) && fireKey(host, field, "keypress", chord)
  if (goes && !(key === "\n" && field.localName === "input")) insert(host, field, key, key === "\n" ? "insertLineBreak" : "insertText")
  fireKey(host, field, "keyup", chord)
}

/** A number goes in whole, since half of one may be none; the keys are told all the same, for pages that reckon as one types. */
function typeNumber(host: PageHost, field: Field, value: string): void {
  const chords = [...value].map((key) => chordOf(key))
  if (!chords.every((chord) => fireKey(host, field, "keydown", chord) && fireKey(host, field, "keypress", chord))) return
  replaceWhole(host, field, value)
  for (const chord of chords) fireKey(host, field, "keyup", chord)
}

/** Puts text at the caret, within `maxlength`, with the events of a keyboard. */
export function insert(host: PageHost, field: Field, text: string, inputType: string): void {
  if (!inputEvent(host, field, "beforeinput", inputType, text)) return
  const { start, end } = caret(field)
  let room = text
  if (field.maxLength >= 0) room = text.slice(0, Math.max(0, field.maxLength - (field.value.length - (end - start))))
  if (room === "" && text !== "") return
  setNative(host, field, field.value.slice(0, start) + room + field.value.slice(end))
  place(field, start + room.length)
  inputEvent(host, field, "input", inputType, text)
}

export function clear(host: PageHost, field: Field): void {
  try { field.select() } catch { /* Some input types have no selection. */ }
  if (!inputEvent(host, field, "beforeinput", "deleteContentBackward", null)) return
  setNative(host, field, "")
  inputEvent(host, field, "input", "deleteContentBackward", null)
}

function replaceWhole(host: PageHost, field: Field, value: string): void {
  if (!inputEvent(host, field, "beforeinput", "insertReplacementText", value)) return
  setNative(host, field, value)
  inputEvent(host, field, "input", "insertReplacementText", value)
}

export function caret(field: Field): { start: number; end: number } {
  const length = field.value.length
  return { start: field.selectionStart ?? length, end: field.selectionEnd ?? length }
}

function place(field: Field, at: number): void {
  if (field.selectionStart !== null) field.setSelectionRange(at, at)
}

export const caretToEnd = (field: Field): void => place(field, field.value.length)
