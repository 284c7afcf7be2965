import { hash } from "node:crypto"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { verifyChain } from "../../src/privacy/ledger/verify-chain.ts"
import type { AuditEntry } from "../../src/protocol/audit.ts"
import type { RunningBrowser } from "../../src/runner/launch.ts"
import { runTaskOnPage } from "../../src/runner/run-task-on-page.ts"
import { startSinkServer } from "../unit/extension/sink-server.ts"
import { startOpenAiServer } from "../unit/models/openai-server.ts"
import { managedBuild, type ManagedFolder } from "./managed-folder.ts"
import { serveSite } from "./serve-site.ts"
import { says } from "./shopper.ts"
import { startBrowser } from "./start-browser.ts"
import { workerKiller } from "./stop-worker.ts"

let copy: Awaited<ReturnType<typeof managedBuild>>["copy"]
let folder: ManagedFolder | undefined
let browser: RunningBrowser
let site: Awaited<ReturnType<typeof serveSite>>
let cloud: Awaited<ReturnType<typeof startOpenAiServer>>
let sink: Awaited<ReturnType<typeof startSinkServer>>
let closed = true

const digest = (text: string): string => hash("sha256", text, "hex")
const entriesOf = (lines: readonly string[]): AuditEntry[] => lines.flatMap((line) => { const entry = JSON.parse(line) as AuditEntry; return entry.type === "event" ? [entry] : [] })

beforeAll(async () => {
  const managed = await managedBuild()
  copy = managed.copy
  folder = managed.folder
  if (!folder) return
  site = await serveSite((_request, response) => { response.writeHead(200, { "content-type": "text/html" }).end("<title>Notes</title><p>Written by mia.holt@posteo.example</p><button>Delete note</button>") })
  let asked = 0
  cloud = await startOpenAiServer({ script: ({ body }) => asked++ > 0 ? says({ verb: "answer", text: "done" }) : says({ verb: "click", ref: /\[(\w+)\] button "Delete note"/.exec(body.messages.at(-1)?.content ?? "")?.[1] ?? "none" }) })
  sink = await startSinkServer(() => ({ status: closed ? 503 : 200 }))
  await folder.write({ policy_version: 7, agent_enabled: true, model_mode: "cloud_allowed", redaction_floor: "balanced", audit_sink_url: sink.address, audit_level: "paths" })
  browser = await startBrowser({ extension: copy.path })
})
afterAll(async () => {
  await browser?.close()
  await cloud?.close()
  sink?.close()
  site?.close()
  await folder?.remove()
  await copy?.remove()
})
beforeEach((context) => { if (!folder) context.skip("the browser's folder of managed policies can't be written here") })

test("what a task did reaches the organisation's sink, whole and once, although the sink was down and the worker was stopped", async () => {
  const killer = await workerKiller(browser)
  const end = await runTaskOnPage(browser, {
    url: `${site.address}/notes/12?key=9`, files: [], timeoutMs: 120_000, signal: new AbortController().signal, onStep: () => {},
    task: { task: "Delete the note", mode: "cloud", maxSteps: 4, confirm: "allow", cloud: { baseUrl: cloud.baseUrl, model: "test" } }, cloudKey: "key-for-tests"
  })
  expect(end, end.reason).toMatchObject({ ok: true, answer: "done" })
  await expect.poll(() => sink.seen.length, { timeout: 60_000 }).toBeGreaterThan(0)
  expect(await killer.kill()).toBe(true)
  closed = false
  const exported = await browser.panel.call("audit/export", {})
  await killer.end()
  if (!exported.ok) throw new Error(exported.error.message)
  const lines = exported.value.text.trimEnd().split("\n")
  const report = await verifyChain(lines, { digest })
  expect(report).toMatchObject({ ok: true, kind: "audit", from: { seq: 0 } })
  const entries = entriesOf(lines)
  const origin = new URL(site.address).origin
  expect(entries.map(({ activity, action }) => [activity, action?.verb].filter(Boolean).join(" "))).toEqual([
    "policy.changed", "setting.loosened", "task.started", "question.asked click", "question.answered click", "step.begun click", "step.ended click", "step.begun answer", "step.ended answer", "task.ended", "export.made"])
  const click = entries.find(({ activity }) => activity === "step.begun")
  expect(click).toMatchObject({ policy: 7, origin, path: "/notes/12", action: { risk: "delete" }, decision: "confirm", approver: "policy", model: "test", out: { bytes: { [new URL(cloud.baseUrl).origin]: expect.any(Number) as number }, replaced: { EMAIL: 1 } } })
  expect(exported.value.text).not.toMatch(/posteo|Delete note|key=9/)
  // The ledger's entry of the request that decided the step is the one that the trail names.
  const ledger = await browser.panel.call("ledger/export", {})
  const sent = ledger.ok ? ledger.value.text.trimEnd().split("\n").map((line) => JSON.parse(line) as { type: string; hash: string; run: string; step: number; destination: string }).filter(({ type }) => type === "sent") : []
  expect(click?.out?.ledger).toEqual(sent.filter(({ run, step }) => run === click?.task && step === 0).map(({ hash: named }) => named))

  const arrived = (): AuditEntry[] => sink.batches.size === 0 ? [] : entriesOf(sink.lines())
  await expect.poll(() => arrived().length, { timeout: 120_000 }).toBeGreaterThanOrEqual(entries.length)
  const head = arrived().at(-1)?.hash ?? ""
  expect(await verifyChain(sink.lines(), { digest, head })).toMatchObject({ ok: true, from: { seq: 0 } })
  for (const [key, body] of sink.batches) expect(key).toBe(digest(body))
  expect(sent.filter(({ run }) => run === "audit").every(({ destination }) => destination === new URL(sink.address).origin)).toBe(true)
}, 400_000)
