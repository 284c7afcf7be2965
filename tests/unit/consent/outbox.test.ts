import "fake-indexeddb/auto"
import { createHash } from "node:crypto"
import fc from "fast-check"
import { expect, test } from "vitest"
import { openConsentDatabase } from "../../../src/consent/consent-database.ts"
import { createConsentLedger } from "../../../src/consent/consent-ledger.ts"
import { createDeviceKeys } from "../../../src/consent/device-keys.ts"
import { backOff, createOutbox, leaseMs, undoMs } from "../../../src/consent/outbox.ts"
import { createSender } from "../../../src/consent/send-outbox.ts"
import { uuidV7 } from "../../../src/consent/uuid-v7.ts"
import { withdraw } from "../../../src/consent/withdraw.ts"
import { AppFailure } from "../../../src/core/result.ts"

const audience = "https://collector.example"
const asked = { audience, notice: { version: "1", sha256: "a".repeat(64), locale: "en" }, retentionDays: 180, mechanism: "checkbox", build: "0.1.0" }
type Answer = { status: number; body?: unknown; headers?: Record<string, string> } | "drop"

/** A device with a consent; the other end answers as `answers` say, the last one for ever. */
const device = async (answers: Answer[] = [{ status: 201 }], name = `outbox-${Math.random()}`) => {
  const clock = { now: Date.parse("2026-11-26T10:00:00Z") }
  const now = (): number => clock.now
  const database = openConsentDatabase(name)
  const ledger = createConsentLedger({ database, now })
  const keys = createDeviceKeys(database)
  const outbox = createOutbox({ database, now, random: () => 1 })
  const seen: { url: string; method: string; headers: Headers; body: string }[] = []
  const door: typeof fetch = async (input, init) => {
    const url = String(input)
    const body = String(init?.body)
    seen.push({ url, method: init?.method ?? "GET", headers: new Headers(init?.headers), body })
    if (url.includes("/v1/consents/")) return Response.json({})
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    if (answer === undefined || answer === "drop") throw new TypeError("Failed to fetch")
    const id = url.split("/").at(-1) ?? ""
    const receipt = { type: "receipt", id, sha256: createHash("sha256").update(body).digest("hex"), bytes: body.length, subject: "A".repeat(43), consent, at: "2026-11-26T10:00:00.000Z", collector: "A".repeat(43), signature: "s" }
    return Response.json(answer.body ?? (answer.status < 300 ? receipt : { type: "unavailable", title: "later", status: answer.status }), { status: answer.status, headers: answer.headers ?? {} })
  }
  const sender = { database, outbox, ledger, keys, door, now }
  const consent = await ledger.choose({ donation: "given" }, asked)
  const donate = async (body = "{}"): Promise<string> => { const id = uuidV7(clock.now); await outbox.add({ id, audience, consent, runId: "run", body }); return id }
  return { clock, outbox, ledger, database, keys, seen, sender, send: createSender(sender), donate, consent, uploads: () => seen.filter(({ url }) => url.includes("/v1/trajectories/")) }
}

test("nothing leaves before the time to undo is over", async () => {
  const { clock, donate, send, outbox, seen, uploads } = await device()
  const [kept, undone] = [await donate(), await donate()]
  expect(await send()).toBe(clock.now + undoMs)
  expect(seen).toEqual([])
  expect(await outbox.undo(undone)).toBe(true)
  clock.now += undoMs
  expect(await send()).toBeUndefined()
  expect(uploads().map(({ url }) => url)).toEqual([`${audience}/v1/trajectories/${kept}`])
  expect(await outbox.list()).toEqual([])
  expect(await outbox.undo(kept)).toBe(false)
})

test.each([[true, "waiting"], [false, "refused"]] as const)("what the door was too slow to check goes later, what it found is refused (too slow: %s)", async (retryable, state) => {
  const { clock, donate, outbox, sender } = await device()
  await donate()
  clock.now += undoMs
  await createSender({ ...sender, door: () => Promise.reject(new AppFailure({ kind: "privacy.blocked", message: "Not sent.", retryable })) })()
  expect(await outbox.list()).toMatchObject([{ state }])
})

