// Puts the records into the registry:
//   node models/refresh-registry.mjs [EMBEDDED-ID]     size and checksum of packaged weights are measured here, never typed by hand
//   node models/refresh-registry.mjs --pin ID          asks the model's host which files its revision has, with their checksums, and
//                                                      fetches the model library, which has to ship in the package
// What --pin learns is kept in models/checksums/ID.json; a record of the network without it is listed, but can't be installed.
import { createHash } from "node:crypto"
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises"
import { basename, dirname } from "node:path"

const root = new URL("../", import.meta.url)
const read = async (path) => JSON.parse(await readFile(new URL(path, root), "utf8"))
const write = async (path, content) => {
  await mkdir(new URL(dirname(path) + "/", root), { recursive: true })
  await writeFile(new URL(path, root), typeof content === "string" || content instanceof Uint8Array ? content : `${JSON.stringify(content, null, 2)}\n`)
}
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex")
const isRemote = ({ weights }) => /^https?:/.test(weights)

const fetchOk = async (address) => {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answers ${response.status}; check the record's address and the connection.`)
  return response
}

/** web-llm reads these; the rest of a repository (licence, pictures, tokenizers' sources) is of no use to it. */
const isNeeded = (path) => /^(mlc-chat-config\.json|tensor-cache\.json|tokenizer\.(json|model)|params_shard_\d+\.bin)$/.test(path)

const pin = async (id) => {
  const record = await read(`models/records/${id}.json`)
  const [, repository, revision = "main"] = /^https:\/\/huggingface\.co\/([^/]+\/[^/]+?)(?:\/resolve\/([^/]+))?(?:\/|$)/.exec(record.weights) ?? []
  if (!repository) throw new Error(`${id}: only models of huggingface.co can be pinned; write the checksums of others into models/checksums/${id}.json.`)
  const info = await (await fetchOk(`https://huggingface.co/api/models/${repository}/revision/${revision}?blobs=true`)).json()
  const folder = `https://huggingface.co/${repository}/resolve/${info.sha}`
  const wanted = record.engine === "web-llm" ? isNeeded : (path) => path === basename(record.weights)
  const files = []
  for (const { rfilename: path, size, lfs } of info.siblings.filter(({ rfilename }) => wanted(rfilename))) {
    // Small files are kept without a checksum of this kind: they are read to make one.
    const digest = lfs?.sha256 ?? sha256(new Uint8Array(await (await fetchOk(`${folder}/${path}`)).arrayBuffer()))
    files.push({ path, bytes: lfs?.size ?? size, sha256: digest })
  }
  if (files.length === 0) throw new Error(`${id}: ${repository} has none of the files that the engine needs; check the record's address.`)
  if (record.engine === "wllama") return write(`models/checksums/${id}.json`, { weights: `${folder}/${files[0].path}`, bytes: files[0].bytes, sha256: files[0].sha256 })
  const config = await (await fetchOk(`${folder}/mlc-chat-config.json`)).json()
  await write(`models/checksums/${id}.json`, { weights: folder, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), templateHash: sha256(JSON.stringify(config.conv_template)), files })
  const { modelLibURLPrefix, modelVersion } = await import("@mlc-ai/web-llm")
  await write(record.library, new Uint8Array(await (await fetchOk(`${modelLibURLPrefix}${modelVersion}/${basename(record.library)}`)).arrayBuffer()))
}

const measured = async ({ bytes, sha256: promised, ...record }) => {
  if (isRemote(record)) return { ...record, bytes, ...(promised === undefined ? {} : { sha256: promised }) }
  const weights = await readFile(new URL(record.weights, root)).catch(() => undefined)
  if (!weights) throw new Error(`${record.id}: ${record.weights} is not there; train or fetch it first, or remove the record.`)
  return { ...record, bytes: weights.length, sha256: sha256(weights) }
}

const [argument, id] = process.argv.slice(2)
if (argument === "--pin") {
  if (!id) throw new Error("Name the record to pin: node models/refresh-registry.mjs --pin ID")
  await pin(id)
}
const files = (await readdir(new URL("models/records/", root))).filter((file) => file.endsWith(".json")).sort()
const models = await Promise.all(files.map(async (file) => {
  const record = await measured(await read(`models/records/${file}`))
  if (!isRemote(record)) await write(`models/records/${file}`, record)
  return { ...record, ...await read(`models/checksums/${file}`).catch(() => ({})) }
}))
const embedded = (argument === "--pin" ? undefined : argument) ?? models.findLast((model) => model.channel === "stable" && model.profile === "student")?.id
if (!models.some((model) => model.id === embedded)) throw new Error(`No record has the id ${embedded}; name one that is in models/records.`)
// Of packaged students one ships: candidates and retired ones keep their records, not a place in the package.
await write("models/registry.json", { version: 1, embedded, models: models.filter((model) => isRemote(model) || model.id === embedded) })
