import { createHash } from "node:crypto"
import { afterEach, describe, expect, it } from "vitest"
import { installModel } from "../../../src/models/install-model.ts"
import { createModelDoor } from "../../../src/privacy/egress.ts"
import type { ModelRecord } from "../../../src/protocol/model-record.ts"
import { memoryDrive } from "./memory-drive.ts"
import { startModelServer, type Fate, type ModelServer } from "./model-server.ts"
import { gpuRecord, studentRecord } from "./records.ts"

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex")
/** The same bytes each time; no two files alike. */
const noise = (bytes: number, seed: number) => {
  const made = new Uint8Array(bytes)
  let state = seed
  for (let at = 0; at < bytes; at++) made[at] = (state = (state * 1_103_515_245 + 12_345) & 0x7fffffff) >>> 16
  return made
}
const shards = { "/m/mlc-chat-config.json": noise(700, 1), "/m/tokenizer.json": noise(40_000, 2), "/m/params_shard_0.bin": noise(400_000, 3), "/m/params_shard_1.bin": noise(250_000, 4) }
const totalOf = (files: Record<string, Uint8Array>) => Object.values(files).reduce((sum, { length }) => sum + length, 0)

const servers: ModelServer[] = []
afterEach(async () => { for (const server of servers.splice(0)) await server.close() })
const serve = async (files: Record<string, Uint8Array>, fate?: (path: string, count: number) => Fate) => {
  const server = await startModelServer(files, fate)
  servers.push(server)
  return server
}
const folderRecord = (origin: string): ModelRecord => ({
  ...gpuRecord, weights: `${origin}/m`, bytes: totalOf(shards),
  files: Object.entries(shards).map(([path, bytes]) => ({ path: path.slice(3), bytes: bytes.length, sha256: sha256(bytes) }))
})
const fileRecord = (origin: string, bytes: Uint8Array): ModelRecord => ({ ...studentRecord, id: "own", title: "the own model", weights: `${origin}/own.gguf`, bytes: bytes.length, sha256: sha256(bytes) })
const install = (record: ModelRecord, origin: string, { drive }: ReturnType<typeof memoryDrive>, loaded: number[] = []) =>
  installModel({ record, drive, door: createModelDoor([origin]), onProgress: (progress) => { loaded.push(progress.loaded) }, pace: { waitMs: 1, stallMs: 2_000 } })

