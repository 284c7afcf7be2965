import { access } from "node:fs/promises"
import { join } from "node:path"
import { addCandidate, embed, isEmbedded, rollBack } from "../runner/round/registry-files.ts"
import { factsOf } from "../symbiosis/round/loop/facts.ts"
import { loopCard } from "../symbiosis/round/loop/loop-card.ts"
import { loopResults } from "../symbiosis/round/loop/loop-results.ts"
import { readChoice, readOptions } from "./read-options.ts"
import { readFolderSpec, readRecords, readSources, roundFolder } from "./round-folder.ts"
import { UsageError } from "./usage-error.ts"

/** The folder that holds this repository's models. */
export const repository = async (root: string): Promise<string> => {
  await access(join(root, "models/registry.json")).catch(() => { throw new UsageError(`--root ${root} holds no models/registry.json: name the repository's folder.`) })
  return root
}

/** `symbiont round promote`: the chosen student of a loop becomes a candidate, or, if the gate let it pass, the embedded one. */
export const promoteCommand = async (argv: string[]): Promise<number> => {
  const values = readOptions(argv, { out: { type: "string" }, work: { type: "string" }, id: { type: "string" }, to: { type: "string" }, root: { type: "string", default: "." } })
  const folder = roundFolder(values.out, values.work)
  const to = readChoice("to", values.to, ["candidate", "stable"])
  const id = values.id
  if (id === undefined || !/^[a-z0-9][a-z0-9._-]{1,80}$/.test(id)) throw new UsageError("--id is missing or wrong: name the model, such as student-r1.")
  const spec = await readFolderSpec(folder)
  const records = await readRecords(folder, spec)
  const results = loopResults(spec, records)
  const { choose, gate } = results
  const judged = factsOf("train", records.get(choose?.train ?? ""))?.sha256
  if (!choose || !gate || judged === undefined) throw new UsageError("The loop as it is now has not come to its gate: run it to its end with symbiont round run.")
  if (to === "stable" && !gate.pass) { process.stderr.write(`The gate did not let it pass (${gate.why}) It can be had as a candidate.\n`); return 1 }
  const root = await repository(values.root)
  const start = (await readSources(folder))?.init
  if (start === undefined) throw new UsageError("The loop doesn't say what it began with (sources.json): run it again with symbiont round run.")
  if (to === "stable" && !await isEmbedded(root, start)) {
    process.stderr.write(`The gate compared it with ${spec.student.init}, which the loop began with and which is not the embedded model: begin a loop from that one. It can be had as a candidate.\n`)
    return 1
  }
  const added = await addCandidate(root, { id, model: join(folder.work, choose.train, "student.gguf"), judged, start, card: (about) => loopCard({ id, loop: folder.name, ...about }, spec, results) })
  if (!added.ok) throw new UsageError(added.error.message)
  if (to === "candidate") { process.stdout.write(`${JSON.stringify({ id, channel: "candidate", sha256: added.value.sha256 })}\n`); return 0 }
  return tell(await embed(root, id))
}

/** `symbiont round rollback`: the embedded model's parent takes its place again. */
export const rollbackCommand = async (argv: string[]): Promise<number> => tell(await rollBack(await repository(readOptions(argv, { root: { type: "string", default: "." } }).root)))

const tell = (changed: Awaited<ReturnType<typeof rollBack>>): number => {
  if (!changed.ok) { process.stderr.write(`${changed.error.message}\n`); return 1 }
  process.stdout.write(`${JSON.stringify({ embedded: changed.value.now, retired: changed.value.before })}\n`)
  return 0
}
