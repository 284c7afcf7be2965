import "fake-indexeddb/auto"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest"
import { createDexieAudit } from "../../../src/memory/dexie-audit.ts"
import { createDexieLedger } from "../../../src/memory/dexie-ledger.ts"
import { inProcess } from "./in-process.ts"

const folder = await mkdtemp(join(tmpdir(), "symbiont-policy-"))
const file = async (name: string, text: string): Promise<string> => { await writeFile(join(folder, name), text); return join(folder, name) }
afterAll(() => rm(folder, { recursive: true }))
afterEach(() => { vi.restoreAllMocks() })
const run = (...args: string[]) => inProcess(args)

describe("symbiont policy check", () => {
  test("tells what a valid policy says", async () => {
    const { code, out } = await run("policy", "check", await file("good.json", "\uFEFF{\"version\":1,\"preset\":\"strict\",\"localOnlySites\":[\"*.bank.example\"],\"cloudOrigins\":[\"https://api.example.com\"],\"own\":{\"terms\":[\"Blue Heron\"]}}"))
    expect(out).toBe("The policy is valid: preset strict, 0 handling rules, 0 site rules, 1 local-only site, cloud endpoints https://api.example.com, 1 own term, 0 never-leaving terms.\n")
    expect(code).toBe(0)
  })
  test("names every field that is wrong, one sentence each", async () => {
    const { code, out, err } = await run("policy", "check", await file("bad.json", "{\"version\":1,\"preset\":\"tight\",\"handling\":{\"MAIL\":\"local\",\"EMAIL\":\"never\"}}"))
    expect(err.trimEnd().split("\n")).toEqual([expect.stringContaining("\"preset\""), expect.stringContaining("\"handling.EMAIL\""), expect.stringContaining("\"handling.MAIL\"")])
    expect({ code, out }).toEqual({ code: 2, out: "" })
  })
  test.each([["{}"], ["{\"policy_verison\":1,\"agent_enable\":true}"]])("%s is a policy of neither kind", async (text) => {
    expect(await run("policy", "check", await file("neither.json", text))).toMatchObject({ code: 2, err: expect.stringMatching(/^The file holds no key of a policy: .*policy_version/) })
  })
  test.each([[["policy"], /Name one file/], [["policy", "explain"], /Name one file/], [["policy", "check", "missing.json"], /missing\.json can't be read/]])("%j", async (args, sentence) => {
    const { code, err } = await run(...args)
    expect(err).toMatch(sentence)
    expect(code).toBe(2)
  })
})

describe("symbiont audit verify", () => {
  let whole = ""
  beforeAll(async () => {
    const ledger = createDexieLedger("cli-ledger")
    for (let step = 0; step < 5; step += 1) await ledger.append({ at: step, run: "r", step, method: "POST", destination: "https://api.example.com", bytes: 7, sha256: "a".repeat(64), replaced: { EMAIL: 1 } })
    whole = await ledger.export()
    ledger.close()
  })
  test("says that a ledger is whole, and whose", async () => {
    const path = await file("whole.jsonl", whole)
    const { code, out } = await run("audit", "verify", path)
    expect(out).toMatch(/^The ledger is whole: 5 requests, 35 bytes sent, last hash [0-9a-f]{64}, device [0-9a-f]{32}\.\n$/)
    expect(code).toBe(0)
    const device = /device (\w+)/.exec(out)?.[1] ?? ""
    expect(await run("audit", "verify", path, "--device", device)).toMatchObject({ code: 0 })
    expect(await run("audit", "verify", path, "--device", "0".repeat(32))).toMatchObject({ code: 1, err: "Line 1 is broken: it is the ledger of another device.\n" })
  })
  test("names the first broken line", async () => {
    const lines = whole.trimEnd().split("\n")
    expect(await run("audit", "verify", await file("edited.jsonl", whole.replace("\"step\":2", "\"step\":9")))).toMatchObject({ code: 1, out: "", err: expect.stringMatching(/^Line 4 is broken: its content was changed/) })
    expect(await run("audit", "verify", await file("cut.jsonl", `${lines.slice(0, -1).join("\n")}\n`))).toMatchObject({ code: 1, err: expect.stringMatching(/^Line 7 is broken: the signed end is missing/) })
  })
  test("says what a file can't show of itself, unless it is told what to compare with", async () => {
    const path = await file("known.jsonl", whole)
    const { out, err } = await run("audit", "verify", path)
    expect(err).toMatch(/^Not shown: that it is of a device you know .*--device.*, nor that nothing came after it .*--head.*\n$/)
    const [head, device] = [/hash (\w+)/.exec(out)?.[1] ?? "", /device (\w+)/.exec(out)?.[1] ?? ""]
    expect((await run("audit", "verify", path, "--device", device)).err).toMatch(/^Not shown: that nothing came after it/)
    expect((await run("audit", "verify", path, "--head", head)).err).toBe("")
  })
  test("compares a trail with the ledger whose hashes it names, both ways", async () => {
    const [ledger, trail] = [createDexieLedger("cli-both"), createDexieAudit("cli-both")]
    const sent = (step: number, task = "a") => ledger.append({ at: step, run: task, step, method: "POST", destination: "https://api.example.com", bytes: 7, sha256: "a".repeat(64), replaced: {} })
    const begun = (step: number) => trail.append({ activity: "step.begun", task: "a", step }, { actor: "someone", policy: 0 })
    for (const step of [0, 1]) { await sent(step); await begun(step) }
    await sent(0, "audit")
    const early = await file("early.jsonl", await ledger.export())
    await sent(2)
    const [late, told] = [await file("late.jsonl", await ledger.export()), await file("told.jsonl", await trail.export())]
    expect(await run("audit", "verify", told, "--ledger", late)).toMatchObject({ code: 0, out: expect.stringMatching(/fit: .*\(2\)\. Besides, the ledger has 1 of steps that ended before they were decided, 1 of audit\.\n$/) as string })
    await begun(2)
    const more = await file("more.jsonl", await trail.export())
    expect(await run("audit", "verify", more, "--ledger", early)).toMatchObject({ code: 1, err: expect.stringMatching(/don't fit: entry 3 of the trail names a request \w+ that is not in the ledger/) as string })
    await sent(1)
    expect(await run("audit", "verify", more, "--ledger", await file("hidden.jsonl", await ledger.export()))).toMatchObject({ code: 1, err: expect.stringMatching(/request 5 of the ledger left for step 1 of task a, and no entry of the trail names it/) as string })
    expect(await run("audit", "verify", told, "--ledger", await file("foreign.jsonl", whole))).toMatchObject({ code: 1, err: expect.stringContaining("ledger of another device") as string })
    expect(await run("audit", "verify", late, "--ledger", told)).toMatchObject({ code: 2 })
    for (const database of [ledger, trail]) database.close()
  })
  test("says that an audit trail is whole, signed or as a sink has it", async () => {
    const trail = createDexieAudit("cli-audit")
    for (let step = 0; step < 3; step += 1) await trail.append({ activity: "step.begun", task: step === 0 ? "a" : "b", step }, { actor: "someone", policy: 0 })
    const [all, part] = [await trail.export(), await trail.export("b")]
    trail.close()
    const bare = all.split("\n").slice(1, -2)
    const head = (JSON.parse(bare.at(-1) ?? "") as { hash: string }).hash
    expect(await run("audit", "verify", await file("trail.jsonl", all))).toMatchObject({ code: 0, out: expect.stringMatching(new RegExp(`^The audit trail is whole: 3 entries, last hash ${head}, device [0-9a-f]{32}\\.\n$`)) })
    expect(await run("audit", "verify", await file("part.jsonl", part))).toMatchObject({ code: 0, out: expect.stringContaining("2 entries from number 2 on") })
    const sink = await file("sink.jsonl", `${bare.join("\n")}\n`)
    expect(await run("audit", "verify", sink)).toMatchObject({ code: 1, err: "Line 1 is broken: nothing signs it: give the hash that its last entry must have.\n" })
    expect(await run("audit", "verify", sink, "--head", head)).toMatchObject({ code: 0, out: expect.stringContaining("signed by no device") })
  })
  test.each([[["audit"], /Name one ledger or audit trail/], [["audit", "verify", "missing.jsonl"], /can't be read/], [["audit", "verify", "x", "--device", "y"], /--device must be/], [["audit", "verify", "x", "--head", "y"], /--head must be/], [["audit", "verify", "x", "--other"], /Name one/]])("%j", async (args, sentence) => {
    const { code, err } = await run(...args)
    expect(err).toMatch(sentence)
    expect(code).toBe(2)
  })
})
