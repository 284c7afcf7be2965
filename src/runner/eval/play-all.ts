import { fail, ok, type Result } from "../../core/result.ts"
import { tellLoss, type RunningBrowser, type Tab } from "../launch.ts"
import type { Episode } from "./episode.ts"
import { playEpisode, type Game } from "./play-episode.ts"

export type PlayAll = {
  games: readonly Game[]
  /** One to two: more browsers only make each other late. */
  browsers: number
  /** A browser with the extension, and the model that is to play already chosen in it. */
  open(): Promise<Result<RunningBrowser>>
  signal: AbortSignal
  onEpisode(episode: Episode): void | Promise<void>
  say(line: string): void
}

type Seat = { browser: RunningBrowser; tab: Tab }

/** Plays all games, each browser the next one that is left. A browser that is lost is started anew; the game that it took along is played once more. */
export const playAll = async ({ games, browsers, open, signal, onEpisode, say }: PlayAll): Promise<Result<void>> => {
  const left = games.map((game) => ({ game, tries: 0 }))
  let failure: Result<void> | undefined
  const work = async (): Promise<void> => {
    let seat: Seat | undefined
    try {
      while (!signal.aborted && failure === undefined) {
        const next = left.shift()
        if (!next) return
        if (!seat) {
          const taken = await sitDown(open)
          if (!taken.ok) { failure = taken; return }
          seat = taken.value
        }
        const episode = await playEpisode(seat.browser.panel, seat.tab, next.game).catch((error: unknown) => fail("internal", tellLoss(error)))
        if (episode.ok) { await onEpisode(episode.value); continue }
        if (signal.aborted) return
        say(`${next.game.task}, seed ${next.game.seed}: ${episode.error.message}`)
        await seat.browser.close()
        seat = undefined
        if (next.tries === 0) left.unshift({ ...next, tries: 1 })
        else failure ??= fail("internal", `${next.game.task} could not be played with seed ${next.game.seed}: see the line above.`)
      }
    } finally {
      await seat?.browser.close()
    }
  }
  await Promise.all(Array.from({ length: Math.min(browsers, games.length) }, work))
  if (signal.aborted) return fail("task.cancelled", "Stopped by the user.")
  return failure ?? ok(undefined)
}

/** One tab for all games: nobody sits before it, so what a page asks in a dialog is declined. */
const sitDown = async (open: PlayAll["open"]): Promise<Result<Seat>> => {
  const browser = await open()
  if (!browser.ok) return browser
  const tab = await browser.value.newTab().catch(() => undefined)
  if (!tab) { await browser.value.close(); return fail("internal", "The browser opened no tab: start the evaluation again.") }
  tab.page.on("dialog", (dialog) => { void dialog.dismiss().catch(() => undefined) })
  return ok({ browser: browser.value, tab })
}
