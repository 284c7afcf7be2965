import type { Result } from "../core/result.ts"
import { keyOf, type Episode } from "../runner/eval/episode.ts"
import { openEpisodeLog } from "../runner/eval/episode-log.ts"
import { findMiniwob } from "../runner/eval/find-miniwob.ts"
import { playAll } from "../runner/eval/play-all.ts"
import { playEpisode, sitDown, type Game, type Seat } from "../runner/eval/play-episode.ts"
import { servePages } from "../runner/eval/serve-pages.ts"
import { prepareBrowser, prepareWithModel } from "../runner/prepare-browser.ts"
import { sayOnStderr } from "../runner/progress.ts"
import { readEvalOptions, type EvalOptions } from "./eval-miniwob-options.ts"
import { loadBench } from "./load-bench.ts"
import { evalPrinter } from "./print-eval.ts"
import { cloudKey } from "./read-cloud.ts"
import { stopSignal } from "./stop-signal.ts"
import { UsageError } from "./usage-error.ts"

/** Decisions that were written beforehand, asked for like those of a cloud model; it is told the task's name as that of the model. */
type Oracle = { baseUrl: string; close(): Promise<void> }
type OracleBench = {
  startOracle(log?: (line: string) => void): Promise<Oracle>
  /** Tasks that it plays. */
  oracleTasks: readonly string[]
  /** Tasks whose pages show what matters by nothing but pixels, with the reason. */
  pixelTasks: Readonly<Record<string, string>>
}

/** `symbiont eval miniwob`: plays MiniWoB++ with the built extension. Exit code 0 if all was played, whatever came of it. */
export const evalMiniwobCommand = async (argv: string[]): Promise<number> => {
  const options = await readEvalOptions(argv)
  const bench = options.driver === "oracle" ? await loadBench<OracleBench>("miniwob/serve-oracle.ts") : undefined
  const pages = await findMiniwob(options.dir)
  if (!pages.ok) throw new UsageError(pages.error.message)
  const tasks = choose(options, bench?.oracleTasks ?? pages.value.tasks, pages.value.tasks)
  const log = await openEpisodeLog(options.out)
  if (!log.ok) throw new UsageError(log.error.message)
  const print = evalPrinter(options.json)
  const played = new Map<string, Episode>()
  for (const episode of log.value.episodes) played.set(keyOf(episode), episode)

  const stop = stopSignal()
  const server = await servePages(pages.value.root)
  const oracle = await bench?.startOracle(options.trace ? sayOnStderr : undefined)
  try {
    const games = options.seeds.flatMap((seed) => tasks.map((task): Game => ({
      task, seed, driver: options.label, url: `${server.origin}/miniwob/${task}.html`, mode: options.mode, cloudKey: cloudKey(), confirm: options.confirm,
      cloud: oracle ? { baseUrl: oracle.baseUrl, model: task } : options.cloud, maxSteps: options.maxSteps, timeoutMs: options.timeoutMs, signal: stop.signal,
      ...(options.trace ? { onStep: print.step } : {})
    })))
    const all = await playAll({
      games: games.filter((game) => !played.has(keyOf(game))), browsers: options.browsers, signal: stop.signal, say: sayOnStderr,
      open: () => openSeat(options), close: ({ browser }) => browser.close(), play: playEpisode, nameOf: ({ task, seed }) => `${task}, seed ${seed}`,
      onPlayed: async (episode) => {
        played.set(keyOf(episode), episode)
        print.episode(episode)
        await log.value.add(episode)
      }
    })
    const episodes = games.flatMap((game) => played.get(keyOf(game)) ?? [])
    print.summary({ driver: options.label, tasks, episodes, pixels: bench ? Object.keys(bench.pixelTasks).filter((task) => tasks.includes(task)) : [] })
    if (all.ok) return 0
    sayOnStderr(all.error.message)
    return stop.signal.aborted ? 130 : 1
  } finally {
    await oracle?.close()
    await server.close()
    stop.done()
  }
}

const choose = ({ tasks }: EvalOptions, known: readonly string[], there: readonly string[]): readonly string[] => {
  const wanted = tasks ?? known.filter((task) => there.includes(task))
  const unknown = wanted.find((task) => !there.includes(task))
  if (unknown !== undefined) throw new UsageError(`--tasks: there is no page for "${unknown}" in the folder.`)
  return wanted
}

const openSeat = async ({ driver, mode, model }: EvalOptions): Promise<Result<Seat>> => {
  const browser = await (driver === "oracle" || mode === "cloud" ? prepareBrowser({}) : prepareWithModel(model))
  return browser.ok ? sitDown(browser.value) : browser
}
