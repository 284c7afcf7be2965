import { expect, test } from "vitest"
import { aroundSteps, prepareDonation } from "../../../src/consent/prepare-donation.ts"
import { contentId } from "../../../src/memory/trajectory/content-id.ts"
import { type Consent } from "../../../src/protocol/consent.ts"
import type { Edits } from "../../../src/protocol/donation.ts"
import { trajectorySchema } from "../../../src/protocol/trajectory.ts"
import { madeUpRun } from "../../bench/collector/runs.ts"

const run = madeUpRun(3, { bytes: 12_000 })
const consent: Consent = { schema: "symbiont-consent-1", id: "0199a000-0000-7000-8000-000000000000", subject: "A".repeat(43), purposes: ["donation"], notice: { version: "v1", sha256: "a".repeat(64), locale: "en" }, retentionDays: 90, mechanism: "m", build: "b", givenAt: "2026-11-26T10:00:00Z", ledger: "b".repeat(64) }
const prepare = (edits: Partial<Edits> = {}, categories: string[] = []) =>
  prepareDonation(run, { strikes: [], nameSite: false, kind: "shopping", success: true, ...edits }, { about: { categories }, consent, domains: ["shop-3.example"] })

test("the site goes everywhere it stood, and its kind is told only where enough others gave such runs", () => {
  expect(JSON.stringify(run)).toContain("shop-3.example")
  const rare = prepare()
  expect(JSON.stringify(rare)).not.toContain("shop-3")
  expect(rare?.extra.symbiont.task.site).toBe("category/other")
  expect(prepare({}, ["shopping"])?.extra.symbiont.task.site).toBe("category/shopping")
  expect(JSON.stringify(prepare({ nameSite: true }))).toContain("shop-3.example")
})
test("carries the consent and the reviewer's word, and is named by its content", () => {
  const made = prepare({ success: null })
  expect(made?.extra.symbiont).toMatchObject({ consent: { id: consent.id, version: "v1", purposes: ["donation"] }, outcome: { success: null, judge: "nobody" }, privacy: { leakScan: "clean" } })
  expect(prepare({ success: false })?.extra.symbiont.outcome).toEqual({ success: false, judge: "user" })
  const { trajectory_id, ...content } = trajectorySchema.parse(made)
  expect(contentId(content)).toBe(trajectory_id)
})
test("nothing is made of a run whose steps are all struck out", () => {
  expect(prepare({ strikes: run.steps.map(({ step_id }) => ({ kind: "step", step: step_id })) })).toBeUndefined()
})
test("a reader is shown every byte: what is around the steps, and the steps", () => {
  const made = prepare()
  if (!made) throw new Error("nothing was made")
  const body = JSON.stringify(made)
  const { head, tail } = aroundSteps(body, made)
  expect(head + made.steps.map((step) => JSON.stringify(step)).join(",") + tail).toBe(body)
})
