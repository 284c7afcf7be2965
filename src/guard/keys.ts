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
const none: Keys = { enters: false, spaces: false, deletes: false, steps: false, text: "", leaves: undefined }

/** The keys that an action strikes. Keys that don't exist do nothing: the page refuses them. */
export const keysOf = (action: Action): Keys => {
  if (action.verb === "type") return { ...none, enters: action.submit === true }
  const chords = action.verb === "press" ? keyChords(action.keys) ?? [] : []
  const keys = chords.map(({ key }) => key)
  const before = chords.slice(0, Math.max(0, keys.findLastIndex(key => acts.has(key))))
  return {
    enters: keys.includes("Enter"), spaces: keys.includes(" "), deletes: keys.includes("Delete") || keys.includes("Backspace"), steps: keys.some(key => /^(?:Arrow\w+|Home|End|Page\w+)$/.test(key)),
    text: chords.flatMap(({ key, modifiers }) => ([...key].length === 1 && modifiers.every(one => one === "Shift") ? key : [])).join(""),
    leaves: before.length === 0 ? undefined : before.every(keepsFocus) ? "item" : "field"
  }
}

/** Keys that only move what is shown or has the focus. */
export const onlyMoves = (keys: string): boolean => keyChords(keys)?.every(({ key, modifiers }) => reading.test(key) && modifiers.every(one => one === "Shift")) ?? false
/** Keys that only write into a field. */
export const onlyWrites = (keys: string): boolean => keyChords(keys)?.every(({ key }) => [...key].length === 1 || /^(?:Enter|Backspace|Delete)$/.test(key)) ?? false
