import * as z from "zod"
import type { Result } from "../core/result.ts"
import { wordsLeak } from "../privacy/donation-scan.ts"
import type { RunFacts, Trajectory, TrajectoryStep } from "../protocol/trajectory.ts"
import { contentId } from "../memory/trajectory/content-id.ts"
import { sealTrajectory } from "../memory/trajectory/seal-trajectory.ts"
import { tellTrajectory } from "./judging/tell-trajectory.ts"
import type { Chat, JudgeVerdict } from "./judging/verdict.ts"
import { readSaid } from "./read-said.ts"

/** Steps `from`–`to` (numbers of agent steps, both included) of a run, at whose end the page had become another. */
export type Stretch = { from: number; to: number; steps: TrajectoryStep[] }

const shortest = 2

/**
 * The stretches of a run that end in a change of state (backward construction, after Learn-by-Interact, as the paper uses it): each can be
 * given an instruction of its own, also in a run that failed. Stretches begin at the start or where another ended.
 */
export const stretchesOf = (trajectory: Trajectory, most = 12): Stretch[] => {
  const agent = trajectory.steps.filter((step) => step.source === "agent" && step.tool_calls && step.extra?.symbiont.outcome !== "failed")
  const changed = agent.flatMap((step, index) => {
    const next = agent[index + 1]?.extra?.symbiont.stateHash
    return next !== undefined && next !== step.extra?.symbiont.stateHash ? [index] : []
  })
  const starts = [0, ...changed.map((index) => index + 1)]
  const found = starts.flatMap((start) => changed.flatMap((end): Stretch[] => {
    const steps = agent.slice(start, end + 1)
    return steps.length >= shortest && steps.length < agent.length ? [{ from: steps[0]?.step_id ?? 0, to: steps.at(-1)?.step_id ?? 0, steps }] : []
  }))
  // Longer ones say more of a task; of many, those are kept.
  return found.sort((a, b) => b.steps.length - a.steps.length || a.from - b.from).slice(0, most)
}

/** What a stretch does, whatever it is called and in whichever run: by site, verbs, targets and what was typed. */
export const stretchMark = (site: string, { steps }: Stretch): string => contentId([site, steps.map((step) => {
  const { ref: _, ...said } = step.tool_calls?.[0]?.arguments ?? {}
  return [step.tool_calls?.[0]?.function_name, step.extra?.symbiont.target, said]
})])

const spoken = z.string().trim().min(1).max(1_000)
const saidSchema = z.object({ instruction: spoken, summary: spoken })

const asking = (trajectory: Trajectory): Parameters<Chat>[0] => [
  { role: "system", content: "You are told what was done in a web browser. Answer with one JSON object: {\"instruction\": what a person would have said to have exactly this done, in one sentence, with the values that were used, \"summary\": what was done and what it came to, in one or two sentences}." },
  { role: "user", content: tellTrajectory(trajectory).replace(/^Task: .*\n/, "") }
]

/**
 * Runs that are made of stretches of another: with an instruction that a model wrote for what was done, with a summary, kept only if a judge finds that
 * the steps do it, and only if no stretch with the same mark was kept before. `seen` collects the marks.
 */
export const constructBackward = async (trajectory: Trajectory, { instruct, judge, seen }: { instruct: Chat; judge: (made: Trajectory, signal: AbortSignal) => Promise<Result<JudgeVerdict>>; seen: Set<string> }, signal: AbortSignal): Promise<Result<Trajectory[]>> => {
  const made: Trajectory[] = []
  for (const stretch of stretchesOf(trajectory)) {
    const mark = stretchMark(trajectory.extra.symbiont.task.site, stretch)
    if (seen.has(mark)) continue
    seen.add(mark)
    const said = await instruct(asking(cutOut(trajectory, stretch, { instruction: "", outcome: byModel })), signal, saidSchema)
    if (!said.ok) return said
    const words = readSaid(said.value, saidSchema)
    if (!words || wordsLeak(`${words.instruction}\n${words.summary}`)) continue
    const run = cutOut(trajectory, stretch, { ...words, outcome: byModel })
    const verdict = await judge(run, signal)
    if (!verdict.ok) return verdict
    if (verdict.value.success === true) made.push(run)
  }
  return { ok: true, value: made }
}

const byModel = { success: true, judge: "model", version: "backward" } as const

/** The run that a stretch is by itself. It names the run that it was cut out of, so that a withdrawal of that one reaches it. */
export const cutOut = ({ trajectory_id, steps, extra, final_metrics: _, ...rest }: Trajectory, stretch: Stretch, { instruction, summary, template, outcome }: {
  instruction: string; summary?: string; template?: string; outcome: RunFacts["outcome"]
}): Trajectory => {
  const user = steps.find(({ source }) => source === "user")
  // The whole run's summary is none of a part of it.
  const { summary: _whole, task, ...facts } = extra.symbiont
  return sealTrajectory({
    ...rest,
    steps: [{ ...user, source: "user" as const, message: instruction, step_id: 1 }, ...stretch.steps.map((step, index) => ({ ...step, step_id: index + 2 }))],
    extra: { symbiont: { ...facts, task: { ...task, ...(template === undefined ? {} : { template }) }, ...(summary === undefined ? {} : { summary }), origin: facts.origin ?? trajectory_id, outcome } }
  })
}
