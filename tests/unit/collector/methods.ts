import { expect, test } from "vitest"
import { uuidV7 } from "../../../src/consent/uuid-v7.ts"
import { problemSchema } from "../../../src/protocol/collector.ts"
import { Donor } from "../../bench/collector/donor.ts"
import type { LocalCollector } from "../../bench/collector/local-collector.ts"
import { madeUpRun } from "../../bench/collector/runs.ts"

let seed = 5_000
const run = (): string => JSON.stringify(madeUpRun(seed += 1, { bytes: 3_000 }))

/** What is refused by its path and headers alone: told right, and counted. */
export const methodCases = (open: () => LocalCollector): void => {
  test("a method that a path doesn't have is refused with those that it has, whatever its body", async () => {
    const id = uuidV7()
    for (const [method, path, allow] of [["DELETE", `/v1/trajectories/${id}`, "PUT"], ["GET", `/v1/trajectories/${id}?x=1`, "PUT"], ["POST", `/v1/consents/${id}`, "PUT"], ["GET", "/v1/withdrawals", "POST"], ["PUT", "/v1/about", "GET, HEAD"], ["OPTIONS", "/v1/about", "GET, HEAD"],
      ["POST", "/healthz", "GET, HEAD"], ["DELETE", "/admin", "GET, HEAD"], ["GET", "/admin/tenants", "POST"]] as const) {
      const response = await fetch(`${open().url}${path}`, { method, ...(method === "GET" ? {} : { headers: { "content-type": "text/plain" }, body: "anything" }) })
      expect([response.status, problemSchema.parse(await response.json()).type, response.headers.get("allow")], `${method} ${path}`).toEqual([405, "bad-method", allow])
    }
    expect((await fetch(`${open().url}/v1/about`, { method: "HEAD" })).status).toBe(200)
    // Whoever asks from an extension beforehand is still told what it may.
    expect((await fetch(`${open().url}/v1/withdrawals`, { method: "OPTIONS", headers: { origin: "chrome-extension://abcdefghijklmnop" } })).status).toBe(204)
  })

  test("uploads that are refused before their bodies are read are counted by why", async () => {
    const counted = async (): Promise<Map<string, number>> => new Map([...(await (await open().admin("/metrics")).text()).matchAll(/^symbiont_uploads_total\{result="([\w-]+)"\} (\d+)$/gm)].map(([, result = "", count]) => [result, Number(count)]))
    const donor = new Donor()
    expect((await open().send(donor.enrol())).status).toBe(200)
    const before = await counted()
    const { headers, ...unsigned } = donor.upload(uuidV7(), run())
    const { signature: _signature, ...others } = headers
    expect((await open().send({ ...unsigned, headers: others })).status).toBe(401)
    expect((await open().send(new Donor().upload(uuidV7(), run()))).status).toBe(401)
    expect((await open().send(donor.upload(uuidV7(), run(), { consent: uuidV7() }))).status).toBe(403)
    expect((await open().send(donor.upload("nothing", run()))).status).toBe(400)
    expect((await open().send(donor.upload(uuidV7(), run(), { headers: { "content-type": "text/html" } }))).status).toBe(415)
    expect((await open().send(donor.upload(uuidV7(), "{"))).status).toBe(400)
    expect((await open().send(donor.upload(uuidV7(), run()))).status).toBe(201)
    const after = await counted()
    const more = Object.fromEntries([...after].map(([result, count]) => [result, count - (before.get(result) ?? 0)]).filter(([, count]) => count !== 0))
    expect(more).toEqual({ unsigned: 1, "unknown-subject": 1, "no-consent": 1, "bad-id": 1, "bad-encoding": 1, "not-json": 1, stored: 1 })
  })
}
