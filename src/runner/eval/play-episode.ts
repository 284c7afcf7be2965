import { fail, ok, type Result } from "../../core/result.ts"
import type { Mode, RunEnd, Step } from "../../core/step.ts"
import type { CloudSettings } from "../../protocol/records.ts"
import { driveTask } from "../drive-task.ts"
import type { RunningBrowser, Tab } from "../launch.ts"
import type { Episode } from "./episode.ts"
import { readVerdict, startEpisode, watchEpisode, type Verdict } from "./miniwob-page.ts"

export type Game = {
  task: string
  seed: number
  driver: string
  url: string
  mode: Mode
  cloud?: CloudSettings | undefined
  cloudKey?: string | undefined
  confirm: "allow" | "deny"
  maxSteps: number
  timeoutMs: number
  signal: AbortSignal
  onStep?(step: Step): void
}

/** A browser and its one tab for all games. */
export type Seat = { browser: RunningBrowser; tab: Tab }

/** Nobody sits before the tab, so what a page asks in a dialog is declined. */
export const sitDown = async (browser: RunningBrowser): Promise<Result<Seat>> => {
  const tab = await browser.newTab().catch(() => undefined)
  if (!tab) { await browser.close(); return fail("internal", "The browser opened no tab: start the evaluation again.") }
  tab.page.on("dialog", (dialog) => { void dialog.dismiss().catch(() => undefined) })
  return ok({ browser, tab })
}

/** Plays one episode in a tab that may have played others. The page alone says whether it was won; the run is stopped once it has. */
export const playEpisode = async ({ browser: { panel }, tab }: Seat, game: Game): Promise<Result<Episode>> => {
  if (game.cloud) {
    const set = await panel.call("settings/set", { cloud: game.cloud, ...(game.cloudKey ? { key: game.cloudKey } : {}) })
    if (!set.ok) return set
  }
  const sentence = await startEpisode(tab.page, game.url, game.seed)
  // A page that is no task costs its own episode and not the others.
  if (!sentence.ok) return sentence.error.kind === "page.unsupported" ? ok(episodeOf(game, nothing, [], { done: false, reward: 0 }, sentence.error.message)) : sentence
  const steps: Step[] = []
  const [settled, ended] = [new AbortController(), new AbortController()]
  void watchEpisode(tab.page, ended.signal).then((done) => { if (done) settled.abort() })
  const end = await driveTask({
    panel, timeoutMs: game.timeoutMs, signal: AbortSignal.any([game.signal, settled.signal]),
    task: { task: sentence.value, tabId: tab.id, mode: game.mode, maxSteps: game.maxSteps, confirm: game.confirm, experience: "none", ...(game.cloud ? { cloud: game.cloud } : {}) },
    onStep: (step) => { steps.push(step); game.onStep?.(step) }
  })
  ended.abort()
  if (game.signal.aborted) return fail("task.cancelled", "Stopped by the user.")
  const verdict = await readVerdict(tab.page)
  return ok(episodeOf(game, end, steps, verdict, verdict.done ? "" : end.reason))
}

type Spent = Pick<RunEnd, "steps" | "routes" | "tokens" | "ms">
const nothing: Spent = { steps: 0, routes: { local: 0, cloud: 0, refused: 0 }, tokens: { prompt: 0, cached: 0, completion: 0 }, ms: 0 }

const episodeOf = ({ task, seed, driver }: Game, spent: Spent, steps: readonly Step[], { done, reward }: Pick<Verdict, "done" | "reward">, why: string): Episode => ({
  type: "episode", task, seed, driver, ok: reward > 0, reward, done, steps: spent.steps, routes: spent.routes, tokens: spent.tokens, ms: Math.round(spent.ms),
  asked: steps.filter(({ verdict }) => verdict?.kind === "confirm").length,
  missed: steps.filter(({ outcome }) => outcome?.status === "failed" || outcome?.status === "no-effect").length,
  why
})
