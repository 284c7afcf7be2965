import { createServer, type AddressInfo } from "node:net"
import { chromium } from "playwright-core"
import type { BenchPage } from "./bench-page.ts"
import { measure, type Measured } from "./measure.ts"
import { observers, type Observer } from "./observers.ts"
import { allPages } from "./pages/all-pages.ts"
import { servePages } from "./serve-pages.ts"

export type ObserveBench = { executablePath: string; runs: number; peers: boolean; only: readonly string[]; limitMs: number; report(measured: Measured): void }

/** Every observer on every page, one after the other. */
export const benchObserve = async ({ executablePath, runs, peers, only, limitMs, report }: ObserveBench): Promise<Measured[]> => {
  const pages: BenchPage[] = allPages.filter(({ name }) => only.length === 0 || only.includes(name))
  const served = await servePages(pages)
  const port = await freePort()
  const browser = await chromium.launch({ executablePath, args: [`--remote-debugging-port=${port}`, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])] })
  const all: Measured[] = []
  let seeing: Observer[] = []
  try {
    seeing = await observers(peers, `http://127.0.0.1:${port}`)
    for (const page of pages) for (const observer of seeing) {
      const measured = await measure(page, observer, { browser, served, runs, limitMs })
      all.push(measured)
      report(measured)
    }
  } finally {
    for (const { close } of seeing) close?.()
    await browser.close()
    served.close()
  }
  return all
}

/** A second way into the browser, for peers that connect to one. */
const freePort = async (): Promise<number> => {
  const server = createServer()
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve) })
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => { server.close(resolve) })
  return port
}

export { absentPeers } from "./observers.ts"
export const pageNames: readonly string[] = allPages.map(({ name }) => name)
