import { createStore, type StoreApi } from "zustand/vanilla"
import type { AppError } from "../core/result.ts"
import type { Mode } from "../core/step.ts"
import type { Params } from "../protocol/messages.ts"
import { cloudSettingsSchema, settingsSchema, type Settings } from "../protocol/records.ts"
import type { PanelClient } from "./client.ts"
import { strings } from "./strings.ts"

const maxKeyLength = 400
/** What the form for the cloud model holds. An empty key leaves the saved one as it is. */
export type CloudForm = { baseUrl: string; model: string; key: string }
export type FieldErrors = { [F in keyof CloudForm]?: string }

export type SettingsState = {
  status: "loading" | "ready" | "failed"
  settings: Settings
  saving: boolean
  fields: FieldErrors
  /** A sentence about what was saved. */
  done: string | undefined
  error: AppError | undefined

  load(): Promise<void>
  setMode(mode: Mode): Promise<void>
  saveCloud(form: CloudForm): Promise<boolean>
  removeCloud(): Promise<boolean>
}
export type SettingsStore = StoreApi<SettingsState>

/** The user's settings; the key goes in and never comes back. */
export function createSettingsStore(client: PanelClient): SettingsStore {
  return createStore<SettingsState>()((set, get) => {
    const save = async (change: Params<"settings/set">): Promise<boolean> => {
      set({ saving: true, fields: {}, done: undefined, error: undefined })
      const reply = await client.call("settings/set", change)
      set(reply.ok ? { saving: false, settings: reply.value, status: "ready" } : { saving: false, error: reply.error })
      return reply.ok
    }
    return {
      status: "loading", settings: settingsSchema.parse({}), saving: false, fields: {}, done: undefined, error: undefined,

      async load() {
        const reply = await client.call("settings/get", {})
        set(reply.ok ? { settings: reply.value, status: "ready", error: undefined } : { status: "failed", error: reply.error })
      },

      async setMode(mode) {
        const before = get().settings
        set({ settings: { ...before, mode } })
        if (!(await save({ mode }))) set({ settings: { ...get().settings, mode: before.mode } })
      },

      async saveCloud(form) {
        const cloud = { baseUrl: tidyAddress(form.baseUrl), model: form.model.trim() }
        const fields = check(cloud, form.key)
        if (Object.keys(fields).length > 0) { set({ fields, done: undefined }); return false }
        const { cloud: before, hasKey } = get().settings
        // A key is a secret between the user and one server: it must not follow to another.
        const moved = hasKey && form.key === "" && before !== undefined && originOf(before.baseUrl) !== originOf(cloud.baseUrl)
        const key = form.key !== "" ? { key: form.key.trim() } : moved ? { key: "" } : {}
        const saved = await save({ cloud, ...key })
        if (saved) set({ done: moved ? strings.settings.keyDropped : strings.settings.saved })
        return saved
      },

      async removeCloud() {
        const removed = await save({ cloud: null, key: "" })
        if (removed) set({ done: strings.settings.removed })
        return removed
      }
    }
  })
}

/** People paste the whole request address; the endpoint is what comes before it. */
const tidyAddress = (address: string): string => address.trim().replace(/\/+$/, "").replace(/\/chat\/completions$/, "")
const originOf = (address: string): string => (URL.canParse(address) ? new URL(address).origin : address)

function check(cloud: { baseUrl: string; model: string }, key: string): FieldErrors {
  const shape = cloudSettingsSchema.shape
  return {
    ...(shape.baseUrl.safeParse(cloud.baseUrl).success ? {} : { baseUrl: strings.settings.badUrl }),
    ...(shape.model.safeParse(cloud.model).success ? {} : { model: strings.settings.badModel }),
    ...(key.trim().length <= maxKeyLength ? {} : { key: strings.settings.badKey })
  }
}

/** Sent in clear over the network? Loopback never leaves the device. */
export function isPlainAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === "http:" && !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
}
