import type { Observation } from "../core/observation.ts"
import { AppFailure } from "../core/result.ts"
import type { RunContext } from "./run-context.ts"

const tries = 3
const pauseMs = 200
/** Approximate tokens of page that a turn may hold; a small context cuts it further. */
export const pageBudget = 4_000

/** Looks at the page. What is worth another try (a page in the middle of loading) is tried again; the rest ends the run. */
export const observePage = async ({ ports, run, wait, signal }: RunContext): Promise<Observation> => {
  for (let attempt = 1; ; attempt++) {
    const seen = await wait(() => ports.page.observe({ budget: pageBudget, task: run.task.task }, signal))
    if (seen.ok) return seen.value
    if (!seen.error.retryable || attempt === tries) throw new AppFailure(seen.error)
    await wait(() => new Promise<void>((resolve) => { setTimeout(resolve, pauseMs * attempt) }))
  }
}
