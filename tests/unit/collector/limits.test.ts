import { type ClientRequest, request as httpRequest } from "node:http"
import { setTimeout as delay } from "node:timers/promises"
import Fastify from "fastify"
import { afterAll, beforeAll, expect, test } from "vitest"
import { signedRoutes } from "../../../src/collector/routes/signed.ts"
import type { Context } from "../../../src/collector/server.ts"
import { uuidV7 } from "../../../src/consent/uuid-v7.ts"
import { problemSchema } from "../../../src/protocol/collector.ts"
import { Donor } from "../../bench/collector/donor.ts"
import { type LocalCollector, startLocal } from "../../bench/collector/local-collector.ts"
import { madeUpRun } from "../../bench/collector/runs.ts"

let collector: LocalCollector
beforeAll(async () => { collector = await startLocal({ maxInFlight: 2, maxWaitMs: 1_000, rateLimit: 20, drainMs: 4_000, trustProxy: "127.0.0.1" }) }, 120_000)
afterAll(async () => { await collector.remove() }, 60_000)

/** From an address of its own, so that one case doesn't use up another's share. */
const from = (address: string): RequestInit => ({ headers: { "x-forwarded-for": address } })
const answerTo = async (response: Response): Promise<unknown[]> => [response.status, problemSchema.parse(await response.json()).type, Number(response.headers.get("retry-after")) > 0]

test("too many at once are asked to come back, and the probes are answered all the same", async () => {
  const donor = new Donor()
  expect((await collector.send(donor.enrol())).status).toBe(200)
  const stuck: ClientRequest[] = []
  for (let index = 0; index < 2; index += 1) {
    const { url, headers, payload } = donor.upload(uuidV7(), JSON.stringify(madeUpRun(index, { bytes: 3_000 })))
    const request = httpRequest(`${collector.url}${url}`, { method: "PUT", headers: { ...headers, "content-length": String(payload.length), "x-forwarded-for": `10.0.9.${index}` } })
    request.on("error", () => undefined)
    request.write(payload.subarray(0, 100))
    stuck.push(request)
    if (index > 0) break
    // Half of all places at most are one address's: here one of two.
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const response = await fetch(`${collector.url}/v1/about`, from("10.0.9.0"))
      if (response.status !== 200) { expect(await answerTo(response)).toEqual([503, "busy", true]); break }
      expect(attempt, "one address takes all places").toBeLessThan(15)
      await delay(20)
    }
    expect((await fetch(`${collector.url}/v1/about`, from("10.0.9.77"))).status).toBe(200)
  }
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const response = await fetch(`${collector.url}/v1/about`, from(`10.0.1.${attempt}`))
    if (response.status !== 200) { expect(await answerTo(response)).toEqual([503, "busy", true]); break }
    await delay(10)
  }
  expect((await fetch(`${collector.url}/v1/about`, from("10.0.2.1"))).status).toBe(503)
  for (const path of ["/healthz", "/readyz"]) expect((await fetch(`${collector.url}${path}`)).status).toBe(200)
  for (const request of stuck) request.destroy()
  for (let attempt = 0; attempt < 200 && (await fetch(`${collector.url}/v1/about`, from(`10.0.3.${attempt}`))).status !== 200; attempt += 1) await delay(10)
  expect(await collector.store.database.query("select id from trajectory")).toEqual([])
})

