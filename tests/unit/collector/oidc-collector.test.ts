import "fake-indexeddb/auto"
import { afterAll, beforeAll, expect, test } from "vitest"
import { createDonor } from "../../../src/consent/donor.ts"
import { reviewOf } from "../../../src/consent/review.ts"
import { uuidV7 } from "../../../src/consent/uuid-v7.ts"
import { byOidc } from "../../../src/collector/enrolment.ts"
import { createProvider } from "../../../src/extension/sign-on-provider.ts"
import { defaultRules } from "../../../src/privacy/policy/rules.ts"
import { type LocalCollector, startLocal } from "../../bench/collector/local-collector.ts"
import { madeUpRun } from "../../bench/collector/runs.ts"
import { clientId, type OidcServer, startOidcServer, walkThrough } from "../extension/oidc-server.ts"

const redirectUri = "https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/"
let [oidc, collector] = [] as unknown as [OidcServer, LocalCollector]
beforeAll(async () => {
  oidc = await startOidcServer(redirectUri)
  oidc.audience = "https://collector.example/"
  collector = await startLocal(byOidc({ issuer: oidc.issuer, audience: "https://collector.example/", tenantClaim: "tid" }))
}, 60_000)
afterAll(async () => { await collector?.remove(); await oidc?.close() })

const accessToken = async (): Promise<string> => {
  const provider = createProvider({ issuer: oidc.issuer, clientId, scopes: ["openid"] }, { redirectUri, pause: async () => {}, launch: (address) => walkThrough(address, redirectUri), within: (_addresses, work) => work(fetch) })
  const done = await provider.byWindow(new AbortController().signal)
  if (!done.ok) throw new Error(done.error.message)
  return done.value.access
}
/** The device's own code: a donor with one run in its outbox. */
const donorWith = async (state: { bearer: string | undefined; tenant?: string | undefined }) => {
  const audience = collector.url
  const donor = createDonor({ audiences: () => [audience], rules: () => defaultRules, vaults: () => [], record: () => {}, name: `oidc-${Math.random()}`, authorization: async () => state.bearer, tenant: async () => state.tenant })
  const consent = await donor.ledger.choose({ donation: "given" }, { audience, notice: { version: "1", sha256: "a".repeat(64), locale: "en" }, retentionDays: 180, mechanism: "checkbox", build: "0.1.0" })
  let seed = 7_000
  const give = async () => {
    const review = await reviewOf(madeUpRun(seed += 1, { bytes: 3_000 }))
    const id = uuidV7()
    await donor.outbox.add({ id, audience, consent, runId: id, body: review?.body ?? "" }, 0)
    await donor.database.outbox.toCollection().modify({ dueAt: 0 })
    await donor.send()
    const row = await donor.database.outbox.get(id)
    return row ? { state: row.state, problem: row.problem?.type } : (await donor.database.receipts.get(id)) ? "received" : "lost"
  }
  return { donor, give, audience }
}

test("by an organisation's sign-in: a run is taken with its token, and waits without one", async () => {
  const state = { bearer: undefined as string | undefined, tenant: "acme" }
  const { donor, give, audience } = await donorWith(state)
  expect(await give()).toEqual({ state: "waiting", problem: "bad-token" })
  state.bearer = `Bearer ${await accessToken()}`
  expect(await give()).toBe("received")
  // The one that waited went along.
  expect(await donor.outbox.list()).toEqual([])
  expect(await collector.store.database.query("select id from tenant where id = 'acme'")).toHaveLength(1)
  // Whoever has left the organisation gives nothing more, but may take back what was given.
  state.bearer = undefined
  expect(await give()).toEqual({ state: "waiting", problem: "bad-token" })
  expect(await donor.withdraw(audience, { scope: "subject" })).toMatchObject({ ok: true, value: { trajectories: 2 } })
})

test("a token for another collector waits, one of another tenant is refused", async () => {
  const state = { bearer: "" as string | undefined, tenant: "acme" as string | undefined }
  oidc.audience = "https://other.example/"
  state.bearer = `Bearer ${await accessToken()}`
  expect(await (await donorWith(state)).give()).toEqual({ state: "waiting", problem: "bad-token" })
  Object.assign(oidc, { audience: "https://collector.example/", tenant: "rival" })
  const rival = state.bearer = `Bearer ${await accessToken()}`
  expect(await (await donorWith(state)).give()).toMatchObject({ problem: "bad-tenant" })
  oidc.tenant = "acme"
  const own = await donorWith(state)
  state.bearer = `Bearer ${await accessToken()}`
  expect(await own.give()).toBe("received")
  state.bearer = rival
  expect(await own.give()).toMatchObject({ problem: "bad-tenant" })
  const refused = await fetch(`${collector.url}/v1/consents/${uuidV7()}`, { method: "PUT" })
  expect(refused.status).toBe(401)
})
