import { createStore, type StoreApi } from "zustand/vanilla"
import type { AppError, Result } from "../../core/result.ts"
import type { InstallReport, ModelLibrary } from "../../protocol/model-library.ts"
import type { ModelStatus } from "../../protocol/records.ts"
import type { PanelClient } from "../client.ts"
import { ownRecord } from "./own-model.ts"

export type ModelState = {
  status: ModelStatus | undefined
  error: AppError | undefined
  /** Every model with how it stands; read when it is first looked at. */
  library: ModelLibrary | undefined
  /** How installations that this panel heard of stand or ended, by id. */
  installs: Readonly<Record<string, InstallReport>>
  /** Why the last wish about a model wasn't fulfilled. */
  trouble: string | undefined
  /** Begins to listen and asks how the model is; the function given back ends the listening. */
  connect(): () => void
  /** Loads the model ahead of the first task. */
  prepare(): Promise<void>
  loadLibrary(): Promise<void>
  install(id: string): Promise<void>
  /** Adds a model of the user's own, and uses it from then on. */
  add(file: File): Promise<void>
  cancel(id: string): Promise<void>
  remove(id: string): Promise<void>
  /** Without an id the best installed model is used. */
  choose(id?: string): Promise<void>
}
export type ModelStore = StoreApi<ModelState>

/** The models on this device: which one is used, why, and which ones could be. */
export function createModelStore(client: PanelClient): ModelStore {
  return createStore<ModelState>()((set, get) => {
    /** Own files that are being copied, by id: the address of each is kept until it has been read. */
    const copying = new Map<string, string>()
    const ask = async (name: "model/status" | "model/prepare"): Promise<void> => {
      const reply = await client.call(name, {})
      set(reply.ok ? { status: reply.value, error: undefined } : { error: reply.error })
    }
    const loadLibrary = async (): Promise<void> => {
      const reply = await client.call("model/library", {})
      // What a wish failed of is still to be read; that there was no list is over.
      set(reply.ok ? { library: reply.value, ...(get().library ? {} : { trouble: undefined }) } : { trouble: reply.error.message })
    }
    const wish = async (asked: Promise<Result<unknown>>): Promise<boolean> => {
      set({ trouble: undefined })
      const reply = await asked
      if (!reply.ok) set({ trouble: reply.error.message })
      await loadLibrary()
      return reply.ok
    }
    const hearInstall = (report: InstallReport): void => {
      set({ installs: { ...get().installs, [report.id]: report }, ...(report.state === "failed" ? { trouble: report.message } : {}) })
      if (report.state === "running") return
      const address = copying.get(report.id)
      copying.delete(report.id)
      if (address?.startsWith("blob:")) URL.revokeObjectURL(address)
      if (report.state === "done" && address !== undefined) void get().choose(report.id)
      else if (get().library) void loadLibrary()
    }
    return {
      status: undefined, error: undefined, library: undefined, installs: {}, trouble: undefined,
      connect() {
        void ask("model/status")
        return client.onEvent((event) => {
          if (event.type === "model/status") set({ status: event.status, error: undefined })
          if (event.type === "model/install") hearInstall(event.report)
        })
      },
      prepare: () => ask("model/prepare"),
      loadLibrary,
      async install(id) { await wish(client.call("model/install", { id })) },
      async add(file) {
        const record = await ownRecord(file, () => URL.createObjectURL(file))
        if (!record.ok) { set({ trouble: record.error.message }); return }
        copying.set(record.value.id, record.value.weights)
        if (!await wish(client.call("model/install", { record: record.value }))) copying.delete(record.value.id)
      },
      async cancel(id) { await wish(client.call("model/cancel", { id })) },
      async remove(id) { await wish(client.call("model/remove", { id })) },
      async choose(id) { await wish(client.call("model/choose", id === undefined ? {} : { id })) }
    }
  })
}
