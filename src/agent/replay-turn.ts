import type { Observation } from "../core/observation.ts"
import type { Route, Step } from "../core/step.ts"
import { observePage } from "./observe-page.ts"
import type { RunContext } from "./run-context.ts"
import { nothingSpent, type Decided } from "./spent.ts"

/** No model gives the page its time to load, so a step that doesn't fit is looked for again after these pauses. */
const pausesMs = [100, 200, 400, 800, 1_500, 2_500]

/** Looks at the page; in a replay until its next step fits, or the page had time enough. */
export const observeForTurn = async (context: RunContext): Promise<Observation> => {
  const { replay, steps, wait, ports } = context
  let seen = await observePage(context)
  if (!replay || replay.over(steps)) return seen
  for (const ms of ports.replayPausesMs ?? pausesMs) {
    if (replay.cue(steps, seen).kind !== "misfit" || ports.control?.heldUp()) break
    await wait(() => new Promise<void>((resolve) => { setTimeout(resolve, ms) }))
    seen = await observePage(context)
  }
  return seen
}

type Replayed = { route: Route; decided?: Decided; replayed?: Step["replayed"] }

/** The next step of a replay, without a model; nothing where a model has the turn. Where the recording doesn't fit, the user (or the task) says whether a model goes on. */
export const replayTurn = async (context: RunContext, observation: Observation): Promise<Replayed | undefined> => {
  const { replay, steps, ports, run, wait, signal, now } = context
  if (!replay || replay.over(steps)) return undefined
  const cue = replay.cue(steps, observation)
  if (cue.kind === "act") return {
    route: { to: "local", why: "Repeated from an earlier run: no model was asked." }, replayed: cue.replayed,
    decided: { decision: { ok: true, value: { reason: cue.why, action: cue.action } }, spent: nothingSpent }
  }
  if (cue.kind === "denied") return { route: { to: "refuse", why: cue.why } }
  const asked = now()
  const goesOn = replay.otherwise === "model" || await wait(() => ports.user.handOver?.(run.id, `${cue.why} Should the model go on from here?`, signal) ?? Promise.resolve(false))
  context.userMs += now() - asked
  if (!goesOn) return { route: { to: "refuse", why: `${cue.why} Start the task anew to let the model do it.` } }
  replay.handOver()
  return undefined
}
