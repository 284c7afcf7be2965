import { createStore, type StoreApi } from "zustand/vanilla"
import type { Shortcut } from "../../protocol/records.ts"
import type { PanelClient } from "../client.ts"
import { t } from "../language/language.ts"
import { loadSchemas } from "../load-schemas.ts"
import { readShortcutFile, writeShortcutFile } from "../shortcuts/shortcut-file.ts"

type Fault = { field: "name" | "task" | "url" | "file"; text: string }
export type ShortcutState = {
  shortcuts: readonly Shortcut[]
  /** Why the last one could not be saved, or a word that it was. */
  error: Fault | undefined
  done: string | undefined
  load(): Promise<void>
  /** `was`: the name that it had until now. */
  save(shortcut: Shortcut, was?: string): Promise<boolean>
  remove(name: string): Promise<void>
  /** All of them, as a file for other people. */
  export(): string
  import(text: string): Promise<void>
  /** Clears what the last attempt left. */
  forget(): void
}
export type ShortcutStore = StoreApi<ShortcutState>

/** Tasks that the user saved under a name. */
export function createShortcutStore(client: PanelClient): ShortcutStore {
  return createStore<ShortcutState>()((set, get) => {
    const fault = (field: Fault["field"], text: string): false => { set({ error: { field, text } }); return false }
    return {
      shortcuts: [], error: undefined, done: undefined,
      async load() {
        const reply = await client.call("shortcut/list", {})
        if (reply.ok) set({ shortcuts: reply.value })
      },
      async save(shortcut, was) {
        set({ error: undefined, done: undefined })
        const schemas = await loadSchemas()
        if (!schemas.ok) return fault("name", schemas.error.message)
        const { shape } = schemas.value.shortcutSchema
        if (!shape.name.safeParse(shortcut.name).success) return fault("name", t("shortcuts.badName"))
        if (shortcut.name !== was && get().shortcuts.some(({ name }) => name === shortcut.name)) return fault("name", t("shortcuts.taken"))
        if (!shape.task.safeParse(shortcut.task).success) return fault("task", t("shortcuts.badTask"))
        if (!shape.url.safeParse(shortcut.url).success) return fault("url", t("shortcuts.badPage"))
        const reply = await client.call("shortcut/save", { ...shortcut, ...(was === undefined ? {} : { was }) })
        if (!reply.ok) return fault("name", reply.error.message)
        set({ shortcuts: reply.value, done: t("shortcuts.saved", { name: shortcut.name }) })
        return true
      },
      async remove(name) {
        const reply = await client.call("shortcut/delete", { name })
        set(reply.ok ? { shortcuts: reply.value, done: undefined, error: undefined } : { error: { field: "file", text: reply.error.message } })
      },
      export: () => writeShortcutFile(get().shortcuts),
      async import(text) {
        set({ error: undefined, done: undefined })
        const found = await readShortcutFile(text, get().shortcuts.map(({ name }) => name))
        if (!found.ok) { fault("file", found.error.message); return }
        for (const shortcut of found.value) {
          const reply = await client.call("shortcut/save", shortcut)
          if (!reply.ok) { fault("file", reply.error.message); return }
          set({ shortcuts: reply.value })
        }
        set({ done: t("shortcuts.imported", { count: found.value.length }) })
      },
      forget: () => set({ error: undefined, done: undefined })
    }
  })
}

/** What a draft that begins with "/" may mean: the shortcuts whose names begin so. Nothing once a word has been finished. */
export const matchingShortcuts = (draft: string, shortcuts: readonly Shortcut[]): readonly Shortcut[] | undefined => {
  const typed = /^\/([\p{L}\p{N}-]*)$/u.exec(draft)?.[1]
  return typed === undefined ? undefined : shortcuts.filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase()))
}
