import type { VaultStore } from "../memory/vault-store.ts"
import type { Ledger } from "../memory/dexie-ledger.ts"
import type { Vault } from "../privacy/vault.ts"
import type { Result } from "../core/result.ts"
import type { MessageName } from "../protocol/messages.ts"
import type { Trajectory } from "../protocol/trajectory.ts"
import type { Handlers } from "./serve.ts"
import type { NetworkWall } from "./network-wall.ts"
import type { SignOn } from "./sign-on.ts"
import type { PrivacyRules } from "./privacy-rules.ts"

export type DonationHandlers = Pick<Handlers<"worker">, Extract<MessageName, `donate/${string}`>>
export type DonationParts = {
  /** A finished run as it was recorded, whatever a scan would find in it: its reviewer is to see and strike it. */
  recorded(runId: string): Promise<Result<Trajectory>>
  vaults: Pick<VaultStore, "load">
  /** Vaults of the runs that are alive. */
  live(): Iterable<Vault>
  privacy: PrivacyRules
  wall: NetworkWall
  ledger: Pick<Ledger, "append">
  signOn: Pick<SignOn, "token">
  /** Of the extension. */
  version: string
  /** Resolves when the stores are shut to content scripts. */
  stores: Promise<void>
}
export type Donation = {
  handlers: DonationHandlers
  /** Whether the user wishes new runs to be recorded. */
  records(): Promise<boolean>
}