test("a row goes only when the collector says that it has these very bytes", async () => {
  for (const answer of ["drop", { status: 500 }, { status: 200, body: { welcome: "to the hotel's network" } }, { status: 503 }, { status: 429 }, { status: 401, body: { type: "replayed", title: "again", status: 401 } }] as const) {
    const { clock, donate, send, outbox } = await device([answer, { status: 200 }])
    await donate()
    clock.now += undoMs
    const next = await send()
    expect(await outbox.list(), JSON.stringify(answer)).toHaveLength(1)
    expect(next).toBeGreaterThan(clock.now)
    clock.now = next ?? 0
    expect(await send()).toBeUndefined()
    expect(await outbox.list()).toEqual([])
  }
})

test("who needs no time to undo sends at once, and may try again what was refused", async () => {
  const { donate, send, outbox, uploads } = await device([{ status: 422, body: { type: "bad-schema", title: "no", status: 422 } }, { status: 201 }])
  const id = await donate()
  expect(await outbox.ofRun("run")).toBe(id)
  await outbox.hasten(id)
  await send()
  expect((await outbox.list()).map(({ state }) => state)).toEqual(["refused"])
  await outbox.hasten(id)
  await send()
  expect([uploads().length, await outbox.list(), await outbox.ofRun("run"), await outbox.ofRun("another")]).toEqual([2, [], id, undefined])
})

test("what was given under an earlier consent goes under it, unless the user has said no since", async () => {
  const { clock, donate, send, outbox, ledger, seen, uploads, consent } = await device()
  await donate()
  const second = await ledger.choose({ donation: "given", release: "given" }, asked)
  expect(await ledger.consents(audience)).toEqual([consent, second])
  clock.now += undoMs
  await send()
  expect([uploads()[0]?.headers.get("consent-id"), seen[0]?.url]).toEqual([consent, `${audience}/v1/consents/${consent}`])
  await donate()
  await ledger.choose({ donation: "refused" }, asked)
  clock.now += undoMs
  await send()
  expect([uploads().length, (await outbox.list())[0]?.state]).toEqual([1, "refused"])
})

test("while runs may not be given, only withdrawals are told", async () => {
  const { clock, donate, outbox, sender, seen } = await device(["drop"])
  const id = await donate()
  await withdraw(audience, { scope: "trajectory", trajectory: uuidV7() }, sender)
  await outbox.hasten(id)
  expect(await createSender({ ...sender, mayGive: async () => false })()).toBeGreaterThan(clock.now)
  expect([seen.map(({ url }) => url), (await outbox.list()).length]).toEqual([Array(2).fill(`${audience}/v1/withdrawals`), 1])
})

test("runs for a collector that may get none wait untouched; those for others go", async () => {
  const { donate, outbox, sender, uploads } = await device()
  const [mine, other] = [await donate(), await donate()]
  await sender.database.outbox.update(other, { audience: "https://other.example" })
  for (const id of [mine, other]) await outbox.hasten(id)
  expect(await createSender({ ...sender, mayGive: async (to) => to === audience })()).toBeUndefined()
  expect([uploads().length, (await outbox.list()).map(({ id, attempts, state }) => ({ id, attempts, state }))]).toEqual([1, [{ id: other, attempts: 0, state: "waiting" }]])
})

test("what the collector refuses waits for the user", async () => {
  for (const status of [400, 403, 409, 410, 413, 415, 422]) {
    const { clock, donate, send, outbox, uploads } = await device([{ status, body: { type: "conflict", title: "no", status } }])
    await donate()
    clock.now += undoMs
    expect(await send()).toBeUndefined()
    expect((await outbox.list()).map(({ state, problem }) => [state, problem?.status])).toEqual([["refused", status]])
    await send()
    expect(uploads()).toHaveLength(1)
  }
})

test("Retry-After is kept to, as seconds and as a date", async () => {
  for (const text of ["7200", new Date(Date.parse("2026-11-26T10:00:00Z") + undoMs + 7_200_000).toUTCString()]) {
    const { clock, donate, send } = await device([{ status: 503, headers: { "retry-after": text } }])
    await donate()
    clock.now += undoMs
    expect(await send()).toBe(clock.now + 7_200_000)
  }
})

