import "fake-indexeddb/auto"
import { createHash } from "node:crypto"
import fc from "fast-check"
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest"
import { type AuditTrail, createDexieAudit } from "../../../../src/memory/dexie-audit.ts"
import { createDexieLedger } from "../../../../src/memory/dexie-ledger.ts"
import { verifyChain } from "../../../../src/privacy/ledger/verify-chain.ts"
import type { AuditEntry, AuditEvent } from "../../../../src/protocol/audit.ts"

const digest = (text: string): string => createHash("sha256").update(text).digest("hex")
const by = { actor: "someone", policy: 3 }
let count = 0
const open: { close(): void }[] = []
const fresh = (name = `audit-${count++}`): AuditTrail => { const trail = createDexieAudit(name); open.push(trail); return trail }
afterEach(() => { for (const one of open.splice(0)) one.close() })
const begun = (step: number, task = "run-1"): AuditEvent => ({ activity: "step.begun", task, step, action: { verb: "click", risk: "none" }, origin: "https://shop.example", decision: "allow", rule: "default", approver: "none", model: "student" })
const linesOf = async (trail: AuditTrail, task?: string): Promise<string[]> => (await trail.export(task)).trimEnd().split("\n")
const entriesOf = (lines: readonly string[]): AuditEntry[] => lines.slice(1, -1).map((line) => JSON.parse(line) as AuditEntry)

let lines: string[] = []
let headHash = ""
beforeAll(async () => {
  const trail = fresh()
  for (let step = 0; step < 20; step += 1) await trail.append(begun(step), by)
  lines = await linesOf(trail)
  headHash = entriesOf(lines).at(-1)?.hash ?? ""
})

describe("the trail", () => {
  test("tells who did what under which policy, in order, and holds", async () => {
    expect(entriesOf(lines)[4]).toMatchObject({ seq: 5, actor: "someone", policy: 3, device: expect.stringMatching(/^[0-9a-f]{32}$/) as string, ...begun(4) })
    expect(await verifyChain(lines, { digest })).toMatchObject({ ok: true, kind: "audit", entries: 20, head: headHash, from: { seq: 0 }, fingerprint: entriesOf(lines)[0]?.device })
    expect(await verifyChain(lines, { digest, head: headHash })).toMatchObject({ ok: true })
    expect(await verifyChain(await linesOf(fresh()), { digest })).toMatchObject({ ok: true, entries: 0 })
  })
  test("an export from a task on holds by itself", async () => {
    const trail = fresh()
    for (const task of ["a", "b"]) await trail.append({ activity: "task.started", task }, by)
    await trail.append({ activity: "setting.loosened", subject: "keepBytes" }, by)
    const part = await linesOf(trail, "b")
    expect(entriesOf(part).map(({ activity }) => activity)).toEqual(["task.started", "setting.loosened"])
    expect(await verifyChain(part, { digest })).toMatchObject({ ok: true, entries: 2, from: { seq: 1 } })
    // Where it begins is signed: the part of a part doesn't pass for the whole.
    const head = JSON.parse(part[0] ?? "") as object
    const [first] = entriesOf(part)
    expect(await verifyChain([JSON.stringify({ ...head, from: { seq: first?.seq, hash: first?.hash } }), ...part.slice(2)], { digest })).toMatchObject({ ok: false })
    expect(await verifyChain(await linesOf(trail, "nobody's"), { digest })).toMatchObject({ ok: true, entries: 0 })
  })
  test("says what left for a step, and by which entries of the ledger", async () => {
    const name = `audit-${count++}`
    const [trail, ledger] = [fresh(name), createDexieLedger(name)]
    open.push(ledger)
    const sent = (step: number, bytes: number, replaced = {}) => ledger.append({ at: 1, run: "run-1", step, method: "POST", destination: "https://api.example.com", bytes, sha256: digest("x"), replaced })
    await sent(0, 10)
    await sent(1, 100, { EMAIL: 1 })
    await sent(1, 200, { EMAIL: 2, PHONE: 1 })
    for (const step of [1, 2]) await trail.append(begun(step), by)
    await trail.append({ activity: "step.ended", task: "run-1", step: 1, status: "ok" }, by)
    const told = (await ledger.export()).trimEnd().split("\n").slice(1, -1).map((line) => (JSON.parse(line) as { hash: string }).hash)
    const all = await linesOf(trail)
    expect(entriesOf(all).map(({ out }) => out)).toEqual([{ bytes: { "https://api.example.com": 300 }, replaced: { EMAIL: 2, PHONE: 1 }, ledger: told.slice(1) }, undefined, undefined])
    expect(await verifyChain(all, { digest })).toMatchObject({ ok: true })
  })
  test("keeps one order under many writers", async () => {
    const name = `audit-${count++}`
    const [one, other] = [fresh(name), fresh(name)]
    await Promise.all(Array.from({ length: 16 }, (_, step) => (step % 2 ? one : other).append(begun(step), by)))
    expect(await verifyChain(await linesOf(one), { digest })).toMatchObject({ ok: true, entries: 16 })
  })
  test("lets the oldest go, never a sink's, and goes on from there", async () => {
    const trail = fresh()
    for (let step = 0; step < 10; step += 1) await trail.append(begun(step), by)
    await trail.retire({ most: 4, before: 0, until: 5 })
    expect((await trail.after(0, 100)).map(({ seq }) => seq)).toEqual([6, 7, 8, 9, 10])
    await trail.retire({ most: 4, before: Date.now() + 1_000, until: Number.POSITIVE_INFINITY })
    expect((await trail.after(0, 100)).map(({ seq }) => seq)).toEqual([10])
    await trail.append(begun(10), by)
    expect(await verifyChain(await linesOf(trail), { digest })).toMatchObject({ ok: true, entries: 2, from: { seq: 9 } })
  })
  test("a disk that is full refuses the entry in a sentence, and leaves no gap", async () => {
    const trail = fresh()
    await trail.append(begun(0), by)
    const full = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => { throw new DOMException("secret detail", "QuotaExceededError") })
    try { await expect(trail.append(begun(1), by)).rejects.toMatchObject({ error: { kind: "storage.failed", message: expect.stringContaining("no room") } }) } finally { full.mockRestore() }
    await trail.append(begun(2), by)
    expect(await verifyChain(await linesOf(trail), { digest })).toMatchObject({ ok: true, entries: 2 })
  })
  test("takes in nothing that verifying would refuse", async () => {
    const trail = fresh()
    await expect(trail.append({ ...begun(0), text: "of a page" } as AuditEvent, by)).rejects.toMatchObject({ error: { kind: "storage.failed" } })
    await trail.append(begun(0), by)
    expect(await verifyChain(await linesOf(trail), { digest })).toMatchObject({ ok: true, entries: 1 })
  })
})

