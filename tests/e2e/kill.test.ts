import { hash } from "node:crypto"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { RunEnd } from "../../src/core/step.ts"
import { verifyChain } from "../../src/privacy/ledger/verify-chain.ts"
import type { AuditEntry } from "../../src/protocol/audit.ts"
import type { RunEvent } from "../../src/protocol/messages.ts"
import type { RunningBrowser, Tab } from "../../src/runner/launch.ts"
import { killAt } from "./kill-at.ts"
import { sampled } from "./sampled.ts"
import { type Received, startOpenAiServer, type Turn } from "../unit/models/openai-server.ts"
import { serveSite } from "./serve-site.ts"
import { says } from "./shopper.ts"
import { startBrowser } from "./start-browser.ts"
import { workerKiller } from "./stop-worker.ts"

/** How often the worker is killed here; the full number is for `SYMBIONT_KILLS=200`. */
const kills = Number(process.env["SYMBIONT_KILLS"] ?? 10)
const seed = Number(process.env["SYMBIONT_SEED"] ?? 1)
/** Every how many of its own boundaries the worker is killed at, one run each; 1 is for all of them. */
const everyMoment = Number(process.env["SYMBIONT_KILL_EVERY"] ?? 60)
/** How long one run may take, and more boundaries than one comes to: what the tests' own time limits are made of. */
const [playMs, mostMoments] = [120_000, 300]

/**
 * A task with an irreversible step of each kind: one that stays on its page (delete), and one that leaves it (send). The
 * site counts what really arrives.
 */
let site: Awaited<ReturnType<typeof serveSite>>
let address: string
let arrived: Record<string, number> = {}
let running: RunningBrowser
beforeAll(async () => {
  site = await serveSite((request, response) => {
    const path = request.url ?? ""
    if (request.method === "POST") {
      arrived[path] = (arrived[path] ?? 0) + 1
      if (path === "/delete") { response.end("ok"); return }
      response.writeHead(303, { location: "/sent" }).end()
      return
    }
    response.setHeader("content-type", "text/html; charset=utf-8")
    const body = path === "/sent" ? `<title>Sent</title><h1>Your message was sent</h1>` : path === "/two"
      ? `<title>Write</title><form method="post" action="/send"><label>Text <input name="text"></label><button>Send message</button></form>`
      : `<title>Inbox</title><p id="state">One draft</p><button onclick="fetch('/delete', { method: 'POST' }).then(() => { state.textContent = 'The draft is deleted' })">Delete draft</button> <a href="/two">Write</a>`
    response.end(`<!doctype html>${body}`)
  })
  address = site.address
  running = await startBrowser()
})
afterAll(async () => {
  await running?.close()
  site?.close()
})

/** A model that only goes by what it sees: asked again after a restart it says what is to be done now. */
const reader = ({ body }: Received): Turn => {
  const text = body.messages.at(-1)?.content ?? ""
  const page = text.slice(text.indexOf("THE PAGE NOW"))
  const ref = (name: string): string => new RegExp(`\\[(\\w+)\\] \\w+ "${name}"`).exec(page)?.[1] ?? "none"
  if (page.includes("message was sent")) return says({ verb: "answer", text: "all done" })
  if (page.includes("Send message")) return page.includes('"Hello there"') ? says({ verb: "click", ref: ref("Send message") }) : says({ verb: "type", ref: ref("Text"), text: "Hello there" })
  if (page.includes("draft is deleted")) return says({ verb: "click", ref: ref("Write") })
  return says({ verb: "click", ref: ref("Delete draft") })
}

