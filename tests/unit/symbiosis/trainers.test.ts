import { execFile } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { delimiter, join } from "node:path"
import { tmpdir } from "node:os"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { expect, onTestFinished, test } from "vitest"
import { buildDataset } from "../../../src/symbiosis/dataset/build-dataset.ts"
import { aTrajectory } from "./a-trajectory.ts"

/** Pythons that have trainers installed, with colons between them: TRL and LLaMA-Factory seldom share one. */
const pythons = process.env["SYMBIONT_TRAINERS_PYTHON"]?.split(delimiter) ?? []
const run = promisify(execFile)
const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const offline = { env: { ...process.env, HF_HUB_OFFLINE: "1" } }

test.skipIf(pythons.length === 0)("trainers load what was exported for them (skipped unless SYMBIONT_TRAINERS_PYTHON names a Python that has them)", async () => {
  const folder = await mkdtemp(join(tmpdir(), "symbiont-trainers-"))
  onTestFinished(() => rm(folder, { recursive: true }))
  const runs = Array.from({ length: 6 }, (_, n) => aTrajectory({
    site: `s${n}.example`, steps: [{ action: { verb: "click", ref: "a1" }, facts: { verdict: "replaced", studentAction: { verb: "back" } } }, { action: { verb: "type", ref: "a2", text: "Elm Road 5" } }]
  }))
  const { files } = await buildDataset(runs, { tasks: ["action", "reason"], lambda: 1, shares: { dev: 0, test: 0 }, seed: 1 })
  for (const { name, bytes } of files) await writeFile(join(folder, name), bytes)
  const found: Record<string, Record<string, unknown>> = {}
  for (const python of pythons) {
    const { stdout } = await run(python, [beside("load_with_trainers.py"), folder], offline)
    for (const [trainer, said] of Object.entries(JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}") as typeof found)) if (!("missing" in said)) found[trainer] = said
  }
  expect(Object.keys(found).length).toBeGreaterThan(0)
  const learned = { rows: 12, prompt: ["user"], response: ["assistant"], system: true }
  const wanted: typeof found = {
    trl: { "trl-sft": { rows: 24, columns: ["completion", "prompt"], conversational: true }, "trl-dpo": { rows: 6, columns: ["chosen", "prompt", "rejected"], conversational: true } },
    "llama-factory": { "llama-factory.action.train.jsonl": learned, "llama-factory.reason.train.jsonl": learned }
  }
  for (const [trainer, said] of Object.entries(found)) expect(said, trainer).toEqual(wanted[trainer])
}, 300_000)
