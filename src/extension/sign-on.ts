import * as z from "zod"
import { fail, ok, type Result } from "../core/result.ts"
import type { AuditEvent } from "../protocol/audit.ts"
import type { SignOnPlace } from "../privacy/policy/effective-policy.ts"
import type { SignOnView } from "../protocol/sign-on.ts"
import type { DeviceCode, Provider, Tokens } from "./sign-on-provider.ts"

export type SignOnParts = {
  /** Where the organisation's people sign in, as its policy is at this moment. */
  place(): Promise<SignOnPlace | undefined>
  provider(place: SignOnPlace): Provider
  /** Memory of the browser's session, never of its profile. */
  session: { get(): Promise<unknown>; set(held: Held | undefined): Promise<void> }
  changed(view: SignOnView): void
  /** Writes into the audit trail. */
  tell(event: AuditEvent): Promise<void>
  now?: () => number
}
export type SignOn = {
  view(): Promise<SignOnView>
  /** Begins it; how it ends is told by `changed`. An attempt that is under way gives way to this one. */
  begin(by: "window" | "code"): Promise<Result<SignOnView>>
  cancel(): Promise<SignOnView>
  out(): Promise<SignOnView>
  /** An access token that is good for a while, renewed where it can be; or the sentence why there is none. */
  token(): Promise<Result<string>>
  /** The policy may be another one: a sign-on that it doesn't name any more is over. */
  settle(): Promise<void>
}

const heldSchema = z.strictObject({ issuer: z.string(), clientId: z.string(), resource: z.string().optional(), access: z.string(), renewAt: z.number(), until: z.number(), refresh: z.string().optional(), name: z.string().optional(), subject: z.string().optional() })
export type Held = z.infer<typeof heldSchema>

type Named = Pick<SignOnPlace, "issuer" | "clientId" | "resource">
/** Tokens of one place are nothing to another. */
export const isSame = (a: Named | undefined, b: Named | undefined): boolean => a?.issuer === b?.issuer && a?.clientId === b?.clientId && a?.resource === b?.resource
const none = fail("sign-on.failed", "Your organisation's policy names no sign-on: ask your administrator.")
const needed = fail("sign-on.needed", "Sign in with your organisation's account first (Settings, \"Your organisation\"), or choose the private mode.")
const ended = "Your sign-on has ended: sign in again."
/** A token is renewed a minute before its end, a short-lived one after half of its time. */
const marginMs = 60_000