test("thirty days offline lose nothing and hammer nobody", async () => {
  const { clock, donate, send, outbox, uploads } = await device(["drop"])
  const sent = await donate("{\"kept\":true}")
  clock.now += undoMs
  const end = clock.now + 30 * 86_400_000
  while (clock.now < end) clock.now = await send() ?? Number.NaN
  expect((await outbox.list()).map(({ id, body }) => [id, body])).toEqual([[sent, "{\"kept\":true}"]])
  expect(uploads().length).toBeLessThan(160)
})

test("waits grow, to six hours, and differ by chance", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, random) => {
    const wait = backOff(attempts, () => random)
    expect(wait).toBeGreaterThanOrEqual(15_000)
    expect(wait).toBeLessThanOrEqual(6 * 3_600_000)
    expect(backOff(attempts + 1, () => random)).toBeGreaterThanOrEqual(wait)
  }))
})

test("a worker that died in mid-upload gives its row back, and can't end it any more", async () => {
  const { clock, donate, outbox, send, uploads } = await device()
  await donate()
  clock.now += undoMs
  const dead = await outbox.lease()
  expect(dead).toBeDefined()
  expect(await outbox.lease()).toBeUndefined()
  expect(await send()).toBe(clock.now + leaseMs)
  expect(uploads()).toEqual([])
  clock.now += leaseMs
  expect(await send()).toBeUndefined()
  expect(uploads()).toHaveLength(1)
  const again = await donate()
  clock.now += undoMs
  const late = await outbox.lease()
  clock.now += leaseMs
  const taken = await outbox.lease()
  if (late) await outbox.done(late, undefined)
  expect((await outbox.list()).map(({ id }) => id)).toEqual([again])
  if (taken) await outbox.done(taken, undefined)
  expect(await outbox.list()).toEqual([])
})

test("two workers at once send each row once", async () => {
  const name = `outbox-${Math.random()}`
  const first = await device([{ status: 201 }], name)
  for (let i = 0; i < 6; i += 1) await first.donate(`{"n":${i}}`)
  first.clock.now += undoMs
  const second = createSender({ ...first.sender, outbox: createOutbox({ database: openConsentDatabase(name), now: () => first.clock.now }) })
  await Promise.all([first.send(), second()])
  expect(new Set(first.uploads().map(({ url }) => url)).size).toBe(6)
  expect(first.uploads()).toHaveLength(6)
})

test("a key of its own for each collector, and none can be taken out", async () => {
  const { keys } = await device()
  const [one, same, other] = [await keys.keyFor(audience), await keys.keyFor(audience), await keys.keyFor("https://other.example")]
  expect(same.thumbprint).toBe(one.thumbprint)
  expect(other.thumbprint).not.toBe(one.thumbprint)
  await expect(crypto.subtle.exportKey("jwk", one.pair.privateKey)).rejects.toThrow()
})

test("without a consent in force nothing is sent", async () => {
  const { clock, donate, send, outbox, ledger, consent, seen } = await device()
  await donate()
  await ledger.withdraw(consent)
  clock.now += undoMs
  await send()
  expect(seen).toEqual([])
  expect((await outbox.list())[0]?.state).toBe("refused")
})

test("a withdrawal holds here at once, and is told until it is heard", async () => {
  const erasure = { type: "erasure", id: crypto.randomUUID(), trajectories: 1, acceptedAt: "2026-11-26T10:00:00.000Z", dueAt: "2026-12-26T10:00:00.000Z", collector: "A".repeat(43), signature: "s" }
  const { clock, donate, send, outbox, database, sender, seen, ledger, keys } = await device(["drop", { status: 503 }, { status: 202, body: erasure }])
  await donate()
  const before = (await keys.keyFor(audience)).thumbprint
  expect(await withdraw(audience, { scope: "subject" }, sender)).toMatchObject({ ok: false, error: { kind: "collector.unreachable", retryable: true } })
  expect(await outbox.list()).toEqual([])
  expect(await ledger.standing("donation", asked)).toBe("withdrawn")
  const next = await send()
  expect(await database.withdrawals.count()).toBe(1)
  clock.now = next ?? 0
  expect(await send()).toBeUndefined()
  expect(await database.withdrawals.count()).toBe(0)
  expect(seen.map(({ url }) => url)).toEqual(Array(3).fill(`${audience}/v1/withdrawals`))
  expect((await keys.keyFor(audience)).thumbprint).not.toBe(before)
})
