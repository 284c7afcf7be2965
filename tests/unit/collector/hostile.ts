import { hash } from "node:crypto"
import { request as httpRequest } from "node:http"
import { connect } from "node:net"
import { gzipSync } from "node:zlib"
import { expect, test } from "vitest"
import { uuidV7 } from "../../../src/consent/uuid-v7.ts"
import { canonicalJson } from "../../../src/core/canonical-json.ts"
import { sealTrajectory } from "../../../src/memory/trajectory/seal-trajectory.ts"
import { problemSchema } from "../../../src/protocol/collector.ts"
import type { Trajectory } from "../../../src/protocol/trajectory.ts"
import { Donor, type SignedRequest } from "../../bench/collector/donor.ts"
import type { LocalCollector } from "../../bench/collector/local-collector.ts"
import { madeUpRun } from "../../bench/collector/runs.ts"

const good = madeUpRun(77, { bytes: 3_000 })
const withMessage = (message: string): string => {
  const { trajectory_id: _old, ...content } = good
  return JSON.stringify(sealTrajectory({ ...content, steps: good.steps.map((step, index) => (index === 1 ? { ...step, message } : step)) }))
}
/** With a tool's definition as it is written, under a name that a parser of JSON takes and a schema may not. */
const withTools = (definition: string): string => {
  const { trajectory_id: _old, ...content } = good
  return JSON.stringify(sealTrajectory({ ...content, agent: { ...good.agent, tool_definitions: [{}] } })).replace('"tool_definitions":[{}]', `"tool_definitions":[${definition}]`)
}
/** A run as its JSON says, under the name that it has then. */
const named = (text: string): string => {
  const { trajectory_id: _old, ...content } = JSON.parse(text) as Trajectory
  return JSON.stringify({ ...content, trajectory_id: hash("sha256", canonicalJson(content)) })
}
const nested = (depth: number): string => `${"[".repeat(depth)}${"]".repeat(depth)}`

const study = { id: "study", title: "Study", review: "IRB 1", from: "2020-01-01", until: "2999-12-31", contact: "lab@university.example" }