type Told = { runId: string; end: RunEnd; at: { type: string; time: number }[]; story: string }
const play = async (cloudUrl: string, tab: Tab, interfere: (started: number) => Promise<void>): Promise<Told> => {
  await tab.page.goto(address)
  const at: Told["at"] = []
  const steps: string[] = []
  let ignore = (): void => undefined
  let tell: (end: RunEnd) => void = () => undefined
  const ended = new Promise<RunEnd>((resolve) => {
    tell = resolve
    ignore = running.panel.onEvent((event: RunEvent) => {
      at.push({ type: event.type, time: performance.now() })
      if (event.type === "run/step") steps.push(`${event.step.index} ${JSON.stringify(event.step.action)} ${JSON.stringify(event.step.outcome)} ${event.step.verdict?.rule}`)
      if (event.type === "run/ended") resolve(event.end)
    })
  })
  const started = await running.panel.call("task/start", { task: "Delete the draft, then write a message that says Hello there and send the message", tabId: tab.id, mode: "cloud", maxSteps: 30, cloud: { baseUrl: cloudUrl, model: "test" }, confirm: "allow" })
  if (!started.ok) throw new Error(started.error.message)
  const began = performance.now()
  // An event can be lost with the worker that sends it: the journal is asked now and then, as every client does.
  const asking = setInterval(() => {
    void running.panel.call("run/get", started.value).then((found) => { if (found.ok && found.value.run.end) tell(found.value.run.end) }).catch(() => undefined)
  }, 5_000)
  const end = await Promise.race([Promise.all([ended, interfere(began)]).then(([told]) => told), new Promise<undefined>((resolve) => { setTimeout(resolve, playMs) })])
  ignore()
  clearInterval(asking)
  if (!end) {
    const journal = await running.panel.call("run/get", started.value)
    throw new Error(`No end within two minutes. ${steps.join("\n")} ${JSON.stringify(journal)}`)
  }
  return { runId: started.value.runId, end, at, story: [...steps, end.reason].join("\n") }
}

/** Steps of a run that acted, or may have, without an entry in the audit trail that says so beforehand. */
const unlogged = async (runId: string, trail: readonly AuditEntry[], counted: Record<string, number>): Promise<string[]> => {
  const begun = trail.filter(({ task, activity }) => task === runId && activity === "step.begun")
  const journal = await running.panel.call("run/get", { runId })
  if (!journal.ok) return [journal.error.message]
  const acted = journal.value.steps.filter(({ state, step }) => state !== "planned" && step.action && step.outcome?.code !== "blocked")
  const missing = acted.flatMap(({ index, step }) => (begun.some((entry) => entry.step === index && entry.action?.verb === step.action?.verb) ? [] : [`step ${index} ${step.action?.verb}`]))
  const risky = (risk: string): number => begun.filter(({ action }) => action?.risk === risk).length
  return [...missing, ...((counted["/delete"] ?? 0) > risky("delete") ? ["a deletion"] : []), ...((counted["/send"] ?? 0) > risky("send") ? ["a message"] : [])]
}

/** Mulberry32: the same moments for the same seed. */
const random = (start: number) => { let a = start; return () => { a = (a + 0x6d2b79f5) | 0; let t = Math.imul(a ^ (a >>> 15), 1 | a); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 4294967296 } }
const sleep = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms) })
const percentile = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

