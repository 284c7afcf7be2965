import type { EntityType } from "../../core/finding.ts"
import type { Handling, PrivacyPolicy } from "../../protocol/privacy-policy.ts"
import { criticalTypes } from "../entity-groups.ts"

/** Says most about a person after the critical ones: GDPR, Article 9. */
const sensitive: ReadonlySet<EntityType> = new Set<EntityType>(["HEALTH", "SPECIAL"])

/**
 * Strict keeps steps that touch critical or sensitive values on the device. Balanced replaces everything. Open is for an
 * endpoint that the user trusts with ordinary data, their own server for one.
 */
export const presetHandling = (preset: PrivacyPolicy["preset"], type: EntityType): Handling => {
  const grave = criticalTypes.has(type) || sensitive.has(type)
  if (preset === "strict") return grave ? "local" : "placeholder"
  return preset === "open" && !grave ? "clear" : "placeholder"
}
