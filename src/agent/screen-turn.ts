import type { Observation } from "../core/observation.ts"
import { fail, type Result } from "../core/result.ts"
import type { Step } from "../core/step.ts"
import type { CloudTurn } from "../models/ports.ts"
import { clear, type Cleared } from "../privacy/gate.ts"
import { placeholderGlossary } from "../privacy/placeholder-glossary.ts"
import { screenObservation } from "../privacy/screen-observation.ts"
import { screenReading } from "../privacy/screen-reading.ts"
import { screenText } from "../privacy/screen-text.ts"
import { taskOrigin, type Vault } from "../privacy/vault.ts"
import { cloudTurn, fenceMark, type CloudParts } from "./cloud-prompt.ts"
import { historyLines, lastReading, maxLines, notesOf, planOf, repliesOf, type HistoryLine } from "./history.ts"
import { retoldStep } from "./retold-step.ts"
import type { RunContext } from "./run-context.ts"

/** A turn made fit for the cloud, or the reason why it can't be. */
export type ScreenedTurn = { turn: CloudTurn; cleared: Cleared<CloudTurn>; observation: Observation; replaced: number }

const readingLength = 6_000
/** What is kept for the whole run. */
const remembered: ReadonlySet<string> = new Set(["note", "branch", "prune"])

/** What a turn is made of. */
export type TurnContext = Pick<RunContext, "vault" | "run" | "steps" | "budget">

/**
 * Screens all that a cloud model would be told: the task, the page, and what earlier steps wrote down, each with the
 * origin its words came from. The page goes first, so that what its fields reveal is known when free text is read.
 * A detector that breaks counts as a hit.
 */
export const screenTurn = (context: TurnContext, observation: Observation): Result<ScreenedTurn> => {
  const { vault, run, steps, budget } = context
  try {
    const text = (words: string, origin: string): string => screenText(words, vault, { origin }).text
    const retold = (list: readonly Step[]): Step[] => list.map((step) => retoldStep(step, vault))
    const lines = (list: readonly HistoryLine[], instead?: string): string[] => list.flatMap(({ text: words, step }) => vault.rules().localOnly(step.url) ? instead ?? [] : words)
    for (const words of [run.task.task, ...repliesOf(steps)]) text(words, taskOrigin)
    const screened = screenObservation(observation, vault).observation
    const task = text(run.task.task, taskOrigin)
    const readAt = steps.at(-1)?.url ?? ""
    const reading = vault.rules().localOnly(readAt) ? undefined : lastReading(steps, 2 * readingLength)
    const planned = retold(steps.filter(({ action }) => action && remembered.has(action.verb)))
    const parts: CloudParts = {
      task, marks: placeholderGlossary(task, vault), files: run.task.files.map((name) => text(name, taskOrigin)),
      plan: lines(planOf(planned)), notes: lines(notesOf(planned)), history: lines(historyLines(retold(steps.slice(-maxLines))), "A step on a site that stays on the device."),
      // Shortened afterwards: half a value would not be recognised.
      reading: reading === undefined ? undefined : screenReading(reading, vault, { url: readAt, observation }).slice(0, readingLength),
      warning: budget.warning(), observation: screened
    }
    const made = fenced(parts, vault)
    if (!made.ok) return made
    const { turn, cleared } = made.value
    return { ok: true, value: { turn, cleared, observation: screened, replaced: countPlaceholders(cleared) } }
  } catch {
    return fail("privacy.blocked", "The privacy check broke down, so nothing was sent: run this task on the device only.")
  }
}

/** The turn with its mark. A mark that was made of something that the gate then took out would tell of it, so it is made anew. */
const fenced = (parts: CloudParts, vault: Vault): Result<Pick<ScreenedTurn, "turn" | "cleared">> => {
  const turn = cloudTurn(parts, fenceMark(cloudTurn(parts, "")))
  const cleared = clear(turn, vault)
  if (!cleared.ok) return cleared
  if (turn.messages.every(({ content }, index) => content === cleared.value.messages[index]?.content)) return { ok: true, value: { turn, cleared: cleared.value } }
  const unmarked = clear(cloudTurn(parts, ""), vault)
  if (!unmarked.ok) return unmarked
  const again = cloudTurn(parts, fenceMark(unmarked.value))
  const safe = clear(again, vault)
  return safe.ok ? { ok: true, value: { turn: again, cleared: safe.value } } : safe
}

const countPlaceholders = (turn: CloudTurn): number =>
  new Set(turn.messages.flatMap(({ role, content }) => role === "user" ? content.match(/‹[A-Z_]+_\d+›/g) ?? [] : [])).size
