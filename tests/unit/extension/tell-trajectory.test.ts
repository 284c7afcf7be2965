import { expect, it } from "vitest"
import { createTrajectoryTeller } from "../../../src/extension/tell-trajectory.ts"
import { stateHashOf } from "../../../src/memory/trajectory/build-trajectory.ts"
import { createVault } from "../../../src/privacy/vault.ts"
import { run } from "../agent/doubles.ts"
import { aTrajectory } from "../symbiosis/a-trajectory.ts"

const ended = { ...run("Look at the page", "local"), state: "ended" as const, end: { ok: true, reason: "", answer: "", steps: 1, routes: { local: 1, cloud: 0, refused: 0 }, tokens: { prompt: 0, cached: 0, completion: 0 }, ms: 1, overheadMs: 1 } }
const teller = (page: string, vault = createVault()) => createTrajectoryTeller({
  journal: { load: async () => ({ run: ended, steps: [] }) }, version: "1.0", rules: () => createVault().rules(),
  trajectories: { put: async () => undefined, remove: async () => undefined, steps: async () => aTrajectory({ steps: [{ action: { verb: "click", ref: "a1" }, page }] }).steps.slice(1) },
  vaults: { load: async () => vault.toJSON() } as never
})

it("what a run came to know as private only later is taken out of its earlier steps too", async () => {
  const vault = createVault()
  vault.placeholder("Kestrel Harbour 47", "ADDRESS", "https://shop.example")
  const told = await teller('[a1] button "Save"\n"Kestrel Harbour 47"', vault)(ended.id)
  expect(told).toMatchObject({ ok: true, value: { line: expect.stringContaining("‹ADDRESS_1›") as string } })
  expect(JSON.stringify(told)).not.toContain("Kestrel")
})

it("a critical value that nobody recognised makes no trajectory", async () => {
  expect(JSON.stringify(await teller('[a1] button "Save"\n"Card 4539 1488 0343 6467"')(ended.id))).not.toContain("4539")
})

it("the hash of a page stays what it is, whatever a detector takes it for", async () => {
  const page = '[a1] button "Save"'
  const vault = createVault()
  vault.placeholder(stateHashOf(page), "CRYPTO", "https://shop.example")
  const told = await teller(page, vault)(ended.id)
  if (!told.ok) throw new Error(told.error.message)
  expect(told.value.line).toContain(`"stateHash":"${stateHashOf(page)}"`)
})
