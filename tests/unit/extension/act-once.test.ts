import { expect, test } from "vitest"
import type { Outcome } from "../../../src/core/outcome.ts"
import { createActOnce } from "../../../src/extension/act-once.ts"

const done: Outcome = { status: "ok", detail: "", changes: ["value"] }
const press = (id?: string) => ({ action: { verb: "press" as const, keys: "Enter" }, files: [], id })
const counted = (work: () => Promise<Outcome> = async () => done) => {
  let runs = 0
  return { page: createActOnce(() => { runs += 1; return work() }), runs: () => runs }
}

test("an act runs once, however often its id is sent", async () => {
  const { page, runs } = counted()
  expect(await Promise.all([page.act(press("a")), page.act(press("a"))])).toEqual([{ ok: true, value: done }, { ok: true, value: done }])
  expect(await page.recall({ id: "a" })).toEqual({ ok: true, value: { came: true, outcome: done } })
  expect(runs()).toBe(1)
  await page.act(press())
  await page.act(press())
  expect(runs()).toBe(3)
})

test("whoever asks while it runs hears how it ends", async () => {
  let finish: (outcome: Outcome) => void = () => undefined
  const { page } = counted(() => new Promise((resolve) => { finish = resolve }))
  void page.act(press("a"))
  const told = page.recall({ id: "a" })
  finish(done)
  expect(await told).toEqual({ ok: true, value: { came: true, outcome: done } })
})

test("an act that was asked for in vain never runs afterwards", async () => {
  const { page, runs } = counted()
  expect(await page.recall({ id: "late" })).toEqual({ ok: true, value: { came: false } })
  expect(await page.act(press("late"))).toMatchObject({ ok: true, value: { status: "failed", code: "blocked" } })
  expect(runs()).toBe(0)
})
