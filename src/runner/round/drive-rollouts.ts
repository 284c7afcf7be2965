import type { Action } from "../../core/action.ts"
import { fail, ok, type Result } from "../../core/result.ts"
import type { Experience } from "../../protocol/experience.ts"
import { recalledFacts } from "../../symbiosis/round/driven/recalled-facts.ts"
import type { Facts } from "../../symbiosis/round/loop/facts.ts"
import type { LoopSpec } from "../../symbiosis/round/loop/loop-spec.ts"
import { miniwobSeeds, miniwobTasks } from "../../symbiosis/round/loop/loop-tasks.ts"
import { findMiniwob } from "../eval/find-miniwob.ts"
import { playAll } from "../eval/play-all.ts"
import { sitDown, type Seat } from "../eval/play-episode.ts"
import { servePages, type ServedPages } from "../eval/serve-pages.ts"
import { prepareBrowser } from "../prepare-browser.ts"
import { sayOnStderr } from "../progress.ts"
import { driveGame, type Driven } from "./drive-game.ts"
import { miniwobGame, practiceGame, type DrivenGame } from "./driven-game.ts"
import { openDrivenSoFar } from "./driven-so-far.ts"
import { tellRollouts } from "./play-stage.ts"
import { fillMemory } from "./fill-memory.ts"
import { isThere, type Endpoint, type SeatTeacher } from "./seat-teacher.ts"
import { servedHost, servePractice } from "./serve-practice.ts"
import { useStudent } from "./use-student.ts"

/** Where scripted decisions are served as an OpenAI-compatible endpoint serves a model's, and the scripts of MiniWoB++. */
export type Scripts = {
  /** `answer` is given the name of the model and the last message; the answer goes out as JSON. */
  serve(answer: (model: string, message: string) => object): Promise<{ baseUrl: string; close(): Promise<void> }>
  decide(task: string, message: string): Action | undefined
}

/** So many browsers at once, each with a profile of its own. */
const browsers = 2

/** As it was served: what a run taught was learned at the address that the site has here. */
const asServed = (experience: Experience): Experience => ({ ...experience, site: experience.site.replace(/^(.*)\.example$/, (_, domain: string) => servedHost(domain)) })

/** A browser with the built extension, the student as its on-device model, and what it is to remember. */
const openSeat = async (model: string, teacher: SeatTeacher, remembered: readonly Experience[]): Promise<Result<Seat>> => {
  const browser = await prepareBrowser({})
  if (!browser.ok) return browser
  // It proposes each step and practically never stands alone: the teacher is asked, as speculative synthesis wants it.
  const ready = await useStudent(browser.value, model, { trust: 1 })
  const there = ready.ok ? await isThere(browser.value.panel, teacher) : ready
  const filled = there.ok ? await fillMemory(browser.value, remembered.map(asServed)) : there
  if (filled.ok) return sitDown(browser.value)
  await browser.value.close()
  return filled
}

/** Facts of rollouts through the extension; those of MiniWoB++ are told once more by themselves. */
const tellDriven = (names: readonly string[], played: readonly (Driven | null)[], skipped: string | undefined, remembers: boolean): Facts["extension-rollouts"] => {
  const runs = played.filter((one) => one !== null)
  const [wobs, won] = [names.filter(isMiniwob).length, runs.filter(({ done, trajectory }) => done && trajectory.extra.symbiont.task.site === "miniwob.example").length]
  return {
    ...tellRollouts({ played: runs, unplayable: played.length - runs.length }),
    steps: runs.reduce((sum, { trajectory }) => sum + trajectory.steps.length - 1, 0), requests: runs.reduce((sum, { requests }) => sum + requests, 0), sentBytes: runs.reduce((sum, { sent }) => sum + sent, 0),
    learnable: runs.filter(({ done }) => done).reduce((sum, { views }) => sum + views.views.length, 0),
    miniwob: skipped === undefined ? { done: won, of: wobs } : { skipped },
    ...(remembers ? { recalled: recalledFacts(runs) } : {})
  }
}
const isMiniwob = (name: string): boolean => name.startsWith("miniwob-")

