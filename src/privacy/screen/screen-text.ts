import type { EntityType } from "../../core/finding.ts"
import type { DetectContext } from "../detect.ts"
import { taskValues } from "../detectors/task-values.ts"
import { guessMark } from "./placeholder.ts"
import { detectUnder, underRules } from "../policy/detect-under.ts"
import { replaceValues } from "./replace-values.ts"
import { taskOrigin, type Vault } from "../vault.ts"

export type ScreenTextOptions = {
  /** Whose words they are: "task" for the user's, "model" for a model's own (its placeholders are live), else the origin of the page. */
  origin: string
  context?: DetectContext | undefined
  /** The text was put together here and may hold values restored for the user: they don't count as seen on `origin`. */
  retold?: boolean | undefined
  /**
   * A cloud model wrote the text, and it was never shown a value: what is private in it is a guess, and comes back as one mark, for a
   * placeholder of its own would tell which value was met. What a detector knows by its form comes back so whether right or wrong. What only
   * the vault knows ("Zorvath") is marked when it is right alone: such a hit can't be hidden, as a known value may not leave again in clear.
   * How many there may be is bounded by whoever hears the model (`agent/guess-watch.ts`).
   */
  guesses?: boolean | undefined
}

/** Replaces private values in any text that isn't an observation: the task, notes, history, outcomes. */
export const screenText = (text: string, vault: Vault, { origin, context, retold = false, guesses = false }: ScreenTextOptions): { text: string; findings: Partial<Record<EntityType, number>> } => {
  const rules = vault.rules()
  const address = context?.url ?? (origin === taskOrigin || origin === "model" ? undefined : origin)
  const found = detectUnder(text, context ?? {}, rules, address)
  const dictated = origin === taskOrigin ? underRules(taskValues(text), rules, undefined) : []
  const model = origin === "model"
  const replaced = replaceValues(text, [...found, ...dictated], vault, model ? { raw: rest => rest, instead: guesses ? guessMark : undefined } : { origin, marks: !retold })
  const findings: Partial<Record<EntityType, number>> = {}
  for (const type of replaced.types) findings[type] = (findings[type] ?? 0) + 1
  return { text: replaced.text, findings }
}
