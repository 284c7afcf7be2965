import { keyChords, type KeyChord } from "../../core/key-chords.ts"
import type { PageHost } from "../observe/page-host.ts"
import { modifierFlags } from "./pointer.ts"
import { own } from "../observe/own.ts"

export type Chord = KeyChord & { code: string }

const keyCodes: Record<string, number> = { Enter: 13, Escape: 27, " ": 32, Tab: 9, Delete: 46, Backspace: 8, ArrowUp: 38, ArrowDown: 40, ArrowLeft: 37, ArrowRight: 39, PageUp: 33, PageDown: 34, Home: 36, End: 35, Insert: 45 }

/** The chords with the codes that their events tell. */
export const parseKeys = (keys: string): Chord[] | null => keyChords(keys)?.map((chord) => ({ ...chord, code: codeOf(chord.key) })) ?? null

export function codeOf(key: string): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`
  if (/^\d$/.test(key)) return `Digit${key}`
  return key === " " ? "Space" : key.length > 1 ? key : ""
}

const functionKey = (key: string): number | undefined => { const nth = Number(/^F(\d{1,2})$/.exec(key)?.[1]); return nth >= 1 && nth <= 24 ? 111 + nth : undefined }

/** @returns whether the page let the key's default happen */
export function fireKey(host: PageHost, el: Element, type: "keydown" | "keypress" | "keyup", chord: Chord): boolean {
  const keyCode = keyCodes[chord.key] ?? functionKey(chord.key) ?? (chord.key.length === 1 ? (type === "keypress" ? chord.key : chord.key.toUpperCase()).charCodeAt(0) : 0)
  const event = new host.window.KeyboardEvent(type, { key: chord.key, code: chord.code, keyCode, which: keyCode, charCode: type === "keypress" ? keyCode : 0, bubbles: true, cancelable: true, composed: true, view: host.window, ...modifierFlags(chord.modifiers) })
  return own(el).dispatchEvent(event)
}

/** Enter in a field, as the browser would: the form's default button is clicked, or a lone field submits. */
export function implicitSubmit(el: Element): boolean {
  if (own(el).localName !== "input" || /^(checkbox|radio|file|button|reset|color|range)$/.test((el as HTMLInputElement).type)) return false
  const form = (el as HTMLInputElement).form
  if (!form) return false
  const button = [...own(form).elements].find((item): item is HTMLButtonElement => (item.localName === "button" || item.localName === "input") && /^(submit|image)$/.test((item as HTMLButtonElement).type))
  if (button) { if (button.disabled) return false; button.click(); return true }
  own(form).requestSubmit()
  return true
}
