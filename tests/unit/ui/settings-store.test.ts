import { describe, expect, it } from "vitest"
import { settingsSchema, type Settings } from "../../../src/protocol/records.ts"
import { createSettingsStore, isPlainAddress } from "../../../src/ui/stores/settings-store.ts"
import { en } from "../../../src/ui/language/en.ts"
import { fail, fakeClient, ok } from "./fake-client.ts"

const cloud = { baseUrl: "https://api.example.com/v1", model: "large-1" }
/** A worker that keeps settings as the real one does: an empty key removes the key. */
const withSettings = async (first: Settings) => {
  let kept = first
  const fake = fakeClient({
    "settings/get": () => ok(kept),
    "settings/set": (change) => {
      const { cloud: old, ...rest } = kept
      const next = change.cloud === null ? undefined : change.cloud ?? old
      kept = { ...rest, mode: change.mode ?? kept.mode, ...(next ? { cloud: next } : {}), hasKey: change.key === undefined ? kept.hasKey : change.key !== "" }
      return ok(kept)
    }
  })
  const store = createSettingsStore(fake.client)
  await store.getState().load()
  const sent = () => fake.calls.filter(({ name }) => name === "settings/set").map(({ params }) => params)
  return { store, sent }
}

describe("the cloud model", () => {
  it("is saved with its key, and the key is kept nowhere in the panel", async () => {
    const { store, sent } = await withSettings({ mode: "hybrid", hasKey: false })
    expect(await store.getState().saveCloud({ baseUrl: " https://api.example.com/v1/chat/completions/ ", model: " large-1 ", key: " sk-secret " })).toBe(true)
    expect(sent()).toEqual([{ cloud, key: "sk-secret" }])
    expect(store.getState()).toMatchObject({ settings: { cloud, hasKey: true }, done: en.words.saved })
    expect(JSON.stringify(store.getState())).not.toContain("sk-secret")
  })

  it("keeps the saved key when only the model changes", async () => {
    const { store, sent } = await withSettings({ mode: "hybrid", hasKey: true, cloud })
    await store.getState().saveCloud({ ...cloud, model: "large-2", key: "" })
    expect(sent()).toEqual([{ cloud: { ...cloud, model: "large-2" } }])
  })

  it("never lets a key follow to another server", async () => {
    const { store, sent } = await withSettings({ mode: "hybrid", hasKey: true, cloud })
    const moved = { baseUrl: "https://other.example/v1", model: "large-1" }
    await store.getState().saveCloud({ ...moved, key: "" })
    expect(sent()).toEqual([{ cloud: moved, key: "" }])
    expect(store.getState()).toMatchObject({ settings: { hasKey: false }, done: en.settings.keyDropped })
  })

  it.each([
    ["an address without a scheme", { baseUrl: "api.example.com", model: "m", key: "" }, { baseUrl: en.settings.badUrl }],
    ["an address of another kind", { baseUrl: "ftp://api.example.com", model: "m", key: "" }, { baseUrl: en.settings.badUrl }],
    ["no model", { baseUrl: cloud.baseUrl, model: " ", key: "" }, { model: en.settings.badModel }],
    ["a key that is too long", { ...cloud, key: "k".repeat(401) }, { key: en.settings.badKey }]
  ])("names the field for %s and sends nothing", async (_, form, fields) => {
    const { store, sent } = await withSettings({ mode: "hybrid", hasKey: false })
    expect(await store.getState().saveCloud(form)).toBe(false)
    expect(store.getState().fields).toEqual(fields)
    expect(sent()).toEqual([])
  })

  it("is removed together with its key", async () => {
    const { store, sent } = await withSettings({ mode: "cloud", hasKey: true, cloud })
    expect(await store.getState().removeCloud()).toBe(true)
    expect(sent()).toEqual([{ cloud: null, key: "" }])
    expect(store.getState().settings).toEqual({ mode: "cloud", hasKey: false })
  })
})

it("assumes until it is told otherwise what the schema assumes", () => {
  expect(createSettingsStore(fakeClient({}).client).getState().settings).toEqual(settingsSchema.parse({}))
})

describe("the mode", () => {
  it("changes at once and is kept", async () => {
    const { store, sent } = await withSettings({ mode: "hybrid", hasKey: false })
    const changed = store.getState().setMode("local")
    expect(store.getState().settings.mode).toBe("local")
    await changed
    expect(sent()).toEqual([{ mode: "local" }])
  })

  it("goes back, with the reason, when it could not be kept", async () => {
    const { client } = fakeClient({ "settings/get": () => ok({ mode: "hybrid", hasKey: false }), "settings/set": () => fail("storage.failed", "The storage is full.") })
    const store = createSettingsStore(client)
    await store.getState().load()
    await store.getState().setMode("local")
    expect(store.getState()).toMatchObject({ settings: { mode: "hybrid" }, error: { message: "The storage is full." } })
  })
})

it.each([["http://api.example.com/v1", true], ["https://api.example.com/v1", false], ["http://127.0.0.1:8080/v1", false], ["http://localhost/v1", false], ["http://127.evil.example/v1", true], ["nonsense", false]])(
  "warns of an address in clear: %s", (address, plain) => expect(isPlainAddress(address)).toBe(plain))
