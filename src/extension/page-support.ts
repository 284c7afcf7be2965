import { fail } from "../core/result.ts"

type Refusal = ReturnType<typeof fail>
const unsupported = (what: string): Refusal => fail("page.unsupported", `${what}, where no extension may act: open an ordinary web page and start the task there.`)

/** Why a page of this address can't be driven, or nothing when it can. */
export const refuseAddress = (address: string): Refusal | undefined => {
  if (address === "") return undefined
  let url: URL
  try { url = new URL(address) } catch { return unsupported("This tab shows something without a web address") }
  const { protocol, host, pathname } = url
  if (protocol === "chrome:" || protocol === "edge:" || protocol === "chrome-untrusted:") return unsupported("This is a page of the browser itself")
  if (protocol === "devtools:") return unsupported("These are the developer tools")
  if (protocol === "about:") return unsupported("This tab is empty")
  if (protocol === "chrome-extension:") return unsupported("This is a page of an extension")
  if (protocol === "view-source:") return unsupported("This is the source view of a page")
  if (protocol === "chrome-error:") return fail("page.unreachable", "The page could not be opened: check the address and the connection, then start the task again.")
  if (host === "chromewebstore.google.com" || (host === "chrome.google.com" && pathname.startsWith("/webstore"))) return unsupported("This is the extension store")
  return protocol === "http:" || protocol === "https:" ? undefined : unsupported("This tab shows a local file or another scheme")
}

export const refusePdf = (): Refusal => unsupported("This tab shows a PDF")

/** The browser tells why it would not run a script only in words; these are the ones that Chromium uses. */
export const explainScriptError = (error: unknown, address: string): Refusal => {
  const words = error instanceof Error ? error.message : String(error)
  if (/No tab with id|tab was closed|No frame with id|was removed|Frame with ID \d+ (?:was|is not)/i.test(words)) return fail("page.gone", "The tab or its page was closed: open it again and start the task there.", true)
  if (/showing error page|error page/i.test(words)) return fail("page.unreachable", "The page could not be opened: check the address and the connection, then start the task again.")
  if (/extensions gallery/i.test(words)) return unsupported("This is the extension store")
  const refusal = refuseAddress(address)
  if (refusal) return refusal
  if (/Cannot access|permission/i.test(words)) return fail("page.no-access", "Symbiont has no access to this site yet: click its toolbar button on that tab, or allow the site in the panel under Settings, “Allow a site”, then start the task again.")
  return fail("page.unreachable", "The page could not be reached: reload it and start the task again.", true)
}
