import type { Result } from "../../core/result.ts"
import type { Trajectory } from "../../protocol/trajectory.ts"
import type { Message } from "../dataset/line.ts"
import { tellTrajectory } from "./tell-trajectory.ts"
import { answerForm, noVerdict, readVerdict, verdictForm, type Chat, type JudgeVerdict } from "./verdict.ts"

export const stepNumbers = (trajectory: Trajectory): Set<number> => new Set(trajectory.steps.filter(({ source }) => source === "agent").map(({ step_id }) => step_id))

export const judgeMessages = (trajectory: Trajectory, arguments_: readonly string[] = []): Message[] => [
  { role: "system", content: `You judge whether a web agent did its task. Go by what its steps and the last page show, not by what it claims. ${answerForm}` },
  { role: "user", content: [tellTrajectory(trajectory), ...arguments_].join("\n\n") }
]

/** One judge, one answer: the baseline that debate is measured against. */
export const judgeOnce = async (trajectory: Trajectory, judge: Chat, signal: AbortSignal): Promise<Result<JudgeVerdict>> => {
  const steps = stepNumbers(trajectory)
  const said = await judge(judgeMessages(trajectory), signal, verdictForm(steps))
  if (!said.ok) return said
  const verdict = readVerdict(said.value, steps)
  return { ok: true, value: "lacks" in verdict ? { ...noVerdict(verdict.lacks), calls: 1, rounds: 0 } : { ...verdict, calls: 1, rounds: 0 } }
}