type Case = readonly [name: string, status: number, kind: string, make: (donor: Donor, id: string) => SignedRequest]
const cases: readonly Case[] = [
  ["a zip bomb", 413, "too-large", (donor, id) => donor.upload(id, gzipSync(Buffer.alloc(50_000_000)), { headers: { "content-encoding": "gzip" } })],
  ["a body of 3 MB", 413, "too-large", (donor, id) => donor.upload(id, Buffer.alloc(3_000_000, 32))],
  ["100,000 brackets", 400, "too-deep", (donor, id) => donor.upload(id, nested(100_000))],
  ["brackets in a field", 400, "too-deep", (donor, id) => donor.upload(id, JSON.stringify(good).replace("\"arguments\":{", `"arguments":{"deep":${nested(5_000)},`))],
  ["bytes that are no UTF-8", 415, "bad-encoding", (donor, id) => donor.upload(id, Buffer.concat([Buffer.from("{\"a\":\""), Buffer.from([0xff, 0xfe, 0xc0]), Buffer.from("\"}")]))],
  ["half a surrogate pair as bytes", 415, "bad-encoding", (donor, id) => donor.upload(id, Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]))],
  ["no JSON", 400, "not-json", (donor, id) => donor.upload(id, "{\"steps\":")],
  ["an empty body", 400, "not-json", (donor, id) => donor.upload(id, "")],
  ["another format", 422, "bad-schema", (donor, id) => donor.upload(id, JSON.stringify({ ...good, html: "<p>" }))],
  ["half a surrogate pair as an escape", 422, "bad-schema", (donor, id) => donor.upload(id, named(JSON.stringify(good).replace("Find the", "Find \\ud83d the")))],
  ["half a surrogate pair in a key", 422, "bad-schema", (donor, id) => donor.upload(id, named(JSON.stringify(good).replace("\"arguments\":{", "\"arguments\":{\"\\udc00\":1,")))],
  ["a prototype in the body", 422, "bad-schema", (donor, id) => donor.upload(id, `{"__proto__":{"admin":true},${JSON.stringify(good).slice(1)}`)],
  ["an encoding that nobody knows", 415, "bad-encoding", (donor, id) => donor.upload(id, JSON.stringify(good), { headers: { "content-encoding": "br" } })],
  ["gzip that is none", 415, "bad-encoding", (donor, id) => donor.upload(id, JSON.stringify(good), { headers: { "content-encoding": "gzip" } })],
  ["a type that is not JSON", 415, "bad-encoding", (donor, id) => donor.upload(id, JSON.stringify(good), { headers: { "content-type": "text/html" } })],
  ["a digest of something else", 400, "bad-digest", (donor, id) => donor.upload(id, JSON.stringify(good), { headers: { "content-digest": `sha-256=:${"A".repeat(43)}=:` } })],
  ["a body that was changed on the way", 400, "bad-digest", (donor, id) => ({ ...donor.upload(id, JSON.stringify(good)), payload: Buffer.from(JSON.stringify({ ...good, session_id: "other" })) })],
  ["no signature", 401, "unsigned", (donor, id) => { const sent = donor.upload(id, JSON.stringify(good)); const { signature: _1, "signature-input": _2, ...headers } = sent.headers; return { ...sent, headers } }],
  ["a signature for another path", 401, "bad-signature", (donor, id) => ({ ...donor.upload(uuidV7(), JSON.stringify(good)), url: `/v1/trajectories/${id}` })],
  ["a signature over fewer parts", 401, "bad-signature", (donor, id) => { const sent = donor.upload(id, JSON.stringify(good)); return { ...sent, headers: { ...sent.headers, "signature-input": (sent.headers["signature-input"] ?? "").replace(" \"content-digest\"", "") } } }],
  ["another donor's key", 401, "bad-signature", (donor, id) => { const sent = new Donor().upload(id, JSON.stringify(good), { consent: donor.consent }); return { ...sent, headers: { ...sent.headers, "signature-input": (sent.headers["signature-input"] ?? "").replace(/keyid="[^"]+"/, `keyid="${donor.subject}"`) } } }],
  ["a key that nobody knows", 401, "unknown-subject", (_donor, id) => new Donor().upload(id, JSON.stringify(good))],
  ["a clock that is six minutes slow", 401, "clock-skew", (donor, id) => donor.upload(id, JSON.stringify(good), { at: Date.now() - 360_000 })],
  ["a clock that is six minutes fast", 401, "clock-skew", (donor, id) => donor.upload(id, JSON.stringify(good), { at: Date.now() + 360_000 })],
  ["a consent that nobody gave", 403, "no-consent", (donor, id) => donor.upload(id, JSON.stringify(good), { consent: uuidV7() })],
  ["a path in the id", 400, "bad-id", (donor) => donor.upload("..%2f..%2fetc%2fpasswd", JSON.stringify(good))],
  ["an id of another version", 400, "bad-id", (donor) => donor.upload("0b0c6b0e-6d3c-4a53-9a0c-3f6f1f0f0f0f", JSON.stringify(good))],
  ["an id of the year 10889", 400, "bad-id", (donor) => donor.upload("ffffffff-ffff-7000-8000-000000000001", JSON.stringify(good))],
  ["an id in capitals", 400, "bad-id", (donor, id) => donor.upload(id.toUpperCase(), JSON.stringify(good))],
  ["an id that isn't its content's", 422, "bad-schema", (donor, id) => donor.upload(id, JSON.stringify({ ...good, trajectory_id: "0".repeat(64) }))],
  ["a newer format", 400, "bad-header", (donor, id) => donor.upload(id, JSON.stringify(good), { schema: "ATIF-v9.0" })],
  ["a card number", 422, "private-values", (donor, id) => donor.upload(id, withMessage("Pay with 4111 1111 1111 1111 please"))],
  ["an e-mail address", 422, "private-values", (donor, id) => donor.upload(id, withMessage("Write to ada.lovelace@analytical-engines.co.uk"))],
  ["a card number under a key that stands twice, the last clean", 422, "bad-schema", (donor, id) => donor.upload(id, JSON.stringify(good).replace('"source":', '"message":"Pay with 4111 1111 1111 1111 please","source":'))],
  ["a card number under a key that the schema lets fall", 422, "bad-schema", (donor, id) => donor.upload(id, withTools('{"__proto__":{"note":"Pay with 4111 1111 1111 1111 please"}}'))],
  ["a consent of someone else", 422, "bad-schema", (donor) => { const other = new Donor(); return donor.request("PUT", `/v1/consents/${other.consent}`, Buffer.from(JSON.stringify({ key: donor.publicKey, consent: other.consentRecord() }))) }],
  ["a study that ended in the year 0", 422, "bad-schema", () => { const other = new Donor(); return other.enrol({ study: { ...study, until: "0000-12-31" } }) }],
  ["a consent of the year 0", 422, "bad-schema", () => { const other = new Donor(); return other.enrol({ givenAt: "0000-01-01T00:00:00Z" }) }],
  ["a NUL in a consent", 422, "bad-schema", () => { const other = new Donor(); return other.enrol({ study: { ...study, title: "a\u0000b" } }) }],
  ["half a surrogate pair in a consent", 422, "bad-schema", () => { const other = new Donor(); return other.enrol({ mechanism: "a\ud800b" }) }],
  ["a key that is no point of the curve", 422, "bad-schema", (donor) => donor.request("PUT", `/v1/consents/${donor.consent}`, Buffer.from(JSON.stringify({ key: { ...donor.publicKey, y: "A".repeat(43) }, consent: donor.consentRecord() })))]
]

/** Each of these gets the status it deserves, and nothing is written. */
export const hostileCases = (open: () => LocalCollector): void => {
  test.each(cases)("%s: %i %s", async (_name, status, kind, make) => {
    const collector = open()
    const donor = new Donor()
    expect((await collector.send(donor.enrol())).status).toBe(200)
    const response = await collector.send(make(donor, uuidV7()))
    const problem = problemSchema.parse(await response.json())
    // A key that is no point has a thumbprint of its own, so the signature's claim fails first.
    if (kind === "bad-schema" && response.status === 401) expect(problem.type).toBe("bad-signature")
    else expect([response.status, problem.type]).toEqual([status, kind])
    if (kind === "private-values") expect(problem.steps).toEqual([{ step: 2, types: expect.any(Array) }])
    expect(JSON.stringify(problem)).not.toMatch(/4111|lovelace|html/)
    expect(await collector.store.database.query("select id from trajectory where subject = $1 union all select id from quarantine where subject = $1", [donor.subject])).toEqual([])
  })

  test("a body that claims a gigabyte is refused before it is read", async () => {
    const { url } = open()
    const donor = new Donor()
    await open().send(donor.enrol())
    const { headers, url: path } = donor.upload(uuidV7(), "{}")
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const request = httpRequest(`${url}${path}`, { method: "PUT", headers: { ...headers, "content-length": "1000000000" } }, (response) => { response.resume(); resolve(response.statusCode); request.destroy() })
      request.on("error", reject)
      request.write("{")
    })
    expect(status).toBe(413)
  })

  test("a body without an end is cut off at the limit", async () => {
    const { url, store } = open()
    const donor = new Donor()
    await open().send(donor.enrol())
    const { headers, url: path } = donor.upload(uuidV7(), "{}")
    let sent = 0
    const status = await new Promise<number | undefined>((resolve) => {
      const request = httpRequest(`${url}${path}`, { method: "PUT", headers: { ...headers, "transfer-encoding": "chunked" } }, (response) => { response.resume(); resolve(response.statusCode); request.destroy() })
      // The connection is closed while we still write, and the answer may be lost with it.
      request.on("error", () => { resolve(413) })
      const more = (): void => { if (!request.destroyed && sent < 1_000_000_000) { sent += 100_000; request.write(Buffer.alloc(100_000, 32), () => { setImmediate(more) }) } }
      more()
    })
    expect(status).toBe(413)
    expect(sent).toBeLessThan(50_000_000)
    expect(await store.database.query("select id from trajectory where subject = $1", [donor.subject])).toEqual([])
  })

  test("what only looks like an escape in a consent is a text as any other, and a time may be as exact as it likes", async () => {
    const donor = new Donor()
    expect((await open().send(donor.enrol({ study: { ...study, title: "C:\\u0000 and \\\\ud800, \"from\":\"0000" }, givenAt: `2026-01-01T00:00:00.${"1".repeat(300)}Z` }))).status).toBe(200)
    expect((await open().send(donor.upload(uuidV7(), JSON.stringify(good)))).status).toBe(201)
  })

  test("a whole character as an escape is one, and so is an encoding in capitals", async () => {
    const donor = new Donor()
    await open().send(donor.enrol())
    const body = named(JSON.stringify(good).replace("Find the", "Find \\ud83d\\ude00 and \\\\ud83d the"))
    expect((await open().send(donor.upload(uuidV7(), body.replace("\u{1f600}", "\\ud83d\\ude00")))).status).toBe(201)
    expect((await open().send(donor.upload(uuidV7(), gzipSync(body), { headers: { "content-encoding": "GZIP" } }))).status).toBe(201)
  })

  test("nothing is taken under a study that hasn't begun", async () => {
    const donor = new Donor()
    expect((await open().send(donor.enrol({ study: { ...study, from: "2999-01-01" } }))).status).toBe(200)
    const response = await open().send(donor.upload(uuidV7(), JSON.stringify(good)))
    expect([response.status, problemSchema.parse(await response.json()).type]).toEqual([403, "no-consent"])
  })

  test.each(["/v1/trajectories/%", "/v1/trajectories/%ff", "/v1/consents/%e0%a4%a", `/v1/trajectories/${"a".repeat(500)}`])("an address that can't be read is a problem as any other: %s", async (path) => {
    const response = await fetch(`${open().url}${path}`, { method: "PUT" })
    expect([response.status, response.headers.get("content-type"), problemSchema.parse(await response.json()).type]).toEqual([400, expect.stringMatching(/^application\/problem\+json/), "bad-request"])
  })

  test("a request whose length is told in two ways, or not at all, is cut off and no error of ours", async () => {
    const { port } = new URL(open().url)
    const donor = new Donor()
    await open().send(donor.enrol())
    for (const length of ["content-length: 9\r\ntransfer-encoding: chunked\r\n", ""]) {
      const { headers, url: path, payload } = donor.upload(uuidV7(), JSON.stringify(good))
      const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join("")
      const status = await new Promise<string>((resolve) => {
        const socket = connect(Number(port), "127.0.0.1", () => { socket.write(`PUT ${path} HTTP/1.1\r\nhost: x\r\n${head}${length}\r\n${payload.toString()}`) })
        socket.once("data", (data) => { resolve(String(data).slice(9, 12)); socket.destroy() })
      })
      expect(status).toBe("400")
    }
    // The log is looked at after all cases (./contract.ts).
  })

  test("who goes away in the midst of a body leaves nothing, and no word of it in the log", async () => {
    const { url, send, store } = open()
    const donor = new Donor()
    await send(donor.enrol())
    const { headers, url: path, payload } = donor.upload(uuidV7(), JSON.stringify(good))
    for (const waited of [0, 100]) await new Promise<void>((resolve) => {
      const request = httpRequest(`${url}${path}`, { method: "PUT", headers: { ...headers, "content-length": String(payload.length) } })
      request.on("error", () => { resolve() })
      request.write(payload.subarray(0, 100), () => { setTimeout(() => { request.destroy(new Error("gone")) }, waited) })
    })
    await new Promise((resolve) => { setTimeout(resolve, 200) })
    expect(await store.database.query("select id from trajectory where subject = $1", [donor.subject])).toEqual([])
    // The log is looked at after all cases (./contract.ts).
  })

  test("who isn't the administrator sees nothing", async () => {
    const { url } = open()
    for (const path of ["/admin", "/admin/export", "/metrics"]) {
      expect((await fetch(`${url}${path}`)).status).toBe(401)
      expect((await fetch(`${url}${path}`, { headers: { authorization: `Basic ${Buffer.from("admin:").toString("base64")}` } })).status).toBe(401)
    }
    const forged = await open().admin("/admin/datasets", { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "cross-site" }, body: "tenant=default" })
    expect(forged.status).toBe(400)
  })
}
