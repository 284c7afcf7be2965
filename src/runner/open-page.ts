import type { Page } from "playwright-core"
import { fail, ok, type Result } from "../core/result.ts"

const patienceMs = 30_000
/** After its first byte a page gets so long (milliseconds) to be parsed, and after that for its pictures and frames. */
const usual = { domcontentloaded: 10_000, load: 5_000 }

/** Opens an address in a tab. A page that answered but goes on loading is used as it is; one that never answered is a failure with a sentence. */
export const openPage = async (page: Page, url: string, timeoutMs = patienceMs, loadingMs = usual): Promise<Result<void>> => {
  try {
    await page.goto(url, { waitUntil: "commit", timeout: timeoutMs })
    for (const state of ["domcontentloaded", "load"] as const) await page.waitForLoadState(state, { timeout: Math.min(timeoutMs, loadingMs[state]) }).catch(() => undefined)
    return ok(undefined)
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    // Some addresses of the browser's own abort their first navigation and still show a page; the extension says what it thinks of them.
    if (page.url() !== "about:blank" && !page.url().startsWith("chrome-error:") && !/net::ERR_(?!ABORTED)/.test(text)) return ok(undefined)
    if (/Download is starting/.test(text)) return fail("page.unsupported", "The address is a file to download, not a page: give the address of a page.")
    const code = /net::(ERR_[A-Z_]+)/.exec(text)?.[1]
    if (code) return fail("page.unreachable", `The page could not be opened (${code}): check the address and the connection.`)
    if (/Timeout/.test(text)) return fail("page.timeout", `The page did not answer within ${timeoutMs / 1000} seconds: try again later or check the address.`)
    return fail("page.unreachable", "The page could not be opened: check the address.")
  }
}
