import { readFile, stat } from "node:fs/promises"
import { join } from "node:path"
import type { ModelRecord } from "../protocol/model-record.ts"
import { judgedHash, readJobOutput } from "../runner/round/job-output.ts"
import { addJobRecord, embed, isEmbedded, readRecord, readRegistry } from "../runner/round/registry-files.ts"
import { jobCard } from "../symbiosis/round/job-card.ts"
import { jobGate } from "../symbiosis/round/job-gate.ts"
import { jobRecord, type JobOutput } from "../symbiosis/round/job-record.ts"
import { jobResultsSchema, type JobResults } from "../symbiosis/round/job-results.ts"
import { submissionId, type RoundSpec } from "../symbiosis/round/round-spec.ts"
import { parseChecked } from "./parse-checked.ts"
import { readJob } from "./read-job.ts"
import { readChoice, readOptions, readUrl } from "./read-options.ts"
import { repository } from "./round-promote.ts"
import { UsageError } from "./usage-error.ts"

/** The job that the folder's files came of, by the copy that it left beside them: files of another job don't pass for this one's. */
const jobOf = async (from: string, named: string | undefined): Promise<RoundSpec> => {
  const kept = join(from, "job.json")
  if (!await stat(kept).catch(() => undefined)) throw new UsageError(`--from ${from} holds no job.json: name the folder that a rendered job wrote, with all that is in it.`)
  const [left, spec] = [await readJob(kept), await readJob(named ?? kept)]
  if (submissionId(left) !== submissionId(spec)) throw new UsageError(`--from ${from} came of ${submissionId(left)}, and --spec is ${submissionId(spec)}: name the folder of that job.`)
  return spec
}

/** Results that are named must be there; else those beside the files count, where there are any. */
const readResults = async (from: string, named: string | undefined): Promise<JobResults | undefined> => {
  const file = named ?? join(from, "results.json")
  const text = await readFile(file, "utf8").catch(() => { if (named !== undefined) throw new UsageError(`--results ${named} can't be read: check its name.`) })
  return text === undefined ? undefined : parseChecked(text, jobResultsSchema, "The results file", file)
}

/** Of a record of the same base: the parent, else the one that is named, else for a student the embedded one. */
const alike = async (root: string, spec: RoundSpec, named: string | undefined): Promise<ModelRecord> => {
  const id = named ?? spec.parent ?? (spec.trainer === "student" ? (await readRegistry(root)).embedded : undefined)
  if (id === undefined) throw new UsageError("--like is missing: name a record of models/records for the same base, of which template, context and memory are taken.")
  const record = await readRecord(root, id)
  if (!record) throw new UsageError(`There is no record models/records/${id}.json: name one that is there with --like.`)
  return record
}

/** `symbiont round record`: what an engine's job left becomes a record of models/records with its card; a candidate, unless it is to be stable and the spec's gates let it. */
export const roundRecordCommand = async (argv: string[]): Promise<number> => {
  const values = readOptions(argv, { spec: { type: "string" }, from: { type: "string" }, format: { type: "string" }, id: { type: "string" }, like: { type: "string" }, weights: { type: "string" }, results: { type: "string" }, to: { type: "string" }, root: { type: "string", default: "." } })
  if (values.from === undefined) throw new UsageError("--from is missing: name the folder that the job wrote.")
  const spec = await jobOf(values.from, values.spec)
  const root = await repository(values.root)
  const [first] = spec.outputs.formats.filter((one): one is JobOutput["format"] => one !== "merged")
  if (first === undefined) throw new UsageError("The job's field outputs.formats has neither gguf nor mlc: nothing of it can be installed.")
  const id = values.id ?? spec.outputs.id
  const to = readChoice("to", values.to, ["candidate", "stable"])
  const output = await readJobOutput(values.from, spec, values.format === undefined ? first : readChoice("format", values.format, ["gguf", "mlc"]))
  if (!output.ok) throw new UsageError(output.error.message)
  const results = await readResults(values.from, values.results)
  // A student is small enough to be packaged; larger models are installed from where they are published.
  const packaged = spec.trainer === "student"
  const record = jobRecord(spec, output.value, { id, like: await alike(root, spec, values.like), weights: packaged ? `models/${id}.gguf` : readUrl("weights", values.weights) })
  if (!record.ok) throw new UsageError(record.error.message)
  const judged = judgedHash(output.value)
  const gate = jobGate(spec, judged, results)
  if (to === "stable" && !gate.pass) { process.stderr.write(`The gate did not let it pass: ${gate.why} It can be had as a candidate.\n`); return 1 }
  if (to === "stable" && packaged && !await isEmbedded(root, results?.heldOut?.against ?? "")) { process.stderr.write("The results compare it with a model that is not the embedded one: measure both on the same rows. It can be had as a candidate.\n"); return 1 }
  const kept = await addJobRecord(root, { ...record.value, channel: packaged ? "candidate" : to }, jobCard(record.value, spec, output.value, results, gate), packaged ? join(output.value.folder, output.value.files[0]?.path ?? "") : undefined)
  if (!kept.ok) throw new UsageError(kept.error.message)
  if (to === "stable" && packaged) { const now = await embed(root, id); if (!now.ok) { process.stderr.write(`${now.error.message}\n`); return 1 } }
  process.stdout.write(`${JSON.stringify({ id, channel: to, submission: submissionId(spec), judged, gate })}\n`)
  return 0
}
