import { keyChords, type KeyChord, type Modifier } from "../../core/key-chords.ts"
import type { PageHost } from "../observe/page-host.ts"
import { modifierFlags } from "./pointer.ts"
import { own } from "../observe/own.ts"

export type Chord = KeyChord & { code: string }

const keyCodes: Record<string, number> = { Enter: 13, Escape: 27, " ": 32, Tab: 9, Delete: 46, Backspace: 8, ArrowUp: 38, ArrowDown: 40, ArrowLeft: 37, ArrowRight: 39, PageUp: 33, PageDown: 34, Home: 36, End: 35, Insert: 45 }

/** The other keys of a keyboard as most have it: what each gives, what it gives with Shift, its code and its old number. */
const signs = ["`~Backquote 192", "-_Minus 189", "=+Equal 187", "[{BracketLeft 219", "]}BracketRight 221", "\\|Backslash 220", ";:Semicolon 186", "'\"Quote 222", ",<Comma 188", ".>Period 190", "/?Slash 191"]
const shiftedDigits = ")!@#$%^&*("
const signOf = (key: string): string | undefined => key.length === 1 ? signs.find((sign) => sign.indexOf(key) === 0 || sign.indexOf(key) === 1) : undefined
const digitOf = (key: string): string => /^\d$/.test(key) ? key : key.length === 1 && shiftedDigits.includes(key) ? String(shiftedDigits.indexOf(key)) : ""

/** One key with what is held beside it, as a keyboard tells it: with a command key a letter is small, and what only Shift gives has Shift. */
export function chordOf(key: string, modifiers: readonly Modifier[] = []): Chord {
  const held = [...modifiers]
  const letter = /^[a-z]$/i.test(key)
  if (letter && held.length > 0) key = held.includes("Shift") ? key.toUpperCase() : key.toLowerCase()
  else if ((letter && key !== key.toLowerCase()) || (shiftedDigits.includes(key) && key.length === 1) || signOf(key)?.indexOf(key) === 1) if (!held.includes("Shift")) held.push("Shift")
  if (held.includes("Shift")) key = signOf(key)?.charAt(1) ?? (digitOf(key) === key && key !== "" ? shiftedDigits.charAt(Number(key)) : key)
  return { key, modifiers: held, code: codeOf(key) }
}

/** The chords with the codes that their events tell. */
export const parseKeys = (keys: string): Chord[] | null => keyChords(keys)?.map(({ key, modifiers }) => chordOf(key, modifiers)) ?? null

function codeOf(key: string): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`
  if (digitOf(key) !== "") return `Digit${digitOf(key)}`
  return key === " " ? "Space" : key.length > 1 ? key : signOf(key)?.slice(2, -4) ?? ""
}

function numberOf(key: string): number {
  const sign = signOf(key)
  if (sign) return Number(sign.slice(-3))
  return keyCodes[key] ?? functionKey(key) ?? (digitOf(key) !== "" ? digitOf(key) : key.length === 1 ? key.toUpperCase() : "\0").charCodeAt(0)
}

const functionKey = (key: string): number | undefined => { const nth = Number(/^F(\d{1,2})$/.exec(key)?.[1]); return nth >= 1 && nth <= 24 ? 111 + nth : undefined }

/** @returns whether the page let the key's default happen */
export function fireKey(host: PageHost, el: Element, type: "keydown" | "keypress" | "keyup", chord: Chord): boolean {
  const keyCode = type === "keypress" && chord.key.length === 1 ? chord.key.charCodeAt(0) : numberOf(chord.key)
  const event = new host.window.KeyboardEvent(type, { key: chord.key, code: chord.code, keyCode, which: keyCode, charCode: type === "keypress" ? keyCode : 0, bubbles: true, cancelable: true, composed: true, view: host.window, ...modifierFlags(chord.modifiers) })
  return own(el).dispatchEvent(event)
}

const unblocking = /^(checkbox|radio|file|button|reset|color|range|hidden|image|submit)$/

/** Enter in a field, as the browser would: the form's default button is clicked, or a lone field submits. */
export function implicitSubmit(el: Element): boolean {
  if (own(el).localName !== "input" || /^(checkbox|radio|file|button|reset|color|range)$/.test((el as HTMLInputElement).type)) return false
  const form = (el as HTMLInputElement).form
  if (!form) return false
  const button = [...own(form).elements].find((item): item is HTMLButtonElement => (item.localName === "button" || item.localName === "input") && /^(submit|image)$/.test((item as HTMLButtonElement).type))
  if (button) { if (button.disabled) return false; button.click(); return true }
  // Without a button, Enter sends only a form of a single field.
  if ([...own(form).elements].filter((item) => item.localName === "input" && !unblocking.test((item as HTMLInputElement).type)).length > 1) return false
  own(form).requestSubmit()
  return true
}
