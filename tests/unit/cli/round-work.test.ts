import { expect, it } from "vitest"
import { roundWork } from "../../../src/cli/round-work.ts"
import { aRecord, aSpec } from "../symbiosis/round/a-loop.ts"

it("a student is trained on nothing by nobody: the sentence says what to change", async () => {
  const data = aRecord("r0-loop-s1-dataset", "dataset", { trajectories: 0, withdrawn: 0, rows: 0, reasons: 0, pairs: 0, wrongRows: 0, newStates: 0, newStatesUsed: 0 })
  const work = roundWork({ spec: aSpec(), work: "nowhere", python: "no-python", withdrawn: new Set(), stand: () => Promise.reject(new Error("no browser is needed")) })
  const trained = await work({ id: "r0-loop-s1-train", kind: "train", needs: [data.id], round: 0, seed: 1, variant: "loop" }, new Map([[data.id, data]]), new AbortController().signal, "i")
  expect(trained).toMatchObject({ ok: false, error: { message: expect.stringMatching(/r0-loop-s1-dataset.*nothing to learn from: set episodes\.rollouts/) as string } })
})
