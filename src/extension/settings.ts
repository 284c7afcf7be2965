import type { Received } from "../protocol/messages.ts"
import { type Settings, settingsSchema } from "../protocol/records.ts"
import { managedBy, managedKeyOf, readPolicy, settingsUnderPolicy } from "./policy.ts"

const stored = "settings"
const secret = "cloudKey"
/** Origin of the endpoint that the key was typed for. */
const keyFor = "cloudKeyFor"

/**
 * Shuts both stores to content scripts. `local` is open to them until this has been said, in every life of the worker, so
 * it comes before anything else.
 */
export const closeStores = async (): Promise<void> => {
  await Promise.all([chrome.storage.local, chrome.storage.session].map((area) => area.setAccessLevel({ accessLevel: "TRUSTED_CONTEXTS" })))
}

/**
 * The key for an endpoint. It lives in memory only, goes with the browser, and never goes back to a page. It is a secret between the user
 * and one server: an organisation that pins another endpoint does not get it.
 */
export const readKey = async (baseUrl?: string): Promise<string> => {
  const given = managedKeyOf(await readPolicy())
  if (given !== undefined) return given
  const { [secret]: key, [keyFor]: origin } = await chrome.storage.session.get([secret, keyFor])
  if (typeof key !== "string") return ""
  return baseUrl === undefined || typeof origin !== "string" || origin === new URL(baseUrl).origin ? key : ""
}

/** What the user chose, whatever an organisation makes of it: a policy that is lifted gives all of it back. */
const readOwn = async (): Promise<Settings> => {
  const { [stored]: raw } = await chrome.storage.local.get(stored)
  const parsed = settingsSchema.safeParse(raw ?? {})
  return parsed.success ? parsed.data : settingsSchema.parse({})
}

export const readSettings = async (): Promise<Settings> => {
  const [own, policy] = await Promise.all([readOwn(), readPolicy()])
  const managed = managedBy(policy)
  const name = policy.values.organisation_name
  const settings = settingsUnderPolicy({ ...own, ...(managed.length > 0 ? { managed } : {}), ...(name === undefined ? {} : { organisation: name }) }, policy)
  return { ...settings, hasKey: await readKey(settings.cloud?.baseUrl) !== "" }
}

export const writeSettings = async (change: Received<"settings/set">): Promise<Settings> => {
  const { key, ...wishes } = change
  const { managed: _told, organisation: _name, ...known } = await readOwn()
  // `null` takes a wish back, and what isn't mentioned stays.
  const merged = Object.entries({ ...known, ...definedOf(wishes) }).filter(([, value]) => value !== null)
  await chrome.storage.local.set({ [stored]: settingsSchema.parse({ ...Object.fromEntries(merged), hasKey: false }) })
  if (key !== undefined) {
    const typedFor = wishes.cloud ?? (await readSettings()).cloud
    await chrome.storage.session.set({ [secret]: key, [keyFor]: typedFor ? new URL(typedFor.baseUrl).origin : null })
  }
  return readSettings()
}
const definedOf = (part: object): object => Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined))