/** A stage's rollouts through the built extension: generated sites, and MiniWoB++ where its pages are installed. Ended in the middle it goes on with the games that are left. */
export const driveRollouts = async ({ folder, input, model, python, scripts, seeds, miniwob, teacher, endpoint, remembered, round, seed, signal }: {
  folder: string; input: string; model: string; python: string; scripts: Scripts; seeds: readonly number[]; miniwob: number; teacher: LoopSpec["teacher"]
  /** A language model that teaches in the script's place. */
  endpoint?: Endpoint | undefined
  /** What earlier rounds taught, for the extension's memory; without it the extension remembers nothing. */
  remembered?: readonly Experience[] | undefined; round: number; seed: number; signal: AbortSignal
}): Promise<Result<{ played: Driven[]; unplayable: number; facts: Facts["extension-rollouts"] }>> => {
  const soFar = await openDrivenSoFar(folder, input)
  const pages = miniwob > 0 ? await findMiniwob(undefined, python) : undefined
  if (pages && !pages.ok) sayOnStderr(`MiniWoB++ is left out: ${pages.error.message}`)
  // One after another: the first one builds the extension, which the others then find.
  let turn: Promise<unknown> = Promise.resolve()
  const seatInTurn = (): Promise<Result<Seat>> => {
    const seat = turn.then(() => openSeat(model, seated, remembered ?? []))
    turn = seat.catch(() => undefined)
    return seat
  }
  const asked = new Map<string, { game: DrivenGame; requests: number }>()
  const served = await servePractice()
  const site: ServedPages | undefined = pages?.ok ? await servePages(pages.value.root) : undefined
  const script = endpoint ? undefined : await scripts.serve((name, message) => {
    const known = asked.get(name)
    if (known) known.requests += 1
    return known?.game.answer(message) ?? { reason: "The script does not know on.", action: { verb: "give_up", reason: "The script does not know on." } }
  })
  const seated: SeatTeacher = endpoint ? { endpoint } : { script: { baseUrl: script?.baseUrl ?? "", k: teacher.k, requests: (name) => asked.get(name)?.requests ?? 0 } }
  try {
    const tasks = pages?.ok ? miniwobTasks.filter((task) => pages.value.tasks.includes(task)) : []
    const games = [
      ...seeds.map((one) => practiceGame(served, one, { teacher, seed })),
      ...tasks.length === 0 ? [] : miniwobSeeds(round, seed, miniwob).map((one) => miniwobGame(site?.origin ?? "", tasks[one % tasks.length] ?? "", one, scripts.decide, { teacher, seed }))
    ]
    const all = await playAll({
      games: games.filter(({ name }) => soFar.get(name) === undefined), browsers, signal, say: sayOnStderr, nameOf: ({ name }) => name,
      open: seatInTurn, close: ({ browser }: Seat) => browser.close(),
      play: async (seat, game) => {
        asked.set(game.name, { game, requests: 0 })
        const driven = await driveGame(seat, game, { teacher: seated, round, remembers: remembered !== undefined, signal, onSkipped: sayOnStderr })
        return driven.ok ? ok({ name: game.name, driven: driven.value }) : driven
      },
      onPlayed: ({ name, driven }) => soFar.add(name, driven)
    })
    if (!all.ok) return all.error.kind === "task.cancelled" ? fail("task.cancelled", "Stopped: start it again with the same --out, and it goes on from here.") : all
    const results = games.map(({ name }) => soFar.get(name) ?? null)
    const played = results.filter((one) => one !== null)
    const why = miniwob === 0 ? "none were asked for" : pages && !pages.ok ? pages.error.message : tasks.length === 0 ? "the folder holds none of the tasks that are played" : undefined
    return ok({ played, unplayable: results.length - played.length, facts: tellDriven(games.map(({ name }) => name), results, why, remembered !== undefined) })
  } finally {
    await script?.close()
    await site?.close()
    await served.close()
  }
}
