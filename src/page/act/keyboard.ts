import type { PageHost } from "../observe/page-host.ts"
import { modifierFlags, type Modifier } from "./pointer.ts"

export type Chord = { key: string; code: string; modifiers: Modifier[] }

const named: Record<string, string> = { esc: "Escape", escape: "Escape", return: "Enter", enter: "Enter", space: " ", spacebar: " ", tab: "Tab", del: "Delete", delete: "Delete", backspace: "Backspace",
  up: "ArrowUp", down: "ArrowDown", left: "ArrowLeft", right: "ArrowRight", arrowup: "ArrowUp", arrowdown: "ArrowDown", arrowleft: "ArrowLeft", arrowright: "ArrowRight",
  pageup: "PageUp", pagedown: "PageDown", home: "Home", end: "End", insert: "Insert" }
const modifierNames: Record<string, Modifier> = { ctrl: "Control", control: "Control", alt: "Alt", option: "Alt", meta: "Meta", cmd: "Meta", command: "Meta", shift: "Shift" }
const keyCodes: Record<string, number> = { Enter: 13, Escape: 27, " ": 32, Tab: 9, Delete: 46, Backspace: 8, ArrowUp: 38, ArrowDown: 40, ArrowLeft: 37, ArrowRight: 39, PageUp: 33, PageDown: 34, Home: 36, End: 35, Insert: 45 }

/** `Control+A`, or several chords one after the other: `ArrowDown ArrowDown Enter`. Null for a key that doesn't exist. */
export function parseKeys(keys: string): Chord[] | null {
  const chords: Chord[] = []
  for (const part of keys.trim() === "" ? [" "] : keys.trim().split(/\s*,\s*|\s+(?!\+)/)) {
    const names = part === "+" ? ["+"] : part.split("+")
    if (part.endsWith("++")) names.splice(-2, 2, "+")
    const last = names.pop() ?? ""
    const modifiers: Modifier[] = []
    for (const name of names) { const modifier = modifierNames[name.trim().toLowerCase()]; if (!modifier) return null; modifiers.push(modifier) }
    const key = named[last.toLowerCase()] ?? modifierNames[last.toLowerCase()] ?? (/^F\d{1,2}$/i.test(last) ? last.toUpperCase() : last)
    if (key === "" || (key.length > 1 && !(last.toLowerCase() in named) && !(last.toLowerCase() in modifierNames) && !/^F\d{1,2}$/.test(key) && [...key].length > 1)) return null
    chords.push({ key, code: codeOf(key), modifiers })
  }
  return chords.length > 0 ? chords : null
}

export function codeOf(key: string): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`
  if (/^\d$/.test(key)) return `Digit${key}`
  return key === " " ? "Space" : key.length > 1 ? key : ""
}

/** @returns whether the page let the key's default happen */
export function fireKey(host: PageHost, el: Element, type: "keydown" | "keypress" | "keyup", chord: Chord): boolean {
  const keyCode = keyCodes[chord.key] ?? (chord.key.length === 1 ? (type === "keypress" ? chord.key : chord.key.toUpperCase()).charCodeAt(0) : 0)
  const event = new host.window.KeyboardEvent(type, { key: chord.key, code: chord.code, keyCode, which: keyCode, charCode: type === "keypress" ? keyCode : 0, bubbles: true, cancelable: true, composed: true, view: host.window, ...modifierFlags(chord.modifiers) })
  return el.dispatchEvent(event)
}

/** Enter in a field, as the browser would: the form's default button is clicked, or a lone field submits. */
export function implicitSubmit(el: Element): boolean {
  if (el.localName !== "input" || /^(checkbox|radio|file|button|reset|color|range)$/.test((el as HTMLInputElement).type)) return false
  const form = (el as HTMLInputElement).form
  if (!form) return false
  const button = [...form.elements].find((item): item is HTMLButtonElement => (item.localName === "button" || item.localName === "input") && /^(submit|image)$/.test((item as HTMLButtonElement).type))
  if (button) { if (button.disabled) return false; button.click(); return true }
  form.requestSubmit()
  return true
}
