import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it, onTestFinished } from "vitest"
import type { StageRecord } from "../../../src/symbiosis/round/loop/stage-record.ts"
import { smallSpec, type LoopSpec } from "../../../src/symbiosis/round/loop/loop-spec.ts"
import { inProcess } from "../../unit/cli/in-process.ts"
import { fakePython } from "../../unit/runner/round/fake-python.ts"

const spec: LoopSpec = { ...smallSpec, student: { ...smallSpec.student, init: "package.json" }, rounds: 2, variants: ["sft", "reason-first"], episodes: { rollouts: 3, explore: 0, temperature: 0 }, heldOut: { rows: 3, known: 1, plays: 0 }, extension: { tasks: 0 } }

/** Two of them in the suite, for each run takes ten seconds; `SYMBIONT_KILL_ALL=1` kills in all. */
const stages = process.env["SYMBIONT_KILL_ALL"] ? ["held-out", "r0-teacher-s1-rollouts", "r0-sft-s1-train", "r1-reason-first-s1-dataset", "suites"] : ["r0-sft-s1-train", "r1-reason-first-s1-dataset"]

/** The command in a process of its own, which is killed at some moment of the given stage's work. Gives the code that it ended with, if by itself. */
const runCommand = async (python: string, folder: string, killIn?: string): Promise<number | null> => {
  const child = spawn(process.execPath, ["src/cli/symbiont.mjs", "round", "run", "--spec", join(folder, "given.json"), "--out", join(folder, "facts"), "--work", join(folder, "work")],
    { env: { ...process.env, SYMBIONT_PYTHON: python }, stdio: ["ignore", "ignore", "pipe"] })
  child.stderr.on("data", (text: Buffer) => { if (killIn !== undefined && String(text).includes(` ${killIn}\n`)) setTimeout(() => child.kill("SIGKILL"), Math.random() * 300) })
  const [code] = await once(child, "exit") as [number | null]
  return code
}
/** What each stage found, without when and by which hash: runs carry their times. */
const found = async (folder: string): Promise<[string, unknown][]> => {
  const records = await Promise.all((await readdir(join(folder, "stages"))).filter((name) => name.endsWith(".json")).sort().map(async (name) => JSON.parse(await readFile(join(folder, "stages", name), "utf8")) as StageRecord))
  return records.map(({ id, facts }) => [id, facts])
}

it("a loop that is killed again and again, each time started anew, comes to what an unbroken one comes to", async () => {
  const folder = await mkdtemp(join(tmpdir(), "symbiont-killed-"))
  onTestFinished(() => rm(folder, { recursive: true, maxRetries: 5 }))
  const python = await fakePython(folder)
  await writeFile(join(folder, "given.json"), JSON.stringify(spec))
  expect(await runCommand(python, folder)).toBe(0)
  // Both in the same place in turn: a student's file names the one that it was trained from.
  await rename(join(folder, "facts"), join(folder, "unbroken"))
  await rename(join(folder, "work"), join(folder, "unbroken-work"))

  const status = async (): Promise<number> => (JSON.parse((await inProcess(["round", "status", "--out", join(folder, "facts"), "--json"])).out) as { done: number }).done
  const done: number[] = []
  for (const stage of stages) {
    expect(await runCommand(python, folder, stage), `killed in ${stage}`).toBeNull()
    done.push(await status())
  }
  expect([...done].sort((a, b) => a - b)).toEqual(done)
  expect(done.at(-1)).toBeGreaterThan(5)
  expect(await runCommand(python, folder)).toBe(0)
  expect(await found(join(folder, "facts"))).toEqual(await found(join(folder, "unbroken")))
  expect(await readFile(join(folder, "facts/report.md"), "utf8")).not.toContain("Not complete")
}, 400_000)
