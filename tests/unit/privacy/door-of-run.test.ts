import { createHash } from "node:crypto"
import { afterAll, beforeAll, expect, test } from "vitest"
import { runTask } from "../../../src/agent/run-task.ts"
import { createOpenAiCloudModel } from "../../../src/models/openai-cloud-model.ts"
import { createEgress, type Outgoing } from "../../../src/privacy/egress.ts"
import { defaultRules } from "../../../src/privacy/policy/rules.ts"
import { createVault } from "../../../src/privacy/vault.ts"
import { did, fakePage, never, page, ports, run, textbox, words } from "../agent/doubles.ts"
import { startOpenAiServer } from "../models/openai-server.ts"

const mail = "mia.holt@posteo.example"
const look = page([words(`Write to ${mail} or ring +44 20 7946 0123.`), textbox("a1", "E-mail", { field: { type: "email" } }), textbox("a2", "Password", { secret: true, field: { type: "password" } }), textbox("a3", "Card number", { value: "4111 1111 1111 1111" })])
const says = (action: object) => ({ mode: "stream" as const, text: JSON.stringify({ reason: "So it says.", action }) })
let server: Awaited<ReturnType<typeof startOpenAiServer>>
beforeAll(async () => { server = await startOpenAiServer({ script: [says({ verb: "type", ref: "a1", text: "‹EMAIL_1›" }), says({ verb: "note", text: "The address is ‹EMAIL_1›." }), says({ verb: "answer", text: "It is ‹EMAIL_1›." })] }) })
afterAll(() => server.close())

test("whole runs pass the door, which lets no value by and writes down each byte", async () => {
  const vault = createVault()
  const sent: Outgoing[] = []
  // A machine that is busy with other tests may not stretch a check beyond its limit.
  const door = createEgress({ vaults: () => [vault], rules: () => defaultRules, allowedOrigins: () => [new URL(server.baseUrl).origin], credential: "key-for-tests", record: (outgoing) => { sent.push(outgoing) }, now: () => 0 })
  const cloud = createOpenAiCloudModel({ baseUrl: server.baseUrl, model: "test", key: "key-for-tests", door, backOffMs: 5 })
  const driver = fakePage(() => look, () => did(["value"]))
  const end = await runTask(run(`Set the e-mail to ${mail} and tell me my password hint`, "cloud"), ports({ page: driver, cloud, vault }), never)
  expect(end, end.reason).toMatchObject({ ok: true, answer: `It is ${mail}.` })
  expect(driver.acted).toMatchObject([{ verb: "type", text: mail }])
  expect(server.requests).toHaveLength(3)
  expect(sent.map(({ body, sha256 }) => [body, sha256])).toEqual(server.requests.map(({ raw }) => [raw, createHash("sha256").update(raw).digest("hex")]))
  for (const { body, replaced } of sent) {
    expect(body).not.toMatch(/mia\.holt|7946|4111/)
    expect(replaced).toMatchObject({ EMAIL: 1, PHONE: 1, CARD: 1 })
  }
})
