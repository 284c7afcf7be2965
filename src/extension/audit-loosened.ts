import { entityTypes } from "../core/finding.ts"
import { compileRules } from "../privacy/policy/rules.ts"
import { handlings, type PrivacyPolicy } from "../protocol/privacy-policy.ts"
import type { Received } from "../protocol/messages.ts"
import type { Settings } from "../protocol/records.ts"

/** Modes by how much may leave. */
const reach = ["local", "hybrid", "speculative", "cloud"] as const
type Limits = NonNullable<Settings["limits"]>

/** Names of the settings that a change makes looser: more may leave, be kept or be done without a person. */
export const loosenedSettings = (before: Settings, change: Received<"settings/set">): string[] => {
  const { mode, cloud, key, keepBytes, previewFirst, keepDays, limits } = change
  const looserLimit = limits !== undefined && (Object.keys(before.limits ?? {}) as (keyof Limits)[]).some((name) => (limits?.[name] ?? Number.POSITIVE_INFINITY) > (before.limits?.[name] ?? Number.POSITIVE_INFINITY))
  const found: [string, boolean][] = [
    ["mode", mode !== undefined && reach.indexOf(mode) > reach.indexOf(before.mode)],
    ["cloud", Boolean(cloud && (cloud.baseUrl !== before.cloud?.baseUrl || cloud.model !== before.cloud.model))],
    ["key", Boolean(key)],
    ["keepBytes", keepBytes === true && before.keepBytes !== true],
    ["previewFirst", previewFirst === false && before.previewFirst === true],
    ["keepDays", keepDays !== undefined && (keepDays ?? Number.POSITIVE_INFINITY) > (before.keepDays ?? Number.POSITIVE_INFINITY)],
    ["limits", looserLimit]
  ]
  return found.flatMap(([name, looser]) => (looser ? [name] : []))
}

/** Names of the parts of a privacy policy that let more leave, or be kept, than before. */
export const loosenedPolicy = (before: PrivacyPolicy, after: PrivacyPolicy): string[] => {
  const [was, is] = [compileRules(before), compileRules(after)]
  const looser = (address?: string): boolean => entityTypes.some((type) => handlings.indexOf(is.handling(type, address)) < handlings.indexOf(was.handling(type, address)))
  const fewer = (one: readonly unknown[], other: readonly unknown[]): boolean => { const left = new Set(other.map((item) => JSON.stringify(item))); return one.some((item) => !left.has(JSON.stringify(item))) }
  const words = ({ terms, patterns }: PrivacyPolicy["own"]): unknown[] => [...terms, ...patterns]
  const found: [string, boolean][] = [
    ["handling", looser()],
    // A later rule may undo an earlier one, and which sites the two have in common can't be told: every change counts.
    ["sites", JSON.stringify(before.sites) !== JSON.stringify(after.sites)],
    ["localOnlySites", fewer(before.localOnlySites, after.localOnlySites)],
    ["cloudOrigins", after.cloudOrigins === undefined ? before.cloudOrigins !== undefined : before.cloudOrigins !== undefined && fewer(after.cloudOrigins, before.cloudOrigins)],
    ["cloudTokens", (after.cloudTokens ?? Number.POSITIVE_INFINITY) > (before.cloudTokens ?? Number.POSITIVE_INFINITY)],
    ["screenshots", is.screenshots === "masked" && was.screenshots === "off"],
    ["own", fewer(words(before.own), words(after.own))],
    ["mayLeave", fewer(after.mayLeave, before.mayLeave)],
    ["neverLeave", fewer(words(before.neverLeave), words(after.neverLeave))]
  ]
  return found.flatMap(([name, isLooser]) => (isLooser ? [name] : []))
}
