import type { RunContext } from "./run-context.ts"
import { totalsOf } from "./spent.ts"

/** Tells whoever watches what the run has used by now, for a meter. */
export const tellSpent = ({ run, ports, steps, budget, activeMs }: RunContext): void =>
  ports.emit({ type: "run/spent", runId: run.id, spent: { steps: steps.length, ms: Math.max(0, activeMs()), ...totalsOf(steps, run.task.cloud?.price) }, limits: budget.most })
