import type { Journal } from "../agent/ports.ts"
import { fail, ok, type Result } from "../core/result.ts"
import { buildTrajectory, stateHashOf } from "../memory/trajectory/build-trajectory.ts"
import { sealTrajectory } from "../memory/trajectory/seal-trajectory.ts"
import type { TrajectoryStore } from "../memory/trajectory/trajectory-store.ts"
import type { VaultStore } from "../memory/vault-store.ts"
import { scanTrajectory } from "../privacy/donation-scan.ts"
import { clear } from "../privacy/gate.ts"
import type { Rules } from "../privacy/policy/rules.ts"
import { screenText } from "../privacy/screen/screen-text.ts"
import { createVault, lettingNothingGo, taskOrigin } from "../privacy/vault.ts"
import type { Trajectory, TrajectoryStep } from "../protocol/trajectory.ts"

export type TrajectoryParts = { journal: Pick<Journal, "load">; trajectories: TrajectoryStore; vaults: VaultStore; rules(): Rules; version: string }

const siteOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : "unknown")

/** Our own hash of a page is none of the page's words: to a detector it may look like a number of somebody's. */
const withoutHash = ({ extra, ...step }: TrajectoryStep): TrajectoryStep => {
  if (!extra) return step
  const { stateHash: _hash, ...facts } = extra.symbiont
  return { ...step, extra: { ...extra, symbiont: facts } }
}
/** Of the page as it is told now. */
const withHash = (step: TrajectoryStep): TrajectoryStep => {
  const page = step.observation?.results[0]?.extra?.web?.axtree
  return page === undefined || !step.extra ? step : { ...step, extra: { ...step.extra, symbiont: { ...step.extra.symbiont, stateHash: stateHashOf(page) } } }
}

/** A run that is over as it was recorded, whatever a scan would find in it. Nobody has judged it: its success is unknown until a program or the user says. */
export const createTrajectoryReader = ({ journal, trajectories, vaults, rules, version }: TrajectoryParts) => async (runId: string): Promise<Result<Trajectory>> => {
  const found = await journal.load(runId)
  const end = found?.run.end
  if (!found || !end) return fail("task.invalid", "That task is not over yet: wait for its end.")
  const steps = await trajectories.steps(runId)
  if (steps === undefined) return fail("data.invalid", "Nothing of that task was recorded: start it with recording on.")
  if (steps === "gap") return fail("privacy.blocked", "A step of that task could not be made safe, so there is no trajectory of it.")
  const vault = lettingNothingGo(createVault(await vaults.load(runId), rules))
  const task = clear({ text: screenText(found.run.task.task, vault, { origin: taskOrigin }).text }, vault)
  if (!task.ok) return task
  // What an early page showed may have turned out to be private only later: the steps pass the gate again, with all that the run came to know.
  const cleared = clear({ steps: steps.map(withoutHash) }, vault)
  if (!cleared.ok) return cleared
  const known = cleared.value.steps.map((step, index) => (steps[index]?.extra?.symbiont.stateHash === undefined ? step : withHash(step)))
  const replaced: Record<string, number> = {}
  for (const { type } of vault.entries()) replaced[type] = (replaced[type] ?? 0) + 1
  const url = known[0]?.observation?.results[0]?.extra?.web?.url ?? ""
  return ok(buildTrajectory(found.run, {
    task: task.value, agent: { name: "symbiont", version },
    facts: { task: { site: siteOf(url) }, mode: found.run.task.mode, outcome: { success: null, judge: "nobody" }, privacy: { version: version, replaced, leakScan: "not-run" } }
  }, known))
}

/** A run that is over as one line of a trajectory file, once other eyes than the gate's have looked through it. */
export const createTrajectoryTeller = (parts: TrajectoryParts) => {
  const read = createTrajectoryReader(parts)
  return async (runId: string): Promise<Result<{ line: string }>> => {
    const recorded = await read(runId)
    if (!recorded.ok) return recorded
    if ((await scanTrajectory(recorded.value)).length > 0) return fail("privacy.blocked", "A private value was found in the recorded steps, so there is no trajectory of this task.")
    const { trajectory_id: _old, extra: { symbiont }, ...rest } = recorded.value
    return ok({ line: JSON.stringify(sealTrajectory({ ...rest, extra: { symbiont: { ...symbiont, privacy: { ...symbiont.privacy, leakScan: "clean" } } } })) })
  }
}
