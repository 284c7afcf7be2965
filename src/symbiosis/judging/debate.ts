import type { Result } from "../../core/result.ts"
import type { Trajectory } from "../../protocol/trajectory.ts"
import type { Message } from "../dataset/line.ts"
import { judgeMessages, stepNumbers } from "./judge-once.ts"
import { tellTrajectory } from "./tell-trajectory.ts"
import { answerForm, noVerdict, readVerdict, verdictForm, type Chat, type JudgeVerdict, type Lack } from "./verdict.ts"

const side = { for: "that the task was done", against: "that the task was not done, or not wholly" } as const

const speech = (trajectory: Trajectory, of: keyof typeof side, heard: readonly string[]): Message[] => [
  { role: "system", content: `You debate whether a web agent did its task. Argue ${side[of]}, in at most four sentences, and name the numbers of the steps that show it. If the evidence is plainly against you, say so.` },
  { role: "user", content: [tellTrajectory(trajectory), ...heard].join("\n\n") }
]

/**
 * Two debaters and a judge, at most two rounds (the paper names a debate of several models and leaves its form open; this is the form
 * of Liang et al., arXiv 2305.19118: opposite sides, a judge who may end it early). A verdict must cite steps of the run: one that
 * doesn't goes into the next round, and after the last it is "nobody can tell".
 */
export const debate = async (trajectory: Trajectory, { debaters, judge }: { debaters: readonly [Chat, Chat]; judge: Chat }, signal: AbortSignal): Promise<Result<JudgeVerdict>> => {
  const heard: string[] = []
  const steps = stepNumbers(trajectory)
  let calls = 0
  let lacks: Lack = "form"
  for (let round = 1; round <= 2; round++) {
    for (const [index, of] of (["for", "against"] as const).entries()) {
      const said = await (index === 0 ? debaters[0] : debaters[1])(speech(trajectory, of, heard), signal)
      if (!said.ok) return said
      calls += 1
      heard.push(`Argument ${of} (round ${round}): ${said.value.slice(0, 2_000)}`)
    }
    const more = round === 1 ? ' If you can\'t tell yet, say "success": null to hear both once more.' : ""
    const said = await judge([...judgeMessages(trajectory, heard), { role: "user", content: `${answerForm}${more}` }], signal, verdictForm(steps, round === 1))
    if (!said.ok) return said
    calls += 1
    const verdict = readVerdict(said.value, steps)
    if (!("lacks" in verdict)) return { ok: true, value: { ...verdict, calls, rounds: round } }
    lacks = verdict.lacks
  }
  return { ok: true, value: { ...noVerdict(lacks), calls, rounds: 2 } }
}
