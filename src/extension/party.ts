import type { Party } from "../protocol/envelope.ts"

/** What the browser (not the sender) says about where a message came from. */
export type Sender = Pick<chrome.runtime.MessageSender, "id" | "origin" | "url" | "tab" | "documentId">
/** Our own identity, as the browser states it. */
export type Self = { readonly id: string; readonly origin: string }

export const offscreenPath = "tabs/offscreen.html"

/**
 * The class of a sender, or nothing for a stranger. A page script shares our id but carries its page's origin; an own
 * page may sit in a tab too, so `tab` decides nothing.
 */
export const partyOf = (sender: Sender, self: Self): Party | undefined => {
  if (sender.id !== self.id) return undefined
  const address = sender.url ?? ""
  if (sender.origin !== undefined && sender.origin !== self.origin) return "page"
  if (!address.startsWith(`${self.origin}/`)) return sender.tab || address !== "" ? "page" : "worker"
  const path = address.slice(self.origin.length + 1).split(/[?#]/)[0] ?? ""
  if (path === offscreenPath) return "offscreen"
  return path.endsWith(".html") ? "panel" : "worker"
}
