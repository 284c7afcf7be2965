import "fake-indexeddb/auto"
import { createHash } from "node:crypto"
import { Dexie } from "dexie"
import fc from "fast-check"
import { afterEach, beforeAll, describe, expect, test } from "vitest"
import { createDexieLedger, type Ledger } from "../../../../src/memory/dexie-ledger.ts"
import { replacedByType } from "../../../../src/privacy/ledger/replaced-by-type.ts"
import { fingerprintOf, verifyLedger } from "../../../../src/privacy/ledger/verify-ledger.ts"
import type { LedgerEntry, Sent } from "../../../../src/protocol/ledger.ts"

const digest = (text: string): string => createHash("sha256").update(text).digest("hex")
const sent = (step: number, body: string, run = "run-1"): Sent => ({ at: 1_700_000_000_000 + step, run, step, method: "POST", destination: "https://api.example.com", bytes: Buffer.byteLength(body), sha256: digest(body), replaced: replacedByType(body) })
let count = 0
const open: Ledger[] = []
const fresh = (name = `ledger-${count++}`): Ledger => { const ledger = createDexieLedger(name); open.push(ledger); return ledger }
afterEach(() => { for (const ledger of open.splice(0)) ledger.close() })
const verify = (lines: readonly string[], fingerprint?: string) => verifyLedger(lines, { digest, fingerprint })

/** A ledger of twelve requests, three of them with their bodies, as lines. */
const exported = async (): Promise<string[]> => {
  const ledger = fresh()
  for (let step = 0; step < 12; step += 1) {
    const body = `{"content":"Type ‹EMAIL_${step + 1}› and ‹EMAIL_1›, ‹~CARD_1›\u2028 line"}`
    await ledger.append(sent(step, body), step % 4 === 0 ? body : undefined)
  }
  return (await ledger.export()).trimEnd().split("\n")
}
let lines: string[] = []
beforeAll(async () => { lines = await exported() })

describe("the ledger", () => {
  test("tells what left, in order, and holds", async () => {
    expect(lines).toHaveLength(1 + 12 + 3 + 1)
    const entries = lines.flatMap(line => { const entry = JSON.parse(line) as LedgerEntry; return entry.type === "sent" ? [entry] : [] })
    expect(entries.map(({ seq, step }) => [seq, step])).toEqual(Array.from({ length: 12 }, (_, i) => [i + 1, i]))
    expect(entries[3]).toMatchObject({ destination: "https://api.example.com", method: "POST", replaced: { EMAIL: 2 } })
    expect(entries[0]?.replaced).toEqual({ EMAIL: 1 })
    expect(await verify(lines)).toMatchObject({ ok: true, entries: 12, fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/) })
    expect(await verify([...lines, ""])).toMatchObject({ ok: true })
  })
  test("an empty one holds too", async () => {
    expect(await verify((await fresh().export()).trimEnd().split("\n"))).toMatchObject({ ok: true, entries: 0 })
  })
  test("goes on where it was after a restart, and keeps its order under many at once", async () => {
    const name = `ledger-${count++}`
    const first = fresh(name)
    await Promise.all(Array.from({ length: 20 }, (_, step) => first.append(sent(step, "x"))))
    first.close()
    // Two workers for a moment, as while an extension is updated.
    const [second, third] = [fresh(name), fresh(name)]
    await Promise.all(Array.from({ length: 8 }, (_, step) => (step % 2 === 0 ? second : third).append(sent(step, "y"))))
    expect(await verify((await second.export()).trimEnd().split("\n"))).toMatchObject({ ok: true, entries: 28 })
  })
  test("takes over what an older version wrote", async () => {
    const name = `ledger-${count++}`
    const older = new Dexie(name)
    older.version(1).stores({ entries: "seq", bodies: "seq, run", keys: "id" })
    const told = entryLines().map(index => lines[index] ?? "")
    for (const line of told) { const { seq, run, hash } = JSON.parse(line) as LedgerEntry; await older.table("entries").add({ seq, run, hash, line }) }
    older.close()
    const ledger = fresh(name)
    await ledger.append(sent(12, "new"))
    expect(await verify((await ledger.export()).trimEnd().split("\n"))).toMatchObject({ ok: true, entries: 13 })
  })
  test("loses a task's kept bodies without breaking", async () => {
    const ledger = fresh()
    for (const run of ["a", "b"]) await ledger.append(sent(0, `body of ${run}`, run), `body of ${run}`)
    await ledger.forgetBodies("a")
    const text = await ledger.export()
    expect(text).not.toContain("body of a")
    expect(text).toContain("body of b")
    expect(await verify(text.trimEnd().split("\n"))).toMatchObject({ ok: true, entries: 2 })
  })
  test("is of one device, by its key", async () => {
    const whole = await verify(lines)
    const fingerprint = whole.ok ? whole.fingerprint : ""
    expect(await verify(lines, fingerprint)).toMatchObject({ ok: true })
    expect(await verify(lines, "0".repeat(32))).toEqual({ ok: false, line: 1, problem: "it is the ledger of another device" })
    expect(await fingerprintOf(JSON.parse(lines[0] ?? "").key, digest)).toBe(fingerprint)
  })
})

