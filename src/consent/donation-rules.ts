import type { Rules } from "../privacy/policy/rules.ts"

/**
 * The privacy policy as the door of donations asks it: the collector is a destination of its own, which the user's consent (or the
 * organisation's `collector_url`) has named, whatever cloud models are allowed. What may never leave stays what may never leave.
 */
export const donationRules = (rules: Rules, collectors: readonly string[]): Rules => ({ ...rules, cloud: { ok: true }, cloudOrigin: (origin) => collectors.includes(origin) })
