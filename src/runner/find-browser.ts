import { execFile } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { homedir } from "node:os"
import { delimiter, join } from "node:path"
import { promisify } from "node:util"
import { chromium } from "playwright-core"
import { fail, ok, type Result } from "../core/result.ts"
import { installBrowser } from "./install-browser.ts"
import { sayOnStderr } from "./progress.ts"

/**
 * `branded` browsers (Google Chrome, Microsoft Edge) ignore `--load-extension` since version 137; they take an unpacked extension
 * through the DevTools protocol instead.
 */
export type Browser = { path: string; branded: boolean }

const linuxNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"]
const macApps = ["Chromium.app/Contents/MacOS/Chromium", "Google Chrome.app/Contents/MacOS/Google Chrome", "Microsoft Edge.app/Contents/MacOS/Microsoft Edge"]
const windowsApps = ["Chromium\\Application\\chrome.exe", "Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"]

const candidates = (): string[] => {
  const env = process.env
  switch (process.platform) {
    case "darwin":
      return macApps.flatMap(app => [join("/Applications", app), join(homedir(), "Applications", app)])
    case "win32":
      return windowsApps.flatMap(app => [env["LOCALAPPDATA"], env["PROGRAMFILES"], env["PROGRAMFILES(X86)"]].flatMap(base => (base ? [join(base, app)] : [])))
    default: {
      const folders = [...(env["PATH"] ?? "").split(delimiter), "/usr/bin", "/usr/local/bin", "/opt/google/chrome", "/snap/bin"].filter(Boolean)
      return linuxNames.flatMap(name => folders.map(folder => join(folder, name)))
    }
  }
}

const isBranded = async (path: string): Promise<boolean> => {
  if (/google|edge/i.test(path)) return true
  // Asking the binary on Windows would open a window.
  if (process.platform === "win32") return !/chromium|ms-playwright/i.test(path)
  const { stdout } = await promisify(execFile)(path, ["--version"], { timeout: 20_000 }).catch(() => ({ stdout: "" }))
  return /google chrome|edge/i.test(stdout) && !/for testing/i.test(stdout)
}

const installedBrowser = (): string | undefined => {
  const own = chromium.executablePath()
  return [...candidates(), ...(own ? [own] : [])].find(path => existsSync(path) && !isSnapStub(path))
}

/** Ubuntu's chromium package is a shell script that asks for snap, which containers lack. */
const isSnapStub = (path: string): boolean => {
  if (process.platform !== "linux" || existsSync("/snap/bin/chromium")) return false
  try {
    const head = readFileSync(path)
    return head.length < 20_000 && head.includes("snap install chromium")
  } catch {
    return false
  }
}

/** `SYMBIONT_CHROMIUM` first, then what is installed, then an installation. */
export const findBrowser = async (say = sayOnStderr): Promise<Result<Browser>> => {
  const chosen = process.env["SYMBIONT_CHROMIUM"]
  if (chosen && !existsSync(chosen))
    return fail("internal", "SYMBIONT_CHROMIUM names a file that does not exist: set it to the path of a Chromium, Chrome or Edge binary.")
  let path = chosen || installedBrowser()
  if (!path) {
    await installBrowser(say)
    path = installedBrowser()
  }
  if (!path)
    return fail("internal", "No Chromium was found and none could be installed: install Chromium, Chrome or Edge, or set SYMBIONT_CHROMIUM to its path.")
  return ok({ path, branded: await isBranded(path) })
}
