// Puts the records into the registry: node models/refresh-registry.mjs [EMBEDDED-ID]
// Size and checksum of packaged weights are measured here and written into the record, so that they are never typed by hand.
import { createHash } from "node:crypto"
import { readdir, readFile, writeFile } from "node:fs/promises"

const root = new URL("../", import.meta.url)
const write = (path, content) => writeFile(new URL(path, root), `${JSON.stringify(content, null, 2)}\n`)

const measured = async ({ bytes, sha256, ...record }) => {
  if (/^https?:/.test(record.weights)) return { ...record, bytes, sha256 }
  const weights = await readFile(new URL(record.weights, root)).catch(() => undefined)
  if (!weights) throw new Error(`${record.id}: ${record.weights} is not there; train or fetch it first, or remove the record.`)
  return { ...record, bytes: weights.length, sha256: createHash("sha256").update(weights).digest("hex") }
}

const files = (await readdir(new URL("models/records/", root))).filter((file) => file.endsWith(".json")).sort()
const models = await Promise.all(files.map(async (file) => measured(JSON.parse(await readFile(new URL(`models/records/${file}`, root), "utf8")))))
const embedded = process.argv[2] ?? models.findLast((model) => model.channel === "stable" && model.profile === "student")?.id
if (!models.some((model) => model.id === embedded)) throw new Error(`No record has the id ${embedded}; name one that is in models/records.`)
for (const [index, file] of files.entries()) await write(`models/records/${file}`, models[index])
await write("models/registry.json", { version: 1, embedded, models })
