import type { Step } from "../core/step.ts"
import type { Episode } from "../runner/eval/episode.ts"
import { scoreEpisodes, scoreTasks, type Score } from "../runner/eval/score-episodes.ts"
import { runPrinter } from "./print-run.ts"

export type EvalSummary = {
  driver: string
  tasks: readonly string[]
  episodes: readonly Episode[]
  /** Tasks that are also told apart, since they need pixels. */
  pixels: readonly string[]
}
export type EvalPrinter = { step(step: Step): void; episode(episode: Episode): void; summary(summary: EvalSummary): void }

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
const tell = (name: string, score: Score): string => {
  const errors = Object.entries(score.errors).map(([why, times]) => `${times} × ${why}`).join("; ")
  return `${name.padEnd(30)} ${`${score.ok}/${score.episodes}`.padStart(7)}  ${percent(score.rate).padStart(7)} (${percent(score.low)} to ${percent(score.high)})  reward ${score.reward.toFixed(2)}  ${score.steps} steps  ${score.tokens} tokens  ${(score.ms / 1000).toFixed(1)} s${errors ? `  ${errors}` : ""}`
}

/** A line an episode, then one a task, then the whole: sentences, or JSON lines. */
export const evalPrinter = (json: boolean, out: NodeJS.WritableStream = process.stdout): EvalPrinter => ({
  step: runPrinter(json, out).step,
  episode: (episode) => {
    out.write(json ? `${JSON.stringify(episode)}\n` : `${episode.ok ? "won " : "lost"} ${episode.task} (seed ${episode.seed}): reward ${episode.reward.toFixed(2)}, ${episode.steps} steps, ${(episode.ms / 1000).toFixed(1)} s${episode.why ? `; ${episode.why}` : ""}\n`)
  },
  summary: ({ driver, tasks, episodes, pixels }) => {
    const perTask = scoreTasks(tasks, episodes)
    const all = scoreEpisodes(episodes)
    const seen = pixels.length > 0 ? scoreEpisodes(episodes.filter(({ task }) => !pixels.includes(task))) : undefined
    if (json) {
      for (const { task, ...score } of perTask) out.write(`${JSON.stringify({ type: "task", task, driver, ...(pixels.includes(task) ? { pixels: true } : {}), ...score })}\n`)
      out.write(`${JSON.stringify({ type: "end", driver, tasks: perTask.length, ...all, ...(seen ? { withoutPixels: { tasks: perTask.length - pixels.length, ...seen } } : {}) })}\n`)
      return
    }
    out.write("\n")
    for (const { task, ...score } of perTask) out.write(`${tell(pixels.includes(task) ? `${task} (pixels)` : task, score)}\n`)
    out.write(`\n${tell(`${driver}, all ${perTask.length} tasks`, all)}\n`)
    if (seen) out.write(`${tell(`${driver}, without pixels`, seen)}\n`)
  }
})