test(`a worker killed at ${kills} random moments loses no task and does nothing twice`, async () => {
  const cloud = await startOpenAiServer({ script: reader })
  const killer = await workerKiller(running)
  const tab = await running.newTab()
  arrived = {}
  const calm = await play(cloud.baseUrl, tab, async () => undefined)
  expect(calm.end, calm.story).toMatchObject({ ok: true, answer: "all done" })
  expect(arrived).toEqual({ "/delete": 1, "/send": 1 })
  const usual = calm.end.ms
  const next = random(seed)
  const resumed: number[] = []
  const bad: string[] = []
  const played: { runId: string; counted: Record<string, number> }[] = []
  let [done, unheard] = [0, 0]
  while (done < kills) {
    arrived = {}
    const moment = next() * usual * 1.05
    let struck = 0
    const { runId, end, at, story } = await play(cloud.baseUrl, tab, async (began) => {
      await sleep(Math.max(0, moment - (performance.now() - began)))
      struck = performance.now()
      if (!await killer.kill()) struck = 0
    })
    done += 1
    played.push({ runId, counted: { ...arrived } })
    const over = at.some(({ type, time }) => type === "run/ended" && time <= struck)
    const wake = struck === 0 || over ? undefined : at.find(({ type, time }) => time > struck + 5 && type === "run/started")
    if (wake) resumed.push(wake.time - struck)
    // The word of the new beginning was lost with the worker: when that was can't be told.
    else if (struck !== 0 && !over) unheard += 1
    const twice = Object.values(arrived).some((times) => times > 1)
    if (twice || !end.ok || arrived["/send"] !== 1 || arrived["/delete"] !== 1) bad.push(`after ${Math.round(moment)} ms: ${JSON.stringify(arrived)}\n${story}`)
  }
  await killer.end()
  await cloud.close()
  const exported = await running.panel.call("audit/export", {})
  const lines = exported.ok ? exported.value.text.trimEnd().split("\n") : []
  expect(await verifyChain(lines, { digest: (text) => hash("sha256", text, "hex") })).toMatchObject({ ok: true, kind: "audit" })
  const trail = lines.slice(1, -1).map((line) => JSON.parse(line) as AuditEntry)
  const secret = (await Promise.all(played.map(async ({ runId, counted }) => (await unlogged(runId, trail, counted)).map((what) => `${runId}: ${what}`)))).flat()
  console.log(`${trail.length} entries in the audit trail; ${secret.length} steps acted without one`)
  expect(secret).toEqual([])
  console.log(`${done} kills within ${Math.round(usual)} ms: ${bad.length} bad; resumed after ${Math.round(percentile(resumed, 0.5))} ms (median), ${Math.round(percentile(resumed, 0.95))} ms (95th percentile) of ${resumed.length}; of ${unheard} more no new beginning was heard`)
  expect(bad.join("\n\n")).toBe("")
  expect(resumed.length).toBeGreaterThan(unheard)
  // Two seconds on a machine that has the time; on a busy one everything takes longer, and still less than the whole task done anew.
  expect(percentile(resumed, 0.95)).toBeLessThan(Math.max(2_000, usual))
}, (1 + kills) * playMs)

test("a worker killed right behind a write, a message, a script or a request of its own loses no task and does nothing twice", async () => {
  const cloud = await startOpenAiServer({ script: reader })
  const killer = await workerKiller(running)
  const hand = killAt(running)
  const tab = await running.newTab()
  arrived = {}
  await hand.arm()
  const calm = await play(cloud.baseUrl, tab, async () => undefined)
  expect(calm.end, calm.story).toMatchObject({ ok: true, answer: "all done" })
  const all = await hand.moments()
  expect(all).toBeGreaterThan(50)
  expect(all).toBeLessThanOrEqual(mostMoments)
  const chosen = sampled(Array.from({ length: all }, (_, index) => index + 1), everyMoment)
  const kinds: Record<string, number> = {}
  const bad: string[] = []
  for (const at of chosen) {
    arrived = {}
    const { reached, disarm } = await hand.arm(at)
    const { end, story } = await play(cloud.baseUrl, tab, async () => {
      const kind = await Promise.race([reached, sleep(15_000).then(() => "none")])
      if (kind !== "none" && await killer.kill()) kinds[kind] = (kinds[kind] ?? 0) + 1
    })
    disarm()
    if (!end.ok || arrived["/send"] !== 1 || arrived["/delete"] !== 1) bad.push(`at ${at}: ${JSON.stringify(arrived)}\n${story}`)
  }
  await killer.end()
  await cloud.close()
  const killed = Object.values(kinds).reduce((sum, number) => sum + number, 0)
  console.log(`killed at ${killed} of ${chosen.length} chosen of ${all} boundaries (${Object.entries(kinds).map(([kind, number]) => `${kind} ${number}`).join(", ")}): ${bad.length} bad`)
  expect(bad.join("\n\n")).toBe("")
  // One may never come: a run does not ask and wait as often as the calm one did.
  expect(killed).toBeGreaterThanOrEqual(Math.max(1, chosen.length - 1))
}, (1 + Math.ceil(mostMoments / everyMoment)) * playMs)
