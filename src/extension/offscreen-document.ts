import { offscreenPath } from "./party.ts"

let making: Promise<void> | undefined

/** Opens the one hidden document that hosts the on-device model, unless it is there. It outlives the worker. */
export const openOffscreen = async (): Promise<void> => {
  const open = await chrome.runtime.getContexts({ contextTypes: ["OFFSCREEN_DOCUMENT" as chrome.runtime.ContextType] })
  // One that is being made is listed already, and hears nothing yet.
  if (open.length > 0 && !making) return
  making ??= chrome.offscreen.createDocument({
    url: offscreenPath, reasons: ["WORKERS" as chrome.offscreen.Reason],
    justification: "Runs the language model of this device outside the service worker, which the browser stops when idle."
  }).finally(() => { making = undefined })
  await making
}
