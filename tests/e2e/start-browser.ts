import { buildExtension } from "../../src/tooling/plasmo.ts"
import { findBrowser } from "../../src/runner/find-browser.ts"
import { givenBuild } from "./build-extension.ts"
import { launch, type LaunchOptions, type RunningBrowser } from "../../src/runner/launch.ts"

/** One browser with the built extension for a test file. */
export const startBrowser = async (options: Partial<LaunchOptions> = {}): Promise<RunningBrowser> => {
  const found = await findBrowser()
  if (!found.ok) throw new Error(found.error.message)
  const running = await launch({ browser: found.value, extension: options.extension ?? givenBuild ?? await buildExtension("e2e"), ...options })
  if (!running.ok) throw new Error(running.error.message)
  // Half a minute is not much for a machine that does three such things at once.
  running.value.context.setDefaultTimeout(120_000)
  return running.value
}
