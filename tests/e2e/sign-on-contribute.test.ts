import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { byOidc } from "../../src/collector/enrolment.ts"
import { reviewOf } from "../../src/consent/review.ts"
import { uuidV7 } from "../../src/consent/uuid-v7.ts"
import { sha256Hex } from "../../src/privacy/ledger/seal-entry.ts"
import type { DonationState } from "../../src/protocol/donation.ts"
import type { RunningBrowser } from "../../src/runner/launch.ts"
import { shownNotices } from "../../src/ui/donate/consent/notice.ts"
import { type LocalCollector, startLocal } from "../bench/collector/local-collector.ts"
import { madeUpRun } from "../bench/collector/runs.ts"
import { clientId, type OidcServer, startOidcServer } from "../unit/extension/oidc-server.ts"
import { managedBuild, type ManagedFolder } from "./managed-folder.ts"
import { startBrowser } from "./start-browser.ts"

const audience = "https://collector.example/"
let copy: Awaited<ReturnType<typeof managedBuild>>["copy"]
let folder: ManagedFolder | undefined
let [oidc, collector, browser] = [] as unknown as [OidcServer, LocalCollector, RunningBrowser]
let version = 1
const base = () => ({ agent_enabled: true, model_mode: "local_only", recording: "contribute", collector_url: collector.url, collector_auth: "oidc", collector_tenant: "acme", sso_issuer: oidc.issuer, sso_client_id: clientId })
const write = async (values: object): Promise<void> => { await folder?.write({ policy_version: version, ...values }); version += 1 }

const state = async (): Promise<DonationState> => {
  const told = await browser.panel.call("donate/state", { notices: shownNotices({ name: "Test", contact: "test@example.org", audience: collector.url, retentionDays: 180, categories: [], threshold: 2 }) })
  if (!told.ok) throw new Error(told.error.message)
  return told.value
}
let seed = 9_000
/** A reviewed run that is due now, as the outbox holds it; then it is tried. */
const give = async (): Promise<DonationState["waiting"][number] | "given"> => {
  const [id, body, { consent }] = [uuidV7(), (await reviewOf(madeUpRun(seed += 1, { bytes: 3_000 })))?.body ?? "", await state()]
  const row = { id, audience: collector.url, consent, runId: id, body, sha256: await sha256Hex(body), queuedAt: 0, state: "waiting", dueAt: Date.now() + 3_600_000, attempts: 0 }
  await browser.panelPage.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open("symbiont-consent")
    opening.onsuccess = () => { const work = opening.result.transaction("outbox", "readwrite"); work.objectStore("outbox").put(${JSON.stringify(row)}); work.oncomplete = () => { opening.result.close(); resolve() }; work.onerror = reject }
    opening.onerror = reject
  })`)
  await browser.panel.call("donate/send-now", { id })
  const after = await state()
  const waits = after.waiting.find((one) => one.id === id)
  if (!waits && !after.given.some((one) => one.id === id && one.genuine)) throw new Error("The run is lost.")
  return waits ?? "given"
}
const signIn = async (): Promise<void> => {
  const click = (page: { getByRole(role: "button", of: { name: string }): { click(): Promise<void> } }): void => { page.getByRole("button", { name: "Sign in as Ada" }).click().catch(() => undefined) }
  browser.context.on("page", click)
  await browser.panelPage.getByRole("button", { name: "Sign in", exact: true }).click()
  await browser.panelPage.getByText("Signed in as Ada Lovelace").waitFor()
  browser.context.off("page", click)
}

beforeAll(async () => {
  ({ copy, folder } = await managedBuild("contribute"))
  if (!folder) return
  oidc = await startOidcServer(`https://${copy.id}.chromiumapp.org/`)
  oidc.audience = audience
  collector = await startLocal(byOidc({ issuer: oidc.issuer, audience, tenantClaim: "tid" }))
  await write(base())
  browser = await startBrowser({ extension: copy.path })
}, 400_000)
afterAll(async () => {
  await browser?.close()
  await Promise.all([collector?.remove(), oidc?.close(), folder?.remove(), copy?.remove()])
})
beforeEach((context) => { if (!folder) context.skip("the browser's folder of managed policies can't be written here") })

test("runs go to the organisation's own collector by the sign-on, and wait without it", async () => {
  expect(await browser.panel.call("donate/collector", { url: "https://elsewhere.example/" })).toMatchObject({ ok: false, error: { message: expect.stringContaining("named another collector") } })
  expect(await browser.panel.call("donate/collector", { url: collector.url })).toMatchObject({ ok: true })
  const { collector: known } = await state()
  expect(known).toMatchObject({ audience: collector.url })
  expect(await browser.panel.call("donate/choose", { answers: { recording: "given", donation: "given" }, notices: shownNotices(known) })).toMatchObject({ ok: true })
  expect(await give()).toMatchObject({ state: "waiting", attempts: 1 })
  expect((await state()).given).toEqual([])

  await browser.panelPage.getByRole("button", { name: "Skip" }).click()
  await browser.panelPage.getByRole("button", { name: "Settings" }).click()
  await signIn()
  expect(await give()).toBe("given")
  expect(await collector.store.database.query("select id from tenant where id <> 'default'")).toEqual([{ id: "acme" }])
  const [ledger, trail] = [await browser.panel.call("ledger/export", {}), await browser.panel.call("audit/export", {})]
  if (!ledger.ok || !trail.ok) throw new Error("There is no export.")
  expect(ledger.value.text).toContain(collector.url)
  for (const token of oidc.given) expect(ledger.value.text + trail.value.text).not.toContain(token)
})

test("a provider that now says another tenant, and a policy that names another collector: nothing goes there", async () => {
  await browser.panel.call("sign-on/out", {})
  oidc.tenant = "rival"
  await signIn()
  expect(await give()).toMatchObject({ state: "refused" })
  await write({ ...base(), collector_url: "https://elsewhere.example/" })
  const policies = await browser.context.newPage()
  await policies.goto("chrome://policy")
  await policies.evaluate("chrome.send('reloadPolicies')")
  await expect.poll(async () => (await state()).offered, { timeout: 30_000, interval: 50 }).toBe("https://elsewhere.example")
  const asked = await collector.store.database.query("select id from tenant")
  expect(await give()).toMatchObject({ state: "waiting", attempts: 0 })
  expect(await collector.store.database.query("select id from tenant")).toEqual(asked)
  await expect.poll(async () => JSON.stringify(await browser.panelPage.evaluate("chrome.declarativeNetRequest.getDynamicRules()"))).not.toContain(collector.url)
})
