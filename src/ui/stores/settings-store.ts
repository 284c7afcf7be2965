import { createStore, type StoreApi } from "zustand/vanilla"
import type { AppError } from "../../core/result.ts"
import type { Mode } from "../../core/step.ts"
import type { Params } from "../../protocol/messages.ts"
import type { cloudSettingsSchema, Settings } from "../../protocol/records.ts"
import type { PanelClient } from "../client.ts"
import { formatDuration } from "../language/format.ts"
import { t } from "../language/language.ts"
import { readNumber, writeNumber } from "../language/read-number.ts"
import { loadSchemas } from "../load-schemas.ts"

const maxKeyLength = 400
/** What is shown until the worker has told the settings. */
const unread: Settings = { mode: "hybrid", hasKey: false }
/** What the form for the cloud model holds. An empty key leaves the saved one as it is. */
export type CloudForm = { baseUrl: string; model: string; key: string; /** Of a million tokens, as typed. */ input?: string; output?: string }
export type FieldErrors = { [F in keyof CloudForm]?: string }
export type Managed = NonNullable<Settings["managed"]>[number]

export type SettingsState = {
  status: "loading" | "ready" | "failed"
  settings: Settings
  saving: boolean
  testing: boolean
  fields: FieldErrors
  /** A sentence about what was saved, or how the test went. */
  done: string | undefined
  error: AppError | undefined

  load(): Promise<void>
  change(part: Omit<Params<"settings/set">, "cloud" | "key">): Promise<boolean>
  setMode(mode: Mode): Promise<void>
  saveCloud(form: CloudForm): Promise<boolean>
  removeCloud(): Promise<boolean>
  testCloud(): Promise<void>
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
      status: "loading", settings: unread, saving: false, testing: false, fields: {}, done: undefined, error: undefined,

      async load() {
        const reply = await client.call("settings/get", {})
        set(reply.ok ? { settings: reply.value, status: "ready", error: undefined } : { status: "failed", error: reply.error })
      },

      change: save,

      async setMode(mode) {
        const before = get().settings
        set({ settings: { ...before, mode } })
        if (!(await save({ mode }))) set({ settings: { ...get().settings, mode: before.mode } })
      },

      async saveCloud(form) {
        const { cloud: before, hasKey } = get().settings
        const { price: _old, ...known } = before ?? {}
        const { price, wrong } = priceOf(form)
        const cloud = { ...known, baseUrl: tidyAddress(form.baseUrl), model: form.model.trim(), ...(price ? { price } : {}) }
        const schemas = await loadSchemas()
        if (!schemas.ok) { set({ error: schemas.error, done: undefined }); return false }
        const fields = { ...check(schemas.value.cloudSettingsSchema, cloud, form.key), ...wrong }
        if (Object.keys(fields).length > 0) { set({ fields, done: undefined }); return false }
        // A key is a secret between the user and one server: it must not follow to another.
        const moved = hasKey && form.key === "" && before !== undefined && originOf(before.baseUrl) !== originOf(cloud.baseUrl)
        const key = form.key !== "" ? { key: form.key.trim() } : moved ? { key: "" } : {}
        const saved = await save({ cloud, ...key })
        if (saved) set({ done: moved ? t("settings.keyDropped") : t("words.saved") })
        return saved
      },

      async removeCloud() {
        const removed = await save({ cloud: null, key: "" })
        if (removed) set({ done: t("settings.removed") })
        return removed
      },

      async testCloud() {
        set({ testing: true, done: undefined, error: undefined })
        const reply = await client.call("settings/test", {})
        set(reply.ok ? { testing: false, done: t("settings.works", { time: formatDuration(reply.value.ms) }) } : { testing: false, error: reply.error })
      }
    }
  })
}

/** Both prices, or none: half a price would make the meter tell too little. */
const priceOf = ({ input = "", output = "" }: CloudForm): { price?: { input: number; output: number }; wrong: FieldErrors } => {
  if (input.trim() === "" && output.trim() === "") return { wrong: {} }
  const price = { input: readNumber(input), output: readNumber(output) }
  const wrong = Object.fromEntries((["input", "output"] as const).filter((name) => !((price[name] ?? -1) >= 0)).map((name) => [name, t("settings.badPrice", { example: writeNumber(2.5) })]))
  return price.input === undefined || price.output === undefined ? { wrong } : { price: { input: price.input, output: price.output }, wrong }
}

/** People paste the whole request address; the endpoint is what comes before it. */
const tidyAddress = (address: string): string => address.trim().replace(/\/+$/, "").replace(/\/chat\/completions$/, "")
const originOf = (address: string): string => (URL.canParse(address) ? new URL(address).origin : address)

function check({ shape }: typeof cloudSettingsSchema, cloud: { baseUrl: string; model: string }, key: string): FieldErrors {
  return {
    ...(shape.baseUrl.safeParse(cloud.baseUrl).success ? {} : { baseUrl: t("settings.badUrl") }),
    ...(shape.model.safeParse(cloud.model).success ? {} : { model: t("settings.badModel") }),
    ...(key.trim().length <= maxKeyLength ? {} : { key: t("settings.badKey") })
  }
}

/** Sent in clear over the network? Loopback never leaves the device. */
export function isPlainAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === "http:" && !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
}
