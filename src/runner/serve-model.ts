import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { readdir, stat } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { basename, join } from "node:path"
import { fail, ok, type Result } from "../core/result.ts"
import { modelRecordSchema, type ModelRecord } from "../protocol/model-record.ts"

export type ServedModel = { record: ModelRecord; close(): Promise<void> }

const digest = async (path: string): Promise<string> => {
  const hash = createHash("sha256")
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer)
  return hash.digest("hex")
}
const idOf = (name: string): string => `file-${name.toLowerCase().replace(/[^a-z0-9._-]+/g, "-").slice(0, 70)}`
const familyOf = (name: string): ModelRecord["family"] =>
  /qwen-?3/i.test(name) ? "qwen3" : /llama-?3/i.test(name) ? "llama-3" : /gemma/i.test(name) ? "gemma" : "chatml"

/** Serves files of one folder on loopback, so that the extension installs them as it would from anywhere else. */
const serveFolder = async (folder: string, names: readonly string[]): Promise<{ origin: string; close(): Promise<void> }> => {
  const server = createServer((request, response) => {
    void (async () => {
      const name = decodeURIComponent((request.url ?? "/").slice(1))
      if (!names.includes(name)) { response.writeHead(404).end(); return }
      const { size } = await stat(join(folder, name))
      const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0)
      if (start >= size) { response.writeHead(416).end(); return }
      response.writeHead(start > 0 ? 206 : 200, { "access-control-allow-origin": "*", "content-length": size - start, "content-range": `bytes ${start}-${size - 1}/${size}` })
      createReadStream(join(folder, name), { start }).on("error", () => response.destroy()).pipe(response)
    })().catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve) })
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => { resolve() }) })
  }
}

/** A GGUF file of one's own as a record that can be installed while this serves it; the caller closes it after the installation. */
export const serveGguf = async (path: string, profile: ModelRecord["profile"] = "chat"): Promise<Result<ServedModel>> => {
  const info = await stat(path).catch(() => undefined)
  if (!info?.isFile()) return fail("model.unavailable", "There is no such model file: name a .gguf file or a .json record.")
  const name = basename(path)
  const title = name.replace(/\.gguf$/i, "")
  const { origin, close } = await serveFolder(join(path, ".."), [name])
  return ok({
    close,
    record: {
      id: idOf(title), title, engine: "wllama", profile, family: familyOf(title), rank: -1, weights: `${origin}/${encodeURIComponent(name)}`,
      bytes: info.size, sha256: await digest(path), contextTokens: 4_096, requiredFeatures: [], license: "unknown", channel: "stable"
    }
  })
}

/** A model folder of web-llm as a record; `library` is where its library lies in the package. */
export const serveMlcFolder = async (folder: string, library: string): Promise<Result<ServedModel>> => {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /\.(json|bin|model)$/.test(name))
  if (!names.includes("mlc-chat-config.json") || !names.includes("tensor-cache.json"))
    return fail("model.unavailable", "The folder holds no web-llm model: it needs mlc-chat-config.json, tensor-cache.json, a tokenizer and the shards.")
  const files = await Promise.all(names.map(async (path) => ({ path, bytes: (await stat(join(folder, path))).size, sha256: await digest(join(folder, path)) })))
  const { origin, close } = await serveFolder(folder, names)
  const title = basename(folder)
  return ok({
    close,
    record: {
      id: idOf(title), title, engine: "web-llm", profile: "chat", family: familyOf(title), rank: -1, weights: origin, library, files,
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), contextTokens: 4_096, requiredFeatures: [], license: "unknown", channel: "stable"
    }
  })
}

/** A record that was written by hand. */
export const readRecord = (text: string): Result<ModelRecord> => {
  try {
    const record = modelRecordSchema.safeParse(JSON.parse(text))
    return record.success ? ok(record.data) : fail("model.unavailable", `The record's "${record.error.issues[0]?.path.join(".") ?? ""}" is not valid: correct it.`)
  } catch {
    return fail("model.unavailable", "The record is not valid JSON: correct the file.")
  }
}
