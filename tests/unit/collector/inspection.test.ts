import { createHash, randomBytes } from "node:crypto"
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Inspection, startInspection } from "../../../src/collector/inspection/inspection-pool.ts"
import { startThread, type Thread } from "../../../src/collector/inspection/inspection-thread.ts"
import { settleUploads } from "../../../src/collector/jobs/settle-uploads.ts"
import { newKeys, useKeys } from "../../../src/collector/keys.ts"
import { makeKey, openContent, openKey, sealContent } from "../../../src/collector/sealing.ts"
import type { Store } from "../../../src/collector/store.ts"
import { writeDigest } from "../../../src/protocol/request-signature.ts"
import { madeUpRun } from "../../bench/collector/runs.ts"

const above = randomBytes(32)
const place = "default/01980000-0000-7000-8000-000000000001"
const taskOf = (body: Buffer, pieces = 3) => {
  const size = Math.ceil(body.length / pieces)
  // Each in a buffer of its own, as a socket gives them.
  const chunks = Array.from({ length: pieces }, (_, index) => new Uint8Array(body.subarray(index * size, (index + 1) * size)))
  return { chunks, digest: writeDigest(createHash("sha256").update(body).digest()), consent: "c", above, place }
}
const bodyOf = (bytes: number, seed = 1): Buffer => Buffer.from(JSON.stringify(madeUpRun(seed, { bytes })))

let inspection: Inspection
const threads: Thread[] = []
const errors: string[] = []
beforeAll(async () => {
  inspection = await startInspection((error) => { errors.push(error.message) }, 2, async (onEnd) => { const thread = await startThread(onEnd); threads.push(thread); return thread })
}, 60_000)
afterAll(async () => { await inspection.close() })

test("a sound body comes back sealed, and is not kept here", async () => {
  const body = bodyOf(60_000)
  const task = taskOf(body)
  const found = await inspection.inspect(task)
  if (found.kind !== "sound") throw new Error(found.problem)
  expect(found).toMatchObject({ sha256: createHash("sha256").update(body).digest("hex"), bytes: body.length, contentId: (JSON.parse(body.toString()) as { trajectory_id: string }).trajectory_id, facts: { steps: 14, success: true, category: "shopping" } })
  expect(openContent(openKey(above, found.sealedKey, place), found.box ?? new Uint8Array(), place).equals(body)).toBe(true)
  expect(task.chunks.map(({ byteLength }) => byteLength)).toEqual([0, 0, 0])
})

test("a small body is part of a buffer that others use, and stays theirs", async () => {
  const [body, beside] = [bodyOf(1_000), Buffer.from("beside it")]
  const found = await inspection.inspect({ ...taskOf(body), chunks: [Buffer.concat([body])] })
  expect(found.kind).toBe("sound")
  expect(beside.toString()).toBe("beside it")
})

test("what is wrong with a body is told as a value, with what it was unpacked to", async () => {
  const body = bodyOf(3_000)
  expect(await inspection.inspect({ ...taskOf(body), digest: writeDigest(new Uint8Array(32)) })).toEqual({ kind: "unsound", problem: "bad-digest", field: undefined, steps: undefined, unpacked: undefined })
  const leaky = Buffer.from(body.toString().replace("The ", "Pay with 4111 1111 1111 1111. The "))
  expect(await inspection.inspect(taskOf(leaky))).toMatchObject({ kind: "unsound", problem: "bad-schema", field: "trajectory_id", unpacked: { bytes: leaky.length } })
})

test("a thread that has a folder puts what is sound there, reads it back by its name, and says what it couldn't write", async () => {
  const folder = await mkdtemp(join(tmpdir(), "symbiont-kept-"))
  const keeping = await startInspection((error) => { errors.push(error.message) }, 1, (onEnd) => startThread(onEnd, undefined, folder))
  try {
    const body = bodyOf(60_000)
    const found = await keeping.inspect({ ...taskOf(body), object: "runs/default/2026-11/one" })
    if (found.kind !== "sound") throw new Error(found.problem)
    expect(found.box).toBeUndefined()
    const key = openKey(above, found.sealedKey, place)
    expect(openContent(key, await readFile(join(folder, "runs/default/2026-11/one")), place).equals(body)).toBe(true)
    const about = { key, place, sha256: found.sha256, bytes: found.bytes }
    expect(await keeping.areWhole(["none", "one", "none"].map((name) => ({ ...about, object: `runs/default/2026-11/${name}` })))).toEqual([false, true, false])
    expect((await keeping.inspect({ ...taskOf(body), digest: writeDigest(new Uint8Array(32)), object: "runs/default/2026-11/two" })).kind).toBe("unsound")
    await expect(keeping.inspect({ ...taskOf(body), object: "../outside" })).rejects.toThrow("Reading a body failed")
    await writeFile(join(folder, "runs/file"), "")
    await expect(keeping.inspect({ ...taskOf(body), object: "runs/file/three" })).rejects.toThrow(/failed: \w+ Error/)
    const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name)
    expect(names.sort()).toEqual(["file", "one"])
  } finally {
    await keeping.close()
    await rm(folder, { recursive: true, force: true })
  }
}, 60_000)

