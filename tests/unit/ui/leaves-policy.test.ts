import { expect, it } from "vitest"
import { defaultPrivacyPolicy, type PrivacyPolicy } from "../../../src/protocol/privacy-policy.ts"
import { createLeavesStore, keyOf } from "../../../src/ui/stores/leaves-store.ts"
import { fail, fakeClient, ok } from "./fake-client.ts"

const mail = { value: "ada@example.org", type: "EMAIL" as const }
const view = (part: Partial<PrivacyPolicy> = {}) => ok({ policy: { ...defaultPrivacyPolicy, ...part }, managed: false })

it("a switch sends itself and what was shown of it, and nothing else of a policy that may be another by now", async () => {
  const { client, calls } = fakeClient({ "policy/get": () => view({ mayLeave: [mail.value], handling: { EMAIL: "local" } }), "policy/change": () => view({ screenshots: "masked" }) })
  const store = createLeavesStore(client)
  expect(await store.getState().setPolicy({ screenshots: "masked" })).toBe(false)
  await store.getState().loadPolicy()
  expect(await store.getState().setPolicy({ preset: "strict" })).toBe(true)
  expect(store.getState().policy?.policy).toMatchObject({ screenshots: "masked", mayLeave: [] })
  await store.getState().loadPolicy()
  await store.getState().setHandling("PHONE", "local")
  expect(calls.flatMap(({ name, params }) => (name === "policy/change" ? [params] : []))).toEqual([
    { was: { preset: "balanced" }, part: { preset: "strict" } }, { was: { handling: { EMAIL: "local" } }, part: { handling: { EMAIL: "local", PHONE: "local" } } }
  ])
})

it("a decision is the worker's to take, and one that fails stands in the way of none after it", async () => {
  let fails = true
  const { client, calls } = fakeClient({ "policy/decide": () => (fails ? fail("policy.invalid", "Start anew in the settings.") : view({ mayLeave: [mail.value] })) })
  const store = createLeavesStore(client)
  expect(await store.getState().decide({ ...mail }, "never")).toBe(false)
  expect(store.getState()).toMatchObject({ error: { message: "Start anew in the settings." }, policy: undefined })
  fails = false
  expect(await store.getState().decide(mail, "may")).toBe(true)
  expect(await store.getState().decide(mail, undefined)).toBe(true)
  expect(store.getState().error).toBeUndefined()
  expect(calls.map(({ params }) => params)).toEqual([{ ...mail, decision: "never" }, { ...mail, decision: "may" }, mail])
})

it("how values stand is asked once for each, by value and kind", async () => {
  const { client, calls } = fakeClient({ "policy/standings": () => ok(["held", "may"]) })
  const store = createLeavesStore(client)
  const name = { value: "Anna Holt", type: "PERSON" as const }
  await store.getState().weigh([name, mail, { ...name, start: 3 } as typeof name])
  expect(store.getState().standings).toEqual({ [keyOf(name)]: "held", [keyOf(mail)]: "may" })
  expect(calls).toEqual([{ name: "policy/standings", params: { values: [name, mail] } }])
  await store.getState().weigh([])
  expect(calls).toHaveLength(1)
})

it("only by hand a damaged policy is started anew", async () => {
  const { client, calls } = fakeClient({ "policy/set": () => view() })
  expect(await createLeavesStore(client).getState().startAnew()).toBe(true)
  expect(calls).toEqual([{ name: "policy/set", params: { policy: { version: 1 } } }])
})
