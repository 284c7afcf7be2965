import { rmSync } from "node:fs"
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium, type BrowserContext, type Page } from "playwright-core"
import { fail, ok, type Result } from "../core/result.ts"
import type { Browser } from "./find-browser.ts"
import { createPanelClient, type PanelClient } from "./panel-client.ts"

export type LaunchOptions = {
  browser: Browser
  /** Directory of the built extension. */
  extension: string
  headed?: boolean | undefined
  /** A profile to keep; without it a fresh one is used and removed afterwards. */
  profile?: string | undefined
  /** Further command line switches. */
  args?: string[] | undefined
}
export type Tab = { id: number; page: Page }
export type RunningBrowser = {
  context: BrowserContext
  extensionId: string
  /** The panel, opened as a tab. */
  panelPage: Page
  panel: PanelClient
  /** From opening the panel to its being usable, milliseconds. */
  panelMs: number
  newTab(): Promise<Tab>
  /** Ends the browser and removes a temporary profile. Safe to call twice. */
  close(): Promise<void>
}

const switches = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
  "--no-default-browser-check", "--disable-search-engine-choice-screen"]

/** Can a window be shown here? */
export const hasDisplay = (): boolean =>
  process.platform === "darwin" || process.platform === "win32" || Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"])

/** Starts a Chromium with the built extension in it and its panel ready to be spoken to. */
export const launch = async (options: LaunchOptions): Promise<Result<RunningBrowser>> => {
  const profile = options.profile ?? await freshProfile()
  const removeProfile = async () => {
    // The browser's last writes may still be on their way when it reports its end.
    if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
  let context: BrowserContext
  try {
    context = await start(profile, options)
  } catch (error) {
    await removeProfile()
    return fail("internal", tellLaunchFailure(error, options))
  }
  // A second Ctrl-C ends this process without a pause in which anything could be awaited.
  const removeAtExit = () => { if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }) }
  process.once("exit", removeAtExit)
  let closing: Promise<void> | undefined
  const close = () => closing ??= context.close().catch(() => undefined).then(removeProfile).finally(() => { process.off("exit", removeAtExit) })
  try {
    const extensionId = await findExtension(context, options)
    const panelPage = await openPanel(context, extensionId)
    const panelMs = await waitInteractive(panelPage)
    const panel = await createPanelClient(panelPage)
    // One after another: of two tabs that open at once nobody could say which is whose.
    let turn: Promise<unknown> = Promise.resolve()
    const newTab = (): Promise<Tab> => {
      const tab = turn.then(async () => {
        const [page, id] = await Promise.all([context.waitForEvent("page"), panel.openTab()])
        return { id, page }
      })
      turn = tab.catch(() => undefined)
      return tab
    }
    return ok({ context, extensionId, panelPage, panel, panelMs, newTab, close })
  } catch (error) {
    await close()
    return fail("internal", `The extension did not start in the browser (${firstLine(error)}): build it again with "npm run build -- e2e".`)
  }
}

/** The browser's own offers to save what is typed would cover the page and the panel. */
const quietPreferences = { autofill: { profile_enabled: false, credit_card_enabled: false }, credentials_enable_service: false, translate: { enabled: false } }
const freshProfile = async (): Promise<string> => {
  const profile = await mkdtemp(join(tmpdir(), "symbiont-profile-"))
  await mkdir(join(profile, "Default"))
  await writeFile(join(profile, "Default", "Preferences"), JSON.stringify(quietPreferences))
  return profile
}

const start = (profile: string, { browser, extension, headed = false, args = [] }: LaunchOptions): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    executablePath: browser.path,
    headless: !headed,
    viewport: headed ? null : { width: 1280, height: 900 },
    // Ctrl-C first has to end the run and print its last line; the command then closes the browser itself.
    handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false,
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [
      ...switches,
      // Chromium refuses its sandbox to root.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...(browser.branded
        ? ["--enable-unsafe-extension-debugging"]
        : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
      ...(headed ? ["--window-size=1400,900"] : []),
      ...args
    ]
  })

const findExtension = async (context: BrowserContext, { browser, extension }: LaunchOptions): Promise<string> => {
  if (browser.branded) {
    const cdp = await context.browser()?.newBrowserCDPSession()
    if (!cdp) throw new Error("the browser has no DevTools connection")
    // Not in the typed protocol yet.
    const send = cdp.send.bind(cdp) as unknown as (method: string, params: object) => Promise<{ id: string }>
    return (await send("Extensions.loadUnpacked", { path: extension })).id
  }
  const worker = context.serviceWorkers()[0] ?? await context.waitForEvent("serviceworker", { timeout: 30_000 })
  return new URL(worker.url()).host
}

const openPanel = async (context: BrowserContext, extensionId: string): Promise<Page> => {
  const page = context.pages()[0] ?? await context.newPage()
  await page.goto(`chrome-extension://${extensionId}/sidepanel.html`)
  return page
}

const waitInteractive = async (panel: Page): Promise<number> => {
  await panel.waitForSelector("html[data-ready=true]", { state: "attached", timeout: 30_000 }).catch(() => { throw new Error("its panel was not ready within 30 seconds") })
  return Math.round(Number(await panel.evaluate("performance.getEntriesByName('symbiont:interactive')[0]?.startTime ?? performance.now()")))
}

/** A browser that a person closed, or that crashed, shows as an exception of whatever was being asked of it. */
export const tellLoss = (error: unknown): string => /closed|crashed|disconnected/i.test(firstLine(error))
  ? "The browser was closed or crashed before the task was done: start it again."
  : `Something went wrong while the browser was driven (${firstLine(error)}): start it again.`

const firstLine = (error: unknown): string => (error instanceof Error ? error.message.split("\n")[0] ?? "" : String(error))

const tellLaunchFailure = (error: unknown, options: LaunchOptions): string => {
  const text = error instanceof Error ? error.message : String(error)
  if (options.profile !== undefined && /ProcessSingleton|already in use|profile/i.test(text))
    return "The profile is in use by another browser or cannot be opened: close that browser or name another --profile."
  if (options.headed && /missing x server|cannot open display|ozone/i.test(text)) return "There is no display to show a window on: leave out --headed."
  const why = /has been closed/.test(text) ? "it ended at once" : firstLine(error)
  return `The browser could not be started (${why}): set SYMBIONT_CHROMIUM to another Chromium.`
}
