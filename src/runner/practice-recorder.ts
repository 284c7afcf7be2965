import { mkdir, open, readFile, type FileHandle } from "node:fs/promises"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import { studentAnswer } from "../agent/student-answer.ts"
import { isCheckable, isTypable, usable } from "../agent/student-controls.ts"
import { clauseEnd } from "../agent/student-grammar.ts"
import { studentPrompt, tellPage, type ToldPages } from "../agent/student-thread.ts"
import { walk, type Observation } from "../core/observation.ts"
import type { Step } from "../core/step.ts"
import { composeEpisode, type Episode } from "../symbiosis/practice/compose.ts"
import { domains } from "../symbiosis/practice/domains.ts"
import { pageQuestions, type Offered } from "../symbiosis/practice/page-questions.ts"
import { createRandom, type Random } from "../symbiosis/practice/random.ts"
import { renderPractice } from "../symbiosis/practice/render-practice.ts"
import { stepOf } from "../symbiosis/practice/step-of.ts"
import { applyMove, teach, type TeacherMove } from "../symbiosis/practice/teacher.ts"

export type Split = "train" | "dev" | "test"
/** One training row: the student's prompt of a turn and what the teacher answered. */
export type PracticeRow = { prompt: string; completion: string; task: "action"; weight: 1; split: Split; family: string; source: { seed: number; step: number } }

export type InPage = { symbiontPage?: { observe(options: { budget: number; task: string }): Promise<{ observation: Observation }> } }

/** Prompt budget of an observation, in approximate tokens. */
const budget = 700
const slipRate = 0.06
const questionsPerPage = 4
/** A round takes hours, and the machine may do other things as well. */
const patienceMs = 300_000

/** Shows a page and observes it. `script` starts the refs anew, as after a navigation. */
export const observePractice = async (page: Page, html: string, task: string, script: string | undefined): Promise<Observation> => {
  await page.setContent(html, { timeout: patienceMs })
  return page.evaluate(async ({ script, options }) => {
    const world = globalThis as InPage & { eval(code: string): unknown }
    if (script !== undefined) {
      delete world.symbiontPage
      world.eval(script)
    }
    if (!world.symbiontPage) throw new Error("the page room is not in the page")
    return (await world.symbiontPage.observe(options)).observation
  }, { script, options: { budget, task } })
}

/** What the student may be asked of a page. */
const offeredBy = (observation: Observation): Offered => {
  const nodes = [...walk(observation.nodes)]
  const controls = nodes.filter((node) => usable(node) && node.name !== "")
  const typable = controls.filter(isTypable)
  const lists = controls.filter((node) => node.options?.length)
  const boxes = controls.filter(isCheckable)
  return { typable, lists, boxes, clickable: controls.filter((node) => !typable.includes(node) && !lists.includes(node) && !boxes.includes(node)), rows: nodes.filter((node) => node.role === "row" && node.children?.some((cell) => cell.column)) }
}

/** Rows that ask other things of the page: they cost no look at it, and training reads the page once for all of them. */
const otherRows = (observation: Observation, told: ToldPages | undefined, random: Random, split: Split, source: PracticeRow["source"], family: string): PracticeRow[] =>
  pageQuestions(random, split === "test" ? "test" : "train", offeredBy(observation), questionsPerPage).flatMap(({ task, reason, done, action, target }) => {
    const before = done ? [stepOf(0, clauseEnd(done.text), done.action, done.target ? `${done.target.role} "${done.target.name}"` : undefined)] : []
    return [{ prompt: studentPrompt({ task, history: before, observation }, told), completion: studentAnswer(clauseEnd(reason), action, target), task: "action", weight: 1, split, family, source }]
  })

/** `slipped`: what is done is not what the teacher answers here. */
export type EpisodeTurn = { task: string; history: Step[]; observation: Observation; reason: string; move: TeacherMove; slipped: boolean }