test("where what came before waits too long, newcomers are told when to come back, and what waits is stored", async () => {
  const donor = new Donor()
  const send = ({ method, url, headers, payload }: ReturnType<Donor["enrol"]>): Promise<Response> => fetch(`${collector.url}${url}`, { method, headers: { ...headers, "x-forwarded-for": "10.0.6.1" }, body: new Uint8Array(payload), signal: AbortSignal.timeout(5_000) })
  const upload = (seed: number): Promise<Response> => send(donor.upload(uuidV7(), JSON.stringify(madeUpRun(seed, { bytes: 3_000 }))))
  expect((await send(donor.enrol())).status).toBe(200)
  expect((await upload(20)).status).toBe(201)
  let letGo = (): void => undefined
  const held = collector.store.database.transaction(() => new Promise<void>((resolve) => { letGo = resolve }))
  try {
    const [first, none] = await Promise.allSettled([upload(21), delay(1_500).then(async () => answerTo(await upload(22))).finally(() => { letGo() })])
    expect(none).toEqual({ status: "fulfilled", value: [503, "busy", true] })
    expect(first).toMatchObject({ status: "fulfilled", value: { status: 201 } })
  } finally { letGo(); await held }
  expect((await upload(23)).status).toBe(201)
}, 30_000)

test("nobody is sent away for longer than a minute", async () => {
  const [waits, app] = [{ waits: () => 3_600_000 }, Fastify()]
  await app.register(signedRoutes({ inspection: waits, uploads: waits, options: {} } as unknown as Context))
  const answer = await app.inject({ method: "PUT", url: `/v1/trajectories/${uuidV7()}`, headers: { "content-type": "application/json" }, payload: "{}" })
  expect([answer.statusCode >= 400, answer.headers["retry-after"]]).toEqual([true, "60"])
  await app.close()
})

test("too many in a minute from one address are told how long to wait, others are not", async () => {
  const statuses: number[] = []
  let last: Response | undefined
  for (let index = 0; index < 21; index += 1) { last = await fetch(`${collector.url}/v1/about`, from("10.0.4.1")); statuses.push(last.status) }
  expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 200))
  expect(last && await answerTo(last)).toEqual([429, "rate-limited", true])
  expect((await fetch(`${collector.url}/v1/about`, from("10.0.4.2"))).status).toBe(200)
})

test.each([
  ["uploads by nobody", "10.0.8.1", () => { const { url, headers, payload } = new Donor().upload(uuidV7(), "{}"); return [url, { method: "PUT", headers, body: new Uint8Array(payload) }] as const }],
  ["guesses at the password", "10.0.8.2", () => ["/admin", { headers: { authorization: `Basic ${Buffer.from("admin:guess").toString("base64")}` } }] as const],
  ["what isn't there", "10.0.8.3", () => ["/wp-login.php", {}] as const]
])("what is refused counts as well: %s", async (_what, address, make) => {
  let last: Response | undefined
  for (let attempt = 0; attempt < 25 && last?.status !== 429; attempt += 1) {
    const [path, init] = make()
    last = await fetch(`${collector.url}${path}`, { ...init, headers: { ..."headers" in init ? init.headers : {}, "x-forwarded-for": address } })
  }
  expect(last && await answerTo(last)).toEqual([429, "rate-limited", true])
})

test("told to stop, it says that it isn't ready, takes what still comes, and then lets go", async () => {
  const donor = new Donor()
  const send = ({ method, url, headers, payload }: ReturnType<Donor["enrol"]>): Promise<Response> => fetch(`${collector.url}${url}`, { method, headers: { ...headers, "x-forwarded-for": "10.0.5.1" }, body: new Uint8Array(payload) })
  expect((await send(donor.enrol())).status).toBe(200)
  const closed = collector.close()
  expect(await answerTo(await fetch(`${collector.url}/readyz`))).toEqual([503, "busy", true])
  expect((await fetch(`${collector.url}/healthz`)).status).toBe(200)
  expect((await send(donor.upload(uuidV7(), JSON.stringify(madeUpRun(9, { bytes: 3_000 }))))).status).toBe(201)
  await closed
  await expect(fetch(`${collector.url}/healthz`)).rejects.toThrow()
  // What it had taken in is there when it starts again.
  collector = await startLocal({}, collector.folder)
  expect(await collector.store.database.query("select subject from trajectory where subject = $1", [donor.subject])).toEqual([{ subject: donor.subject }])
}, 60_000)
