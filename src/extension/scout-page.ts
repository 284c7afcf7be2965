import { scoutHandlers } from "../page/observe/scout-handlers.ts"
import { within } from "./wait.ts"

/** A page that is busy goes without the hint: the look at it must not wait for that. */
const limitMs = 500

/**
 * Lets the page's own world tell our world which plain elements act on a click. The event's name can't be guessed, and what is told
 * only adds elements to the view, so a hostile page gains nothing; whatever fails here changes nothing. Gives false where one of the documents is gone.
 */
export const scoutPage = async (tabId: number, documentIds: string[], signal?: AbortSignal): Promise<boolean> => {
  if (documentIds.length === 0) return true
  const target = { tabId, documentIds }
  const name = `s${crypto.randomUUID()}`
  // A document gets them in this order, so it listens before it is told.
  const told = async (): Promise<unknown> => Promise.all([
    chrome.scripting.executeScript({ target, injectImmediately: true, args: [name], func: (event: string) => { globalThis.symbiontFrame?.listen(event) } }),
    chrome.scripting.executeScript({ target, injectImmediately: true, world: "MAIN", args: [name], func: scoutHandlers })
  ])
  return await within(told().then(() => true, () => false), limitMs, signal) ?? true
}
