import * as z from "zod"
import { ok, type Result } from "../core/result.ts"
import { sealTrajectory } from "../memory/trajectory/seal-trajectory.ts"
import { wordsLeak } from "../privacy/donation-scan.ts"
import type { Trajectory } from "../protocol/trajectory.ts"
import { tellTrajectory } from "./judging/tell-trajectory.ts"
import type { Chat } from "./judging/verdict.ts"
import { readSaid } from "./read-said.ts"

const saidSchema = z.object({ summary: z.string().trim().min(1).max(1_000) })

/** A run with what a model says was done in it and came of it; the run as it is where the model says nothing of use. It has an id of its own, and tells whose it was. */
export const summarise = async (run: Trajectory, chat: Chat, signal: AbortSignal): Promise<Result<Trajectory>> => {
  const said = await chat([
    { role: "system", content: 'You are told what was done in a web browser. Answer with one JSON object: {"summary": what was done and what it came to, in one or two sentences}.' },
    { role: "user", content: tellTrajectory(run) }
  ], signal, saidSchema)
  if (!said.ok) return said
  const words = readSaid(said.value, saidSchema)
  if (!words || wordsLeak(words.summary)) return ok(run)
  const { trajectory_id, extra: { symbiont }, ...rest } = run
  return ok(sealTrajectory({ ...rest, extra: { symbiont: { ...symbiont, origin: symbiont.origin ?? trajectory_id, summary: words.summary } } }))
}
