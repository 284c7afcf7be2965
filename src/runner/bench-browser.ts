import { readFile } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { chromium, type Page } from "playwright-core"
import { fail, ok, type Result } from "../core/result.ts"
import { buildBenchPage } from "../tooling/build-bench-page.ts"
import { findBrowser } from "./find-browser.ts"

export type BenchBrowser = {
  page: Page
  /** Another page, for a site. */
  newPage(): Promise<Page>
  /** Serves a file of this machine to the page; gives its address. */
  share(path: string): string
  /** CPU seconds and resident memory (MB) of the process that the page and its workers run in, where the system tells. */
  usage(): Promise<{ cpuSeconds: number; memoryMB: number | undefined }>
  close(): Promise<void>
}

/** A Chromium with one empty page that holds the engines, and nothing else. */
export const startBenchBrowser = async (root: string): Promise<Result<BenchBrowser>> => {
  const found = await findBrowser()
  if (!found.ok) return found
  const script = await buildBenchPage(root)
  const shared = new Map<string, string>([["/wllama.wasm", join(root, "node_modules/@wllama/wllama/esm/wasm/wllama.wasm")]])
  const server = createServer((request, response) => {
    void (async () => {
      const path = (request.url ?? "/").split("?")[0] ?? "/"
      if (path === "/") { response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>Benchmark</title><script src=/bench.js></script>"); return }
      if (path === "/bench.js") { response.writeHead(200, { "content-type": "text/javascript" }).end(script); return }
      const file = shared.get(path)
      if (file === undefined) { response.writeHead(404).end(); return }
      response.writeHead(200, { "content-type": path.endsWith(".wasm") ? "application/wasm" : "application/octet-stream" }).end(await readFile(file))
    })().catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve) })
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const browser = await chromium.launch({ executablePath: found.value.path, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] }).catch(() => undefined)
  const close = async () => { await browser?.close(); server.closeAllConnections(); await new Promise<void>((resolve) => { server.close(() => { resolve() }) }) }
  if (!browser) { await close(); return fail("internal", "The browser could not be started: set SYMBIONT_CHROMIUM to another Chromium.") }
  const page = await browser.newPage()
  await page.goto(address)
  await page.waitForFunction("globalThis.symbiontBench !== undefined")
  const cdp = await browser.newBrowserCDPSession()
  return ok({
    page, close, newPage: () => browser.newPage(),
    share: (path) => { const name = `/files/${shared.size}.gguf`; shared.set(name, path); return new URL(name, address).href },
    usage: async () => {
      const { processInfo } = await cdp.send("SystemInfo.getProcessInfo")
      const renderers = processInfo.filter(({ type }) => type === "renderer").sort((one, other) => other.cpuTime - one.cpuTime)
      const statm = await readFile(`/proc/${renderers[0]?.id}/statm`, "utf8").catch(() => undefined)
      return { cpuSeconds: renderers[0]?.cpuTime ?? 0, memoryMB: statm === undefined ? undefined : Math.round(Number(statm.split(" ")[1]) * 4_096 / 2 ** 20) }
    }
  })
}
