import { type ObservedNode } from "../core/observation.ts"
import { fail, ok } from "../core/result.ts"
import { frameAddress } from "../privacy/screen/frame-origin.ts"
import { failed } from "./outcomes.ts"
import type { Policy } from "./policy.ts"
import type { PolicyWatch } from "./policy-watch.ts"
import type { CountingDriver, TabDriver } from "./tab-driver.ts"

/** A site that is shut because of a fault in the policy is not one that somebody chose to shut: only the administrator can mend that. */
const offSite = ({ strict }: Policy): string => strict.some((key) => key === "allowed_origins" || key === "blocked_origins")
  ? "Your organisation's policy is not valid or not whole, so it allows tasks on no site: tell your administrator to look at its problems (Settings, Organisation)."
  : "Your organisation does not allow tasks on this site: leave it, or ask your administrator."

/** What may be known of a page: frames of sites that the organisation keeps tasks off are there, and nothing of what they hold. */
const withoutFrames = (nodes: readonly ObservedNode[], around: string, policy: Policy): ObservedNode[] => nodes.map((node) => {
  if (!node.children) return node
  const address = frameAddress(node, around)
  return { ...node, children: address !== around && !policy.mayVisit(address) ? [] : withoutFrames(node.children, address, policy) }
})

const saysOther = (one: Policy, other: Policy): boolean => JSON.stringify(one.values) !== JSON.stringify(other.values)

/**
 * Holds a run to the organisation's policy as it is in that moment: it is read again before each look and each act. What the guard
 * can't know beforehand (where a page leads by itself, how many tabs it opens) is found here.
 */
export const policeDriver = (driver: CountingDriver, { refresh }: Pick<PolicyWatch, "refresh">): TabDriver => {
  let lookedUnder: Policy | undefined
  return {
    ...driver,
    // What may not be read isn't gone through for a picture either: it is covered as a whole.
    shown: () => {
      const page = driver.shown()
      return page && { ...page, frames: page.frames.filter(({ url }) => lookedUnder?.mayVisit(url)) }
    },
    observe: async (options, signal) => {
      const [policy, address] = await Promise.all([refresh(), driver.url()])
      lookedUnder = policy
      if (!policy.enabled) return fail("guard.refused", policy.offBecause)
      if (!policy.mayVisit(address)) return fail("guard.refused", offSite(policy))
      const seen = await driver.observe(options, signal)
      if (!seen.ok) return seen
      if (!policy.mayVisit(seen.value.url)) return fail("guard.refused", offSite(policy))
      return ok({ ...seen.value, nodes: withoutFrames(seen.value.nodes, seen.value.url, policy) })
    },
    act: async (action, signal, options) => {
      const policy = await refresh()
      const blocked = (why: string) => ({ outcome: failed("blocked", why, "policy"), waitedMs: 0 })
      if (!policy.enabled) return blocked(policy.offBecause)
      // What was allowed under the policy of a moment ago may not be under this one: it is judged again.
      if (lookedUnder && saysOther(policy, lookedUnder)) return blocked("Your organisation's policy has changed since the page was looked at, so nothing was done: look again.")
      const most = policy.values.max_tabs ?? Number.POSITIVE_INFINITY
      if (action.verb === "tab" && action.op === "new" && driver.tabCount() >= most) return blocked(`Your organisation allows a task ${most} open tabs: close one first.`)
      const before = driver.tabCount()
      const acted = await driver.act(action, signal, options)
      if (driver.tabCount() <= Math.max(most, before)) return acted
      // The page opened it by itself.
      await driver.act({ verb: "tab", op: "close" }, signal)
      return { ...acted, outcome: failed("blocked", `A tab that the page opened was closed again: your organisation allows a task ${most} open tabs.`) }
    }
  }
}
