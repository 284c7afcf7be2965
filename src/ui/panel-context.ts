import { createContext, useContext } from "react"
import { useStore } from "zustand"
import type { PanelClient } from "./client.ts"
import type { FrontState, FrontStore } from "./stores/front-store.ts"
import type { LeavesState, LeavesStore } from "./stores/leaves-store.ts"
import type { ModelState, ModelStore } from "./stores/model-store.ts"
import type { RunState, RunStore } from "./stores/run-store.ts"
import type { ScheduleState, ScheduleStore } from "./stores/schedule-store.ts"
import type { SearchState, SearchStore } from "./stores/search-store.ts"
import type { SettingsState, SettingsStore } from "./stores/settings-store.ts"
import type { ShortcutState, ShortcutStore } from "./stores/shortcut-store.ts"

export const viewNames = ["task", "history", "leaves", "settings"] as const
export type ViewName = (typeof viewNames)[number]
export type PanelStores = { runs: RunStore; settings: SettingsStore; model: ModelStore; leaves: LeavesStore; shortcuts: ShortcutStore; schedules: ScheduleStore; search: SearchStore; front: FrontStore }
type PanelValue = PanelStores & { client: PanelClient; show: (view: ViewName) => void }

export const PanelContext = createContext<PanelValue | undefined>(undefined)

export function usePanel(): PanelValue {
  const value = useContext(PanelContext)
  if (!value) throw new Error("A view was rendered outside of the panel.")
  return value
}
export const useRuns = <T>(select: (state: RunState) => T): T => useStore(usePanel().runs, select)
export const useSettings = <T>(select: (state: SettingsState) => T): T => useStore(usePanel().settings, select)
export const useModel = <T>(select: (state: ModelState) => T): T => useStore(usePanel().model, select)
export const useLeaves = <T>(select: (state: LeavesState) => T): T => useStore(usePanel().leaves, select)
export const useShortcuts = <T>(select: (state: ShortcutState) => T): T => useStore(usePanel().shortcuts, select)
export const useFront = <T>(select: (state: FrontState) => T): T => useStore(usePanel().front, select)
export const useSearch = <T>(select: (state: SearchState) => T): T => useStore(usePanel().search, select)
export const useSchedules = <T>(select: (state: ScheduleState) => T): T => useStore(usePanel().schedules, select)

/** Leads to the task field, wherever the user is. */
export const focusComposer = (): void => { requestAnimationFrame(() => document.getElementById("composer-task")?.focus()) }
