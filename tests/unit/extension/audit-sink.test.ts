import "fake-indexeddb/auto"
import { createHash } from "node:crypto"
import { afterEach, expect, test } from "vitest"
import { AppFailure } from "../../../src/core/result.ts"
import { createAuditSink } from "../../../src/extension/audit-sink.ts"
import { createSinkDoor, withoutChain } from "../../../src/extension/audit-sink-door.ts"
import { type AuditTrail, createDexieAudit } from "../../../src/memory/dexie-audit.ts"
import { createDexieLedger } from "../../../src/memory/dexie-ledger.ts"
import { closedRules } from "../../../src/privacy/policy/rules.ts"
import { verifyChain } from "../../../src/privacy/ledger/verify-chain.ts"
import type { Sent } from "../../../src/protocol/ledger.ts"
import { type Answer, startSinkServer } from "./sink-server.ts"

const digest = (text: string): string => createHash("sha256").update(text).digest("hex")
const closers: (() => void)[] = []
afterEach(() => { for (const close of closers.splice(0)) close() })
let count = 0
const sinkServer = async (answer?: Answer) => { const server = await startSinkServer(answer); closers.push(server.close); return server }

const world = async (entries: number) => {
  const name = `sink-${count++}`
  const trail = createDexieAudit(name)
  closers.push(() => { trail.close() })
  const add = async (many: number): Promise<void> => {
    for (let step = 0; step < many; step += 1) await trail.append({ activity: "step.begun", task: crypto.randomUUID(), step, origin: "https://shop.example", action: { verb: "click", risk: "none" } }, { actor: crypto.randomUUID(), policy: 1 })
  }
  await add(entries)
  return { trail, add, left: [] as Sent[] }
}
/** A worker: what it keeps in itself goes with it, the trail and the session stay. */
const worker = (trail: AuditTrail, left: Sent[], sink: () => string | undefined, session: { wait?: unknown } = {}) => {
  const clock = { now: 1_000_000, wakes: [] as (number | undefined)[], opened: [] as string[] }
  const door = createSinkDoor(() => closedRules("This device asks no cloud model."), () => [], { append: async (sent) => { left.push(sent) } })
  const made = createAuditSink({
    trail, door, sink: async () => sink(), open: async (origins) => { clock.opened = [...origins] }, now: () => clock.now, random: () => 1,
    session: { get: async () => session.wait, set: async (wait) => { session.wait = wait } }, wake: async (at) => { clock.wakes.push(at) }
  })
  return { ...made, clock, session }
}

test("the trail arrives in batches, whole and in order, also where no cloud model may be asked", async () => {
  const server = await sinkServer()
  const { trail, add, left } = await world(450)
  const { flush, clock } = worker(trail, left, () => server.address)
  await flush()
  expect(server.seen).toHaveLength(3)
  expect(clock.opened).toEqual([new URL(server.address).origin])
  for (const [key, body] of server.batches) expect(key).toBe(digest(body))
  const head = (JSON.parse(server.lines().at(-1) ?? "") as { hash: string }).hash
  expect(await verifyChain(server.lines(), { digest, head })).toMatchObject({ ok: true, entries: 450, from: { seq: 0 } })
  // Each is in the ledger, like all that leaves.
  expect(left.map(({ run, destination, bytes }) => ({ run, destination, bytes }))).toEqual([...server.batches.values()].map((body) => ({ run: "audit", destination: new URL(server.address).origin, bytes: Buffer.byteLength(body) })))
  await add(3)
  await flush()
  expect(server.lines()).toHaveLength(453)
  expect(clock.wakes.at(-1)).toBeUndefined()
}, 30_000)

test("a batch whose answer was lost comes again under the same key, and counts once", async () => {
  const server = await sinkServer((nth) => ({ status: 200, ...(nth === 1 ? { lose: "before" as const } : nth === 2 ? { lose: "after" as const } : {}) }))
  const { trail, left } = await world(10)
  const { flush, clock } = worker(trail, left, () => server.address)
  for (const wait of [5_000, 10_000]) {
    await flush()
    expect(clock.wakes.at(-1)).toBe(clock.now + wait)
    // Too early: nobody is bothered.
    const before = server.seen.length
    await flush()
    expect(server.seen).toHaveLength(before)
    clock.now += wait + 1
  }
  await flush()
  expect(new Set(server.seen).size).toBe(1)
  expect(server.seen).toHaveLength(3)
  expect(server.lines()).toHaveLength(10)
})

test("waits as long as the server asks, also in the next life of the worker, and then catches up", async () => {
  const server = await sinkServer((nth) => nth === 1 ? { status: 503, headers: { "retry-after": "120" } } : { status: nth === 2 ? 409 : 200 })
  const { trail, add, left } = await world(5)
  const first = worker(trail, left, () => server.address)
  await first.flush()
  expect(first.clock.wakes.at(-1)).toBe(first.clock.now + 120_000)
  const second = worker(trail, left, () => server.address, first.session)
  await second.flush()
  expect(server.seen).toHaveLength(1)
  await add(250)
  second.clock.now += 120_001
  await second.flush()
  expect(await trail.delivered(server.address)).toBe(255)
})

