import type { DataCategory } from "../../protocol/privacy-policy.ts"

/** What each kind of data is called in the settings. */
export const categories = {
  identity: "settings.identity", contact: "settings.contact", location: "settings.location", account: "settings.account", credentials: "settings.credentials",
  financial: "settings.financial", health: "settings.health", device: "settings.deviceIds", special: "settings.special"
} as const satisfies Record<DataCategory, string>
