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
  /** Origin of the collector: from the user's settings, or an organisation's policy. */
  audience: string
  /** The privacy policy as it is now; without one nothing leaves. */
  rules: () => Rules | undefined
  vaults: EgressOptions["vaults"]
  /** Writes each request into the ledger of what left. */
  record: NonNullable<EgressOptions["record"]>
  /** Authorization for enrolment, where an organisation signs its people in. */
  authorization?: (audience: string) => Promise<string | undefined>
  name?: string
  now?: () => number
}

/** Everything that an extension which may contribute has to hold, over the privacy room's own door. The core build doesn't import it. */
export const createDonor = ({ audience, rules, vaults, record, authorization, name, now = Date.now }: DonorOptions) => {
  const database = openConsentDatabase(name)
  const door = createEgress({ vaults, allowedOrigins: () => [audience], rules: () => { const present = rules(); return present && donationRules(present, audience) }, record, withoutProofs })
  const parts = { database, door, now, ledger: createConsentLedger({ database, now }), keys: createDeviceKeys(database), outbox: createOutbox({ database, now }) }
  return {
    ...parts,
    /** To be called at the time that it gives, after the browser starts, and after each donation. */
    send: createSender({ ...parts, ...(authorization ? { authorization } : {}) }),
    withdraw: (withdrawal: Withdrawal) => withdraw(audience, withdrawal, parts)
  }
}