describe("installing a model", () => {
  it("is broken off 20 times at random bytes, completes, and fetches no byte twice", async () => {
    let state = 42
    const random = (below: number) => (state = (state * 1_103_515_245 + 12_345) & 0x7fffffff) % below
    let left = 20
    const server = await serve(shards, () => left > 0 && left-- ? { cutAfter: 1 + random(60_000) } : {})
    const memory = memoryDrive()
    const loaded: number[] = []
    const done = await install(folderRecord(server.origin), server.origin, memory, loaded)
    expect(done).toMatchObject({ ok: true, value: { fetched: totalOf(shards) } })
    expect(left).toBe(0)
    for (const [path, bytes] of Object.entries(shards)) {
      expect(server.sent.get(path), path).toBe(bytes.length)
      expect(sha256(memory.files.get(sha256(bytes)) ?? new Uint8Array())).toBe(sha256(bytes))
    }
    expect(memory.records.get(gpuRecord.id)?.complete).toBe(true)
    expect(loaded.at(-1)).toBe(totalOf(shards))
    expect(loaded.every((bytes, index) => index === 0 || bytes >= (loaded[index - 1] ?? 0))).toBe(true)
  })

  it("goes on after the worker was ended, with what is there", async () => {
    const server = await serve(shards)
    const memory = memoryDrive()
    const record = folderRecord(server.origin)
    // As an ended worker leaves it: one file whole, one begun, nothing marked as installed.
    const [first, second] = record.files ?? []
    memory.files.set(first!.sha256, shards["/m/mlc-chat-config.json"])
    memory.files.set(`${second!.sha256}.part`, shards["/m/tokenizer.json"].slice(0, 15_000))
    expect(await install(record, server.origin, memory)).toMatchObject({ ok: true, value: { fetched: totalOf(shards) - 700 - 15_000 } })
    expect(server.requests.map(({ path, range }) => `${path} ${range ?? "whole"}`)).toEqual(["/m/tokenizer.json bytes=15000-", "/m/params_shard_0.bin whole", "/m/params_shard_1.bin whole"])
    expect(await install(record, server.origin, memory)).toMatchObject({ ok: true, value: { fetched: 0 } })
  })

  it("takes a server that knows no ranges from the beginning again", async () => {
    const bytes = noise(90_000, 7)
    const server = await serve({ "/own.gguf": bytes }, (_path, count) => count === 1 ? { cutAfter: 30_000 } : { ignoreRange: true })
    const memory = memoryDrive()
    expect(await install(fileRecord(server.origin, bytes), server.origin, memory)).toMatchObject({ ok: true })
    expect(memory.files.get(sha256(bytes))).toEqual(bytes)
  })

  it("refuses a corrupted file and fetches it anew, once", async () => {
    const bytes = noise(50_000, 8)
    const bad = bytes.map((byte, at) => at === 25_000 ? byte ^ 1 : byte)
    const once = await serve({ "/own.gguf": bytes }, (_path, count) => count === 1 ? { body: bad } : {})
    const memory = memoryDrive()
    expect(await install(fileRecord(once.origin, bytes), once.origin, memory)).toMatchObject({ ok: true, value: { fetched: 100_000 } })
    expect(memory.files.get(sha256(bytes))).toEqual(bytes)

    const always = await serve({ "/own.gguf": bad })
    const other = memoryDrive()
    const refused = await install(fileRecord(always.origin, bytes), always.origin, other)
    expect(!refused.ok && refused.error.message).toContain("isn't what its record promises")
    expect(always.requests).toHaveLength(2)
    expect(other.records.get("own")?.complete).toBe(false)
    expect(other.files.has(sha256(bytes))).toBe(false)
  })

  it("also refuses a part on this disk that was changed, and fetches it anew", async () => {
    const bytes = noise(50_000, 9)
    const server = await serve({ "/own.gguf": bytes })
    const memory = memoryDrive()
    memory.files.set(`${sha256(bytes)}.part`, new Uint8Array(20_000))
    expect(await install(fileRecord(server.origin, bytes), server.origin, memory)).toMatchObject({ ok: true })
    expect(memory.files.get(sha256(bytes))).toEqual(bytes)
  })

  it.each([
    ["longer than promised", noise(60_000, 10)], ["shorter than promised", noise(40_000, 10)]
  ])("refuses a file that is %s", async (_case, body) => {
    const bytes = noise(50_000, 10)
    const server = await serve({ "/own.gguf": body })
    const refused = await install(fileRecord(server.origin, bytes), server.origin, memoryDrive())
    expect(!refused.ok && refused.error.message).toContain("isn't what its record promises")
  })

  it.each([
    ["nothing is at the address", { status: 404 }, "not at its address"],
    ["the server only has trouble", { status: 503 }, "check the connection"]
  ])("says so when %s, and keeps what is there", async (_case, fate, words) => {
    const bytes = noise(50_000, 11)
    const server = await serve({ "/own.gguf": bytes }, (_path, count) => count === 1 ? { cutAfter: 10_000 } : fate)
    const memory = memoryDrive()
    const failed = await install(fileRecord(server.origin, bytes), server.origin, memory)
    expect(!failed.ok && failed.error.message).toContain(words)
    expect(memory.files.get(`${sha256(bytes)}.part`)).toHaveLength(10_000)
  })

  it("gives up a silent connection and asks again", async () => {
    const bytes = noise(1_000, 12)
    const server = await serve({ "/own.gguf": bytes }, (_path, count) => count === 1 ? { silent: true } : {})
    const done = await installModel({ record: fileRecord(server.origin, bytes), drive: memoryDrive().drive, door: createModelDoor([server.origin]), onProgress: () => {}, pace: { waitMs: 1, stallMs: 100 } })
    expect(done).toMatchObject({ ok: true, value: { fetched: 1_000 } })
  })

  it("says in a sentence that the disk is full, before and while it fetches", async () => {
    const bytes = noise(50_000, 13)
    const server = await serve({ "/own.gguf": bytes })
    const before = await install(fileRecord(server.origin, bytes), server.origin, memoryDrive(30_000))
    expect(!before.ok && before.error).toMatchObject({ kind: "storage.failed", message: expect.stringMatching(/needs .* of disk space, and .* are free; free some/) as string })
    expect(server.requests).toHaveLength(0)
    const memory = memoryDrive(30_000)
    memory.drive.free = async () => undefined
    const during = await install(fileRecord(server.origin, bytes), server.origin, memory)
    expect(!during.ok && during.error).toMatchObject({ kind: "storage.failed", message: expect.stringContaining("more than there is") as string })
  })

  it("is done once at a time", async () => {
    const bytes = noise(5_000, 14)
    const server = await serve({ "/own.gguf": bytes })
    const memory = memoryDrive()
    await memory.drive.openPart(sha256(bytes))
    const second = await install(fileRecord(server.origin, bytes), server.origin, memory)
    expect(!second.ok && second.error.message).toContain("being installed already")
  })

  it("takes a picked file for what it is, and knows it from then on", async () => {
    const bytes = noise(5_000, 15)
    const memory = memoryDrive()
    const picked: ModelRecord = { ...studentRecord, id: "picked", weights: "blob:chrome-extension://abc/1", bytes: bytes.length }
    const done = await installModel({ record: picked, drive: memory.drive, door: async () => new Response(bytes), onProgress: () => {} })
    expect(done).toMatchObject({ ok: true, value: { record: { sha256: sha256(bytes) } } })
    expect(memory.records.get("picked")).toMatchObject({ complete: true, record: { sha256: sha256(bytes) } })
  })
})

