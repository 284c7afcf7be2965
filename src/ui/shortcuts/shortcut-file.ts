import type { Shortcut } from "../../protocol/records.ts"
import type { SharedShortcut } from "../../protocol/shortcut-file.ts"

export const writeShortcutFile = (shortcuts: readonly Shortcut[]): string =>
  `${JSON.stringify({ symbiont: "shortcuts", version: 1, shortcuts: shortcuts.map(({ name, task, url }) => ({ name, task, ...(url === undefined ? {} : { url }) })) }, null, 2)}\n`

/** The shortcuts of a file, none under a name that is taken; nothing where it is no such file. */
export const readShortcutFile = async (text: string, taken: readonly string[]): Promise<SharedShortcut[] | undefined> => {
  let raw: unknown
  try { raw = JSON.parse(text) } catch { return undefined }
  const { shortcutFileSchema } = await import("../../protocol/panel-schemas.ts")
  const file = shortcutFileSchema.safeParse(raw)
  if (!file.success) return undefined
  const names = new Set(taken)
  return file.data.shortcuts.map((shortcut) => {
    let name = shortcut.name
    for (let number = 2; names.has(name); number += 1) name = `${shortcut.name.slice(0, 40 - String(number).length - 1)}-${number}`
    names.add(name)
    return { ...shortcut, name }
  })
}
