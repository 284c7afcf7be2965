import { ok } from "../core/result.ts"
import type { Ledger } from "../memory/dexie-ledger.ts"
import type { VaultStore } from "../memory/vault-store.ts"
import { sha256Hex } from "../privacy/ledger/seal-entry.ts"
import { verifyLedger } from "../privacy/ledger/verify-ledger.ts"
import { mergePolicy } from "../privacy/policy/merge-policy.ts"
import { standingOf, withDecision } from "../privacy/policy/value-decision.ts"
import { createVault } from "../privacy/vault.ts"
import { whatLeaves } from "../privacy/screen/what-leaves.ts"
import type { CloudDoors } from "./cloud-doors.ts"
import type { Handlers } from "./serve.ts"
import { previewLeaves } from "./preview-leaves.ts"
import { readPolicy } from "./policy.ts"
import type { BeforeSaving, PolicyWish, PrivacyRules } from "./privacy-rules.ts"
import { readSettings } from "./settings.ts"
import type { TabDriver } from "./tab-driver.ts"

export type PrivacyParts = { privacy: PrivacyRules; doors: CloudDoors; ledger: Ledger; drive(tabId: number): TabDriver; vaults: Pick<VaultStore, "load">; stores: Promise<void>; /** Hears of a change of the policy before it counts. */ before: BeforeSaving }
export type PrivacyService = Pick<Handlers<"worker">, "policy/get" | "policy/set" | "policy/change" | "policy/decide" | "policy/standings" | "ledger/export" | "ledger/list" | "ledger/body" | "ledger/verify" | "leaves/preview">

/** The messages about what may leave, what would, and what did. */
export const createPrivacyService = ({ privacy, doors, ledger, drive, vaults, stores, before }: PrivacyParts): PrivacyService => {
  const write = async (wish: PolicyWish) => {
    await stores
    const written = await privacy.write(wish, before)
    if (written.ok) await doors.settle()
    return written
  }
  return {
    "policy/get": async () => { await stores; return ok(await privacy.view()) },
    "policy/set": ({ policy }) => write({ anew: policy }),
    "policy/change": ({ was, part }) => write({ change: (now) => mergePolicy(now, was, part) }),
    "policy/decide": ({ value, type, decision }) => write({ change: (now) => withDecision(now, { value, type }, decision) }),
    "policy/standings": async ({ values }) => {
      await stores
      const [{ policy }, { privacy: organisation }] = [await privacy.view(), await readPolicy()]
      return ok(values.map((of) => standingOf(policy, privacy.rules(), of, organisation?.neverLeaves)))
    },
    "ledger/export": async () => ok({ text: await ledger.export() }),
    "ledger/list": async ({ limit }) => ok(await ledger.list(limit)),
    "ledger/body": async ({ seq }) => {
      const found = await ledger.body(seq)
      // The values that placeholders stood for rest with the run; where it was deleted, only the placeholders are left.
      return ok(found ? { leaves: whatLeaves(found.body, found.entry.destination, createVault(await vaults.load(found.entry.run), privacy.rules)) } : {})
    },
    "ledger/verify": async () => {
      const report = await verifyLedger((await ledger.export()).split("\n"), { digest: sha256Hex })
      return ok(report.ok ? { ok: true, entries: report.entries } : report)
    },
    "leaves/preview": async (asked) => { await stores; return previewLeaves(asked, { drive, rules: privacy.refresh, settings: readSettings }) }
  }
}