describe("the door for model files", () => {
  it.each([
    ["another origin", "https://other.example/x", {}], ["plain http", "http://models.example/x", {}], ["a body", "https://models.example/x", { body: "a" }],
    ["another method", "https://models.example/x", { method: "POST" }], ["a header that could carry something", "https://models.example/x", { headers: { "x-a": "1" } }]
  ])("lets out no request with %s", async (_case, address, init) => {
    await expect(createModelDoor(["https://models.example", "http://models.example"])(address, init)).rejects.toMatchObject({ name: "AppFailure" })
  })
  it("writes each request down before it goes, the tries too, and the host that it was sent on to", async () => {
    const bytes = noise(50_000, 21)
    const far = await serve({ "/far.gguf": bytes })
    const near = await serve({ "/own.gguf": bytes }, (_path, count) => count === 1 ? { cutAfter: 10_000 } : { status: 302, headers: { location: `${far.origin}/far.gguf` } })
    const noted: [string, number][] = []
    const door = createModelDoor([near.origin], async ({ origin }) => { noted.push([origin, near.requests.length]) })
    expect(await installModel({ record: fileRecord(near.origin, bytes), drive: memoryDrive().drive, door, onProgress: () => {}, pace: { waitMs: 1, stallMs: 2_000 } })).toMatchObject({ ok: true })
    expect(noted).toEqual([[near.origin, 0], [near.origin, 1], [far.origin, 2]])
  })
  it("asks for nothing that can't be written down", async () => {
    const bytes = noise(1_000, 22)
    const server = await serve({ "/own.gguf": bytes })
    const door = createModelDoor([server.origin], () => Promise.reject(new Error("disk full")))
    expect(await installModel({ record: fileRecord(server.origin, bytes), drive: memoryDrive().drive, door, onProgress: () => {} })).toMatchObject({ ok: false, error: { message: expect.stringMatching(/could not be written down/) as string } })
    expect(server.requests).toEqual([])
  })
})
