import { describe, expect, test } from "vitest"
import { runTask } from "../../../src/agent/run-task.ts"
import type { Observation } from "../../../src/core/observation.ts"
import { cloudRequest } from "../../../src/models/cloud-request.ts"
import { compileRules, defaultRules, type Rules } from "../../../src/privacy/policy/rules.ts"
import { createVault } from "../../../src/privacy/vault.ts"
import { privacyPolicySchema } from "../../../src/protocol/privacy-policy.ts"
import { button, decision, did, fakeCloud, fakeLocal, fakePage, fakeUser, never, page, pagesInTurn, ports, run, textbox, words } from "../agent/doubles.ts"

/** Values that only a field or the task makes known, so that nothing but the taint can find them again. */
const surname = "Quarmbyson"
const street = "48 Linden Avenue"
const account = page([textbox("a1", "Surname", { value: surname, field: { type: "text", autocomplete: "family-name" } }), textbox("a2", "Street", { value: street, field: { type: "text", autocomplete: "street-address" } }), button("a3", "Next")])
const plain = page([button("a9", "Next")], { url: "https://shop.example/next" })
const bytesOf = (cloud: { turns: Parameters<typeof cloudRequest>[1][] }): string => cloud.turns.map(turn => JSON.stringify(cloudRequest("test", turn))).join("\n")
const clean = (bytes: string): void => {
  for (const value of [surname, street, "Linden Avenue", encodeURIComponent(street)]) expect(bytes.toLowerCase()).not.toContain(value.toLowerCase())
}
const playing = (answers: Parameters<typeof fakeCloud>, { look = pagesInTurn(account, plain), react = () => did(), task = "Do it", rules = defaultRules, files = [] as string[], mode = "cloud" as "cloud" | "hybrid", local = fakeLocal() }: {
  look?: () => Observation; react?: Parameters<typeof fakePage>[1]; task?: string; rules?: Rules; files?: string[]; mode?: "cloud" | "hybrid"; local?: ReturnType<typeof fakeLocal>
} = {}) => {
  const cloud = fakeCloud(...answers)
  const world = ports({ page: fakePage(look, react), cloud, onDevice: local, vault: createVault(undefined, () => rules), user: fakeUser({ ask: `It is ${surname}`, confirm: true }) })
  return { cloud, done: runTask(run(task, mode, { files }), world, never) }
}
const last = decision({ verb: "answer", text: "ok" })
/** Of each path: what comes to the cloud with the next request, from a page that no longer shows the value. */
const arrives = async (answers: Parameters<typeof fakeCloud>, more: Parameters<typeof playing>[1], trace: RegExp): Promise<void> => {
  const { cloud, done } = playing(answers, more)
  await done
  const bytes = bytesOf(cloud)
  clean(bytes)
  expect(JSON.stringify(cloud.turns.slice(1))).toMatch(trace)
}

