import { fail, ok, type Result } from "../core/result.ts"
import { parsePolicy } from "../privacy/policy/parse-policy.ts"
import { closedRules, compileRules, mergeRules, type Rules } from "../privacy/policy/rules.ts"
import { defaultPrivacyPolicy, type PrivacyPolicy, type PrivacyPolicyView } from "../protocol/privacy-policy.ts"
import { type Policy, readPolicy } from "./policy.ts"

export type PrivacyRules = {
  /** What counts now. Until the policy has been read for the first time nothing may leave. */
  rules(): Rules
  /** Resolves when the policy has been read as it stands. */
  refresh(): Promise<Rules>
  view(): Promise<PrivacyPolicyView>
  /** Saves the user's policy, or says what is wrong with it. */
  write(policy: unknown): Promise<Result<PrivacyPolicyView>>
}

const stored = "privacyPolicy"
const damaged = "The saved privacy policy is not valid, so nothing was sent: save it anew in the settings."

/** What an organisation doesn't let go in clear no user can. */
const binding = (rules: Rules): Rules => ({ ...rules, bound: (type, address) => rules.handling(type, address) !== "clear" })

/** The user's policy under the organisation's. A policy that can't be read closes the way out; one that was never set is the default. */
export const combineRules = (saved: unknown, managed: Policy): { policy: PrivacyPolicy; rules: Rules } => {
  const parsed = saved === undefined ? { ok: true as const, policy: defaultPrivacyPolicy } : parsePolicy(saved)
  const own = parsed.ok ? compileRules(parsed.policy) : closedRules(damaged)
  return { policy: parsed.ok ? parsed.policy : defaultPrivacyPolicy, rules: managed.privacy ? mergeRules(own, binding(managed.privacy)) : own }
}

/** `onChange` hears of every change, also of the organisation's. */
export const createPrivacyRules = (onChange: () => void = () => {}): PrivacyRules => {
  let now = closedRules("The privacy policy has not been read yet: try again in a moment.")
  const read = async (): Promise<{ policy: PrivacyPolicy; rules: Rules; managed: boolean; noPictures: boolean }> => {
    try {
      const [{ [stored]: saved }, managed] = await Promise.all([chrome.storage.local.get(stored), readPolicy()])
      const combined = combineRules(saved, managed)
      now = combined.rules
      return { ...combined, managed: managed.privacy !== undefined, noPictures: managed.privacy?.screenshots === "off" }
    } catch (error) {
      now = closedRules("The privacy policy could not be read, so nothing was sent: restart the browser.")
      throw error
    }
  }
  const view = async (): Promise<PrivacyPolicyView> => {
    const { policy, rules, managed, noPictures } = await read()
    return { policy, managed, ...(noPictures ? { noPictures } : {}), ...(rules.cloud.ok ? {} : { closed: rules.cloud.why }) }
  }
  const refresh = async (): Promise<Rules> => { await read(); return now }
  chrome.storage.onChanged.addListener((changes, area) => {
    if (area === "managed" || (area === "local" && stored in changes)) void refresh().then(onChange, onChange)
  })
  return {
    rules: () => now, refresh, view,
    write: async (policy) => {
      const parsed = parsePolicy(policy)
      if (!parsed.ok) return fail("policy.invalid", parsed.problems[0] ?? "The policy is not valid.")
      await chrome.storage.local.set({ [stored]: parsed.policy })
      return ok(await view())
    }
  }
}
