import type { Received } from "../protocol/messages.ts"
import { type Settings, settingsSchema } from "../protocol/records.ts"
import { type Policy, readPolicy, settingsUnderPolicy } from "./policy.ts"

const stored = "settings"
const secret = "cloudKey"

/**
 * Shuts both stores to content scripts. `local` is open to them until this has been said, in every life of the worker, so
 * it comes before anything else.
 */
export const closeStores = async (): Promise<void> => {
  await Promise.all([chrome.storage.local, chrome.storage.session].map((area) => area.setAccessLevel({ accessLevel: "TRUSTED_CONTEXTS" })))
}

/** The key lives in memory only and goes with the browser; it never goes back to a page. */
export const readKey = async (): Promise<string> => {
  const { [secret]: key } = await chrome.storage.session.get(secret)
  return typeof key === "string" ? key : ""
}

export const readSettings = async (): Promise<Settings> => {
  const { [stored]: raw } = await chrome.storage.local.get(stored)
  const parsed = settingsSchema.safeParse(raw ?? {})
  const settings = parsed.success ? parsed.data : settingsSchema.parse({})
  const policy = await readPolicy()
  const managed = managedBy(policy)
  return settingsUnderPolicy({ ...settings, hasKey: await readKey() !== "", ...(managed.length > 0 ? { managed } : {}) }, policy)
}

/** What the organisation has decided in the user's stead. */
export const managedBy = ({ enabled, localOnly, endpoint, maxSteps, privacy }: Policy): NonNullable<Settings["managed"]> => [
  ...(enabled ? [] : ["off" as const]), ...(localOnly ? ["mode" as const, "cloud" as const] : []), ...(endpoint === undefined ? [] : ["endpoint" as const]),
  ...(privacy === undefined ? [] : ["privacy" as const]), ...(maxSteps < 200 ? ["steps" as const] : [])
]

export const writeSettings = async (change: Received<"settings/set">): Promise<Settings> => {
  const { key, ...wishes } = change
  if (key !== undefined) await chrome.storage.session.set({ [secret]: key })
  const { managed: _told, ...known } = await readSettings()
  // `null` takes a wish back, and what isn't mentioned stays.
  const merged = Object.entries({ ...known, ...definedOf(wishes) }).filter(([, value]) => value !== null)
  await chrome.storage.local.set({ [stored]: settingsSchema.parse({ ...Object.fromEntries(merged), hasKey: false }) })
  return readSettings()
}
const definedOf = (part: object): object => Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined))