/** One way to tamper with lines; gives undefined where it would change nothing. */
type Tampering = { how: string; at: number; with: number; char: string }
const resealed = (line: string): string => {
  const { hash: _old, ...entry } = JSON.parse(line) as Record<string, unknown>
  const sealed = JSON.stringify({ ...entry, rule: "nothing.special" })
  return `${sealed.slice(0, -1)},"hash":"${digest(sealed)}"}`
}
const tamper = (given: readonly string[], { how, at, with: other, char }: Tampering): string[] | undefined => {
  const place = at % given.length
  const line = given[place] ?? ""
  const spot = other % line.length
  switch (how) {
    case "edit": return line[spot] === char ? undefined : given.with(place, line.slice(0, spot) + char + line.slice(spot + 1))
    case "cut": return given.with(place, line.slice(0, spot) + line.slice(spot + 1))
    case "drop": return given.toSpliced(place, 1)
    case "repeat": return given.toSpliced(place, 0, line)
    case "swap": { const second = other % given.length; return second === place ? undefined : given.with(place, given[second] ?? "").with(second, line) }
    case "truncate": return given.slice(0, place)
    case "reseal": return line.includes('"rule"') ? given.with(place, resealed(line)) : undefined
    default: return undefined
  }
}

describe("tampering", () => {
  const tamperings = fc.record({ how: fc.constantFrom("edit", "cut", "drop", "repeat", "swap", "truncate", "reseal"), at: fc.nat(), with: fc.nat(), char: fc.constantFrom("0", "1", "f", " ", "x", "}") })
  test("1,000 of 1,000 at random are found in a signed file, and as many in the bare lines of a sink with a known head", async () => {
    const found = async (given: readonly string[], head: string | undefined): Promise<number> => {
      let tried = 0
      for (const tampering of fc.sample(tamperings, { numRuns: 2_500, seed: 7 })) {
        const changed = tamper(given, tampering)
        if (!changed) continue
        const report = await verifyChain(changed, { digest, head })
        // Without its first entries a bare chain is a later part of the same: what is there was not changed.
        if (head !== undefined && report.ok && changed.every((line, index) => line === given[given.length - changed.length + index])) continue
        expect(report.ok, JSON.stringify(tampering)).toBe(false)
        if (++tried === 1_000) return tried
      }
      return tried
    }
    expect(await found(lines, undefined)).toBe(1_000)
    expect(await found(lines.slice(1, -1), headHash)).toBe(1_000)
  })
  test("bare lines prove nothing without the hash of their last", async () => {
    expect(await verifyChain(lines.slice(1, -1), { digest })).toEqual({ ok: false, line: 1, problem: "nothing signs it: give the hash that its last entry must have" })
    expect(await verifyChain([...lines.slice(1, -1), ""], { digest, head: headHash })).toMatchObject({ ok: true, entries: 20 })
    expect(await verifyChain(lines.slice(1, -2), { digest, head: headHash })).toMatchObject({ ok: false, problem: expect.stringContaining("cut off or added") as string })
  })
})
