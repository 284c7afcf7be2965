import type { AppError } from "../core/result.ts"
import type { CloudSettings, Limits } from "../protocol/records.ts"
import { createProgress, type Progress } from "./progress.ts"
import type { Totals } from "./spent.ts"

/** Where a run ends that sets no limits of its own. */
export const limits = { minutes: 10 } as const

/** Knows when a run must end although no model said so: it has used what it may, or gets nowhere. */
export type Budget = Progress & {
  /** Asked before each step; `activeMs` leaves out the time that the user took. */
  spent(step: number, activeMs: number, totals?: Totals): AppError | undefined
  /** The limits as the meter shows them. */
  readonly most: { steps: number; ms: number; tokens?: number; money?: number; sent?: number }
}

const over = (message: string): AppError => ({ kind: "task.budget", message, retryable: false })
const within = (what: string, split: string): AppError => over(`The task was not finished within ${what}: ${split}.`)

export const createBudget = (maxSteps: number, asked: Limits = {}, price?: CloudSettings["price"]): Budget => {
  const minutes = asked.minutes ?? limits.minutes
  return {
    ...createProgress(),
    most: {
      steps: maxSteps, ms: minutes * 60_000,
      ...(asked.tokens === undefined ? {} : { tokens: asked.tokens }), ...(asked.cloudBytes === undefined ? {} : { sent: asked.cloudBytes }),
      ...(asked.money === undefined || !price ? {} : { money: asked.money })
    },
    spent: (step, activeMs, totals = { tokens: 0, sent: 0 }) => {
      if (step >= maxSteps) return within(`${maxSteps} steps`, "allow more steps, or split the task")
      if (activeMs > minutes * 60_000) return within(`${minutes} minutes`, "split it into smaller tasks")
      if (asked.tokens !== undefined && totals.tokens >= asked.tokens) return within(`${asked.tokens} tokens`, "allow more tokens, or split the task")
      if (asked.money !== undefined && totals.money !== undefined && totals.money >= asked.money) return within(`the ${asked.money} that it may cost`, "allow it more, or let the on-device model do it")
      return undefined
    }
  }
}

/** Why a cloud model may not be asked any more: what it may be sent has been sent. The on-device model goes on. */
export const cloudSpent = ({ cloudBytes }: Limits, { sent }: Totals): string | undefined =>
  cloudBytes !== undefined && sent >= cloudBytes ? "The task has sent as much to the cloud model as its limit allows, so this step stays on the device." : undefined
