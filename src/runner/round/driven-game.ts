import type { Page } from "playwright-core"
import { historyLines } from "../../agent/history.ts"
import { sayOtherwise } from "../../agent/action-words.ts"
import { clauseEnd } from "../../agent/student-grammar.ts"
import { findRef, type Observation } from "../../core/observation.ts"
import { refOf, type Action } from "../../core/action.ts"
import { renderObservation } from "../../core/render-observation.ts"
import { ok, type Result } from "../../core/result.ts"
import type { RunEnd, Step } from "../../core/step.ts"
import { createOracle } from "../../symbiosis/practice/oracle.ts"
import { createRandom } from "../../symbiosis/practice/random.ts"
import { watchEpisode as watchSite } from "../../symbiosis/practice/watch-episode.ts"
import { unmasked, type Ranked } from "../../symbiosis/round/driven/answer-request.ts"
import { createErrantAnswer, type Drawn } from "../../symbiosis/round/driven/errant-answer.ts"
import { knownTexts } from "../../symbiosis/round/driven/known-texts.ts"
import { restored } from "../../symbiosis/round/driven/mark-values.ts"
import { readRequest } from "../../symbiosis/round/driven/read-request.ts"
import type { LoopSpec } from "../../symbiosis/round/loop/loop-spec.ts"
import { roundEpisode, templateOf } from "../../symbiosis/round/loop/loop-tasks.ts"
import { readVerdict, startEpisode, watchEpisode } from "../eval/miniwob-page.ts"
import { openPage } from "../open-page.ts"
import type { PracticeVisit, ServedPractice } from "./serve-practice.ts"

/** One task that the built extension is to do, the script that stands in for its cloud model, and who judges. */
export type DrivenGame = {
  /** Of the model that is asked for: it tells the endpoint which script is meant. */
  name: string
  site: string; template: string; family: string; judge: string
  /** Opens the page in the tab; gives the task, and all texts that placeholders may stand for. */
  open(page: Page): Promise<Result<{ task: string; known: readonly string[] }>>
  /** The script's answer to a request; nothing where it doesn't know on. */
  answer(message: string): Ranked | undefined
  /** The samples that it has drawn so far. */
  drawn: Drawn
  /** Resolves once the page has ended the task by itself. */
  over?(page: Page, signal: AbortSignal): Promise<boolean>
  verdict(page: Page, end: RunEnd): Promise<boolean>
  /** What the script without noise would have done at a step, called for each in turn. */
  right(observation: Observation, before: readonly Step[]): Action | undefined
  close(): void
}
type Noise = { teacher: LoopSpec["teacher"]; seed: number }

/** A task of a round on a generated site. */
export const practiceGame = (served: ServedPractice, taskSeed: number, { teacher, seed }: Noise): DrivenGame => {
  const episode = roundEpisode(taskSeed)
  const known = knownTexts(episode)
  const [oracle, errant] = [createOracle(episode, 0, createRandom(1)), createErrantAnswer(teacher, createRandom(taskSeed * 7 + seed))]
  let visit: PracticeVisit | undefined
  // What was done is told again on a site of its own, to say afterwards which steps were right.
  const again = roundEpisode(taskSeed)
  const [watch, truth] = [watchSite(again), createOracle(again, 0, createRandom(1))]
  let [seen, last]: [Observation | undefined, number] = [undefined, 0]
  return {
    name: `practice-${taskSeed}`, site: `${episode.site.domain.id}.example`, template: templateOf(episode), family: episode.site.domain.id, judge: "practice-1",
    open: async (page) => {
      visit = served.visit(episode)
      const opened = await openPage(page, visit.url)
      return opened.ok ? ok({ task: episode.task, known }) : opened
    },
    answer: (message) => {
      const shown = readRequest(message)
      if (!shown || !visit) return undefined
      const page = unmasked(shown, known)
      oracle.pass(visit.watch.isDone)
      const right = oracle.sample(page.observation)
      return right.ok ? errant.answer(right.value, shown, page) : undefined
    },
    drawn: errant.drawn,
    verdict: (_, end) => Promise.resolve(end.ok && visit?.watch.verdict(end.answer) === true),
    right: (observation, before) => {
      for (const { action, outcome } of before.slice(last)) if (action && outcome?.status !== "failed") watch.act(action, seen && findRef(seen, refOf(action) ?? ""))
      const [, , page, record] = URL.canParse(observation.url) ? new URL(observation.url).pathname.split("/").map(decodeURIComponent) : []
      if (again.site.pages.some(({ key }) => key === page)) { again.site.at = { page: page ?? "", record }; watch.looked() }
      ;[seen, last] = [observation, before.length]
      truth.pass(watch.isDone)
      const said = truth.sample(observation)
      return said.ok ? said.value.action : undefined
    },
    close: () => { visit?.leave() }
  }
}

/** A MiniWoB++ task; `decide` is the script that was written for it. */
export const miniwobGame = (origin: string, task: string, taskSeed: number, decide: (task: string, message: string) => Action | undefined, { teacher, seed }: Noise): DrivenGame => {
  const errant = createErrantAnswer(teacher, createRandom(taskSeed * 7 + seed))
  let sentence = ""
  return {
    name: `miniwob-${task}-${taskSeed}`, site: "miniwob.example", template: `miniwob: ${task}`, family: "miniwob", judge: "miniwob-1",
    open: async (page) => {
      const said = await startEpisode(page, `${origin}/miniwob/${task}.html`, taskSeed)
      if (!said.ok) return said
      sentence = said.value.replace(/\s+/g, " ").trim()
      return ok({ task: sentence, known: [sentence] })
    },
    answer: (message) => {
      const [shown, action] = [readRequest(message), decide(task, message)]
      if (!shown || !action) return undefined
      const page = unmasked(shown, [sentence])
      // A reason of the task's own words, as the student gives them.
      const right = { reason: clauseEnd(sentence), action: sayOtherwise(action, (words) => restored(words, page.values)) }
      return errant.answer(right, shown, page)
    },
    drawn: errant.drawn,
    over: watchEpisode,
    verdict: async (page) => (await readVerdict(page)).reward > 0,
    right: (observation, before) => decide(task, ["TASK", sentence, "", ...(before.length > 0 ? ["DONE SO FAR", ...historyLines(before).map(({ text }) => text), ""] : []), "THE PAGE NOW", "--- page ---", renderObservation(observation), "--- page ---", ""].join("\n")),
    close: () => undefined
  }
}
