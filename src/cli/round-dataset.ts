import { rename, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { Trajectory } from "../protocol/trajectory.ts"
import { buildDataset, exporters } from "../symbiosis/dataset/build-dataset.ts"
import { lineTaskSchema } from "../symbiosis/dataset/line.ts"
import { openCollectorSource } from "./collector-source.ts"
import { readLines } from "../runner/read-lines.ts"
import { creatableFolder, makeFolder } from "./make-folder.ts"
import { readChoice, readNumber, readOptions } from "./read-options.ts"
import { noRuns, runsAmong } from "./read-runs.ts"
import { readable, readWithdrawn } from "./read-withdrawn.ts"
import { UsageError } from "./usage-error.ts"

const readShare = (flag: string, text: string | undefined, fallback: number): number => {
  const value = text === undefined ? fallback : text.trim() === "" ? NaN : Number(text)
  if (!(value >= 0 && value <= 1)) throw new UsageError(`--${flag} must be a number from 0 to 1.`)
  return value
}

/** `symbiont round dataset`: recorded (and, with --from-collector, donated) trajectories to the files of each trainer, with a manifest. A line that can't be trusted is left out and named. */
export const roundDatasetCommand = async (argv: string[]): Promise<number> => {
  const values = readOptions(argv, {
    in: { type: "string", multiple: true }, out: { type: "string" }, format: { type: "string", multiple: true }, task: { type: "string", multiple: true },
    lambda: { type: "string" }, dev: { type: "string" }, test: { type: "string" }, seed: { type: "string" }, withdrawn: { type: "string" }, "from-collector": { type: "string" }, tenant: { type: "string" }, purpose: { type: "string" }, scripted: { type: "boolean", default: false }, unjudged: { type: "string" }
  })
  const inputs = values.in ?? []
  const collector = values["from-collector"]
  if (inputs.length === 0 && collector === undefined) throw new UsageError("--in is missing: name the files of recorded trajectories, or a collector with --from-collector.")
  if (values.out === undefined) throw new UsageError("--out is missing: name the folder to write to.")
  const unknown = values.format?.find((format) => !Object.hasOwn(exporters, format))
  if (unknown !== undefined) throw new UsageError(`--format must be one of ${Object.keys(exporters).join(", ")}.`)
  const tasks = lineTaskSchema.array().safeParse(values.task ?? ["action", "reason"])
  if (!tasks.success) throw new UsageError(`--task must be one of ${lineTaskSchema.options.join(", ")}.`)
  const options = {
    tasks: tasks.data, lambda: readShare("lambda", values.lambda, 0.5), shares: { dev: readShare("dev", values.dev, 0.1), test: readShare("test", values.test, 0.1) },
    seed: readNumber("seed", values.seed, 1, 0, 1_000_000), scripted: values.scripted, unjudged: readShare("unjudged", values.unjudged, 0.3), withdrawn: await readWithdrawn(values.withdrawn), formats: values.format
  }
  if (options.shares.dev + options.shares.test > 1) throw new UsageError("--dev and --test must be at most 1 together.")
  for (const file of inputs) await readable(file)
  await creatableFolder(values.out)

  const trajectories: Trajectory[] = []
  let refused = 0
  const take = async (place: string, lines: AsyncIterable<string>): Promise<void> => {
    for await (const run of runsAmong(place, lines, () => { refused += 1 })) trajectories.push(run)
  }
  for (const file of inputs) await take(file, readLines(file))
  if (collector !== undefined) {
    const source = await openCollectorSource(collector, { tenant: values.tenant ?? "default", purpose: readChoice("purpose", values.purpose, ["donation", "release"]) })
    try { await take(collector, source.lines) } finally { await source.close() }
    // Also out of files that were exported before it was taken back.
    for (const { trajectory_id, extra: { symbiont: { origin } } } of trajectories) for (const id of [trajectory_id, origin ?? trajectory_id]) if (source.isWithdrawn(id)) options.withdrawn.add(id)
  }
  // Of nothing but lines that can't be trusted no data set is made, least of all over one that is there.
  if (refused > 0 && trajectories.length === 0) throw new UsageError(noRuns)
  const began = performance.now()
  const { files, manifest } = await buildDataset(trajectories, options)
  const seconds = (performance.now() - began) / 1000
  await makeFolder(values.out)
  for (const { name, bytes } of files) await writeFile(join(values.out, name), bytes)
  // The manifest comes last, and whole: a folder that has one is complete.
  await writeFile(join(values.out, "manifest.json.part"), `${JSON.stringify(manifest, null, 2)}\n`)
  await rename(join(values.out, "manifest.json.part"), join(values.out, "manifest.json"))
  if (values.unjudged === undefined && (manifest.unjudged ?? 0) > 0) process.stderr.write(`Nobody judged ${manifest.unjudged} of the runs, so their lines weigh ${options.unjudged}: "symbiont round judge" asks a model what became of them, --unjudged 0 leaves them out.\n`)
  process.stdout.write(`${JSON.stringify({ trajectories: manifest.trajectories.length, refused, withdrawn: manifest.withdrawn, unjudged: manifest.unjudged, steps: manifest.steps, lines: manifest.lines, pairs: manifest.pairs, stepsPerSecond: Math.round(manifest.steps / Math.max(seconds, 0.001)) })}\n`)
  return 0
}
