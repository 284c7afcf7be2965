import { createCipheriv } from "node:crypto"
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { Validator } from "@seriousme/openapi-schema-validator"
import fc from "fast-check"
import { afterAll, beforeAll, expect, test } from "vitest"
import { createBatcher } from "../../../src/collector/batcher.ts"
import { endpoints } from "../../../src/collector/endpoints.ts"
import { lockFolder } from "../../../src/collector/folder-lock.ts"
import { loadKeys, newKeys, useKeys } from "../../../src/collector/keys.ts"
import { folderObjects } from "../../../src/collector/objects/folder-objects.ts"
import { openApiDocument } from "../../../src/collector/openapi.ts"
import { makeKey, openContent, openKey, sealContent } from "../../../src/collector/sealing.ts"

let folder: string
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), "symbiont-parts-")) })
afterAll(async () => { await rm(folder, { recursive: true, force: true }) })

test("a batch holds each key once, answers each caller its own, and passes a failure to its own callers only", async () => {
  const batches: (readonly number[])[] = []
  const call = createBatcher<number, number>(async (items) => {
    batches.push(items)
    await new Promise((resolve) => { setTimeout(resolve, 1) })
    if (items.includes(13)) throw new Error("thirteen")
    return items.map((item) => item * 2)
  }, (item) => [String(item)], { most: 4 })
  const answers = await Promise.allSettled([1, 2, 1, 3, 4, 5].map((item) => call(item)))
  expect(answers.map((answer) => (answer.status === "fulfilled" ? answer.value : "failed"))).toEqual([2, 4, 2, 6, 8, 10])
  for (const batch of batches) expect(new Set(batch).size).toBe(batch.length)
  await expect(call(13)).rejects.toThrow("thirteen")
  await expect(call(7)).resolves.toBe(14)
})

test("where one of a batch can't be done, the others are, each by itself and once", async () => {
  const done: number[] = []
  const tried: number[] = []
  const call = createBatcher<number, number>(async (items) => {
    tried.push(items.length)
    await new Promise((resolve) => { setTimeout(resolve, 1) })
    if (items.includes(13)) throw new Error("bad row")
    if (items.includes(14)) throw new Error("connection lost")
    done.push(...items)
    return items
  }, () => [], { isUndone: (error) => error instanceof Error && error.message === "bad row" })
  const outcomes = async (items: readonly number[]): Promise<unknown[]> => (await Promise.allSettled(items.map((item) => call(item)))).map((answer) => (answer.status === "fulfilled" ? answer.value : String(answer.reason)))
  expect(await outcomes([1, 13, 2, 3])).toEqual([1, "Error: bad row", 2, 3])
  expect(done).toEqual([1, 2, 3])
  expect(tried).toEqual([4, 1, 1, 1, 1])
  // What may have been done isn't done again.
  expect(await outcomes([4, 14, 5])).toEqual(["Error: connection lost", "Error: connection lost", "Error: connection lost"])
  expect(tried).toEqual([4, 1, 1, 1, 1, 3])
  expect(await outcomes([6])).toEqual([6])
})

test("what is sealed opens with its key in its place only", async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), async (bytes) => {
    const above = Buffer.alloc(32, 1)
    const { key, sealed } = makeKey(above, "tenant/id")
    const box = sealContent(key, bytes, "tenant/id")
    expect(Buffer.from(openContent(openKey(above, sealed, "tenant/id"), box, "tenant/id"))).toEqual(Buffer.from(bytes))
    expect(() => openContent(key, box, "tenant/other")).toThrow()
    expect(() => openKey(Buffer.alloc(32, 2), sealed, "tenant/id")).toThrow()
    const bent = Buffer.from(box)
    bent[bent.length - 1] = (bent[bent.length - 1] ?? 0) ^ 1
    expect(() => openContent(key, bent, "tenant/id")).toThrow()
  }), { numRuns: 40 })
})

