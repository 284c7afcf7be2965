import type { Trajectory } from "../../protocol/trajectory.ts"
import { objectiveOf, pageOf } from "../dataset/prompt-of.ts"

const pageLength = 3_000

/** A run as a judge reads it: numbered steps, and the page at its end. */
export const tellTrajectory = (trajectory: Trajectory): string => {
  const agent = trajectory.steps.filter(({ source }) => source === "agent")
  const last = agent.findLast((step) => pageOf(step))
  return [
    `Task: ${objectiveOf(trajectory)}`,
    ...agent.map((step) => {
      const call = step.tool_calls?.[0]
      const facts = step.extra?.symbiont
      return `Step ${step.step_id}: ${call ? `${call.function_name} ${facts?.target ?? ""} ${JSON.stringify(call.arguments)}` : "nothing"}${facts?.outcome ? ` -> ${facts.outcome}` : ""}. ${step.message}`
    }),
    "The page at the last step:",
    (last && pageOf(last)?.axtree.slice(0, pageLength)) ?? "unknown"
  ].join("\n")
}
