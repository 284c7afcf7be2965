import { createStore, type StoreApi } from "zustand/vanilla"
import { shortcutSchema, type Shortcut } from "../../protocol/records.ts"
import type { PanelClient } from "../client.ts"
import { t } from "../language/language.ts"

export type ShortcutState = {
  shortcuts: readonly Shortcut[]
  /** Why the last one could not be saved, or a word that it was. */
  error: string | undefined
  done: string | undefined
  load(): Promise<void>
  save(shortcut: Shortcut): Promise<boolean>
  remove(name: string): Promise<void>
}
export type ShortcutStore = StoreApi<ShortcutState>

/** Tasks that the user saved under a name. */
export function createShortcutStore(client: PanelClient): ShortcutStore {
  return createStore<ShortcutState>()((set) => ({
    shortcuts: [], error: undefined, done: undefined,
    async load() {
      const reply = await client.call("shortcut/list", {})
      if (reply.ok) set({ shortcuts: reply.value })
    },
    async save(shortcut) {
      set({ error: undefined, done: undefined })
      const { shape } = shortcutSchema
      if (!shape.name.safeParse(shortcut.name).success) { set({ error: t("shortcuts.badName") }); return false }
      if (!shape.task.safeParse(shortcut.task).success) { set({ error: t("shortcuts.badTask") }); return false }
      const reply = await client.call("shortcut/save", shortcut)
      set(reply.ok ? { shortcuts: reply.value, done: t("shortcuts.saved", { name: shortcut.name }) } : { error: reply.error.message })
      return reply.ok
    },
    async remove(name) {
      const reply = await client.call("shortcut/delete", { name })
      set(reply.ok ? { shortcuts: reply.value, done: undefined } : { error: reply.error.message })
    }
  }))
}

/** What a draft that begins with "/" may mean: the shortcuts whose names begin so. Nothing once a word has been finished. */
export const matchingShortcuts = (draft: string, shortcuts: readonly Shortcut[]): readonly Shortcut[] | undefined => {
  const typed = /^\/([\p{L}\p{N}-]*)$/u.exec(draft)?.[1]
  return typed === undefined ? undefined : shortcuts.filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase()))
}
/** Where the first word in braces stands, to be filled in. */
export const firstBlank = (task: string): { start: number; end: number } | undefined => {
  const match = /\{[^{}]{1,60}\}/.exec(task)
  return match ? { start: match.index, end: match.index + match[0].length } : undefined
}
