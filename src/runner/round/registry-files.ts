import { copyFile, readFile, stat } from "node:fs/promises"
import { join } from "node:path"
import { fail, ok, type Result } from "../../core/result.ts"
import { modelRecordSchema, registrySchema, type ModelRecord, type Registry } from "../../protocol/model-record.ts"
import { fileHash, writeWhole } from "./stage-folder.ts"

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
const recordFile = (root: string, id: string): string => join(root, "models/records", `${id}.json`)
export const readRegistry = async (root: string): Promise<Registry> => registrySchema.parse(JSON.parse(await readFile(join(root, "models/registry.json"), "utf8")))
export const readRecord = async (root: string, id: string): Promise<ModelRecord | undefined> => {
  const text = await readFile(recordFile(root, id), "utf8").catch(() => undefined)
  return text === undefined ? undefined : modelRecordSchema.parse(JSON.parse(text))
}
const setChannel = async (root: string, record: ModelRecord, channel: ModelRecord["channel"]): Promise<ModelRecord> => {
  const changed = { ...record, channel }
  await writeWhole(recordFile(root, record.id), json(changed))
  return changed
}

/** Whether the embedded model is the file with this hash: a gate says only that a student is no worse than the one its loop began with. */
export const isEmbedded = async (root: string, sha256: string): Promise<boolean> => (await readRecord(root, (await readRegistry(root)).embedded))?.sha256 === sha256

/** Only a candidate's record may be written anew. */
const isTaken = async (root: string, id: string): Promise<Result<never> | undefined> => {
  const known = await readRecord(root, id)
  const used = id === (await readRegistry(root)).embedded || (known !== undefined && known.channel !== "candidate")
  return used ? fail("model.unavailable", `The id ${id} is that of a model that was in use: name another with --id.`) : undefined
}
const writeRecord = async (root: string, record: ModelRecord, card: string): Promise<void> => {
  await writeWhole(recordFile(root, record.id), json(record))
  await writeWhole(join(root, "models/cards", `${record.id}.md`), card)
}

/** Puts a job's result into models/records with its card; `file`: weights that are packaged, and so copied to where the record has them. */
export const addJobRecord = async (root: string, record: ModelRecord, card: string, file: string | undefined): Promise<Result<ModelRecord>> => {
  const taken = await isTaken(root, record.id)
  if (taken !== undefined) return taken
  if (file !== undefined) await copyFile(file, join(root, record.weights))
  await writeRecord(root, record, card)
  return ok(record)
}

/** Puts a student of a loop beside the embedded one, as a candidate: file, record and card. What is in use stays as it is. `judged`: hash of the file that the gate saw, for only that one is taken; `start`: of the one that the loop began with. */
export const addCandidate = async (root: string, { id, model, judged, start, card }: { id: string; model: string; judged: string; start: string; card(about: { bytes: number; sha256: string; parent: string; start: string | undefined }): string }): Promise<Result<ModelRecord>> => {
  const { embedded } = await readRegistry(root)
  const taken = await isTaken(root, id)
  if (taken !== undefined) return taken
  const parent = await readRecord(root, embedded)
  if (!parent) return fail("model.unavailable", `There is no record of ${embedded}, which the registry has as embedded: put it back into models/records.`)
  if (await fileHash(model).catch(() => undefined) !== judged) return fail("model.unavailable", `${model} is not the file that was judged: run the loop again with symbiont round run, and it is made anew.`)
  const weights = `models/${id}.gguf`
  await copyFile(model, join(root, weights))
  const [bytes, sha256] = [(await stat(join(root, weights))).size, await fileHash(join(root, weights))]
  // How sure it may be taken to be was measured of the parent's weights, not of these.
  const { calibration: _, trust: __, ...rest } = parent
  const record: ModelRecord = { ...rest, id, title: `Symbiont student, ${id}`, weights, parent: embedded, bytes, sha256, channel: "candidate" }
  await writeRecord(root, record, card({ bytes, sha256, parent: embedded, start: parent.sha256 === start ? undefined : start }))
  return ok(record)
}

/** Makes a model of models/records the embedded one; the one before is retired and leaves the package, its file stays. */
export const embed = async (root: string, id: string): Promise<Result<{ before: string; now: string }>> => {
  const registry = await readRegistry(root)
  const record = await readRecord(root, id)
  if (!record) return fail("model.unavailable", `There is no record models/records/${id}.json: name one that is there.`)
  const there = await fileHash(join(root, record.weights)).catch(() => undefined)
  if (there !== record.sha256) return fail("model.unavailable", `${record.weights} is not the file that its record was made of: put that one back.`)
  const before = await readRecord(root, registry.embedded)
  if (before && before.id !== id) await setChannel(root, before, "retired")
  const now = await setChannel(root, record, "stable")
  const models = [...registry.models.filter((model) => model.id !== registry.embedded && model.id !== id), now].sort((a, b) => (a.id < b.id ? -1 : 1))
  await writeWhole(join(root, "models/registry.json"), json({ ...registry, embedded: id, models }))
  return ok({ before: registry.embedded, now: id })
}

/** The embedded model's parent takes its place again. */
export const rollBack = async (root: string): Promise<Result<{ before: string; now: string }>> => {
  const { embedded } = await readRegistry(root)
  const parent = (await readRecord(root, embedded))?.parent
  return parent === undefined ? fail("model.unavailable", `The embedded model ${embedded} has no parent: there is nothing to go back to.`) : embed(root, parent)
}
