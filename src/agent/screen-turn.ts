import type { Observation } from "../core/observation.ts"
import { fail, type Result } from "../core/result.ts"
import type { Step } from "../core/step.ts"
import type { CloudTurn } from "../models/ports.ts"
import { clear, type Cleared } from "../privacy/gate.ts"
import type { Rules } from "../privacy/policy/rules.ts"
import { placeholderGlossary } from "../privacy/screen/placeholder-glossary.ts"
import { screenObservation } from "../privacy/screen/screen-observation.ts"
import { screenReading } from "../privacy/screen/screen-reading.ts"
import { screenText } from "../privacy/screen/screen-text.ts"
import { taskOrigin, type Vault } from "../privacy/vault.ts"
import { cloudTurn, fenceMark, turnHead, type CloudParts } from "./cloud-prompt.ts"
import { historyLines, lastReading, notesOf, planOf, repliesOf, stepsKept, type HistoryLine } from "./history.ts"
import { pageChanges } from "./page-changes.ts"
import { retoldStep } from "./retold-step.ts"
import { recall, type Taught } from "./recall.ts"
import type { RunContext } from "./run-context.ts"
import { cloudTokensOf } from "./spent.ts"

/** What a turn told of the page and the steps before it: the next turn may go on from there. */
export type CloudHead = { parts: CloudParts; steps: number; rules: Rules; retrieved: Taught["from"] }

/** A turn made fit for the cloud, or the reason why it can't be. */
export type ScreenedTurn = { turn: CloudTurn; cleared: Cleared<CloudTurn>; observation: Observation; replaced: number; head: CloudHead }

const readingLength = 6_000
/** A head that is so many steps old is left for a new one. */
const oldestHead = 8
/** The system message alone is longer than this: an endpoint that reads less from its cache caches no prompts. */
const leastCached = 512
/** So many steps say where a run is. */
export const lookedBack = 4
/** What is kept for the whole run. */
const remembered: ReadonlySet<string> = new Set(["note", "branch", "prune"])

/** What a turn is made of. */
export type TurnContext = Pick<RunContext, "vault" | "run" | "steps" | "budget" | "recall"> & { cloudHead?: CloudHead | undefined; candidates?: boolean | undefined }

/**
 * Screens all that a cloud model would be told: the task, the page, and what earlier steps wrote down, each with the
 * origin its words came from. The page goes first, so that what its fields reveal is known when free text is read.
 * A detector that breaks counts as a hit.
 */
export const screenTurn = (context: TurnContext, observation: Observation): Result<ScreenedTurn> => {
  const { vault, run, steps, budget, candidates } = context
  try {
    const text = (words: string, origin: string): string => screenText(words, vault, { origin }).text
    const retold = (list: readonly Step[]): Step[] => list.map((step) => retoldStep(step, vault))
    const rules = vault.rules()
    const stays = (step: Step): boolean => step.keep === true || rules.localOnly(step.url)
    const lines = (list: readonly HistoryLine[], instead?: string): string[] => list.flatMap(({ text: words, step }) => stays(step) ? instead ?? [] : words.replace(/\s+/g, " "))
    const done = (from: number): string[] => lines(historyLines(retold(steps.slice(Math.max(from, steps.length - stepsKept))).map((step) => stays(step) ? bare(step) : step), run.task.cloud?.historyTokens), "A step on a site that stays on the device.")
    for (const words of [run.task.task, ...repliesOf(steps)]) text(words, taskOrigin)
    const screened = screenObservation(observation, vault).observation
    const task = text(run.task.task, taskOrigin)
    const last = steps.at(-1)
    const readAt = last?.url ?? ""
    const reading = last && stays(last) ? undefined : lastReading(steps, 2 * readingLength)
    const planned = retold(steps.filter(({ action }) => action && remembered.has(action.verb)))
    const latest: Pick<CloudParts, "reading" | "warning" | "observation" | "candidates"> = {
      // Shortened afterwards: half a value would not be recognised.
      reading: reading === undefined ? undefined : screenReading(reading, vault, { url: readAt, observation }).slice(0, readingLength),
      warning: budget.warning(), observation: screened, candidates
    }
    const earlier = recall(context, { size: "large", cloud: true }, { task, observation: screened, steps: retold(steps.slice(-lookedBack).filter((step) => !stays(step))) })
    const whole: CloudParts = {
      task, marks: placeholderGlossary(task, vault), files: run.task.files.map((name) => text(name, taskOrigin)),
      plan: lines(planOf(planned)), notes: lines(notesOf(planned)), history: done(0), ...(earlier.lines.length > 0 ? { experience: earlier.lines } : {}), ...latest
    }
    const give = ({ turn, cleared }: Fenced, head: CloudHead): Result<ScreenedTurn> => ({ ok: true, value: { turn, cleared, observation: screened, replaced: countPlaceholders(cleared), head } })

    const { cloudHead } = context
    const changes = cloudHead?.rules === rules && goesOn(cloudHead, whole, steps) ? pageChanges(cloudHead.parts.observation, screened) : undefined
    if (cloudHead && changes) {
      const onward = fenced({ ...cloudHead.parts, ...latest, earlier: { observation: cloudHead.parts.observation, since: done(cloudHead.steps), changes } }, vault)
      // What the gate had to mend is not the text of the earlier turn any more.
      if (onward.ok && !onward.value.mended) return give(onward.value, cloudHead)
    }
    const made = fenced(whole, vault)
    return made.ok ? give(made.value, { parts: whole, steps: steps.length, rules, retrieved: earlier.from }) : made
  } catch {
    return fail("privacy.blocked", "The privacy check broke down, so nothing was sent: run this task on the device only.")
  }
}

/** A step of which nothing may be told, as it stands among others in a summary. */
const bare = ({ target: _target, pivot: _pivot, ...step }: Step): Step => step

/**
 * Whether a turn begins with the words of an earlier one. Only where the endpoint has shown that it reads a prompt's known beginning
 * from a cache: elsewhere the longer prompt costs more and is harder to read. A plan that was dropped is to be forgotten.
 */
const goesOn = ({ parts, steps: told }: CloudHead, whole: CloudParts, steps: readonly Step[]): boolean =>
  steps.some((step) => cloudTokensOf(step).cached >= leastCached) && steps.length - told <= oldestHead && !steps.slice(told).some(({ action }) => action?.verb === "prune") &&
  parts.task === whole.task && JSON.stringify([parts.marks, parts.files]) === JSON.stringify([whole.marks, whole.files])

type Fenced = { turn: CloudTurn; cleared: Cleared<CloudTurn>; mended: boolean }

/** The turn with its mark. A mark that was made of something that the gate then took out would tell of it, so it is made anew. */
const fenced = (parts: CloudParts, vault: Vault): Result<Fenced> => {
  const turn = cloudTurn(parts, fenceMark(turnHead(parts, "")))
  const cleared = clear(turn, vault)
  if (!cleared.ok) return cleared
  if (turn.messages.every(({ content }, index) => content === cleared.value.messages[index]?.content)) return { ok: true, value: { turn, cleared: cleared.value, mended: false } }
  const unmarked = clear(turnHead(parts, ""), vault)
  if (!unmarked.ok) return unmarked
  const again = cloudTurn(parts, fenceMark(unmarked.value))
  const safe = clear(again, vault)
  return safe.ok ? { ok: true, value: { turn: again, cleared: safe.value, mended: true } } : safe
}

const countPlaceholders = (turn: CloudTurn): number =>
  new Set(turn.messages.flatMap(({ role, content }) => role === "user" ? content.match(/‹[A-Z_]+_\d+›/g) ?? [] : [])).size
