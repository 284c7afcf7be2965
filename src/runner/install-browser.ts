import { spawn } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { withProgress, type Say } from "./progress.ts"

const succeeds = (command: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<boolean> => new Promise(resolve => {
  const child = spawn(command, args, { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, ...env } })
  child.on("error", () => { resolve(false) })
  child.on("exit", code => { resolve(code === 0) })
})

const isDebian = (): boolean => {
  const release = existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : ""
  return /^ID=["']?debian/m.test(release)
}

const aptInstall = (): Promise<boolean> => {
  const install = () => succeeds("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { DEBIAN_FRONTEND: "noninteractive" })
  return succeeds("apt-get", ["update", "-qq"]).then(install)
}

const playwrightInstall = (): Promise<boolean> => {
  const cli = join(dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js")
  // As root the system libraries that Chromium needs can be installed along with it.
  const withLibraries = process.platform === "linux" && process.getuid?.() === 0 ? ["--with-deps"] : []
  return succeeds(process.execPath, [cli, "install", ...withLibraries, "chromium"])
}

/** Tries the system's package manager, then Playwright's download. The caller looks for the result: success here is only likely. */
export const installBrowser = async (say: Say): Promise<void> => {
  say("No Chromium, Chrome or Edge was found; one is being installed.")
  const systemWide = isDebian() && process.getuid?.() === 0
  if (systemWide && await withProgress("Installing Chromium with apt-get", say, aptInstall)) return
  await withProgress("Downloading Chromium with Playwright", say, playwrightInstall)
}
