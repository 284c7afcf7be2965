import type { Action } from "../core/action.ts"
import { type KeyChord, keyChords } from "../core/key-chords.ts"

/** What the keys of one step come to. Several may be struck one after the other, and each counts. */
export type Keys = {
  enters: boolean
  spaces: boolean
  deletes: boolean
  /** Arrows, or keys to an end. */
  steps: boolean
  /** What they type where a field has the focus. */
  text: string
  /** A command of the application or the browser; not those that edit a text or walk through it. */
  shortcut: boolean
  /**
   * By the time that a key comes which does something, another element may have the focus, or (outside of a field, where such keys only
   * write or move the caret) another item be chosen: nobody has seen which.
   */
  leaves: "field" | "item" | undefined
}

const acts = new Set(["Enter", " ", "Delete", "Backspace"])
/** Keys that keep the focus. Others move it, or may by opening or closing something, as shortcuts do. */
const keepsFocus = ({ key, modifiers }: KeyChord): boolean =>
  [...key].length === 1 ? modifiers.every(one => one === "Shift") || /^[acvxyz]$/i.test(key) : /^(?:Arrow\w+|Page\w+|Home|End|Delete|Backspace)$/.test(key)
const reading = /^(?:Escape|Tab|Arrow\w+|Page\w+|Home|End)$/
const none: Keys = { enters: false, spaces: false, deletes: false, steps: false, text: "", shortcut: false, leaves: undefined }
const isLetter = ({ key, modifiers }: KeyChord): boolean => [...key].length === 1 && modifiers.every(one => one === "Shift")
const isShortcut = ({ key, modifiers }: KeyChord): boolean => /^F\d/.test(key) || (modifiers.some(one => one !== "Shift") && !/^(?:[abcefiuvxyz0-]|Arrow\w+|Home|End|Page\w+|Tab)$/i.test(key))

/** The keys that an action strikes. Keys that don't exist do nothing: the page refuses them. */
export const keysOf = (action: Action): Keys => {
  if (action.verb === "type") return { ...none, enters: action.submit === true }
  const chords = action.verb === "press" ? keyChords(action.keys) ?? [] : []
  const keys = chords.map(({ key }) => key)
  const before = chords.slice(0, Math.max(0, keys.findLastIndex(key => acts.has(key))))
  // Letters too are written into whatever has the focus by then.
  const moves = chords.slice(0, Math.max(0, chords.findLastIndex(chord => acts.has(chord.key) || isLetter(chord)))).some(chord => !keepsFocus(chord))
  return {
    enters: keys.includes("Enter"), spaces: keys.includes(" "), deletes: keys.includes("Delete") || keys.includes("Backspace"), steps: keys.some(key => /^(?:Arrow\w+|Home|End|Page\w+)$/.test(key)),
    text: chords.flatMap(chord => (isLetter(chord) ? chord.key : [])).join(""), shortcut: chords.some(isShortcut),
    leaves: moves ? "field" : before.length > 0 ? "item" : undefined
  }
}

/** Keys that only move what is shown or has the focus. */
export const onlyMoves = (keys: string): boolean => keyChords(keys)?.every(({ key, modifiers }) => reading.test(key) && modifiers.every(one => one === "Shift")) ?? false
/** Keys that only write into a field. */
export const onlyWrites = (keys: string): boolean => keyChords(keys)?.every(({ key }) => [...key].length === 1 || /^(?:Enter|Backspace|Delete)$/.test(key)) ?? false
