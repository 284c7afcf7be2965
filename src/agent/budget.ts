import type { Observation } from "../core/observation.ts"
import type { AppError } from "../core/result.ts"
import type { Step } from "../core/step.ts"
import { actionMark, pageMark } from "./fingerprint.ts"

export const limits = { minutes: 10, repeats: 3, failures: 3 } as const
const told = "You have done this same action on this same page three times and it did not help: do something else, or give up."

/** Knows when a run must end although no model said so. */
export type Budget = {
  /** Asked before each step; `activeMs` leaves out the time that the user took to answer. */
  spent(step: number, activeMs: number): AppError | undefined
  record(step: Step, observation: Observation): void
  /** What the next model must hear about its own going round in circles. */
  warning(): string | undefined
  /** The run is over, since it gets nowhere. */
  stuck(): AppError | undefined
}

const over = (kind: AppError["kind"], message: string): AppError => ({ kind, message, retryable: false })

export const createBudget = (maxSteps: number): Budget => {
  const seen = new Map<string, number>()
  let failures = 0
  let warned = false
  let warning: string | undefined
  let stuck: AppError | undefined
  return {
    spent: (step, activeMs) => {
      if (step >= maxSteps) return over("task.budget", `The task was not finished within ${maxSteps} steps: allow more steps, or split the task.`)
      if (activeMs > limits.minutes * 60_000) return over("task.budget", `The task was not finished within ${limits.minutes} minutes: split it into smaller tasks.`)
      return undefined
    },
    record: (step, observation) => {
      warning = undefined
      failures = step.outcome?.status === "failed" ? failures + 1 : 0
      if (failures >= limits.failures) stuck = over("task.stuck", "Three actions in a row failed, so the run was ended: look at the page and say the next thing to do more exactly.")
      if (!step.action) return
      const key = `${pageMark(observation)} ${actionMark(step.action, step.target)}`
      const times = (seen.get(key) ?? 0) + 1
      seen.set(key, times)
      if (times < limits.repeats) return
      if (warned) stuck = over("task.stuck", "The same action was repeated on the same page without effect, so the run was ended: say the task in other words, or do this part yourself.")
      else { warned = true; warning = told }
    },
    warning: () => warning,
    stuck: () => stuck
  }
}
