import { createHash } from "node:crypto"
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { beforeEach, expect, it, onTestFinished } from "vitest"
import { beginRound } from "../../../src/cli/round-begin.ts"
import { roundFolder, type RoundFolder } from "../../../src/cli/round-folder.ts"
import { fail, ok } from "../../../src/core/result.ts"
import { fileHash, stageFolder } from "../../../src/runner/round/stage-folder.ts"
import { gateOf } from "../../../src/symbiosis/round/loop/choose-and-gate.ts"
import { loopPlan, settingsOf, type StageKind } from "../../../src/symbiosis/round/loop/loop-plan.ts"
import type { LoopSpec } from "../../../src/symbiosis/round/loop/loop-spec.ts"
import { runStages } from "../../../src/symbiosis/round/loop/run-stages.ts"
import { aSpec } from "../symbiosis/round/a-loop.ts"
import { inProcess } from "./in-process.ts"

let folder: RoundFolder
let root = ""
const at = (...path: string[]): string => join(root, ...path)
const loop = (): LoopSpec => aSpec({ rounds: 1, variants: ["sft"], extension: { tasks: 20, leaks: true }, student: { ...aSpec().student, init: at("models/student-r0.gguf") } })
const tally = { done: 20, of: 20 }
const facts: Partial<Record<StageKind, Record<string, unknown>>> = {
  "held-out": { rows: 240, known: 20, episodes: 260 },
  rollouts: { episodes: 24, unplayable: 0, done: 20, steps: 90, accepted: { done: 0, of: 0 }, byIndex: {}, teacherCalls: 90 },
  dataset: { trajectories: 20, withdrawn: 0, rows: 80, reasons: 0, pairs: 0, wrongRows: 0, newStates: 0, newStatesUsed: 0 },
  judge: { right: "1".repeat(240), known: tally, free: 1 }, choose: { train: "r0-sft-s1-train", chosenBy: tally },
  extension: { before: tally, after: tally, sentBytes: 0 }, leaks: { runs: 3, requests: 12, bytes: 90_000, byStudent: 8, leaked: [] }, suites: { attacks: 10, executed: 0, benign: 1, needless: 0 }
}
/** A loop whose stages all ended, up to the gate or, stopped, up to the one named. */
const turn = async (spec: LoopSpec, withdrawn: readonly string[] = [], until?: string): Promise<void> => {
  const sources = await beginRound(folder, spec, new Set(withdrawn))
  await runStages({
    plan: loopPlan(spec), settings: (stage) => settingsOf(spec, stage, sources), store: await stageFolder(folder.facts, folder.work), say: () => undefined, signal: new AbortController().signal, now: () => 0,
    work: async (stage, needs) => {
      if (stage.id === until) return fail("task.cancelled", "Stopped.")
      if (stage.kind === "gate") return ok({ facts: gateOf(needs), files: [] })
      if (stage.kind === "dataset") return ok({ facts: { ...facts.dataset, withdrawn: sources.withdrawn.length }, files: [] })
      if (stage.kind !== "train") return ok({ facts: facts[stage.kind] ?? {}, files: [] })
      await mkdir(join(folder.work, stage.id), { recursive: true })
      const file = join(folder.work, stage.id, "student.gguf")
      await writeFile(file, `learned ${spec.student.steps} steps`)
      return ok({ facts: { steps: spec.student.steps, bytes: 1, sha256: await fileHash(file) }, files: ["student.gguf"] })
    }
  })
}
const promote = (to = "stable") => inProcess(["round", "promote", "--out", folder.facts, "--work", folder.work, "--id", "student-r1", "--to", to, "--root", root])
const embedded = async (): Promise<unknown> => (JSON.parse(await readFile(at("models/registry.json"), "utf8")) as { embedded: unknown }).embedded

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "symbiont-promote-"))
  onTestFinished(() => rm(root, { recursive: true }))
  folder = roundFolder(at("loop"), at("work"))
  for (const path of ["models/records", "models/cards"]) await mkdir(at(path), { recursive: true })
  const old = { id: "student-r0", title: "Round 0", engine: "wllama", profile: "student", weights: "models/student-r0.gguf", contextTokens: 2048, requiredFeatures: [], license: "Apache-2.0", channel: "stable", bytes: 3, sha256: createHash("sha256").update("old").digest("hex") }
  await writeFile(at("models/student-r0.gguf"), "old")
  await writeFile(at("models/records/student-r0.json"), JSON.stringify(old))
  await writeFile(at("models/registry.json"), JSON.stringify({ version: 1, embedded: old.id, models: [old] }))
})

it("a student that passed the gate of the loop as it is now becomes the embedded one", async () => {
  await turn(loop())
  expect(await promote()).toMatchObject({ code: 0 })
  expect(await embedded()).toBe("student-r1")
})
it("a student whose gate compared it with another than the embedded one replaces nothing; it can be had as a candidate, whose card says so", async () => {
  await writeFile(at("models/beginner.gguf"), "worse")
  await turn({ ...loop(), student: { ...loop().student, init: at("models/beginner.gguf") } })
  expect(await promote()).toMatchObject({ code: 1, err: expect.stringContaining("not the embedded model") as string })
  expect(await embedded()).toBe("student-r0")
  expect(await promote("candidate")).toMatchObject({ code: 0 })
  expect(await readFile(at("models/cards/student-r1.md"), "utf8")).toContain("not with student-r0")
  expect(await embedded()).toBe("student-r0")
})
it.each([
  ["another setting", (spec: LoopSpec) => turn({ ...spec, student: { ...spec.student, steps: 99 } }, [], "r0-sft-s1-train")],
  ["a withdrawal", (spec: LoopSpec) => turn(spec, ["a".repeat(64)], "r0-sft-s1-train")],
  ["another first student", async (spec: LoopSpec) => { await writeFile(spec.student.init, "other"); await turn(spec, [], "base-judge") }]
])("an older gate no longer counts once the loop was begun anew with %s, and stopped", async (_, again) => {
  await turn(loop())
  await again(loop())
  expect(await promote()).toMatchObject({ code: 2, err: expect.stringContaining("gate") as string })
  expect(await embedded()).toBe("student-r0")
  const { done, of } = JSON.parse((await inProcess(["round", "status", "--out", folder.facts, "--json"])).out) as { done: number; of: number }
  expect(done).toBeLessThan(of)
})
it("a file that is not the one which was judged is not promoted", async () => {
  await turn(loop())
  await writeFile(join(folder.work, "r0-sft-s1-train/student.gguf"), "another student")
  expect(await promote()).toMatchObject({ code: 2, err: expect.stringContaining("student.gguf") as string })
  expect(await embedded()).toBe("student-r0")
  await rm(join(folder.work, "r0-sft-s1-train/student.gguf"))
  expect(await promote()).toMatchObject({ code: 2 })
})
it("what was once withdrawn stays so when the loop goes on without the list", async () => {
  await turn(loop(), ["b".repeat(64)])
  expect((await beginRound(folder, loop(), new Set(["a".repeat(64)]))).withdrawn).toEqual(["a".repeat(64), "b".repeat(64)])
  expect((await beginRound(folder, loop(), new Set())).withdrawn).toEqual(["a".repeat(64), "b".repeat(64)])
  await writeFile(join(folder.facts, "sources.json"), "torn")
  await expect(beginRound(folder, loop(), new Set())).rejects.toThrow("sources.json")
})
