import { readFile } from "node:fs/promises"
import { join } from "node:path"
import type { BrowserContext } from "playwright-core"
import * as z from "zod"
import type { RunningBrowser } from "../launch.ts"

const stateSchema = z.object({
  cookies: z.array(z.object({
    name: z.string(), value: z.string(), domain: z.string(), path: z.string(), expires: z.number().optional(), httpOnly: z.boolean().optional(), secure: z.boolean().optional(),
    sameSite: z.enum(["Strict", "Lax", "None"]).optional()
  }))
})
type Cookies = Parameters<BrowserContext["addCookies"]>[0]

const cookiesIn = async (folder: string, name: string): Promise<Cookies | undefined> => {
  const text = await readFile(join(folder, `${name}_state.json`), "utf8").catch(() => undefined)
  if (text === undefined) return undefined
  try { return stateSchema.parse(JSON.parse(text)).cookies as Cookies } catch { return undefined }
}

/**
 * Signs in as the benchmark does: with the states (Playwright's storage-state JSON) that its own login script leaves in a folder, one of all
 * sites of a task (`gitlab.reddit_state.json`) or one a site. Gives the sites that have none, or none that can be read.
 */
export const signIn = async (context: BrowserContext, folder: string | undefined, sites: readonly string[]): Promise<string[]> => {
  if (folder === undefined) return [...sites]
  const together = await cookiesIn(folder, [...sites].sort().join("."))
  const single = together === undefined ? await Promise.all(sites.map((site) => cookiesIn(folder, site))) : [together]
  for (const cookies of single) if (cookies) await context.addCookies(cookies)
  return together === undefined ? sites.filter((_, index) => single[index] === undefined) : []
}

/** What earlier tasks left in the browser is gone: all cookies, and whatever these pages' sites store. The extension keeps its own. */
export const forgetSites = async ({ context, panelPage }: Pick<RunningBrowser, "context" | "panelPage">, urls: readonly string[]): Promise<void> => {
  await context.clearCookies()
  const devtools = await context.newCDPSession(panelPage)
  for (const origin of new Set(urls.map((url) => new URL(url).origin))) await devtools.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" })
  await devtools.detach()
}