test("an object is whole only with its key, in its place, and as it was", async () => {
  const body = bodyOf(3_000)
  const found = await inspection.inspect(taskOf(body))
  if (found.kind !== "sound" || !found.box) throw new Error("It isn't sound, or not here.")
  const { box } = found
  const key = openKey(above, found.sealedKey, place)
  const check = async (changes: object): Promise<boolean> => (await inspection.areWhole([{ box: new Uint8Array(box), key, place, sha256: found.sha256, bytes: found.bytes, ...changes }]))[0] ?? false
  expect(await check({})).toBe(true)
  expect(await check({ bytes: 5 })).toBe(true)
  const bent = new Uint8Array(box)
  bent[40] = (bent[40] ?? 0) ^ 1
  for (const changes of [{ box: bent }, { box: new Uint8Array(5) }, { key: randomBytes(32) }, { place: "default/other" }, { sha256: "0".repeat(64) }]) expect(await check(changes)).toBe(false)
})

test("a thread that ends fails what it had, and another takes its place", async () => {
  const [first, second] = threads
  const asked = Promise.allSettled(Array.from({ length: 20 }, (_, index) => inspection.inspect(taskOf(bodyOf(60_000, index)))))
  await Promise.all([first?.stop(), second?.stop()])
  expect((await asked).filter(({ status }) => status === "rejected").length).toBeGreaterThan(0)
  for (let attempt = 0; attempt < 200 && threads.length < 4; attempt += 1) await new Promise((resolve) => { setTimeout(resolve, 50) })
  expect(threads).toHaveLength(4)
  expect((await inspection.inspect(taskOf(bodyOf(3_000)))).kind).toBe("sound")
  expect(errors).toEqual(["A thread that reads bodies ended and is started anew.", "A thread that reads bodies ended and is started anew."])
}, 60_000)

test("a thread that is told to end in the midst of its work takes nothing with it", async () => {
  const bytes = Buffer.from("{}")
  const { key } = makeKey(above, place)
  const object = { key, place, sha256: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.length }
  const box = sealContent(key, bytes, place)
  const endings = await Promise.all(Array.from({ length: 10 }, async (_, index) => {
    const thread = await startThread(() => undefined)
    const told = new Promise((resolve, reject) => { thread.send(1, { ask: "check", objects: Array.from({ length: 3_000 }, () => ({ ...object, box: new Uint8Array(box) })) }, { resolve, reject }) })
    const next = new Promise((resolve, reject) => { thread.send(2, { ask: "check", objects: [{ ...object, box: new Uint8Array(box) }] }, { resolve, reject }) })
    const both = Promise.allSettled([told, next])
    await new Promise((resolve) => { setTimeout(resolve, 10 + 4 * index) })
    await thread.stop()
    return (await both).map(({ status }) => status)
  }))
  // What it hadn't begun is failed, so that it is tried again.
  expect(endings.map(([, last]) => last)).toContain("rejected")
}, 60_000)

test("a thread that is silent for too long is ended", async () => {
  let ended = 0
  const thread = await startThread(() => { ended += 1 }, 1)
  await expect(new Promise((resolve, reject) => { thread.send(1, { ask: "inspect", ...taskOf(bodyOf(1_500_000)) }, { resolve, reject }) })).rejects.toThrow("ended")
  expect([ended, thread.load()]).toEqual([1, 0])
}, 60_000)