test("a body that is too large is sent in halves", async () => {
  const server = await sinkServer((nth) => ({ status: nth === 1 ? 413 : 200 }))
  const { trail, left } = await world(150)
  await worker(trail, left, () => server.address).flush()
  expect(server.lines()).toHaveLength(150)
  expect(server.batches.size).toBe(2)
})

test("without a sink nothing leaves and the wall is shut; a new one gets all", async () => {
  const { trail, left } = await world(2)
  const none = worker(trail, left, () => undefined)
  await none.flush()
  expect({ left, opened: none.clock.opened }).toEqual({ left: [], opened: [] })
  const [one, other] = [await sinkServer(), await sinkServer()]
  await worker(trail, left, () => one.address).flush()
  await worker(trail, left, () => other.address).flush()
  expect([one.lines(), other.lines()].map(({ length }) => length)).toEqual([2, 2])
})

test("a redirect is not followed: the other address gets nothing, and the batch waits for the one that the policy names", async () => {
  const other = await sinkServer()
  const server = await sinkServer((nth) => nth <= 3 ? { status: [301, 307, 308][nth - 1] ?? 307, headers: { location: other.address } } : { status: 200 })
  const { trail, left } = await world(3)
  const { flush, clock } = worker(trail, left, () => server.address)
  for (let go = 0; go < 4; go += 1) { await flush(); clock.now += 3_600_001 }
  expect([other.seen.length, server.lines().length, await trail.delivered(server.address)]).toEqual([0, 3, 3])
})

test("a clock that is set back doesn't keep the trail from the sink", async () => {
  const server = await sinkServer((nth) => ({ status: nth === 1 ? 500 : 200 }))
  const { trail, left } = await world(2)
  const { flush, clock } = worker(trail, left, () => server.address)
  clock.now += 366 * 86_400_000
  await flush()
  clock.now -= 366 * 86_400_000
  await flush()
  expect(server.lines()).toHaveLength(2)
})

test("names that others chose, a site's or a model's, hold no value and hold nothing up", async () => {
  const server = await sinkServer()
  const { trail, left } = await world(1)
  const chosen = { origin: "https://4111111111111111.evil.example", to: "https://5500-0055-5555-5559.example", model: "sk-ant-api03-abcdefghijklmnop", path: "/a/4111111111111111/b", subject: "cloud_key collector_token 4111111111111111" }
  for (const [key, value] of Object.entries(chosen)) await trail.append({ activity: "step.begun", task: "t", step: 0, [key]: value }, { actor: "a", policy: 1 })
  await trail.append({ activity: "step.ended", task: "t", step: 0 }, { actor: "a", policy: 1 })
  await worker(trail, left, () => server.address).flush()
  expect(server.lines()).toHaveLength(7)
  expect(server.lines().join("\n")).toMatch(/https:\/\/‹\w+›\.evil\.example.*\n/)
  for (const secret of ["4111111111111111", "5500-0055-5555-5559", "sk-ant"]) expect(server.lines().join("\n")).not.toContain(secret)
})

test("what the door holds back keeps itself and what follows it waiting, tells which it is, and goes once it may", async () => {
  const server = await sinkServer()
  const { trail, left } = await world(40)
  const held = (JSON.parse((await trail.after(30, 1))[0]?.line ?? "{}") as { task: string }).task
  const clock = { now: 1_000 }
  let [holds, wait] = [true, undefined as unknown]
  const door = createSinkDoor(() => closedRules("No."), () => [], { append: async (sent) => { left.push(sent) } })
  const made = createAuditSink({
    trail, sink: async () => server.address, open: async () => {}, now: () => clock.now, random: () => 1, session: { get: async () => wait, set: async (next) => { wait = next } }, wake: async () => {},
    door: (origin) => async (input, init) => { if (holds && String(init?.body).includes(held)) throw new AppFailure({ kind: "privacy.blocked", message: "Held.", retryable: false }); return door(origin)(input, init) }
  })
  await made.flush()
  expect([await trail.delivered(server.address), await made.heldAt()]).toEqual([30, 31])
  holds = false
  clock.now += 3_600_000
  await made.flush()
  expect([await trail.delivered(server.address), await made.heldAt()]).toEqual([40, undefined])
})

test("the door lets numbers of the chain pass for what they are, and still holds back what is private", async () => {
  const server = await sinkServer()
  const line = `{"type":"event","seq":1,"at":1790000000000,"actor":"${crypto.randomUUID()}","device":"${digest("d").slice(0, 32)}","prev":"${digest("a")}","hash":"${digest("b")}"}`
  expect(withoutChain(line)).not.toMatch(/[0-9a-f]{32}/)
  const ledger = createDexieLedger(`door-${count++}`)
  closers.push(() => { ledger.close() })
  const door = createSinkDoor(() => closedRules("No."), () => [], ledger)(new URL(server.address).origin)
  expect((await door(server.address, { method: "POST", body: line })).status).toBe(200)
  await expect(door(server.address, { method: "POST", body: line.replace("event", "card 4111 1111 1111 1111") })).rejects.toMatchObject({ error: { kind: "privacy.blocked" } })
  await expect(door("http://127.0.0.1:1/elsewhere", { method: "POST", body: line })).rejects.toMatchObject({ error: { kind: "privacy.blocked" } })
})
