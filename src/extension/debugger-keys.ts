import { type Chord, parseKeys } from "../page/act/keyboard.ts"

/** One key as the browser's input domain wants it. */
export type KeyPress = { key: string; code: string; windowsVirtualKeyCode: number; modifiers: number; text?: string; commands?: string[] }

const bits: Readonly<Record<Chord["modifiers"][number], number>> = { Alt: 1, Control: 2, Meta: 4, Shift: 8 }
const virtual: Readonly<Record<string, number>> = { Enter: 13, Escape: 27, " ": 32, Tab: 9, Delete: 46, Backspace: 8, ArrowUp: 38, ArrowDown: 40, ArrowLeft: 37,
  ArrowRight: 39, PageUp: 33, PageDown: 34, Home: 36, End: 35, Insert: 45, Shift: 16, Control: 17, Alt: 18, Meta: 91 }
/** Editing commands that the browser takes from its own shortcuts, which such events don't reach. */
const commands: Readonly<Record<string, string>> = { a: "selectAll", c: "copy", x: "cut", v: "paste", z: "undo", y: "redo" }

const codeOf = (key: string): number => virtual[key] ?? (/^F\d+$/.test(key) ? 111 + Number(key.slice(1)) : key.length === 1 ? key.toUpperCase().charCodeAt(0) : 0)
export const modifierBits = (modifiers: readonly Chord["modifiers"][number][] = []): number => modifiers.reduce((sum, name) => sum | (bits[name] ?? 0), 0)

const pressOf = ({ key, code, modifiers }: Chord): KeyPress => {
  const command = modifiers.some((name) => name !== "Shift")
  const text = command ? undefined : key === "Enter" ? "\r" : [...key].length === 1 ? key : undefined
  const edits = command && commands[key.toLowerCase()]
  return { key, code, windowsVirtualKeyCode: codeOf(key), modifiers: modifierBits(modifiers), ...(text === undefined ? {} : { text }), ...(edits ? { commands: [edits] } : {}) }
}

/** `Control+A`, or several one after the other. Nothing for keys that don't exist. */
export const keyPresses = (keys: string): KeyPress[] | undefined => parseKeys(keys)?.map(pressOf)

/** A text, key by key; a line break is Enter. */
export const typedKeys = (text: string): KeyPress[] =>
  [...text].map((key) => pressOf({ key: key === "\n" ? "Enter" : key, code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : "", modifiers: [] }))
