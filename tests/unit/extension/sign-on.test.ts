import { expect, test } from "vitest"
import { ok, type Result } from "../../../src/core/result.ts"
import { createSignOn, type SignOnParts } from "../../../src/extension/sign-on.ts"
import type { Provider, Tokens } from "../../../src/extension/sign-on-provider.ts"
import { cancelled } from "../../../src/extension/sign-on-failure.ts"
import type { SignOnPlace } from "../../../src/privacy/policy/effective-policy.ts"
import type { SignOnView } from "../../../src/protocol/sign-on.ts"

const place: SignOnPlace = { issuer: "https://login.example.com/", clientId: "symbiont", scopes: ["openid"] }
const minute = 60_000

const setUp = () => {
  const seen: SignOnView[] = []
  const told: string[] = []
  const state = { now: 1_000, place: place as SignOnPlace | undefined, held: undefined as unknown, renewed: [] as (Result<Tokens> | "over")[], asked: [] as string[], revoked: [] as string[], midway: [] as string[] }
  let finish: (done: Result<Tokens>) => void = () => {}
  const waits = (): Promise<Result<Tokens>> => new Promise((resolve) => { finish = resolve })
  const provider: Provider = {
    byWindow: waits,
    byCode: (show) => { show({ code: "ABCD", address: "https://login.example.com/device" }); return waits() },
    renew: async (refresh) => { state.asked.push(refresh); return state.renewed.shift() ?? cancelled },
    revoke: async (token) => { state.revoked.push(token) }
  }
  const parts: SignOnParts = {
    place: async () => state.place, provider: () => provider, now: () => state.now, changed: (view) => { seen.push(view) }, tell: async ({ activity, subject }) => { told.push(`${activity} ${subject}`) },
    session: { get: async () => state.held, set: async (held) => { state.held = held; if (held) state.midway.push((await signOn.view()).state) } }
  }
  const signOn = createSignOn(parts)
  const signIn = async (tokens: Partial<Tokens> = {}): Promise<void> => {
    await signOn.begin("window")
    finish(ok({ access: "access-1", until: state.now + 10 * minute, name: "Ada", ...tokens }))
    await expect.poll(() => seen.at(-1)?.state).toBe("in")
  }
  return { signOn, state, seen, told, signIn, finish: (done: Result<Tokens>) => { finish(done) }, again: () => createSignOn(parts) }
}

test("signs in, says as whom, gives the token, and forgets it when signing out", async () => {
  const { signOn, state, told, signIn } = setUp()
  expect(await signOn.view()).toEqual({ host: "login.example.com", state: "out" })
  expect(await signOn.token()).toMatchObject({ ok: false, error: { kind: "sign-on.needed", message: expect.stringContaining("Sign in") } })
  await signIn()
  expect(await signOn.view()).toEqual({ host: "login.example.com", state: "in", name: "Ada" })
  expect(state.midway).toEqual(["waiting"])
  expect(await signOn.token()).toEqual(ok("access-1"))
  expect(await signOn.out()).toEqual({ host: "login.example.com", state: "out" })
  expect(state).toMatchObject({ held: undefined, revoked: ["access-1"] })
  expect(await signOn.token()).toMatchObject({ ok: false })
  expect(told).toEqual(["sign-on.begun login.example.com", "sign-on.ended login.example.com"])
})

test("a worker that starts anew takes the sign-on up from the session", async () => {
  const { again, signIn } = setUp()
  await signIn()
  expect(await again().token()).toEqual(ok("access-1"))
})

test("is renewed quietly before its end, once for all who ask", async () => {
  const { signOn, state, signIn } = setUp()
  await signIn({ refresh: "refresh-1" })
  state.now += 9.5 * minute
  state.renewed = [ok({ access: "access-2", until: state.now + 10 * minute, refresh: "refresh-2" })]
  expect(await Promise.all([signOn.token(), signOn.token()])).toEqual([ok("access-2"), ok("access-2")])
  expect(state.asked).toEqual(["refresh-1"])
  expect(await signOn.view()).toMatchObject({ state: "in", name: "Ada" })
})

