import fc from "fast-check"
import { expect, test } from "vitest"
import { scanTrajectory } from "../../../src/privacy/donation-scan.ts"
import { madeUpRun } from "../../bench/collector/runs.ts"
import type { Trajectory } from "../../../src/protocol/trajectory.ts"

/** A run whose steps show these pages. */
const runOf = (pages: readonly string[]): Trajectory => {
  const run = madeUpRun(5, { bytes: 9_000 })
  const [first, step] = run.steps
  if (!first || !step) throw new Error("A made-up run has two steps.")
  return { ...run, steps: pages.map((axtree, index) => ({ ...step, step_id: index + 1, observation: { results: [{ content: "done", extra: { web: { url: "https://shop.example/", axtree } } }] } })) }
}
const filler = ["[1] button \"Search\"", "[2] link \"Winter jackets\"", "[3] cell \"In stock\"", "", "[4] heading \"Your order\"", "[5] link \"Returns and help\"", "[6] textbox \"Quantity\"", "[7] link \"Terms and imprint of the shop\""]
const secrets = [["[8] cell \"4111 1111 1111 1111\""], ["Password:", "", "hunter2Hunter!"], ["Password:", "hunter2Hunter!"], ["[8] cell \"ada.lovelace@analytical-engines.co.uk\""]]
const page = fc.array(fc.constantFrom(...filler), { minLength: 25, maxLength: 60 })

test("what one page says is found wherever it stands, however many pages like it were read before", async () => {
  await fc.assert(fc.asyncProperty(page, fc.constantFrom(...secrets), fc.nat(), fc.nat({ max: 3 }), async (lines, secret, place, before) => {
    const at = place % lines.length
    const pages = [...Array.from({ length: before }, () => lines), lines.toSpliced(at, 0, ...secret), lines, lines.toSpliced(at, secret.length, ...secret)]
    const leaks = await scanTrajectory(runOf(pages.map((each) => each.join("\n"))))
    expect(leaks.map(({ step }) => step)).toEqual([before + 1, before + 3])
  }), { numRuns: 150 })
})

test("a label and its value are found in the step that brings them together", async () => {
  const [label, value] = ["Password:", "hunter2Hunter!"]
  const pages = [[...filler, label, ...filler, ...filler], [...filler, value, ...filler, ...filler], [...filler, label, value, ...filler, ...filler], [...filler, label, "", value, ...filler, ...filler]]
  const leaks = await scanTrajectory(runOf(pages.map((lines) => lines.concat(filler, filler).join("\n"))))
  expect(leaks.map(({ step }) => step)).toEqual([3, 4])
})

test("in a body of more different lines than are told apart by small numbers, each new neighbourhood of a line is read", async () => {
  const many = Array.from({ length: 40_000 }, (_, index) => `link ${[...String(index)].map((digit) => "bcdfghjklm"[Number(digit)]).join("")}`).join("\n")
  const leaks = await scanTrajectory(runOf([many, "Password:\nhunter2Hunter!", many, `${many}\nPassword:\nhunter2Hunter!`].map((text) => text.padEnd(400, "\n"))))
  expect(leaks.map(({ step }) => step)).toEqual([2, 4])
})

const stepOf = (facts: Partial<Trajectory["steps"][number]>): Trajectory => {
  const run = madeUpRun(5, { bytes: 9_000 })
  return { ...run, steps: run.steps.map((step, index) => (index === 1 ? { ...step, ...facts } : step)) }
}
const callOf = (told: Record<string, unknown>): Trajectory => stepOf({ tool_calls: [{ tool_call_id: "call-1", function_name: "click", arguments: told }] })

test.each([
  ["in a key", { "ada.lovelace@analytical-engines.co.uk": 1 }, "EMAIL"], ["in a key far down", { list: [{ inner: { "4111 1111 1111 1111": true } }] }, "CARD"],
  ["that its key tells", { password: "Tr0ub4dor&3xyz" }, "PASSWORD"], ["that a key further up tells", { form: { api_key: "9f8e7d6c5b4a39281706" } }, "API_KEY"],
  ["that is a number", { amount: [[4_111_111_111_111_111]] }, "CARD"], ["that is a number and its key tells it", { ssn: 78_051_120 }, "SSN"],
  ["beside its name", { ref: "7", name: "password", value: "Tr0ub4dor&3xyz" }, "PASSWORD"], ["in pieces", { options: ["4111", "1111", "1111", "1111"] }, "CARD"]
])("a private value among the arguments of a call is found: one %s", async (_where, told, type) => {
  expect(await scanTrajectory(callOf(told))).toEqual([{ step: 2, types: [type] }])
})

test.each([
  { ref: "12", text: "password", submit: true }, { ref: "pin", text: "1234" }, { keys: "Control+A", ref: "e4" }, { question: "What is your password?" }, { file: "passwords.txt", ref: "3" },
  { op: "new", url: "https://shop.example/login" }, { ref: "3", options: ["2021", "2022", "2023", "2024"] }, { for: "password", ms: 5_000 }, { ref: "3", x: 0.123_456_789, y: 0.5 }, { verb: "type", text: "[PASSWORD_1]" }
])("what our own actions say is not taken for a label and its value: %o", async (told) => {
  expect(await scanTrajectory(callOf(told))).toEqual([])
})

