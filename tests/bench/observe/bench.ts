import { chromium } from "playwright-core"
import type { BenchPage } from "./bench-page.ts"
import { measure, type Measured } from "./measure.ts"
import { observers } from "./observers.ts"
import { allPages } from "./pages/all-pages.ts"
import { servePages } from "./serve-pages.ts"

export type ObserveBench = { executablePath: string; runs: number; peers: boolean; only: readonly string[]; limitMs: number; report(measured: Measured): void }

/** Every observer on every page, one after the other. */
export const benchObserve = async ({ executablePath, runs, peers, only, limitMs, report }: ObserveBench): Promise<Measured[]> => {
  const pages: BenchPage[] = allPages.filter(({ name }) => only.length === 0 || only.includes(name))
  const served = await servePages(pages)
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] })
  const all: Measured[] = []
  try {
    const seeing = await observers(peers)
    for (const page of pages) for (const observer of seeing) {
      const measured = await measure(page, observer, { browser, served, runs, limitMs })
      all.push(measured)
      report(measured)
    }
  } finally {
    await browser.close()
    served.close()
  }
  return all
}

export const pageNames: readonly string[] = allPages.map(({ name }) => name)
