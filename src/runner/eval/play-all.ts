import { fail, ok, type Result } from "../../core/result.ts"
import { tellLoss } from "../launch.ts"

export type PlayAll<Seat, Game, Played> = {
  games: readonly Game[]
  /** How many browsers at once. */
  browsers: number
  /** A browser in which the model that is to play is already chosen. */
  open(): Promise<Result<Seat>>
  close(seat: Seat): Promise<void>
  play(seat: Seat, game: Game): Promise<Result<Played>>
  nameOf(game: Game): string
  signal: AbortSignal
  onPlayed(played: Played): void | Promise<void>
  say(line: string): void
}

/** Plays all games, each browser the next one that is left. A browser that is lost is started anew; the game that it took along is played once more. */
export const playAll = async <Seat, Game, Played>({ games, browsers, open, close, play, nameOf, signal, onPlayed, say }: PlayAll<Seat, Game, Played>): Promise<Result<void>> => {
  const left = games.map((game) => ({ game, tries: 0 }))
  let failure: Result<void> | undefined
  const work = async (): Promise<void> => {
    let seat: Seat | undefined
    try {
      while (!signal.aborted && failure === undefined) {
        const next = left.shift()
        if (!next) return
        if (!seat) {
          const taken = await open()
          if (!taken.ok) { failure = taken; return }
          seat = taken.value
        }
        const played = await play(seat, next.game).catch((error: unknown) => fail("internal", tellLoss(error)))
        if (played.ok) { await onPlayed(played.value); continue }
        if (signal.aborted) return
        say(`${nameOf(next.game)}: ${played.error.message}`)
        await close(seat)
        seat = undefined
        if (next.tries === 0) left.unshift({ ...next, tries: 1 })
        else failure ??= fail("internal", `${nameOf(next.game)} could not be played: see the line above.`)
      }
    } finally {
      if (seat) await close(seat)
    }
  }
  await Promise.all(Array.from({ length: Math.min(browsers, games.length) }, work))
  if (signal.aborted) return fail("task.cancelled", "Stopped by the user.")
  return failure ?? ok(undefined)
}
