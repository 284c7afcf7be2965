import type { Action } from "../core/action.ts"
import { keyChords } from "../core/key-chords.ts"

/** What the keys of one step come to. Several may be struck one after the other, and each counts. */
export type Keys = {
  enters: boolean
  spaces: boolean
  deletes: boolean
  /** Arrows, or keys to an end. */
  steps: boolean
  /** What they type where a field has the focus. */
  text: string
  /** Another element may have the focus, or another item be chosen, by the time that Enter or Space comes: nobody has seen which. */
  leaves: "field" | "item" | undefined
}

const acts = new Set(["Enter", " "])
const reading = /^(?:Escape|Tab|Arrow\w+|Page\w+|Home|End)$/
const none: Keys = { enters: false, spaces: false, deletes: false, steps: false, text: "", leaves: undefined }

/** The keys that an action strikes. Keys that don't exist do nothing: the page refuses them. */
export const keysOf = (action: Action): Keys => {
  if (action.verb === "type") return { ...none, enters: action.submit === true }
  const chords = action.verb === "press" ? keyChords(action.keys) ?? [] : []
  const keys = chords.map(({ key }) => key)
  const last = keys.findLastIndex(key => acts.has(key))
  const before = keys.slice(0, Math.max(0, last))
  return {
    enters: keys.includes("Enter"), spaces: keys.includes(" "), deletes: keys.includes("Delete") || keys.includes("Backspace"), steps: keys.some(key => /^(?:Arrow\w+|Home|End|Page\w+)$/.test(key)),
    text: chords.flatMap(({ key, modifiers }) => ([...key].length === 1 && modifiers.every(one => one === "Shift") ? key : [])).join(""),
    leaves: before.includes("Tab") ? "field" : before.some(key => key.startsWith("Arrow")) ? "item" : undefined
  }
}

/** Keys that only move what is shown or has the focus. */
export const onlyMoves = (keys: string): boolean => keyChords(keys)?.every(({ key, modifiers }) => reading.test(key) && modifiers.every(one => one === "Shift")) ?? false
/** Keys that only write into a field. */
export const onlyWrites = (keys: string): boolean => keyChords(keys)?.every(({ key }) => [...key].length === 1 || /^(?:Enter|Backspace|Delete)$/.test(key)) ?? false
