import type { SiteRules } from "../guard/guard-context.ts"
import { siteMatcher } from "../privacy/policy/site-matcher.ts"
import type { Settings } from "../protocol/records.ts"

export const compileSiteRules = ({ siteRules: { readOnly, ask } = { readOnly: [], ask: [] } }: Pick<Settings, "siteRules">): SiteRules =>
  ({ readOnly: siteMatcher(readOnly), asks: siteMatcher(ask) })

/** The user's rules for single sites. The function that they resolve to always knows the newest: a rule that is set in the middle of a run counts at once. */
export const createSiteRules = (settings: () => Promise<Settings>): (() => Promise<() => SiteRules>) => {
  let now: SiteRules | undefined
  const read = async (): Promise<SiteRules> => (now = compileSiteRules(await settings()))
  chrome.storage.onChanged.addListener((_changes, area) => { if (area === "local") void read() })
  return async () => {
    const first = await read()
    return () => now ?? first
  }
}
