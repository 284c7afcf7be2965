import { setTimeout as sleep } from "node:timers/promises"
import type { Page } from "playwright-core"
import * as z from "zod"
import { fail, ok, type Result } from "../../core/result.ts"
import { openPage } from "../open-page.ts"

/** What the page says of its episode. `reward` is the raw one, from -1 to 1: no time is taken off it. */
export type Verdict = { done: boolean; reward: number; reason: string | null }

const verdictSchema = z.strictObject({ done: z.boolean(), reward: z.number(), reason: z.string().nullable() })
const openMs = 30_000
const readyMs = 20_000
const lookMs = 60

/**
 * Starts an episode by the page's own means, as its Python package does. Scores and clocks beside the task, which that
 * package doesn't show to an agent either, are hidden; the time limit is put off for 20 days, since it measures the machine; and the page doesn't begin a second episode.
 */
const startScript = (seed: number): string => `(() => {
  Math.seedrandom(${JSON.stringify(String(seed))})
  core.EPISODE_MAX_TIME = 20 * 86400 * 1000
  core.startEpisodeReal()
  core.startEpisode = () => {}
  core.hideDisplay()
  document.getElementById("click-canvas")?.remove()
})()`

const verdictScript = `({ done: globalThis.WOB_DONE_GLOBAL === true, reward: Number(globalThis.WOB_RAW_REWARD_GLOBAL ?? 0),
  reason: globalThis.WOB_REWARD_REASON == null ? null : String(globalThis.WOB_REWARD_REASON).slice(0, 300) })`

/** Opens a task's page and starts the episode of that seed; gives the sentence that the page asks with. */
export const startEpisode = async (page: Page, url: string, seed: number): Promise<Result<string>> => {
  const opened = await openPage(page, url, openMs)
  if (!opened.ok) return opened
  try {
    await page.waitForFunction("globalThis.core?.cover_div != null", undefined, { timeout: readyMs, polling: 20 })
    await page.evaluate(startScript(seed))
    await page.waitForFunction("globalThis.WOB_TASK_READY !== false", undefined, { timeout: readyMs, polling: 20 })
    const sentence = z.union([z.string(), z.looseObject({ utterance: z.string() })]).parse(await page.evaluate("core.getUtterance()"))
    return ok(typeof sentence === "string" ? sentence : sentence.utterance)
  } catch {
    return fail("page.unsupported", "The page did not start an episode: it is no MiniWoB++ task, or its files are not complete.")
  }
}

/** Resolves when the page ends its episode, and to false when it was no longer to be watched. */
export const watchEpisode = async (page: Page, signal: AbortSignal): Promise<boolean> => {
  while (!signal.aborted) {
    if (await page.evaluate("globalThis.WOB_DONE_GLOBAL === true").catch(() => false)) return true
    await sleep(lookMs)
  }
  return false
}

/** What the page says now; a page that was left, or is gone, has nothing to say. */
export const readVerdict = async (page: Page): Promise<Verdict> => {
  const read = verdictSchema.safeParse(await page.evaluate(verdictScript).catch(() => undefined))
  return read.success ? read.data : { done: false, reward: 0, reason: null }
}
