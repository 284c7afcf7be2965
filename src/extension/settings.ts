import type { Received } from "../protocol/messages.ts"
import { type Settings, settingsSchema } from "../protocol/records.ts"
import { readPolicy, settingsUnderPolicy } from "./policy.ts"

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
  return settingsUnderPolicy({ ...settings, hasKey: await readKey() !== "" }, await readPolicy())
}

export const writeSettings = async (change: Received<"settings/set">): Promise<Settings> => {
  if (change.key !== undefined) await chrome.storage.session.set({ [secret]: change.key })
  const { cloud, ...rest } = await readSettings()
  const { keepBytes = rest.keepBytes } = change
  const kept = change.cloud === null ? undefined : change.cloud ?? cloud
  await chrome.storage.local.set({ [stored]: settingsSchema.parse({ ...rest, ...(change.mode ? { mode: change.mode } : {}), ...(kept ? { cloud: kept } : {}), ...(keepBytes === undefined ? {} : { keepBytes }), hasKey: false }) })
  return readSettings()
}
