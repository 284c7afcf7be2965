import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, test } from "vitest"
import type { Explained } from "../../../src/cli/policy-explain.ts"
import { inProcess } from "./in-process.ts"

const folder = await mkdtemp(join(tmpdir(), "symbiont-explain-"))
const file = async (name: string, json: unknown): Promise<string> => { await writeFile(join(folder, name), JSON.stringify(json)); return join(folder, name) }
afterAll(() => rm(folder, { recursive: true }))

const values = {
  policy_version: 4, policy_keys: ["blocked_origins", "read_only_origins", "allowed_origins", "forbid_classes", "confirm_classes_add", "never_leave"], agent_enabled: true, model_mode: "cloud_allowed", redaction_floor: "balanced",
  allowed_origins: ["*.corp.example"], blocked_origins: ["pay.corp.example"], read_only_origins: ["wiki.corp.example"], forbid_classes: ["money"], confirm_classes_add: ["save"], never_leave: ["Project Heron"]
}
const wrapped = { "3rdparty": { extensions: { ["a".repeat(32)]: values } } }
const explain = async (json: unknown, ...args: string[]): Promise<Explained> => {
  const { code, out, err } = await inProcess(["policy", "explain", await file("policy.json", json), ...args, "--json"])
  expect(code, err).toBe(0)
  return JSON.parse(out) as Explained
}

describe("symbiont policy check of a managed policy", () => {
  test.each([["alone", values], ["in the browser's own file", wrapped]])("%s: valid, and what is in effect", async (_what, json) => {
    const { code, out } = await inProcess(["policy", "check", await file("policy.json", json)])
    expect(code).toBe(0)
    expect(out).toContain("  blocked_origins = [\"pay.corp.example\"]\n")
    expect(out).toContain("  recording = \"off\"\n")
  })
  test("a policy that doesn't name its keys: what that means in a browser, the line to put in, and with it the policy is valid", async () => {
    const { policy_keys: _none, ...unnamed } = values
    const { code, err } = await inProcess(["policy", "check", await file("policy.json", unnamed)])
    expect(code).toBe(2)
    const [why, line = ""] = err.trimEnd().split("\n")
    expect(why).toMatch(/^The key "policy_keys" is missing/)
    const whole = { ...unnamed, ...JSON.parse(`{${line.replace("In this file: ", "")}}`) as object }
    expect(await inProcess(["policy", "check", await file("policy.json", whole)])).toMatchObject({ code: 0, err: "" })
    expect(await explain(unnamed, "--url", "https://a.corp.example/x")).toMatchObject({ site: { may: "work" }, step: { to: "local", by: expect.stringContaining("model_mode (at its strictest") } })
  })
  test("one sentence for each thing that is wrong, also of what the browser would drop", async () => {
    const { code, out, err } = await inProcess(["policy", "check", await file("policy.json", { ...values, max_steps: "many", blocked: [], agent_enabled: undefined })])
    expect({ code, out }).toEqual({ code: 2, out: "" })
    expect(err.trimEnd().split("\n")).toHaveLength(3)
    for (const key of ["max_steps", "blocked", "agent_enabled"]) expect(err).toContain(`"${key}"`)
  })
  test("keys that could get lost unnoticed are named, secrets are not shown", async () => {
    const { out } = await inProcess(["policy", "check", await file("policy.json", { ...values, policy_keys: [], cloud_endpoint: "https://m.example", cloud_key_source: "managed", cloud_key: "hush-hush" })])
    expect(out).toMatch(/Name .*blocked_origins.* in policy_keys/)
    expect(out).not.toContain("hush-hush")
  })
})

