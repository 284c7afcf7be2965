import { ok } from "../core/result.ts"
import type { Ledger } from "../memory/dexie-ledger.ts"
import type { CloudDoors } from "./cloud-doors.ts"
import type { Handlers } from "./messaging.ts"
import { previewLeaves } from "./preview-leaves.ts"
import type { PrivacyRules } from "./privacy-rules.ts"
import { readSettings } from "./settings.ts"
import type { TabDriver } from "./tab-driver.ts"

export type PrivacyParts = { privacy: PrivacyRules; doors: CloudDoors; ledger: Ledger; drive(tabId: number): TabDriver; stores: Promise<void> }
export type PrivacyService = Pick<Handlers<"worker">, "policy/get" | "policy/set" | "ledger/export" | "leaves/preview">

/** The messages about what may leave, what would, and what did. */
export const createPrivacyService = ({ privacy, doors, ledger, drive, stores }: PrivacyParts): PrivacyService => ({
  "policy/get": async () => { await stores; return ok(await privacy.view()) },
  "policy/set": async ({ policy }) => {
    await stores
    const written = await privacy.write(policy)
    if (written.ok) await doors.settle()
    return written
  },
  "ledger/export": async () => ok({ text: await ledger.export() }),
  "leaves/preview": async (asked) => { await stores; return previewLeaves(asked, { drive, rules: privacy.refresh, settings: readSettings }) }
})
