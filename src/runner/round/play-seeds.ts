import type { Browser, Page } from "playwright-core"
import { fail, ok, type Result } from "../../core/result.ts"
import type { Played } from "./play-round.ts"

export type SeedRuns = {
  /** In the seeds' order. */
  played: Played[]
  /** Episodes whose page hides what the scripted teacher needs. */
  unplayable: number
}

/** Plays an episode a seed on several pages at once, so that a student's process always has something to answer. */
export const playSeeds = async ({ browser, seeds, workers, play, signal }: {
  browser: Browser; seeds: readonly number[]; workers: number; play(page: Page, seed: number): Promise<Result<Played>>; signal: AbortSignal
}): Promise<Result<SeedRuns>> => {
  const results = new Array<Result<Played> | undefined>(seeds.length)
  let next = 0
  const lane = async (): Promise<void> => {
    const page = await browser.newPage()
    try {
      while (next < seeds.length && !signal.aborted) { const at = next++; results[at] = await play(page, seeds[at] ?? 0) }
    } finally { await page.close() }
  }
  await Promise.all(Array.from({ length: Math.min(workers, seeds.length) }, lane))
  if (signal.aborted) return fail("task.cancelled", "Stopped: start it again with the same --out, and it goes on from here.")
  const played = results.flatMap((result) => result?.ok ? [result.value] : [])
  return ok({ played, unplayable: seeds.length - played.length })
}