describe("a value keeps its mask on every way to the cloud, to the byte", () => {
  test("notes", () => arrives([decision({ verb: "note", text: "the name is ‹PERSON_1›" }), last], {}, /NOTES\\nthe name is ‹PERSON_1›/))
  test("notes in clear, as an endpoint that knows more might write them", () => arrives([decision({ verb: "note", text: `she is ${surname} of ${street}` }), last], {}, /NOTES\\nshe is ‹…› of ‹…›/))
  test("plans, and why they were dropped", () => arrives([decision({ verb: "branch", intent: `find ${surname}` }), decision({ verb: "prune", reason: `${surname} isn't here` }), last], {}, /Tried: find ‹…›\. Dropped: ‹…› isn't here/))
  test("open plans", () => arrives([decision({ verb: "branch", intent: `find ${surname}` }), last], {}, /OPEN SUB-PLANS\\nfind ‹…›/))
  test("reasons", () => arrives([decision({ verb: "click", ref: "a3" }, `Because ${surname} lives in ${street}.`), last], {}, /Reason: Because ‹…› lives in ‹…›/))
  test("what an action did", () => arrives([decision({ verb: "click", ref: "a3" }), last], { react: () => did([`greeting of ${surname}`], { detail: `Opened the page of ${surname}.` }) }, /Opened the page of ‹PERSON_1›/))
  test("errors", () => arrives([decision({ verb: "click", ref: "a3" }), last], { react: () => ({ status: "failed", code: "covered", detail: `Covered by "Hello ${surname}".`, changes: [] }) }, /Covered by .{0,4}Hello ‹PERSON_1›/))
  test("what was read", () => arrives([decision({ verb: "read", ref: "a3" }), last], { react: () => did([], { text: `Delivered to ${surname}, ${street}` }) }, /Delivered to ‹PERSON_1›, ‹ADDRESS_\d+›/))
  test("what the user said", () => arrives([decision({ verb: "ask", question: "Whose is it?" }), last], {}, /The user says: It is ‹PERSON_1›/))
  test("names of elements that were acted on", () => arrives([decision({ verb: "click", ref: "a3" }), last], { look: pagesInTurn({ ...account, nodes: [...account.nodes.slice(0, 2), button("a3", `Sign out ${surname}`)] }, plain) }, /Sign out ‹PERSON_1›/))
  test("names of files", () => arrives([decision({ verb: "click", ref: "a3" }), last], { files: [`CV ${surname}.pdf`], task: `Attach the file of ${surname}` }, /FILES YOU MAY ATTACH\\nCV ‹PERSON_\d+›\.pdf/))
  test("titles, addresses and dialogs of later pages", () => arrives([decision({ verb: "click", ref: "a3" }), last],
    { look: pagesInTurn(account, page([words("Hello")], { title: `Orders of ${surname}`, url: `https://shop.example/u/${surname}?to=${encodeURIComponent(street)}`, dialog: { type: "alert", message: `Bye ${surname}` } })) }, /Orders of ‹PERSON_1›[\s\S]*Bye ‹PERSON_1›/))
  test("an answer that has to be repaired", () => arrives([`{"reason": "${surname}", "action": {"verb": "dance"}}`, last], {}, /‹PERSON_1›[^}]*action[^}]*dance/))
})

describe("a site that stays on the device", () => {
  const rules = compileRules(privacyPolicySchema.parse({ version: 1, localOnlySites: ["bank.example"] }))
  const bank = page([words("Balance 1,204.50"), button("b1", "To the shop of the blue heron")], { url: "https://bank.example/account" })
  test("leaves nothing of what was done and read there", async () => {
    const local = fakeLocal(decision({ verb: "note", text: "The balance is 1,204.50" }), decision({ verb: "read", ref: "b1" }), decision({ verb: "click", ref: "b1" }))
    const { cloud, done } = playing([last], { look: pagesInTurn(bank, bank, bank, plain), react: () => did(["content"], { detail: "Balance 1,204.50", text: "Balance 1,204.50 of the blue heron" }), rules, mode: "hybrid", local })
    expect(await done).toMatchObject({ ok: true, routes: { local: 3, cloud: 1 } })
    expect(bytesOf(cloud)).not.toMatch(/1,204|heron/)
    expect(bytesOf(cloud)).toContain("A step on a site that stays on the device.")
  })
  test("is refused in cloud mode, before anything is sent", async () => {
    const { cloud, done } = playing([last], { look: () => bank, rules })
    expect(await done).toMatchObject({ ok: false, reason: expect.stringContaining("policy"), routes: { refused: 1 } })
    expect(cloud.turns).toEqual([])
  })
})

test("a task's cloud tokens, once spent, leave the rest to the device", async () => {
  const rules = compileRules(privacyPolicySchema.parse({ version: 1, cloudTokens: 20 }))
  const { cloud, done } = playing([decision({ verb: "click", ref: "a9" })], { look: () => plain, rules, mode: "hybrid", local: fakeLocal(last) })
  expect(await done).toMatchObject({ ok: true, routes: { cloud: 2, local: 1 } })
  expect(cloud.turns).toHaveLength(2)
})