describe("symbiont policy explain", () => {
  test.each<[string, Explained["site"], Explained["step"]["to"]]>([
    ["https://a.corp.example/x", { may: "work", by: "allowed_origins \"*.corp.example\"" }, "cloud"], ["https://pay.corp.example/", { may: "nothing", by: "blocked_origins \"pay.corp.example\"" }, "refuse"],
    ["https://else.example/", { may: "nothing", by: "allowed_origins" }, "refuse"], ["https://wiki.corp.example/", { may: "read", by: "read_only_origins \"wiki.corp.example\"" }, "cloud"]
  ])("%s", async (url, site, to) => {
    expect(await explain(wrapped, "--url", url)).toMatchObject({ url, site, step: { to } })
  })
  test("what becomes of a text: replaced, or kept at home for a word that never leaves", async () => {
    const mail = await explain(values, "--url", "https://a.corp.example/", "--data", "Write to mia.holt@posteo.example")
    expect(mail).toMatchObject({ step: { to: "cloud" }, data: [{ type: "EMAIL", handling: "placeholder", by: "redaction_floor \"balanced\"" }], sent: "Write to ‹EMAIL_1›" })
    const heron = await explain(values, "--url", "https://a.corp.example/", "--data", "About project heron")
    expect(heron).toMatchObject({ step: { to: "local" }, data: [{ handling: "local", by: expect.stringContaining("never_leave") }] })
    expect(heron.sent).toBeUndefined()
    expect(await explain({ ...values, model_mode: "local_only" }, "--url", "https://a.corp.example/", "--data", "mia.holt@posteo.example")).toMatchObject({ step: { to: "local", by: "model_mode" } })
  })
  test("names the word or pattern itself, and where in the text it stands", async () => {
    const words = { ...values, policy_keys: [...values.policy_keys, "never_leave_patterns", "privacy_policy"], never_leave_patterns: ["EMP-[0-9]{6}"], privacy_policy: JSON.stringify({ version: 1, handling: { contact: "local" }, neverLeave: { terms: ["Grey Owl"] } }) }
    const told = await explain(words, "--url", "https://a.corp.example/", "--data", "Project Heron, EMP-123456, Grey Owl, mia.holt@posteo.example, IP 203.0.113.9")
    expect(told.data.map(({ text, start, end, by }) => [text, start, end, by])).toEqual([
      ["Project Heron", 0, 13, "never_leave \"Project Heron\""], ["EMP-123456", 15, 25, "never_leave_patterns \"EMP-[0-9]{6}\""], ["Grey Owl", 27, 35, "neverLeave \"Grey Owl\" in privacy_policy"],
      ["mia.holt@posteo.example", 37, 60, "handling.contact in privacy_policy"], ["203.0.113.9", 65, 76, "redaction_floor \"balanced\""]
    ])
    const own = await explain({ version: 1, own: { terms: ["Blue Heron"] }, sites: [{ sites: ["a.example"], handling: { EMAIL: "local" } }] }, "--url", "https://a.example/", "--data", "Blue Heron, mia.holt@posteo.example")
    expect(own.data.map(({ by }) => by)).toEqual(["own \"Blue Heron\"", "sites.0.handling.EMAIL"])
    const { out } = await inProcess(["policy", "explain", await file("policy.json", words), "--url", "https://a.corp.example/", "--data", "Project Heron"])
    expect(out).toContain("\"Project Heron\" (characters 1 to 13) is a value of the type SPECIAL and kept on the device (never_leave \"Project Heron\").")
  })
  test("where nothing is done no picture is kept either", async () => {
    expect(await explain(values, "--url", "https://pay.corp.example/")).toMatchObject({ site: { may: "nothing" }, pictures: { kept: "none", by: "blocked_origins \"pay.corp.example\"" } })
  })
  test.each([["money", "refuse", "organisation.kind", "forbid_classes"], ["save", "confirm", "organisation.confirm", "confirm_classes_add"], ["delete", "confirm", "delete.confirm", "the guard, for a task that does not ask for it"]])("an action of the kind %s: %s", async (kind, verdict, rule, by) => {
    expect((await explain(values, "--url", "https://a.corp.example/", "--action", kind)).action).toEqual({ kind, verdict, rule, by })
  })
  test("nothing but reading on a read-only site; a privacy policy is explained too", async () => {
    expect((await explain(values, "--url", "https://wiki.corp.example/", "--action", "send")).action).toMatchObject({ verdict: "refuse", rule: "organisation.read-only" })
    expect(await explain({ version: 1, localOnlySites: ["bank.example"] }, "--url", "https://bank.example/", "--data", "1")).toMatchObject({ site: { may: "work" }, step: { to: "local", by: "localOnlySites" } })
  })
  test("whether pictures of steps are kept, and who says so", async () => {
    const url = ["--url", "https://a.corp.example/"] as const
    expect((await explain({ version: 1 }, ...url)).pictures).toEqual({ kept: "none", by: "screenshots" })
    expect((await explain({ version: 1, screenshots: "masked" }, ...url)).pictures).toEqual({ kept: "masked", by: "screenshots" })
    expect((await explain(values, ...url)).pictures).toEqual({ kept: "if the user wants them", by: "the user's policy" })
    expect((await explain({ ...values, privacy_policy: JSON.stringify({ version: 1, screenshots: "off" }) }, ...url)).pictures).toEqual({ kept: "none", by: "screenshots in privacy_policy" })
  })
  test("in sentences, with the problems of the policy beside them", async () => {
    const { code, out, err } = await inProcess(["policy", "explain", await file("policy.json", { ...values, max_tabs: "2" }), "--url", "https://pay.corp.example/", "--action", "send"])
    expect(code).toBe(0)
    expect(out.trimEnd().split("\n")).toHaveLength(4)
    expect(err).toContain("\"max_tabs\"")
  })
  test.each([[["--url", "x"], /--url/], [[], /--url/], [["--url", "https://a.example", "--action", "eat"], /--action/]])("bad input: %j", async (args, sentence) => {
    expect(await inProcess(["policy", "explain", await file("policy.json", values), ...args])).toMatchObject({ code: 2, err: expect.stringMatching(sentence) })
  })
})
