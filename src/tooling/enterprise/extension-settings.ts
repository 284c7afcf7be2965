import type { KitOptions } from "./example-policy.ts"

const isText = (value: unknown): value is string => typeof value === "string"
/** The browser's own patterns know no ports; what can't be said in them is left to the extension's own rule. */
const hostPatterns = (sites: unknown): string[] => (Array.isArray(sites) ? sites : []).filter(isText).map((site) => site.replace(/(?<=[^/])\/\*?$/, ""))
  .flatMap((site) => (/:\d+$/.test(site) || site === "*" || site === "<all_urls>" ? [] : [site.includes("://") ? site : `*://${site}`]))

/** Forced, pinned, not older than this, and kept off the blocked sites by the browser itself: the extension can't even see those. */
export const extensionSettings = ({ id, updateUrl, version, values }: KitOptions, browser: "chrome" | "edge"): object => ({
  [id]: {
    installation_mode: "force_installed", update_url: updateUrl, override_update_url: true, minimum_version_required: version,
    ...(browser === "chrome" ? { toolbar_pin: "force_pinned" } : { toolbar_state: "force_shown" }),
    runtime_blocked_hosts: hostPatterns(values["blocked_origins"])
  }
})
