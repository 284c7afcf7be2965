import { managedKeys, managedNames, type ManagedKey } from "../../protocol/managed-policy.ts"

/** What the templates are filled with where no policy is given. */
export type PolicyValues = Readonly<Record<string, unknown>>

/** Keys that an example can't hold: a secret, and texts that belong to one organisation. */
const left: ReadonlySet<ManagedKey> = new Set<ManagedKey>(["cloud_key", "collector_token", "privacy_policy", "model_records", "agent_message", "organisation_name"])
const shown = managedNames.filter((name) => !left.has(name))

export const examplePolicy: PolicyValues = Object.fromEntries(shown.map((name) => [name, name === "policy_keys" ? shown : managedKeys[name].example]))

export type KitOptions = {
  /** Of the extension, 32 letters from a to p. */
  id: string
  /** Address of the update manifest. */
  updateUrl: string
  /** The oldest version that may run. */
  version: string
  values: PolicyValues
}
