import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { findPython } from "../../../../src/runner/round/find-python.ts"
import { judgeStudent, trainingJob, trainStudent } from "../../../../src/runner/round/run-recipe.ts"
import { startStudent } from "../../../../src/runner/round/student-process.ts"
import { smallSpec } from "../../../../src/symbiosis/round/loop/loop-spec.ts"
import { trainCommands } from "../../../../src/symbiosis/round/train-commands.ts"

const python = await findPython()
const page = 'Page: Delivery address\nlink "Orders" a1\ntextbox "Street" a2 = "4 Elm Row"\nbutton "Save" a3\n'
const rows = [
  { prompt: `${page}Rest: open orders\nDone:\n`, completion: ' open orders -> click "Orders" a1\n' },
  { prompt: `${page}Rest: save\nDone:\n set street to 9 Mill Lane -> type "Street"\n`, completion: ' save -> click "Save" a3\n' },
  { prompt: `${page}Rest: set street to 9 Mill Lane, then save\nDone:\nAction: type "Street" a2 9 Mill Lane\nWhy:`, completion: " set street to 9 Mill Lane\n" }
]

test(`one update of the embedded student really trains, judges and answers (skipped unless SYMBIONT_PYTHON or the path has a Python with torch${python.ok ? "" : `: ${python.error.message}`})`, async ({ skip }) => {
  if (!python.ok) { skip(); return }
  const folder = await mkdtemp(join(tmpdir(), "symbiont-training-"))
  onTestFinished(() => rm(folder, { recursive: true }))
  const signal = new AbortController().signal
  await mkdir(join(folder, "out"))
  await writeFile(join(folder, "train.jsonl"), rows.map((row) => `${JSON.stringify({ ...row, weight: 1 })}\n`).join(""))
  await writeFile(join(folder, "test.rows"), rows.slice(0, 2).map((row) => `${JSON.stringify({ ...row, weight: 1 })}\n`).join(""))
  const spec = { ...smallSpec, student: { ...smallSpec.student, steps: 1 } }
  const job = trainingJob(spec, { round: 0, seed: 1, id: "student", data: folder, out: join(folder, "out"), init: spec.student.init, initHash: "0".repeat(64), manifest: "0".repeat(64), tasks: ["action", "reason"] })
  expect(trainCommands(job)).toHaveLength(1)

  const trained = await trainStudent(python.value, job, "0".repeat(64), signal)
  expect(trained, await readFile(join(folder, "out/train.log"), "utf8")).toMatchObject({ ok: true })
  const model = join(folder, "out/student.gguf")
  const [before, after] = [await readFile(spec.student.init), await readFile(model)]
  expect(after.length).toBe(before.length)
  expect(after.equals(before)).toBe(false)
  // These are the easiest rows that there are.
  expect(await judgeStudent(python.value, { model, rows: join(folder, "test.rows"), out: join(folder, "judged.json") }, signal)).toMatchObject({ ok: true, value: { right: [true, true] } })
  const student = await startStudent(python.value, model, { temperature: 0, seed: 1, signal })
  try { expect(await Promise.all(rows.slice(0, 2).map(({ prompt }) => student.ask(prompt)))).toEqual(rows.slice(0, 2).map(({ completion }) => completion)) } finally { await student.close() }
}, 120_000)
