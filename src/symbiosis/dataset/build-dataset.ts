import { isWithdrawn } from "../../memory/trajectory/is-withdrawn.ts"
import type { Trajectory } from "../../protocol/trajectory.ts"
import { axolotl } from "./exporters/axolotl.ts"
import { canonical } from "./exporters/canonical.ts"
import { createPromptWriter, type ExportedFile, type Exporter, type Written } from "./exporters/exporter.ts"
import { llamaFactory } from "./exporters/llama-factory.ts"
import { openai } from "./exporters/openai.ts"
import { dpo, trl } from "./exporters/trl.ts"
import { linesOf, pairsOf, type LineOptions } from "./lines-of.ts"
import type { Line, Pair } from "./line.ts"
import { type Manifest, manifestSchema } from "./manifest.ts"
import { sampleRows } from "./sample-rows.ts"

export const exporters: Readonly<Record<string, Exporter>> = { canonical, trl, dpo, axolotl, "llama-factory": llamaFactory, openai }

export type DatasetOptions = LineOptions & {
  seed: number
  /** Names of exporters; all where none is named. */
  formats?: readonly string[] | undefined
  /** Ids of trajectories that were taken back: they and all that comes of them are left out. */
  withdrawn?: ReadonlySet<string> | undefined
  base?: { model: string; revision?: string | undefined; chatTemplate?: string | undefined } | undefined
}

const hex = (digest: ArrayBuffer): string => Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("")

export type Dataset = { files: ExportedFile[]; manifest: Manifest }

/**
 * Trajectories to trainers' files and the manifest that says what is in them. The same trajectories and options give the same bytes.
 * Trajectories that were sent twice count once.
 */
export const buildDataset = async (trajectories: Iterable<Trajectory>, options: DatasetOptions): Promise<Dataset> => {
  const write = createPromptWriter()
  const lines: Written<Line>[] = []
  const pairs: Written<Pair>[] = []
  const ids = new Set<string>()
  const consents = new Set<string>()
  let steps = 0
  let [withdrawn, unjudged] = [0, 0]
  for (const trajectory of trajectories) {
    if (options.withdrawn && isWithdrawn(trajectory, options.withdrawn)) { withdrawn += 1; continue }
    if (ids.has(trajectory.trajectory_id)) continue
    ids.add(trajectory.trajectory_id)
    if (trajectory.extra.symbiont.consent) consents.add(trajectory.extra.symbiont.consent.version)
    if (trajectory.extra.symbiont.outcome.success === null) unjudged += 1
    steps += trajectory.steps.filter(({ source }) => source === "agent").length
    for (const line of linesOf(trajectory, options)) lines.push(write(line))
    for (const pair of pairsOf(trajectory, options.shares)) pairs.push(write(pair))
  }
  // The order in which trajectories came in is nobody's business.
  const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)
  lines.sort(byId)
  const input = { lines, sampled: sampleRows(lines, options.seed), pairs: pairs.sort(byId), seed: options.seed }
  const files = (options.formats ?? Object.keys(exporters)).flatMap((format) => exporters[format]?.(input) ?? [])
  const counts: Manifest["lines"] = {}
  for (const { task, split } of lines) { const of = counts[task] ??= { train: 0, dev: 0, test: 0 }; of[split] += 1 }
  return { files, manifest: manifestSchema.parse({
    schema: "symbiont-dataset-1", trajectories: [...ids].sort(), withdrawn, unjudged, steps, lines: counts, pairs: pairs.length, consents: [...consents].sort(),
    options: { tasks: [...options.tasks], lambda: options.lambda, shares: options.shares, seed: options.seed, scripted: options.scripted ?? false, unjudged: options.unjudged ?? 0.3 },
    ...(options.base ? { base: options.base } : {}),
    files: await Promise.all(files.map(async ({ name, bytes, rows, fidelity }) => ({ name, rows, bytes: bytes.length, sha256: hex(await crypto.subtle.digest("SHA-256", bytes)), fidelity })))
  }) }
}
