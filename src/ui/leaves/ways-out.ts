import type { LedgerEntry } from "../../protocol/ledger.ts"
import type { ManagedPolicyView } from "../../protocol/managed-policy.ts"
import type { Settings } from "../../protocol/records.ts"
import { hostOf } from "../language/format.ts"
import { t } from "../language/language.ts"

/** An address in a sentence that runs from right to left: without this its end would stand before its beginning where it breaks over a line. */
export const isolated = (address: string): string => `\u2066${address}\u2069`

/** What can leave with these settings under this policy, one sentence for each way out. Giving tasks is for a build of its own, which says so itself. */
export const waysOut = ({ cloud, managed = [] }: Settings, effective: ManagedPolicyView["effective"]): string[] => {
  const hostFor = (name: string): string | undefined => {
    const address = effective.find(({ key }) => key === name)?.value
    return address === undefined ? undefined : isolated(hostOf(address))
  }
  const [audit, signOn] = [hostFor("audit_sink_url"), hostFor("sso_issuer")]
  return [
    managed.includes("cloud") ? t("leaves.ways.forbidden") : cloud ? t("leaves.ways.cloud", { host: isolated(hostOf(cloud.baseUrl)) }) : t("leaves.ways.noCloud"),
    ...(audit === undefined ? [] : [t("leaves.ways.audit", { host: audit })]),
    ...(signOn === undefined ? [] : [t("leaves.ways.signOn", { host: signOn })]),
    t("leaves.ways.models")
  ]
}

/** What a request was for, by the name it was written down under: whatever isn't one of ours is a task's. */
const purposes = { "settings-test": "test", audit: "audit", "sign-on": "signOn", donation: "donation", model: "model" } as const
export const isOfTask = ({ run }: Pick<LedgerEntry, "run">): boolean => !Object.hasOwn(purposes, run)
/** Of what goes to a cloud model the user may keep the text. */
export const mayKeepBody = (entry: Pick<LedgerEntry, "run">): boolean => isOfTask(entry) || entry.run === "settings-test"
export const purposeOf = ({ run }: Pick<LedgerEntry, "run">): string => t(`leaves.purposes.${Object.hasOwn(purposes, run) ? purposes[run as keyof typeof purposes] : "task"}`)
