import { appendFile, mkdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { playAll } from "../runner/eval/play-all.ts"
import { prepareBrowser, prepareWithModel } from "../runner/prepare-browser.ts"
import { sayOnStderr } from "../runner/progress.ts"
import { arenaResultSchema, type ArenaResult } from "../runner/webarena/arena-result.ts"
import { readArenaTasks, sitesFrom, type ArenaTask, type LeftOut } from "../runner/webarena/arena-task.ts"
import { judgeAt } from "../runner/webarena/ask-judge.ts"
import { playArenaTask, type ArenaSettings } from "../runner/webarena/play-arena-task.ts"
import { findScorer } from "../runner/webarena/score-verified.ts"
import { shopFacts } from "../runner/webarena/shop-facts.ts"
import { readArenaOptions, type ArenaOptions } from "./eval-webarena-options.ts"
import { arenaPrinter } from "./print-arena.ts"
import { cloudKey, judgeKey } from "./read-cloud.ts"
import { stopSignal } from "./stop-signal.ts"
import { UsageError } from "./usage-error.ts"

/** `symbiont eval webarena`: plays tasks of WebArena or WebArena-Verified on a deployment of its sites. Exit code 0 if all were played, whatever came of it. */
export const evalWebarenaCommand = async (argv: string[]): Promise<number> => {
  const options = await readArenaOptions(argv)
  const sites = sitesFrom(process.env)
  const read = await readArenaTasks(options.tasks, sites)
  if (!read.ok) throw new UsageError(read.error.message)
  const tasks = choose(options, read.value.tasks)
  await mkdir(options.out, { recursive: true }).catch(() => { throw new UsageError("--out must name a folder, or one that can be made.") })
  const report = join(options.out, "results.jsonl")
  const played = new Map((await readReport(report)).filter(({ driver }) => driver === options.driver).map((result) => [result.task, result]))

  const stop = stopSignal()
  const print = arenaPrinter(options.json)
  const scorer = read.value.benchmark === "webarena-verified" ? await findScorer(options.scorer, sites, options.out) : undefined
  const settings: ArenaSettings = {
    ...options, cloudKey: cloudKey(), scorer, signal: stop.signal, judge: judgeAt(options.judge, judgeKey()),
    facts: shopFacts({ address: sites["SHOPPING"], user: process.env["SHOPPING_ADMIN_USER"], password: process.env["SHOPPING_ADMIN_PASSWORD"] }),
    ...(options.trace ? { onStep: print.step } : {})
  }
  try {
    const all = await playAll({
      games: tasks.filter(({ id }) => !played.has(id)), browsers: options.browsers, signal: stop.signal, say: sayOnStderr, nameOf: ({ id }) => `Task ${id}`,
      open: () => options.mode === "cloud" ? prepareBrowser({}) : prepareWithModel(options.model), close: (browser) => browser.close(),
      play: (browser, task) => playArenaTask(browser, task, settings),
      onPlayed: async (result) => {
        played.set(result.task, result)
        print.result(result)
        await appendFile(report, `${JSON.stringify(result)}\n`)
      }
    })
    print.summary(read.value.benchmark, options.driver, tasks.flatMap(({ id }) => played.get(id) ?? []))
    if (all.ok) return 0
    sayOnStderr(all.error.message)
    return stop.signal.aborted ? 130 : 1
  } finally {
    stop.done()
  }
}

const choose = ({ ids }: ArenaOptions, all: readonly (ArenaTask | LeftOut)[]): ArenaTask[] => {
  const wanted = ids === undefined ? all : ids.map((id) => all.find((task) => task.id === id) ?? unknownId(id))
  // All tasks of whatever sites are there; a task that was named must have its own, and must be one that can be checked.
  return wanted.flatMap((task) => {
    if ("refused" in task) {
      if (ids !== undefined) throw new UsageError(`Task ${task.id} can't be checked here, so leave it out. ${task.refused}`)
      sayOnStderr(`Task ${task.id} is left out, since it can't be checked here. ${task.refused}`)
      return []
    }
    if (!("missing" in task)) return [task]
    if (ids !== undefined) throw new UsageError(`Task ${task.id} needs the address of a site that isn't set: put ${task.missing}=http://… into the environment.`)
    return []
  })
}
const unknownId = (id: number): never => { throw new UsageError(`--ids: there is no task ${id} in the file.`) }

/** A last line that was cut off is a task that is played again. */
const readReport = async (path: string): Promise<ArenaResult[]> => {
  const text = await readFile(path, "utf8").catch(() => "")
  return text.split("\n").flatMap((line) => {
    try { return [arenaResultSchema.parse(JSON.parse(line))] } catch { return [] }
  })
}
