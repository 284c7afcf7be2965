import type { Step } from "../core/step.ts"

/** A sub-plan: the step that opened it, and the one that dropped it, if it was. */
export type SubPlan = { intent: string; opened: Step; dropped?: { reason: string; step: Step } }

/** What is left of a run's steps when those of dropped sub-plans are taken out: each of these is one entry with its reason. */
export type PlanEntry = { kind: "step"; step: Step } | { kind: "dropped"; plan: SubPlan; last: Step }
export type PlanTree = { entries: readonly PlanEntry[]; /** Outermost first. */ open: readonly SubPlan[] }

/**
 * The plan tree of AgentOccam (the paper's base agent): `branch` opens a sub-plan, `prune` drops the innermost one with all that
 * was done for it. Only the reason is told on, so that a dead end costs one line and isn't entered again.
 */
export const planTree = (steps: readonly Step[]): PlanTree => {
  const entries: PlanEntry[] = []
  const open: { plan: SubPlan; at: number }[] = []
  for (const step of steps) {
    const { action } = step
    const inner = action?.verb === "prune" && step.outcome?.status !== "failed" ? open.pop() : undefined
    if (inner && action?.verb === "prune") {
      entries.splice(inner.at, entries.length, { kind: "dropped", plan: { ...inner.plan, dropped: { reason: action.reason, step } }, last: step })
      continue
    }
    if (action?.verb === "branch") open.push({ plan: { intent: action.intent, opened: step }, at: entries.length })
    entries.push({ kind: "step", step })
  }
  return { entries, open: open.map(({ plan }) => plan) }
}
