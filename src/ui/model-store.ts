import { createStore, type StoreApi } from "zustand/vanilla"
import type { AppError } from "../core/result.ts"
import type { ModelStatus } from "../protocol/records.ts"
import type { PanelClient } from "./client.ts"

export type ModelState = {
  status: ModelStatus | undefined
  error: AppError | undefined
  /** Begins to listen and asks how the model is; the function given back ends the listening. */
  connect(): () => void
  /** Loads the model ahead of the first task. */
  prepare(): Promise<void>
}
export type ModelStore = StoreApi<ModelState>

/** The on-device model: which one, why, and how far it has loaded. */
export function createModelStore(client: PanelClient): ModelStore {
  return createStore<ModelState>()((set) => {
    const ask = async (name: "model/status" | "model/prepare"): Promise<void> => {
      const reply = await client.call(name, {})
      set(reply.ok ? { status: reply.value, error: undefined } : { error: reply.error })
    }
    return {
      status: undefined, error: undefined,
      connect() {
        void ask("model/status")
        return client.onEvent((event) => { if (event.type === "model/status") set({ status: event.status, error: undefined }) })
      },
      prepare: () => ask("model/prepare")
    }
  })
}
