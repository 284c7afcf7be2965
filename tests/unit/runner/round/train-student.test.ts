import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it, onTestFinished } from "vitest"
import { trainingJob, trainStudent } from "../../../../src/runner/round/run-recipe.ts"
import { smallSpec } from "../../../../src/symbiosis/round/loop/loop-spec.ts"

/** A trainer that saves a checkpoint and dies, and tells whether it found one. */
const dying = `#!/usr/bin/env node
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs"
const flag = (name) => process.argv[process.argv.indexOf(name) + 1]
const last = flag("--work") + "/last.pt"
appendFileSync(flag("--data") + "/told.txt", existsSync(last) ? "went on\\n" : "began\\n")
mkdirSync(flag("--work"), { recursive: true })
writeFileSync(last, "")
process.exit(1)
`

it("training that was stopped goes on from its checkpoint for the same input, and begins anew for another", async () => {
  const folder = await mkdtemp(join(tmpdir(), "symbiont-dying-"))
  onTestFinished(() => rm(folder, { recursive: true }))
  const python = join(folder, "dying.mjs")
  await writeFile(python, dying)
  await chmod(python, 0o755)
  const job = trainingJob(smallSpec, { round: 0, seed: 1, id: "student", data: folder, out: folder, init: "student.gguf", initHash: "0".repeat(64), manifest: "0".repeat(64), tasks: ["action"] })
  for (const input of ["all", "all", "less the withdrawn", "less the withdrawn", "all"]) expect(await trainStudent(python, job, input, new AbortController().signal)).toMatchObject({ ok: false })
  expect((await readFile(join(folder, "told.txt"), "utf8")).trim().split("\n")).toEqual(["began", "went on", "began", "went on", "began"])
})
