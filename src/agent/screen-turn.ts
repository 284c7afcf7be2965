import type { Observation } from "../core/observation.ts"
import { fail, type Result } from "../core/result.ts"
import type { CloudTurn } from "../models/ports.ts"
import { clear, type Cleared } from "../privacy/gate.ts"
import { placeholderGlossary } from "../privacy/placeholder-glossary.ts"
import { screenObservation } from "../privacy/screen-observation.ts"
import { screenReading } from "../privacy/screen-reading.ts"
import { screenText } from "../privacy/screen-text.ts"
import { taskOrigin } from "../privacy/vault.ts"
import { cloudTurn } from "./cloud-prompt.ts"
import { historyLines, lastReading, notesOf, planOf, repliesOf, type HistoryLine } from "./history.ts"
import { originOf, type RunContext } from "./run-context.ts"

/** A turn made fit for the cloud, or the reason why it can't be. */
export type ScreenedTurn = { turn: CloudTurn; cleared: Cleared<CloudTurn>; observation: Observation; replaced: number }

/**
 * Screens all that a cloud model would be told: the task, the page, and what earlier steps wrote down, each with the
 * origin its words came from. The page goes first, so that what its fields reveal is known when free text is read.
 * A detector that breaks counts as a hit.
 */
export const screenTurn = (context: RunContext, observation: Observation): Result<ScreenedTurn> => {
  const { vault, run, steps, budget } = context
  try {
    const text = (words: string, origin: string): string => screenText(words, vault, { origin }).text
    // Lines of history hold values that were put back for the user: a note taken on a page doesn't make them known to its site.
    const lines = (list: readonly HistoryLine[]): string[] => list.map(({ text: words, step }) => screenText(words, vault, { origin: originOf(step.url), retold: true }).text)
    for (const words of [run.task.task, ...repliesOf(steps)]) text(words, taskOrigin)
    const screened = screenObservation(observation, vault).observation
    const task = text(run.task.task, taskOrigin)
    const reading = lastReading(steps)
    const turn = cloudTurn({
      task, marks: placeholderGlossary(task, vault), files: run.task.files.map((name) => text(name, taskOrigin)),
      plan: lines(planOf(steps)), notes: lines(notesOf(steps)), history: lines(historyLines(steps)),
      reading: reading === undefined ? undefined : screenReading(reading, vault, { url: steps.at(-1)?.url ?? "", observation }),
      warning: budget.warning(), observation: screened
    })
    const cleared = clear(turn, vault)
    if (!cleared.ok) return cleared
    return { ok: true, value: { turn, cleared: cleared.value, observation: screened, replaced: countPlaceholders(cleared.value) } }
  } catch {
    return fail("privacy.blocked", "The privacy check broke down, so nothing was sent: run this task on the device only.")
  }
}

const countPlaceholders = (turn: CloudTurn): number =>
  new Set(turn.messages.flatMap(({ role, content }) => role === "user" ? content.match(/‹[A-Z_]+_\d+›/g) ?? [] : [])).size