test("a renewal for somebody else ends it, and is given back", async () => {
  const { signOn, state, signIn } = setUp()
  await signIn({ refresh: "refresh-1", subject: "ada" })
  state.now += 9.5 * minute
  state.renewed = [ok({ access: "access-2", until: state.now + 10 * minute, refresh: "refresh-2", subject: "ada" })]
  expect(await signOn.token()).toEqual(ok("access-2"))
  state.now += 9.5 * minute
  state.renewed = [ok({ access: "access-of-eve", until: state.now + 10 * minute, refresh: "refresh-of-eve", subject: "eve" })]
  expect(await signOn.token()).toMatchObject({ ok: false, error: { kind: "sign-on.needed" } })
  expect(state).toMatchObject({ held: undefined, revoked: ["refresh-of-eve"] })
  expect(await signOn.view()).toMatchObject({ state: "out", problem: expect.stringContaining("sign in again") })
})

test("a provider that is away doesn't end it as long as the token is good; one that takes the refresh token no more does", async () => {
  const { signOn, state, signIn } = setUp()
  await signIn({ refresh: "refresh-1" })
  const away = { ok: false as const, error: { kind: "sign-on.failed" as const, message: "It did not answer.", retryable: true } }
  state.now += 9.5 * minute
  state.renewed = [away, away, "over"]
  expect(await signOn.token()).toEqual(ok("access-1"))
  state.now += minute
  expect(await signOn.token()).toEqual(away)
  expect(await signOn.view()).toMatchObject({ state: "in" })
  expect(await signOn.token()).toMatchObject({ ok: false, error: { kind: "sign-on.needed" } })
  expect(await signOn.view()).toEqual({ host: "login.example.com", state: "out", problem: "Your sign-on has ended: sign in again." })
})

test.each([0, 1, 2, 3, 4, 5, 6, 7, 8])("signed out while it is renewed (%i ticks in), it stays out, and what came is given back", async (ticks) => {
  const { signOn, state, signIn } = setUp()
  await signIn({ refresh: "refresh-1" })
  state.now += 9.5 * minute
  state.renewed = [ok({ access: "access-2", until: state.now + 10 * minute, refresh: "refresh-2" })]
  const token = signOn.token()
  for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve()
  await signOn.out()
  await token
  expect(state.held).toBeUndefined()
  expect(await signOn.view()).toMatchObject({ state: "out" })
  await expect.poll(() => state.asked.length === 0 || state.revoked.includes("refresh-2")).toBe(true)
})

test("cancelled after the provider said yes, what came is given back", async () => {
  const { signOn, state, finish } = setUp()
  await signOn.begin("window")
  await signOn.cancel()
  finish(ok({ access: "late", until: state.now + minute, refresh: "late-refresh" }))
  await expect.poll(() => state.revoked).toEqual(["late-refresh"])
  expect(state.held).toBeUndefined()
})

test("without a refresh token an expired sign-on is asked for again", async () => {
  const { signOn, state, signIn } = setUp()
  await signIn()
  state.now += 9.9 * minute
  expect(await signOn.token()).toEqual(ok("access-1"))
  state.now += minute
  expect(await signOn.token()).toMatchObject({ ok: false, error: { message: "Your sign-on has ended: sign in again." } })
  expect(state.held).toBeUndefined()
})

test("cancelled, it stays out whatever comes afterwards; by code, the code is shown meanwhile", async () => {
  const { signOn, state, seen, finish } = setUp()
  await signOn.begin("code")
  await expect.poll(() => seen.at(-1)).toEqual({ host: "login.example.com", state: "waiting", device: { code: "ABCD", address: "https://login.example.com/device" } })
  expect(await signOn.cancel()).toEqual({ host: "login.example.com", state: "out" })
  finish(ok({ access: "late", until: state.now + minute }))
  await new Promise((resolve) => { setTimeout(resolve) })
  expect(state.held).toBeUndefined()
  await signOn.begin("window")
  finish(cancelled)
  await expect.poll(() => seen.at(-1)).toMatchObject({ state: "out", problem: expect.stringContaining("cancelled") })
})

test("a policy that names another sign-on, or none, ends it, also in the middle of one", async () => {
  const { signOn, state, told, signIn, finish } = setUp()
  await signIn()
  state.place = { ...place, clientId: "another" }
  await signOn.settle()
  expect(state.held).toBeUndefined()
  expect(told.at(-1)).toBe("sign-on.ended policy")
  await signOn.begin("window")
  state.place = undefined
  finish(ok({ access: "access-3", until: state.now + minute }))
  await new Promise((resolve) => { setTimeout(resolve) })
  expect(state.held).toBeUndefined()
  expect(await signOn.view()).toEqual({ state: "out" })
  expect(await signOn.begin("window")).toMatchObject({ ok: false, error: { message: expect.stringContaining("names no sign-on") } })
})
