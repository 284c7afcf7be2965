import type { Episode } from "./episode.ts"
import { wilson, type Share } from "../../symbiosis/wilson.ts"

/** What a number of episodes come to. Steps, tokens and time are means of one episode; `ms` is the median. */
export type Score = Pick<Share, "low" | "high"> & {
  /** Share of the episodes that were won; `low` and `high` are its 95 % interval. */
  rate: number
  episodes: number
  ok: number
  /** Episodes with the whole reward of 1. */
  whole: number
  reward: number
  steps: number
  tokens: number
  ms: number
  asked: number
  missed: number
  /** Why runs ended that the page had not ended, with their number. */
  errors: Record<string, number>
}

const mean = (values: readonly number[]): number => values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
const median = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0
const round = (value: number, places: number): number => Number(value.toFixed(places))

export const scoreEpisodes = (episodes: readonly Episode[]): Score => {
  const won = episodes.filter(({ ok }) => ok).length
  const { share: rate, low, high } = wilson(won, episodes.length)
  const errors: Record<string, number> = {}
  for (const { why } of episodes) if (why !== "") errors[why] = (errors[why] ?? 0) + 1
  return {
    episodes: episodes.length, ok: won, whole: episodes.filter(({ reward }) => reward >= 1).length, rate: round(rate, 4), low: round(low, 4), high: round(high, 4),
    reward: round(mean(episodes.map(({ reward }) => reward)), 3), steps: round(mean(episodes.map(({ steps }) => steps)), 1),
    tokens: Math.round(mean(episodes.map(({ tokens }) => tokens.prompt + tokens.completion))), ms: median(episodes.map(({ ms }) => ms)),
    asked: episodes.reduce((sum, { asked }) => sum + asked, 0), missed: episodes.reduce((sum, { missed }) => sum + missed, 0), errors
  }
}

/** Episodes by their task, in the order in which tasks are given. */
export const scoreTasks = (tasks: readonly string[], episodes: readonly Episode[]): (Score & { task: string })[] => tasks.flatMap((task) => {
  const own = episodes.filter((episode) => episode.task === task)
  return own.length === 0 ? [] : [{ task, ...scoreEpisodes(own) }]
})
