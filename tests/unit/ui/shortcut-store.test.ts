import { expect, test } from "vitest"
import type { Shortcut } from "../../../src/protocol/records.ts"
import { createRunStore } from "../../../src/ui/stores/run-store.ts"
import { createScheduleStore } from "../../../src/ui/stores/schedule-store.ts"
import { createShortcutStore } from "../../../src/ui/stores/shortcut-store.ts"
import { fail, fakeClient, ok, runOf } from "./fake-client.ts"

const shop = "https://shop.example/orders"
const opened = (first: Shortcut[] = []) => {
  let kept = first
  const fake = fakeClient({
    "shortcut/list": () => ok(kept),
    "shortcut/save": ({ was, ...shortcut }) => { kept = [...kept.filter(({ name }) => name !== shortcut.name && name !== was), shortcut]; return ok(kept) },
    "shortcut/delete": ({ name }) => { kept = kept.filter((one) => one.name !== name); return ok(kept) }
  })
  return { store: createShortcutStore(fake.client), fake, kept: () => kept }
}

test("a shortcut is renamed in its place, and no other is written over by the way", async () => {
  const { store, kept } = opened([{ name: "a", task: "One", of: "r" }, { name: "b", task: "Two" }])
  await store.getState().load()
  expect(await store.getState().save({ name: "b", task: "One" }, "a")).toBe(false)
  expect(store.getState().error).toEqual({ field: "name", text: "There is a shortcut of that name: choose another one." })
  expect(await store.getState().save({ name: "c", task: "One", url: shop, of: "r" }, "a")).toBe(true)
  expect(kept()).toEqual([{ name: "b", task: "Two" }, { name: "c", task: "One", url: shop, of: "r" }])
})
test.each([
  ["name", { name: "two words", task: "One" }], ["task", { name: "a", task: "  " }], ["url", { name: "a", task: "One", url: "shop.example" }]
] as const)("what is wrong with the %s is said at its field, and nothing is sent", async (field, shortcut) => {
  const { store, fake } = opened()
  expect(await store.getState().save(shortcut)).toBe(false)
  expect(store.getState().error?.field).toBe(field)
  expect(fake.calls).toEqual([])
})
test("shortcuts go to another device and come back beside those that are there", async () => {
  const from = opened([{ name: "a", task: "One", url: shop, of: "r" }])
  await from.store.getState().load()
  const file = from.store.getState().export()
  const to = opened([{ name: "a", task: "Mine" }])
  await to.store.getState().load()
  await to.store.getState().import(file)
  expect(to.kept()).toEqual([{ name: "a", task: "Mine" }, { name: "a-2", task: "One", url: shop }])
  expect(to.store.getState().done).toBe("1 shortcut added.")
  await to.store.getState().import("{}")
  expect(to.store.getState().error).toEqual({ field: "file", text: "Pick a .json file of shortcuts that was exported here." })
})
test("a schedule that can't be saved says why, and the list stays", async () => {
  const { client } = fakeClient({ "schedule/list": () => ok([]), "schedule/save": () => fail("storage.failed", "The disk is full: free some space.") })
  const store = createScheduleStore(client)
  await store.getState().load()
  expect(await store.getState().save({ id: "s", shortcut: "a", rhythm: { every: "day", time: "09:00" }, paused: false })).toBe(false)
  expect(store.getState()).toMatchObject({ schedules: [], error: { message: "The disk is full: free some space." } })
})
test("a replay is shown as the run that it is, or why it could not begin", async () => {
  const run = runOf("new", { task: { ...runOf("new").task, replay: { of: "r", otherwise: "ask", changes: [] } } })
  const { client } = fakeClient({ "replay/start": ({ runId }) => runId === "r" ? ok({ runId: "new" }) : fail("task.invalid", "Only a run that was done can be replayed: run the task again instead."), "run/get": () => ok({ run, steps: [] }) })
  const store = createRunStore(client)
  expect(await store.getState().replay("other")).toBe(false)
  expect(store.getState()).toMatchObject({ starting: false, currentId: undefined, error: { kind: "task.invalid" } })
  expect(await store.getState().replay("r")).toBe(true)
  expect(store.getState()).toMatchObject({ starting: false, currentId: "new", error: undefined })
})