/** Where the lines of entries are, in the file. */
const entryLines = (): number[] => lines.flatMap((line, index) => (line.startsWith("{\"type\":\"sent\"") ? [index] : []))
const resealed = (line: string, change: (entry: Record<string, unknown>) => void): string => {
  const { hash: _old, ...entry } = JSON.parse(line) as Record<string, unknown>
  change(entry)
  const sealed = JSON.stringify(entry)
  return `${sealed.slice(0, -1)},"hash":"${digest(sealed)}"}`
}

describe("tampering is found, and the first broken line is named", () => {
  test("an edited character of any entry", async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...entryLines()), fc.nat(), fc.constantFrom("0", "9", "a", " "), async (index, at, char) => {
      const line = lines[index] ?? ""
      const place = at % line.length
      fc.pre(line[place] !== char)
      const edited = lines.with(index, line.slice(0, place) + char + line.slice(place + 1))
      expect(await verify(edited)).toMatchObject({ ok: false, line: index + 1 })
    }), { numRuns: 150 })
  })
  test("a dropped entry", async () => {
    for (const index of entryLines()) {
      const report = await verify(lines.toSpliced(index, 1))
      expect(report).toMatchObject({ ok: false, line: index + 1 })
    }
  })
  test("two entries in the other order", async () => {
    const places = entryLines()
    for (const [i, index] of places.slice(0, -1).entries()) {
      const other = places[i + 1] ?? 0
      expect(await verify(lines.with(index, lines[other] ?? "").with(other, lines[index] ?? ""))).toMatchObject({ ok: false, line: index + 1 })
    }
  })
  test("an entry told twice", async () => { expect(await verify(lines.toSpliced(3, 0, lines[3] ?? ""))).toMatchObject({ ok: false }) })
  test("entries cut off at the end, with and without the closing line", async () => {
    const last = entryLines().at(-1) ?? 0
    expect(await verify(lines.slice(0, last))).toMatchObject({ ok: false, line: last + 1, problem: expect.stringContaining("signed end is missing") })
    expect(await verify([...lines.slice(0, last), lines.at(-1) ?? ""])).toMatchObject({ ok: false, line: last + 1, problem: expect.stringContaining("some were cut off") })
  })
  test("an entry changed with a fitting hash: the chain, and at the end of it the signature, give it away", async () => {
    const places = entryLines()
    const first = places[4] ?? 0
    expect(await verify(lines.with(first, resealed(lines[first] ?? "", entry => { entry["bytes"] = 1 })))).toMatchObject({ ok: false, line: expect.any(Number) })
    const last = places.at(-1) ?? 0
    const changed = await verify(lines.with(last, resealed(lines[last] ?? "", entry => { entry["destination"] = "https://elsewhere.example" })))
    expect(changed).toMatchObject({ ok: false, line: lines.length })
  })
  test("but Windows' line ends and a mark of the encoding are no tampering, and hide none", async () => {
    const carried = lines.map((line, index) => `${index === 0 ? "\ufeff" : ""}${line}\r`)
    expect(await verify(carried)).toMatchObject({ ok: true, entries: 12 })
    expect(await verify([...carried, "\r"])).toMatchObject({ ok: true, entries: 12 })
    expect(await verify(carried.toSpliced(3, 1))).toMatchObject({ ok: false, line: 4 })
    expect(await verify(lines.with(2, `\ufeff${lines[2] ?? ""}`))).toMatchObject({ ok: false, line: 3 })
  })
  test("two exports of one device, one behind the other or one within the other", async () => {
    expect(await verify([...lines, ...lines])).toMatchObject({ ok: false, line: lines.length + 1 })
    expect(await verify([...lines.slice(0, 5), ...lines.slice(0, 1), ...lines.slice(5)])).toMatchObject({ ok: false, line: 6 })
    expect(await verify([...lines.slice(0, -1), ...lines.slice(1)])).toMatchObject({ ok: false, line: lines.length })
  })
  test("numbers told as texts, and a key told twice", async () => {
    const index = entryLines()[3] ?? 0
    expect(await verify(lines.with(index, resealed(lines[index] ?? "", entry => { entry["seq"] = String(entry["seq"]) })))).toMatchObject({ ok: false, line: index + 1 })
    const last = entryLines().at(-1) ?? 0
    const doubled = (lines[last] ?? "").replace("\"bytes\":", "\"bytes\":1,\"bytes\":")
    expect(await verify(lines.with(last, doubled))).toMatchObject({ ok: false, line: last + 1 })
  })
  test("a body that is another", async () => {
    const index = lines.findIndex(line => line.startsWith("{\"type\":\"bytes\""))
    expect(await verify(lines.with(index, (lines[index] ?? "").replace("Type", "Typo")))).toMatchObject({ ok: false, line: index + 1, problem: expect.stringContaining("body") })
  })
  test("a forged end, another key, something after the end, and files of another kind", async () => {
    const end = JSON.parse(lines.at(-1) ?? "") as Record<string, unknown>
    expect(await verify(lines.with(-1, JSON.stringify({ ...end, at: 1 })))).toMatchObject({ ok: false, line: lines.length, problem: expect.stringContaining("signature") })
    const [otherHead = ""] = await exported()
    expect(await verify(lines.with(0, otherHead))).toMatchObject({ ok: false, line: lines.length, problem: expect.stringContaining("signature") })
    expect(await verify([...lines, lines[1] ?? ""])).toMatchObject({ ok: false, line: lines.length + 1 })
    for (const other of [["hello"], ["{}"], [""], []]) expect(await verify(other)).toMatchObject({ ok: false, line: 1 })
  })
})