/** The user's sign-on with the organisation: one attempt at a time, tokens in memory only, and only as long as the policy names it. */
export const createSignOn = ({ place, provider, session, changed, tell, now = Date.now }: SignOnParts): SignOn => {
  let attempt: (AbortController & { at: SignOnPlace }) | undefined
  let device: DeviceCode | undefined
  let problem: string | undefined
  let renewing: Promise<Result<string>> | undefined
  /** Raised whenever what is held ends or is another's: a renewal that began before must not bring it back. */
  let era = 0

  const read = async (): Promise<{ at: SignOnPlace; held: Held | undefined } | undefined> => {
    const [at, kept] = [await place(), heldSchema.safeParse(await session.get()).data]
    if (kept && !isSame(kept, at)) await session.set(undefined)
    return at && { at, held: kept && isSame(kept, at) ? kept : undefined }
  }
  const view = async (): Promise<SignOnView> => {
    const here = await read()
    if (!here) return { state: "out" }
    const { at, held } = here
    return {
      host: new URL(at.issuer).host, state: attempt ? "waiting" : held ? "in" : "out",
      ...(held?.name === undefined ? {} : { name: held.name }), ...(attempt && device ? { device } : {}), ...(problem === undefined ? {} : { problem })
    }
  }
  const show = async (): Promise<SignOnView> => { const seen = await view(); changed(seen); return seen }
  const hold = async ({ issuer, clientId, resource }: SignOnPlace, { access, until, refresh, name, subject }: Tokens): Promise<void> => {
    const lasts = until - now()
    await session.set({ issuer, clientId, ...(resource === undefined ? {} : { resource }), access, until, renewAt: until - Math.min(marginMs, lasts / 2), ...(refresh === undefined ? {} : { refresh }), ...(name === undefined ? {} : { name }), ...(subject === undefined ? {} : { subject }) })
  }
  /** Nobody holds it here, so nobody should there. A provider that the policy doesn't name any more is asked nothing. */
  const giveBack = async (at: SignOnPlace, { refresh, access }: Pick<Tokens, "refresh" | "access">): Promise<void> => { if (isSame(at, await place())) await provider(at).revoke(refresh ?? access) }
  const ends = async (at: SignOnPlace, why: string | undefined): Promise<void> => {
    era += 1
    await session.set(undefined)
    problem = why
    await tell({ activity: "sign-on.ended", subject: new URL(at.issuer).host })
    await show()
  }
  const stop = (): void => { attempt?.abort(); attempt = undefined; device = undefined }

  const begin = async (by: "window" | "code"): Promise<Result<SignOnView>> => {
    const at = await place()
    if (!at) return none
    stop()
    const mine = attempt = Object.assign(new AbortController(), { at })
    problem = undefined
    // It outlives this call: the user may need minutes.
    void (async () => {
      const its = provider(at)
      const done = by === "window" ? await its.byWindow(mine.signal) : await its.byCode((code) => { if (attempt === mine) { device = code; void show() } }, mine.signal)
      // Cancelled, begun anew, or not what the policy says any more.
      if (attempt !== mine) { if (done.ok) void giveBack(at, done.value); return }
      if (done.ok && isSame(at, await place())) {
        // Until it is kept it is still under way: nobody must see a moment in which one is out.
        era += 1
        await hold(at, done.value)
        if (attempt !== mine) { await session.set(undefined); void giveBack(at, done.value); return }
        await tell({ activity: "sign-on.begun", subject: new URL(at.issuer).host })
      } else if (!done.ok) problem = done.error.message
      if (attempt === mine) stop()
      await show()
    })().catch(async (bug: unknown) => {
      console.error("sign-on", bug instanceof Error ? bug.name : "failed")
      if (attempt === mine) stop()
      await session.set(undefined)
      problem = "The sign-on could not be completed on this device: try again, or restart the browser."
      await show()
    })
    return ok(await show())
  }

  const renew = async (at: SignOnPlace, { refresh = "", access, until, name, subject }: Held, began: number): Promise<Result<string>> => {
    const fresh = await provider(at).renew(refresh)
    // Signed out, or another policy, meanwhile.
    if ((await read())?.held?.access !== access || began !== era) {
      if (fresh !== "over" && fresh.ok) void giveBack(at, fresh.value)
      return needed
    }
    if (fresh === "over") { await ends(at, ended); return fail("sign-on.needed", ended) }
    if (!fresh.ok) return until > now() ? ok(access) : fresh
    // OpenID Connect Core 12.2: a renewal is for who signed in, and for nobody else.
    if (subject !== undefined && fresh.value.subject !== undefined && fresh.value.subject !== subject) {
      void giveBack(at, fresh.value)
      await ends(at, ended)
      return fail("sign-on.needed", ended)
    }
    await hold(at, { ...fresh.value, name: fresh.value.name ?? name, subject })
    return ok(fresh.value.access)
  }
  return {
    view, begin,
    cancel: async () => { stop(); problem = undefined; return show() },
    out: async () => {
      stop()
      era += 1
      const here = await read()
      if (!here?.held) return show()
      await ends(here.at, undefined)
      void giveBack(here.at, here.held)
      return view()
    },
    token: async () => {
      const began = era
      const here = await read()
      if (!here) return none
      const { at, held } = here
      if (!held) return needed
      if (held.renewAt > now()) return ok(held.access)
      if (held.refresh !== undefined) return (renewing ??= renew(at, held, began).finally(() => { renewing = undefined }))
      if (held.until > now()) return ok(held.access)
      await ends(at, ended)
      return fail("sign-on.needed", ended)
    },
    settle: async () => {
      const kept = await session.get()
      const at = (await read())?.at
      if (attempt && !isSame(attempt.at, at)) stop()
      if (!at) problem = undefined
      if (kept !== undefined && await session.get() === undefined) await tell({ activity: "sign-on.ended", subject: "policy" })
      await show()
    }
  }
}
