export type Modifier = "Alt" | "Control" | "Meta" | "Shift"
/** A key by its DOM name, with what is held down beside it. */
export type KeyChord = { key: string; modifiers: Modifier[] }

const named: Record<string, string> = { esc: "Escape", escape: "Escape", return: "Enter", enter: "Enter", space: " ", spacebar: " ", tab: "Tab", del: "Delete", delete: "Delete", backspace: "Backspace",
  up: "ArrowUp", down: "ArrowDown", left: "ArrowLeft", right: "ArrowRight", arrowup: "ArrowUp", arrowdown: "ArrowDown", arrowleft: "ArrowLeft", arrowright: "ArrowRight",
  pageup: "PageUp", pagedown: "PageDown", home: "Home", end: "End", insert: "Insert" }
const modifierNames: Record<string, Modifier> = { ctrl: "Control", control: "Control", alt: "Alt", option: "Alt", meta: "Meta", cmd: "Meta", command: "Meta", shift: "Shift" }

/**
 * `Control+A`, or several chords one after the other: `ArrowDown ArrowDown Enter`. Null for a key that doesn't exist. The page strikes
 * what the guard has judged: both read the keys here.
 */
export const keyChords = (keys: string): KeyChord[] | null => {
  const chords: KeyChord[] = []
  for (const part of keys.trim() === "" ? [" "] : keys.trim().split(/\s*,\s*|\s+(?!\+)/)) {
    const names = part === "+" ? ["+"] : part.split("+")
    if (part.endsWith("++")) names.splice(-2, 2, "+")
    const last = names.pop() ?? ""
    const modifiers: Modifier[] = []
    for (const name of names) { const modifier = modifierNames[name.trim().toLowerCase()]; if (!modifier) return null; modifiers.push(modifier) }
    const key = named[last.toLowerCase()] ?? modifierNames[last.toLowerCase()] ?? (/^F\d{1,2}$/i.test(last) ? last.toUpperCase() : last)
    if (key === "" || (key.length > 1 && !(last.toLowerCase() in named) && !(last.toLowerCase() in modifierNames) && !/^F\d{1,2}$/.test(key) && [...key].length > 1)) return null
    chords.push({ key, modifiers })
  }
  return chords.length > 0 ? chords : null
}
