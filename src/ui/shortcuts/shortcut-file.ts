import { fail, ok, type Result } from "../../core/result.ts"
import type { Shortcut } from "../../protocol/records.ts"
import type { SharedShortcut } from "../../protocol/shortcut-file.ts"
import { t } from "../language/language.ts"
import { loadSchemas } from "../load-schemas.ts"

export const writeShortcutFile = (shortcuts: readonly Shortcut[]): string =>
  `${JSON.stringify({ symbiont: "shortcuts", version: 1, shortcuts: shortcuts.map(({ name, task, url }) => ({ name, task, ...(url === undefined ? {} : { url }) })) }, null, 2)}\n`

/** The shortcuts of a file, none under a name that is taken; or why it can't be read. */
export const readShortcutFile = async (text: string, taken: readonly string[]): Promise<Result<SharedShortcut[]>> => {
  const wrong = fail("data.invalid", t("shortcuts.badFile"))
  let raw: unknown
  try { raw = JSON.parse(text) } catch { return wrong }
  const schemas = await loadSchemas()
  if (!schemas.ok) return schemas
  const file = schemas.value.shortcutFileSchema.safeParse(raw)
  if (!file.success) return wrong
  const names = new Set(taken)
  return ok(file.data.shortcuts.map((shortcut) => {
    let name = shortcut.name
    for (let number = 2; names.has(name); number += 1) name = `${shortcut.name.slice(0, 40 - String(number).length - 1)}-${number}`
    names.add(name)
    return { ...shortcut, name }
  }))
}
