import { createEgress, type EgressOptions } from "../privacy/egress.ts"
import type { Rules } from "../privacy/policy/rules.ts"
import type { Withdrawal } from "../protocol/consent.ts"
import { openConsentDatabase } from "./consent-database.ts"
import { createConsentLedger } from "./consent-ledger.ts"
import { createDeviceKeys } from "./device-keys.ts"
import { donationRules } from "./donation-rules.ts"
import { createOutbox } from "./outbox.ts"
import { createSender } from "./send-outbox.ts"
import { withdraw } from "./withdraw.ts"
import { withoutProofs } from "./without-proofs.ts"

export type DonorOptions = {
  /** Origins of the collectors that the user (or an organisation's policy) has named, asked anew for each request. */
  audiences: () => readonly string[]
  /** The privacy policy as it is now; without one nothing leaves. */
  rules: () => Rules | undefined
  vaults: EgressOptions["vaults"]
  /** Writes each request into the ledger of what left. */
  record: NonNullable<EgressOptions["record"]>
  /** "Bearer" and a token, where an organisation knows its people by one. */
  authorization?: (audience: string) => Promise<string | undefined>
  /** The tenant that the organisation's donors belong to at its own collector. */
  tenant?: (audience: string) => Promise<string | undefined>
  /** Whether runs may be sent to a collector at present. */
  mayGive?: (audience: string) => Promise<boolean>
  name?: string
  now?: () => number
}

/** Everything that an extension which may contribute has to hold, over the privacy room's own door. The core build doesn't import it. */
export const createDonor = ({ audiences, rules, vaults, record, authorization, tenant, mayGive, name, now = Date.now }: DonorOptions) => {
  const database = openConsentDatabase(name)
  /** Tokens look like keys to the door, and are meant to leave as a header, and only so. */
  const bearers = new Set<string>()
  const authorize = authorization && (async (audience: string): Promise<string | undefined> => {
    const proof = await authorization(audience)
    if (proof !== undefined) bearers.add(proof)
    return proof
  })
  const door = createEgress({ credential: (text) => bearers.has(text), vaults, allowedOrigins: audiences, rules: () => { const present = rules(); return present && donationRules(present, audiences()) }, record, withoutProofs })
  const parts = { database, door, now, ledger: createConsentLedger({ database, now }), keys: createDeviceKeys(database), outbox: createOutbox({ database, now }) }
  return {
    ...parts,
    /** To be called at the time that it gives, after the browser starts, and after each donation. */
    send: createSender({ ...parts, ...(authorize ? { authorization: authorize } : {}), ...(tenant ? { tenant } : {}), ...(mayGive ? { mayGive } : {}) }),
    withdraw: (audience: string, withdrawal: Withdrawal) => withdraw(audience, withdrawal, parts),
    /** Collectors for which something waits: a run that may go there, or a withdrawal that wasn't heard. */
    owed: async (): Promise<string[]> => {
      const owed = new Set((await database.withdrawals.toArray()).map(({ audience }) => audience))
      for (const { audience } of await database.outbox.toArray()) if (!owed.has(audience) && (await mayGive?.(audience) ?? true)) owed.add(audience)
      return [...owed]
    }
  }
}
export type Donor = ReturnType<typeof createDonor>