test("an object of an earlier collector, which compressed by gzip, still opens", () => {
  const [key, bytes] = [Buffer.alloc(32, 3), Buffer.from("a run of an earlier version ".repeat(40))]
  const cipher = createCipheriv("aes-256-gcm", key, Buffer.alloc(12, 1)).setAAD(Buffer.from("tenant/id"))
  const sealed = Buffer.concat([cipher.update(gzipSync(bytes, { level: 3 })), cipher.final()])
  expect(openContent(key, Buffer.concat([Buffer.alloc(12, 1), cipher.getAuthTag(), sealed]), "tenant/id")).toEqual(bytes)
})

test("keys are made once, kept for this user alone, and never made anew over a broken file", async () => {
  const path = join(folder, "keys.json")
  const first = await loadKeys(path)
  expect((await loadKeys(path)).thumbprint).toBe(first.thumbprint)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  await writeFile(path, "{}")
  await expect(loadKeys(path)).rejects.toThrow("restore it from a backup")
  expect(await readFile(path, "utf8")).toBe("{}")
  expect(useKeys(newKeys()).thumbprint).not.toBe(first.thumbprint)
})

test("a folder is held by one process; a dead one's lock counts for nothing", async () => {
  const data = join(folder, "data")
  const unlock = await lockFolder(data)
  await writeFile(join(data, "lock"), String(process.ppid))
  await expect(lockFolder(data)).rejects.toThrow("Another collector")
  await writeFile(join(data, "lock"), "999999999")
  const second = await lockFolder(data)
  await second()
  await unlock()
})

test("an object has no other place than its folder", async () => {
  const objects = folderObjects(join(folder, "objects"))
  await objects.put("runs/a/b", Buffer.from("content"))
  expect((await objects.get("runs/a/b"))?.toString()).toBe("content")
  for (const name of ["../keys.json", "/etc/passwd", "runs/../../keys.json", "runs/\0", ""]) {
    await expect((async () => objects.put(name, Buffer.from("x")))()).rejects.toThrow("An object's name")
    await expect((async () => objects.get(name))()).rejects.toThrow("An object's name")
  }
  const names: string[] = []
  for await (const { name } of objects.list("runs/")) names.push(name)
  expect(names).toEqual(["runs/a/b"])
  await objects.remove("runs/a/b")
  await objects.remove("runs/a/b")
  expect(await objects.get("runs/a/b")).toBeUndefined()
})

test("the OpenAPI document is valid and has every endpoint, with schemas that stand by themselves", async () => {
  const judged = await new Validator().validate(JSON.parse(JSON.stringify(openApiDocument())) as Record<string, unknown>)
  expect(judged.errors ?? []).toEqual([])
  expect(judged.valid).toBe(true)
  const { paths } = openApiDocument() as { paths: Record<string, Record<string, { parameters: { name: string }[]; requestBody?: { content: Record<string, { schema: { type?: string } }> }; responses: Record<string, { headers?: object }> }>> }
  for (const { path, method, body, bodyType = "application/json", access, refusals } of endpoints) {
    const operation = paths[path]?.[method.toLowerCase()]
    expect(operation, path).toBeDefined()
    if (body) expect(operation?.requestBody?.content[bodyType]?.schema).toBeTypeOf("object")
    const names = operation?.parameters.map(({ name }) => name) ?? []
    if (access === "signed") expect(names, path).toEqual(expect.arrayContaining(["Signature", "Signature-Input", "Content-Digest", "Content-Encoding", ...(refusals.includes("bad-token") ? ["Authorization"] : [])]))
    // Whoever is asked to come back is told when, and only the probes are always heard.
    for (const status of path === "/healthz" ? [] : path === "/readyz" ? ["503"] : ["429", "503"]) expect(Object.keys(operation?.responses[status]?.headers ?? {}), `${path} ${status}`).toEqual(["Retry-After"])
  }
})
