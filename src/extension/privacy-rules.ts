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
  /**
   * Saves what is wished, or says what is wrong with it: one wish after the other, each upon the policy as it is by then. `before` hears
   * of it first (`was`: nothing where that couldn't be read); where it throws, nothing is saved.
   */
  write(wish: PolicyWish, before: BeforeSaving): Promise<Result<PrivacyPolicyView>>
}
/** A whole policy in place of whatever is there, or a change of the one that is there. */
export type PolicyWish = { anew: unknown } | { change: (policy: PrivacyPolicy) => unknown }
export type BeforeSaving = (was: PrivacyPolicy | undefined, is: PrivacyPolicy) => Promise<void>

const stored = "privacyPolicy"
const damaged = "The saved privacy policy is not valid, so nothing was sent: start anew in the settings."
const unchanged = "The saved privacy policy is not valid, so nothing was changed: start anew in the settings."

/** What an organisation doesn't let go in clear no user can. */
const binding = (rules: Rules): Rules => ({ ...rules, bound: (type, address) => rules.handling(type, address) !== "clear" })

/** The user's policy under the organisation's. A policy that can't be read closes the way out; one that was never set is the default. */
export const combineRules = (saved: unknown, managed: Policy): { policy: PrivacyPolicy; rules: Rules; damaged: boolean } => {
  const parsed = saved === undefined ? { ok: true as const, policy: defaultPrivacyPolicy } : parsePolicy(saved)
  const own = parsed.ok ? compileRules(parsed.policy) : closedRules(damaged)
  return { policy: parsed.ok ? parsed.policy : defaultPrivacyPolicy, rules: managed.privacy ? mergeRules(own, binding(managed.privacy)) : own, damaged: !parsed.ok }
}

/** `onChange` hears of every change, also of the organisation's. */
export const createPrivacyRules = (onChange: () => void = () => {}): PrivacyRules => {
  let now = closedRules("The privacy policy has not been read yet: try again in a moment.")
  const read = async (): Promise<{ policy: PrivacyPolicy; rules: Rules; damaged: boolean; managed: boolean; noPictures: boolean }> => {
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
    const { policy, rules, damaged, managed, noPictures } = await read()
    return { policy, managed, ...(damaged ? { damaged: true } : {}), ...(noPictures ? { noPictures } : {}), ...(rules.cloud.ok ? {} : { closed: rules.cloud.why }) }
  }
  const refresh = async (): Promise<Rules> => { await read(); return now }
  chrome.storage.onChanged.addListener((changes, area) => {
    if (area === "managed" || (area === "local" && stored in changes)) void refresh().then(onChange, onChange)
  })
  const save = async (wish: PolicyWish, before: BeforeSaving): Promise<Result<PrivacyPolicyView>> => {
    const { policy, damaged } = await read()
    if (damaged && !("anew" in wish)) return fail("policy.invalid", unchanged)
    const parsed = parsePolicy("anew" in wish ? wish.anew : wish.change(policy))
    if (!parsed.ok) return fail("policy.invalid", parsed.problems[0] ?? "The policy is not valid.")
    await before(damaged ? undefined : policy, parsed.policy)
    await chrome.storage.local.set({ [stored]: parsed.policy })
    return ok(await view())
  }
  let last: Promise<unknown> = Promise.resolve()
  return {
    rules: () => now, refresh, view,
    write: (wish, before) => {
      const saved = last.then(() => save(wish, before))
      // One that fails must not take those after it along.
      last = saved.catch(() => undefined)
      return saved
    }
  }
}
