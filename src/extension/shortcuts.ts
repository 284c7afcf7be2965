import * as z from "zod"
import { type Shortcut, shortcutSchema } from "../protocol/records.ts"

const stored = "shortcuts"

/** Tasks that the user saved, by name. What no longer parses is left out. */
export const readShortcuts = async (): Promise<Shortcut[]> => {
  const { [stored]: raw } = await chrome.storage.local.get(stored)
  const list = z.array(z.unknown()).safeParse(raw)
  return (list.success ? list.data : []).flatMap((one) => { const parsed = shortcutSchema.safeParse(one); return parsed.success ? [parsed.data] : [] })
}

const write = async (shortcuts: readonly Shortcut[]): Promise<Shortcut[]> => {
  const sorted = [...shortcuts].sort((a, b) => a.name.localeCompare(b.name))
  await chrome.storage.local.set({ [stored]: sorted })
  return sorted
}
/** `was`: the name that it had until now. */
export const saveShortcut = async (shortcut: Shortcut, was = shortcut.name): Promise<Shortcut[]> =>
  write([...(await readShortcuts()).filter(({ name }) => name !== shortcut.name && name !== was), shortcut])
export const deleteShortcut = async (name: string): Promise<Shortcut[]> => write((await readShortcuts()).filter((one) => one.name !== name))
