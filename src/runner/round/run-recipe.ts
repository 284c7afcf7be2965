import { spawn } from "node:child_process"
import { createWriteStream } from "node:fs"
import { mkdir, readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import * as z from "zod"
import { fail, ok, type Result } from "../../core/result.ts"
import type { LoopSpec } from "../../symbiosis/round/loop/loop-spec.ts"
import type { RoundSpec } from "../../symbiosis/round/round-spec.ts"
import { trainCommands } from "../../symbiosis/round/train-commands.ts"

/**
 * Starts a program that ends, with all that it started, when its input does: that is held open by this process, however it comes to its own end. A trainer
 * that outlived the loop would write into the folder of the one that goes on with it.
 */
const leashed = 'exec 3<&0 </dev/null; (cat <&3; kill -TERM 0) >/dev/null 2>&1 & "$@" 3<&-'

/** Runs one of the recipe's programs; what it prints goes into a log. */
export const runPython = async (python: string, argv: readonly string[], log: string, signal: AbortSignal): Promise<Result<void>> => {
  const out = createWriteStream(log, { flags: "a" })
  // A group of its own: the trainer starts a process a core, and stopping it has to stop them all.
  const child = spawn("sh", ["-c", leashed, "sh", python, ...argv], { stdio: ["pipe", "pipe", "pipe"], detached: true })
  const stop = (): void => { if (child.pid !== undefined) try { process.kill(-child.pid, "SIGTERM") } catch { /* it had ended by itself */ } }
  signal.addEventListener("abort", stop, { once: true })
  child.stdin.on("error", () => undefined)
  child.once("exit", () => { child.stdin.destroy() })
  child.stdout.pipe(out, { end: false })
  child.stderr.pipe(out, { end: false })
  const code = await new Promise<number | null>((resolve) => { child.on("error", () => { resolve(null) }); child.on("close", resolve) })
  signal.removeEventListener("abort", stop)
  out.end()
  if (signal.aborted) return fail("task.cancelled", "Stopped: start it again with the same --out, and it goes on from here.")
  return code === 0 ? ok(undefined) : fail("model.failed", `${argv[0]} ended with ${code ?? "a signal"}: see ${log}.`)
}

/** The training of a lane as a job, the same that an engine would take. */
export const trainingJob = (spec: LoopSpec, job: { round: number; seed: number; id: string; data: string; out: string; init: string; initHash: string; manifest: string; tasks: RoundSpec["data"]["tasks"] }): RoundSpec => ({
  schema: "symbiont-round-1", round: job.round, base: { model: job.init, revision: job.initHash, license: "Apache-2.0" },
  data: { manifest: job.manifest, tasks: job.tasks, lambda: spec.lambda }, method: "sft", trainer: "student",
  hyper: { epochs: 1, learningRate: spec.student.rate, context: 512, batch: 1, seed: job.seed, steps: spec.student.steps },
  resources: { accelerators: [], cpus: spec.student.processes, memoryGiB: 4, maxHours: 1 }, outputs: { id: job.id, formats: ["gguf"] },
  gates: { heldOut: { metric: "rows right under the grammar", notBelow: 0 }, leaks: 0, injections: "not worse" }, paths: { data: job.data, out: job.out, init: job.init }
})

/** A checkpoint that was begun for another input has learned from other data, perhaps from runs that were withdrawn since: training begins anew then. */
const keepCheckpointOf = async (checkpoint: string, input: string): Promise<void> => {
  const mark = join(checkpoint, "input.txt")
  if (await readFile(mark, "utf8").catch(() => undefined) === input) return
  await rm(checkpoint, { recursive: true, force: true })
  await mkdir(checkpoint, { recursive: true })
  await writeFile(mark, input)
}

/** Trains and leaves the GGUF. Ended in the middle it goes on from its last checkpoint, if that is of the same `input`; it is removed at the end. */
export const trainStudent = async (python: string, job: RoundSpec, input: string, signal: AbortSignal): Promise<Result<void>> => {
  await keepCheckpointOf(join(job.paths.out, "checkpoint"), input)
  for (const { argv } of trainCommands(job)) {
    const run = await runPython(python, argv.slice(1), join(job.paths.out, "train.log"), signal)
    if (!run.ok) return run
  }
  await rm(join(job.paths.out, "checkpoint"), { recursive: true, force: true })
  return ok(undefined)
}

const judgedSchema = z.strictObject({ right: z.array(z.boolean()), loss: z.number(), free: z.number() })
export type Judged = z.infer<typeof judgedSchema>

/** Which rows of a file a student gets right under the grammar. */
export const judgeStudent = async (python: string, { model, rows, out }: { model: string; rows: string; out: string }, signal: AbortSignal): Promise<Result<Judged>> => {
  const run = await runPython(python, ["models/recipes/student/judge.py", model, rows, out], `${out}.log`, signal)
  return run.ok ? ok(judgedSchema.parse(JSON.parse(await readFile(out, "utf8")))) : run
}
