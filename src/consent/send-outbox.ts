import { AppFailure } from "../core/result.ts"
import { type Problem, problemSchema, receiptSchema } from "../protocol/collector.ts"
import { trajectoryVersion } from "../protocol/trajectory.ts"
import type { ConsentDatabase, OutboxRow } from "./consent-database.ts"
import type { ConsentLedger } from "./consent-ledger.ts"
import type { DeviceKeys } from "./device-keys.ts"
import type { Outbox } from "./outbox.ts"
import { signRequest } from "./signed-request.ts"
import { sendWithdrawal } from "./withdraw.ts"

export type SenderOptions = {
  database: ConsentDatabase
  outbox: Outbox
  ledger: ConsentLedger
  keys: DeviceKeys
  /** The privacy room's door: nothing else sends. */
  door: typeof fetch
  /** Authorization, where an organisation manages who may give. Withdrawals go without: taking back must not depend on an account. */
  authorization?: (audience: string) => Promise<string | undefined>
  /** The tenant that the donor belongs to, where an organisation says so of this collector. */
  tenant?: (audience: string) => Promise<string | undefined>
  /** Whether runs may be sent to a collector at present; withdrawals always are. */
  mayGive?: (audience: string) => Promise<boolean>
  now?: () => number
}

/** Answers after which another try can end otherwise. */
const passing = new Set([401, 404, 408, 425, 429, 500, 502, 503, 504])
const waitOf = (response: Response, now: number): number | undefined => {
  const text = response.headers.get("retry-after")
  if (text === null) return undefined
  const ms = /^\d{1,7}$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), 86_400_000) : undefined
}
const problemOf = async (response: Response): Promise<Problem | undefined> => problemSchema.safeParse(await response.json().catch(() => undefined)).data

const askAgainMs = 600_000

/**
 * First asks for erasures that a collector hasn't heard of, then sends what is due, one after the other, until nothing is. Gives the time at which it should be called again. Safe to call from
 * anywhere and at any time: rows are leased, and one goes only when the collector has said that it has it.
 */
export const createSender = ({ database, outbox, ledger, keys, door, authorization, tenant, mayGive = async () => true, now = Date.now }: SenderOptions) => {
  /** Registers the consent once; the collector takes the same one again without complaint. */
  const enrol = async ({ audience, consent: id }: OutboxRow): Promise<Response | "no-consent" | undefined> => {
    const key = await keys.keyFor(audience)
    const consent = await ledger.donation(audience, key.thumbprint, id)
    if (!consent) return "no-consent"
    if (await database.enrolled.get(id)) return undefined
    const url = `${audience}/v1/consents/${id}`
    const response = await door(url, await signRequest({ method: "PUT", url, body: JSON.stringify({ key: key.publicKey, consent, tenant: await tenant?.(audience) }), authorization: await authorization?.(audience) }, key, now()))
    if (!response.ok) return response
    await database.enrolled.put({ consent: id, audience })
    return undefined
  }
  const send = async (row: OutboxRow): Promise<void> => {
    const refused = await enrol(row)
    // A consent that was taken back covers nothing, and neither does an earlier one once the user has said no.
    if (refused === "no-consent") return outbox.refuse(row, undefined)
    const url = `${row.audience}/v1/trajectories/${row.id}`
    const response = refused ?? await door(url, await signRequest({ method: "PUT", url, body: row.body, consent: row.consent, schema: trajectoryVersion, kind: row.kind, authorization: await authorization?.(row.audience) }, await keys.keyFor(row.audience), now()))
    if (response.ok) {
      const { data: receipt } = receiptSchema.safeParse(await response.json().catch(() => undefined))
      // Whoever says "200" without knowing what was sent is no collector; a captive portal, say.
      return receipt?.id === row.id && receipt.sha256 === row.sha256 ? outbox.done(row, receipt) : outbox.again(row, undefined)
    }
    const wait = waitOf(response, now())
    const problem = await problemOf(response)
    if (problem?.type === "unknown-subject") await database.enrolled.delete(row.consent)
    return passing.has(response.status) ? outbox.again(row, wait, problem) : outbox.refuse(row, problem)
  }
  return async (): Promise<number | undefined> => {
    let unheard = 0
    for (const withdrawal of await database.withdrawals.toArray()) if (!(await sendWithdrawal(withdrawal, { database, ledger, keys, door, now })).ok) unheard += 1
    // Asked anew before each: an organisation may have changed its mind meanwhile.
    const open = async (): Promise<Set<string>> => {
      const may = new Set<string>()
      for (const { audience } of await outbox.list()) if (!may.has(audience) && await mayGive(audience)) may.add(audience)
      return may
    }
    for (let row = await outbox.lease(await open()); row; row = await outbox.lease(await open())) {
      try {
        await send(row)
      } catch (error) {
        // The door found something that may not leave: trying again would find it again. A check that a busy device was too slow for may succeed later.
        if (error instanceof AppFailure && error.error.kind === "privacy.blocked" && !error.error.retryable) await outbox.refuse(row, { type: "private-values", title: error.message, status: 422 })
        else await outbox.again(row, undefined)
      }
    }
    const next = await outbox.nextAt(await open())
    return unheard === 0 ? next : Math.min(next ?? Number.POSITIVE_INFINITY, now() + askAgainMs)
  }
}
