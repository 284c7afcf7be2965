import { fail, type Result } from "../core/result.ts"
import { buildExtension } from "../tooling/plasmo.ts"
import { findBrowser } from "./find-browser.ts"
import { useModel } from "./install-model.ts"
import { launch, type LaunchOptions, type RunningBrowser } from "./launch.ts"
import { sayOnStderr, withProgress, type Say } from "./progress.ts"

/** A browser found (or installed), the extension built (or taken from the last build), both started together. */
export const prepareBrowser = async (options: Omit<LaunchOptions, "browser" | "extension">, say: Say = sayOnStderr): Promise<Result<RunningBrowser>> => {
  const browser = await findBrowser(say)
  if (!browser.ok) return browser
  let extension: string
  try {
    extension = await withProgress("Building the extension", say, () => buildExtension("e2e"))
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    return fail("internal", "The extension could not be built: see the lines above, then run \"npm run check\".")
  }
  return withProgress("Starting the browser", say, () => launch({ ...options, browser: browser.value, extension }))
}

/** The same with an on-device model chosen and loaded: the one of that name or file, or the built-in one. */
export const prepareWithModel = async (model: string | undefined, say: Say = sayOnStderr): Promise<Result<RunningBrowser>> => {
  const browser = await prepareBrowser({}, say)
  if (!browser.ok) return browser
  const { panel, close } = browser.value
  const chosen = model === undefined ? undefined : await useModel(panel, model, say)
  const ready = chosen && !chosen.ok ? chosen : await panel.call("model/prepare", {})
  if (ready.ok) return browser
  await close()
  return ready
}
