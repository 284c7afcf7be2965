import fc from "fast-check"
import { expect, test } from "vitest"
import { uuidV7 } from "../../../src/consent/uuid-v7.ts"
import { Donor, type SignedRequest } from "../../bench/collector/donor.ts"
import type { LocalCollector } from "../../bench/collector/local-collector.ts"
import { madeUpRun } from "../../bench/collector/runs.ts"

type Victim = { donor: Donor; id: string; body: string; /** As it went over the wire, for whoever could listen. */ caught: SignedRequest; receipt: { signature: string } }
type Attack = readonly [name: string, allowed: readonly number[], make: (mine: Donor, theirs: Victim, token: string) => SignedRequest]

const path = (id: string): string => `/v1/trajectories/${id}`
const attacks: readonly Attack[] = [
  ["their id with a body of one's own", [200, 201, 409, 410], (mine, { id }) => mine.upload(id, JSON.stringify(madeUpRun(31, { bytes: 3_000 })))],
  ["their id and their bytes", [200, 201, 409, 410], (mine, { id, body }) => mine.upload(id, body)],
  ["their consent", [201, 403], (mine, { donor }) => mine.upload(uuidV7(), JSON.stringify(madeUpRun(32, { bytes: 3_000 })), { consent: donor.consent })],
  ["taking their run back", [202], (mine, { id }) => mine.withdraw({ scope: "trajectory", trajectory: id })],
  ["taking their consent back", [202], (mine, { donor }) => mine.withdraw({ scope: "consent", consent: donor.consent })],
  ["their consent under one's own key", [200, 403, 409], (mine, { donor }) => mine.enrol({ id: donor.consent })],
  ["their request again", [401], (_mine, { caught }) => caught],
  ["their request with another body", [400], (_mine, { caught }) => ({ ...caught, payload: Buffer.from(JSON.stringify(madeUpRun(33, { bytes: 3_000 }))) })],
  ["their request for another path", [401], (_mine, { caught }) => ({ ...caught, url: path(uuidV7()) })],
  ["their request turned into a withdrawal", [401], (_mine, { caught }) => ({ ...caught, method: "POST", url: "/v1/withdrawals" })],
  ["their request under one's own consent", [401], (mine, { caught }) => ({ ...caught, headers: { ...caught.headers, "consent-id": mine.consent } })],
  ["one's own request in their name", [401], (mine, { donor }) => {
    const sent = mine.withdraw({ scope: "subject" })
    return { ...sent, headers: { ...sent.headers, "signature-input": (sent.headers["signature-input"] ?? "").replace(mine.subject, donor.subject) } }
  }],
  ["their key in a token of another tenant", [401], (mine, { donor }, token) => {
    const sent = donor.enrol({}, { headers: { authorization: `Bearer ${token}` } })
    return { ...sent, headers: { ...sent.headers, signature: mine.enrol().headers["signature"] ?? "" } }
  }],
  ["a tenant in the body", [422], (mine, { donor }) => mine.request("POST", "/v1/withdrawals", Buffer.from(JSON.stringify({ scope: "subject", tenant: "north", subject: donor.subject })))]
]

/** Whoever signs for themselves reaches nothing of anybody else's, in another tenant or their own, in whatever order they try. */
export const tenantCases = (open: () => LocalCollector): void => {
  test("attacks in any order across tenants and donors: nothing is read, changed or taken back", async () => {
    const collector = open()
    const tokens = new Map<string, string>()
    for (const id of ["north", "south"]) {
      const made = await collector.admin("/admin/tenants", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ id, name: id }) })
      tokens.set(id, (await made.json() as { token: string }).token)
    }
    const join = async (tenant: string, donor = new Donor()): Promise<Donor> => {
      expect((await collector.send(donor.enrol({}, { headers: { authorization: `Bearer ${tokens.get(tenant)}` } }))).status).toBe(200)
      return donor
    }
    const victims: Victim[] = []
    for (let index = 0; index < 3; index += 1) {
      const donor = await join("north")
      const id = uuidV7()
      const body = JSON.stringify(madeUpRun(7_000 + index, { bytes: 3_000, canary: `ibex${index}kvz` }))
      const caught = donor.upload(id, body)
      const answer = await collector.send(caught)
      expect(answer.status).toBe(201)
      victims.push({ donor, id, body, caught, receipt: await answer.json() as Victim["receipt"] })
    }
    const attackers = [await join("south"), await join("south"), await join("north")]

    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...attacks), fc.constantFrom(...attackers), fc.constantFrom(...victims)), { minLength: 1, maxLength: 5 }), async (tried) => {
      for (const [[name, allowed, make], mine, theirs] of tried) {
        const response = await collector.send(make(mine, theirs, tokens.get("south") ?? ""))
        const told = await response.text()
        expect(allowed, `${name}: ${told}`).toContain(response.status)
        expect(told).not.toContain(theirs.receipt.signature)
        expect(told).not.toMatch(/ibex/)
      }
    }), { numRuns: 25, seed: 20_261_126 })

    const lines = (await (await collector.admin("/admin/export?tenant=north")).text()).trimEnd().split("\n")
    for (const { donor, id, body, receipt } of victims) {
      expect(lines.filter((line) => line === body)).toHaveLength(1)
      // Each still has what it had, to the very receipt.
      const again = await collector.send(donor.upload(id, body))
      expect([again.status, (await again.json() as Victim["receipt"]).signature]).toEqual([200, receipt.signature])
      expect(await collector.store.database.query("select state from consent where subject = $1", [donor.subject])).toEqual([{ state: "given" }])
    }
  }, 60_000)
}
