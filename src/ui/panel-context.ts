import { createContext, useContext } from "react"
import { useStore } from "zustand"
import type { PanelClient } from "./client.ts"
import type { ModelState, ModelStore } from "./model-store.ts"
import type { RunState, RunStore } from "./run-store.ts"
import type { SettingsState, SettingsStore } from "./settings-store.ts"

export type ViewName = "task" | "runs" | "settings"
export type PanelStores = { runs: RunStore; settings: SettingsStore; model: ModelStore }
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
