import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { cpus, tmpdir } from "node:os"
import { join } from "node:path"
import { beforeEach, expect, it, onTestFinished } from "vitest"
import { noteMachine, readMachines, roundFolder, type RoundFolder } from "../../../../src/cli/round-folder.ts"
import { thisMachine } from "../../../../src/runner/round/this-machine.ts"
import { machineSchema } from "../../../../src/symbiosis/round/loop/loop-machine.ts"

let folder: RoundFolder
beforeEach(async () => {
  folder = roundFolder(await mkdtemp(join(tmpdir(), "symbiont-machine-")), undefined)
  onTestFinished(() => rm(folder.facts, { recursive: true }))
})
/** A Python that says what it is asked for. */
const python = async (): Promise<string> => {
  const file = join(folder.facts, "python")
  await writeFile(file, "#!/bin/sh\necho 3.11.7 2.15.0\n", { mode: 0o755 })
  return file
}

it("a loop's machine is noted once while it stays the same, and again when it goes on elsewhere", async () => {
  const here = machineSchema.parse(await thisMachine(await python()))
  expect(here).toMatchObject({ node: process.versions.node, python: "3.11.7", torch: "2.15.0", cpu: cpus()[0]?.model.trim() })
  await noteMachine(folder, here)
  await noteMachine(folder, here)
  expect(await readMachines(folder)).toEqual([here])
  await noteMachine(folder, { ...here, cores: here.cores + 6 })
  expect((await readMachines(folder)).map(({ cores }) => cores)).toEqual([here.cores, here.cores + 6])
})
it("a Python that tells nothing, and notes that can't be read, are no reason to stop", async () => {
  expect(await thisMachine(join(folder.facts, "nowhere"))).toMatchObject({ python: "unknown", torch: "unknown" })
  await writeFile(join(folder.facts, "machines.json"), "torn")
  expect(await readMachines(folder)).toEqual([])
  await noteMachine(folder, await thisMachine(await python()))
  expect(JSON.parse(await readFile(join(folder.facts, "machines.json"), "utf8"))).toHaveLength(1)
})