const mail = "ada.lovelace@analytical-engines.co.uk"
test("a private value is found in every field that holds words, ids and versions too", async () => {
  const run = madeUpRun(5, { bytes: 9_000 })
  const { symbiont } = run.extra
  const ofStep: Partial<Trajectory["steps"][number]>[] = [
    { model_name: mail }, { tool_calls: [{ tool_call_id: mail, function_name: "click", arguments: {} }] }, { tool_calls: [{ tool_call_id: "call-1", function_name: mail, arguments: {} }] },
    { observation: { results: [{ source_call_id: mail, content: "" }] } },
    ...[{ guard: { decision: "allow" as const, rule: mail } }, { outcome: mail }, { stateHash: mail }, { retrieved: [{ id: mail, score: 1 }] }].map((facts) => ({ extra: { symbiont: { index: 0, route: "local" as const, proposer: "student" as const, ...facts } } }))
  ]
  for (const facts of ofStep) expect(await scanTrajectory(stepOf(facts)), JSON.stringify(facts)).toEqual([{ step: 2, types: ["EMAIL"] }])
  const ofRun: Trajectory[] = [
    { ...run, session_id: mail }, { ...run, agent: { ...run.agent, name: mail } }, { ...run, agent: { ...run.agent, version: mail } }, { ...run, agent: { ...run.agent, model_name: mail } },
    { ...run, agent: { ...run.agent, tool_definitions: [{ inner: { [mail]: 1 } }] } }, { ...run, agent: { ...run.agent, tool_definitions: [{ default: mail }] } },
    ...[{ outcome: { ...symbiont.outcome, version: mail } }, { privacy: { ...symbiont.privacy, version: mail } }, { privacy: { ...symbiont.privacy, replaced: { [mail]: 1 } } },
      { consent: { id: "c", version: mail, purposes: [] } }, { consent: { id: "c", version: "1", purposes: [mail] } }].map((facts) => ({ ...run, extra: { symbiont: { ...symbiont, ...facts } } }))
  ]
  for (const each of ofRun) expect(await scanTrajectory(each), JSON.stringify({ ...each, steps: [] })).toEqual([{ step: 0, types: ["EMAIL"] }])
})

test.each([["ghp_16C7e42F292c6912E7710c838347Ae178B4a", "API_KEY"], ["AKIAIOSFODNN7EXAMPLQ", "API_KEY"], ["DE89370400440532013000", "IBAN"], ["4111111111111111", "CARD"], ["password: Tr0ub4dor&3xyz", "PASSWORD"]])("an id may not hold %s", async (id, type) => {
  expect(await scanTrajectory({ ...stepOf({ model_name: id }), session_id: id })).toEqual([{ step: 0, types: [type] }, { step: 2, types: [type] }])
})

test("ids, hashes and names of models are no keys, whoever made them", async () => {
  const hex = fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 32, maxLength: 64 }).map((text) => `a${text}`.slice(0, 64))
  const name = fc.oneof(fc.uuid(), hex, fc.constantFrom("claude-sonnet-4-20250514", "Llama-3.2-1B-Instruct-q4f16_1-MLC", "toolu_01A09q90qw90lq917835lq9", "toolu_DBlAyHwNUuSKzM9ZjshZKD77", "chatcmpl-9xYzAbCd0123456789AbCdEfGh", "text-bison@001", "call_9xYzAbCd0123456789", "payment.confirm"))
  await fc.assert(fc.asyncProperty(name, async (id) => {
    expect(await scanTrajectory({ ...stepOf({ model_name: id, tool_calls: [{ tool_call_id: id.slice(0, 40), function_name: "click", arguments: { ref: "1" } }] }), session_id: id })).toEqual([])
  }), { numRuns: 300 })
})

test("what a tool is said to take is no label of a value", async () => {
  const run = madeUpRun(5, { bytes: 9_000 })
  expect(await scanTrajectory({ ...run, agent: { ...run.agent, tool_definitions: [{ type: "object", properties: { password: { type: "string", description: "The password, as a placeholder" }, pin: { type: "integer", maximum: 9_999 } } }] } })).toEqual([])
})

test.each(["ada.lovelace&commat;analytical-engines.co.uk", "ada.lovelace&#0064;analytical-engines.co.uk", "ada.lovelace&#X0040;analytical-engines.co.uk", "ada.lovelace\\u0040analytical-engines.co.uk", "ada.lovelace\\x40analytical-engines.co.uk", "ada.lovelace%2540analytical-engines.co.uk", "ada.lovelace﹫analytical-engines.co.uk", "ada.lovelace arroba analytical-engines punto com", "ada.lovelace [собака] analytical-engines.co.uk"])("an e-mail address is found however its sign is written: %s", async (text) => {
  expect(await scanTrajectory(stepOf({ message: text }))).toEqual([{ step: 2, types: ["EMAIL"] }])
})