/** A thread that is ready when it is told to be, and does nothing. */
const standIn = (): { make: typeof startThread; ready: () => void; end: () => void; stops: () => number } => {
  let [ready, end, stops]: [() => void, () => void, number] = [() => undefined, () => undefined, 0]
  return {
    make: (onEnd) => new Promise((resolve) => {
      const thread: Thread = { load: () => 0, send: (number, _work, { resolve: answer }) => { answer({ number, whole: [true] }) }, stop: async () => { stops += 1 } }
      ready = () => { resolve(thread) }
      end = () => { onEnd(thread) }
    }),
    ready: () => { ready() }, end: () => { end() }, stops: () => stops
  }
}
const check = [{ box: new Uint8Array(1), key: new Uint8Array(32), place, sha256: "", bytes: 1 }]

test("a thread that is ready only after the end was asked for is ended too", async () => {
  const stand = standIn()
  const starting = startInspection(() => undefined, 1, stand.make)
  stand.ready()
  const pool = await starting
  stand.end()
  const closed = pool.close()
  stand.ready()
  await closed
  expect(stand.stops()).toBe(1)
})

test("a thread that ends as it becomes ready is given no work", async () => {
  const stand = standIn()
  const heard: string[] = []
  const starting = startInspection(({ message }) => { heard.push(message) }, 1, stand.make)
  stand.ready()
  const pool = await starting
  stand.end()
  stand.ready()
  stand.end()
  for (let attempt = 0; attempt < 100 && heard.length < 2; attempt += 1) await new Promise((resolve) => { setTimeout(resolve, 20) })
  await expect(pool.areWhole(check)).rejects.toThrow("No thread")
  await new Promise((resolve) => { setTimeout(resolve, 1_100) })
  stand.ready()
  await new Promise((resolve) => { setTimeout(resolve, 10) })
  expect(await pool.areWhole(check)).toEqual([true])
  await expect(pool.areWhole([...check, ...check])).rejects.toThrow("another question")
  await pool.close()
})

test("where one thread can't be started, none stays", async () => {
  const stand = standIn()
  let asked = 0
  const starting = startInspection(() => undefined, 2, (onEnd) => ((asked += 1) === 1 ? stand.make(onEnd) : Promise.reject(new Error("no memory for it"))))
  stand.ready()
  await expect(starting).rejects.toThrow("no memory")
  expect(stand.stops()).toBe(1)
})

test("work that can't be handed over fails at once, and leaves nothing that is waited for", async () => {
  const thread = await startThread(() => undefined)
  const shared = new Uint8Array(new SharedArrayBuffer(4))
  expect(() => { thread.send(1, { ask: "inspect", ...taskOf(bodyOf(3_000)), chunks: [shared] }, { resolve: () => undefined, reject: () => undefined }) }).toThrow()
  expect(thread.load()).toBe(0)
  await thread.stop()
}, 60_000)

test("objects are read back several at once, for each waits behind the bodies that came before it", async () => {
  const keys = useKeys(newKeys())
  const donor = makeKey(keys.master, "donor")
  const rows = Array.from({ length: 40 }, (_, index) => ({ tenant: "default", id: `run-${index}`, subject: "donor", sha256: String(index), bytes: 9, object: `runs/${index}`, sealed_key: makeKey(donor.key, `default/run-${index}`).sealed, above: donor.sealed }))
  const told: unknown[] = []
  const database = { query: async (text: string, parameters: readonly unknown[]) => { if (text.startsWith("update")) told.push(JSON.parse(String(parameters[0]))); return rows } }
  const store = { keys, database, objects: { get: async (name: string) => (name === "runs/7" ? undefined : Buffer.from(name)) } } as unknown as Store
  let [now, most, asked] = [0, 0, 0]
  const reading = { areWhole: async (group: readonly { sha256: string }[]) => { asked += 1; now += group.length; most = Math.max(most, now); await new Promise((resolve) => { setTimeout(resolve, 5) }); now -= group.length; return group.map(({ sha256 }) => sha256 !== "9") } } as unknown as Inspection
  await settleUploads(store, reading, [{ uploads: rows.map(({ tenant, id }) => ({ tenant, id })) }])
  expect(most).toBeGreaterThan(4)
  expect(most).toBeLessThanOrEqual(32)
  expect(asked).toBeLessThanOrEqual(4)
  expect(told).toHaveLength(1)
  expect(new Map((told[0] as { id: string; state: string }[]).map(({ id, state }) => [id, state]))).toEqual(new Map(rows.map(({ id }, index) => [id, index === 7 || index === 9 ? "damaged" : "settled"])))
})