/** Plays one episode with the scripted teacher, and gives each turn before it is acted on. Now and then a wrong click slips in, which the teacher then mends. */
export async function* playEpisode(page: Page, script: string, episode: Episode, random: Random): AsyncGenerator<EpisodeTurn> {
  const history: Step[] = []
  let next = 0
  let opened = ""
  for (let turn = 0; turn < 24; turn++) {
    const at = JSON.stringify(episode.site.at)
    const observation = await observePractice(page, renderPractice(episode.site), episode.task, at === opened ? undefined : script)
    opened = at
    const move = teach(episode.clauses, next, episode.site, observation)
    const reason = clauseEnd(episode.clauses[move.clause]?.text ?? "")
    const links = [...walk(observation.nodes)].filter((node) => node.ref && node.role === "link" && episode.site.pages.some((entry) => entry.nav === node.name))
    const slip = move.action.verb !== "answer" && random.chance(slipRate) ? random.pick(links) : undefined
    const action = slip?.ref ? ({ verb: "click", ref: slip.ref } as const) : move.action
    const target = slip ?? move.target
    yield { task: episode.task, history: [...history], observation, reason, move, slipped: slip !== undefined }
    if (action.verb === "answer") return
    history.push(stepOf(turn, reason, action, target ? `${target.role} "${target.name}"` : undefined))
    applyMove(episode.site, action, target)
    if (!slip) next = move.finished ? move.clause + 1 : move.clause
  }
}

/** An episode's rows. Slips are none. */
const episodeRows = async (page: Page, script: string, episode: Episode, random: Random, seed: number, split: Split): Promise<PracticeRow[]> => {
  const rows: PracticeRow[] = []
  const family = episode.site.domain.id
  let told: ToldPages | undefined
  for await (const { reason, move, slipped, ...turn } of playEpisode(page, script, episode, random)) {
    const source = { seed, step: turn.history.length }
    if (!slipped) rows.push({ prompt: studentPrompt(turn, told), completion: studentAnswer(reason, move.action, move.target), task: "action", weight: 1, split, family, source })
    rows.push(...otherRows(turn.observation, told, random, split, source, family))
    told = tellPage(told, turn)
  }
  return rows
}

/** Writes the texts of places 0, 1, 2 … in this order, whichever comes first: a trainer reads rows in the order of the file, and a student that is made again must be the same. */
const inOrder = (file: FileHandle): ((place: number, text: string) => Promise<void>) => {
  const waiting = new Map<number, string>()
  let next = 0
  let last: Promise<unknown> = Promise.resolve()
  return async (place, text) => {
    waiting.set(place, text)
    let ready = ""
    for (let one = waiting.get(next); one !== undefined; one = waiting.get(next)) { ready += one; waiting.delete(next++) }
    if (ready !== "") last = last.then(() => file.appendFile(ready))
    await last
  }
}

/** Records practice episodes of a split as JSON Lines. Episodes whose page hides what the teacher needs are left out and counted. */
export const recordPractice = async (options: {
  browser: Browser; pageScript: string; directory: string; split: Split; episodes: number; seed: number; workers: number; onProgress(done: number): void
}): Promise<{ rows: number; skipped: number }> => {
  await mkdir(options.directory, { recursive: true })
  const file = await open(join(options.directory, `${options.split}.jsonl`), "w")
  const pool = domains.filter((domain) => domain.split === (options.split === "test" ? "test" : "train"))
  const write = inOrder(file)
  const results = await Promise.all(Array.from({ length: options.workers }, (_, worker) => recordShare(options, pool, write, worker)))
  await file.close()
  return { rows: results.reduce((sum, result) => sum + result.rows, 0), skipped: results.reduce((sum, result) => sum + result.skipped, 0) }
}

const recordShare = async (options: Parameters<typeof recordPractice>[0], pool: typeof domains, write: ReturnType<typeof inOrder>, worker: number): Promise<{ rows: number; skipped: number }> => {
  const page = await options.browser.newPage()
  const script = await readFile(options.pageScript, "utf8")
  let rows = 0
  let skipped = 0
  for (let index = worker; index < options.episodes; index += options.workers) {
    const seed = options.seed + index
    const random = createRandom(seed)
    let text = ""
    try {
      const found = await episodeRows(page, script, composeEpisode(random.pick(pool), random), random, seed, options.split)
      rows += found.length
      text = found.map((row) => `${JSON.stringify(row)}\n`).join("")
    } catch (error) {
      skipped++
      if (skipped <= 3) process.stderr.write(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}\n`)
    }
    await write(index, text)
    options.onProgress(index)
  }
  await page.close()
  return { rows, skipped }
}
