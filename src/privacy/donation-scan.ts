import type { EntityType } from "../core/finding.ts"
import type { Trajectory, TrajectoryStep } from "../protocol/trajectory.ts"
import { detect, detectCritical } from "./detect.ts"

export type StepLeak = { step: number; types: EntityType[] }

const mayHoldAddress = /[@＠]|%40|&#(?:64|x40);|\bat\b/i
/** What never belongs into a donated run. Names are left to the reviewer's eyes: a collector that refused each would refuse too much. */
const refusedIn = (text: string): EntityType[] => {
  const critical = detectCritical(text).map(({ type }) => type)
  return mayHoldAddress.test(text) && detect(text).some(({ type }) => type === "EMAIL") ? [...critical, "EMAIL"] : critical
}

const lineSum = (line: string): number => {
  let sum = line.length
  for (let i = 0; i < line.length; i += 1) sum = (sum * 31 + line.charCodeAt(i)) | 0
  return sum >>> 0
}
const longestWindow = 1_500

/**
 * Pieces of a text that begin and end where its lines say so: a page that changed in one line shares all other pieces with the
 * page before it, and detection remembers what it has read. Two lines overlap, so that a label keeps its value.
 */
function* windowsOf(text: string): Generator<string> {
  if (text.length <= longestWindow) { yield text; return }
  const lines = text.split("\n")
  let from = 0
  let size = 0
  for (const [index, line] of lines.entries()) {
    size += line.length + 1
    if (size < longestWindow && (size < 300 || lineSum(line) % 6 !== 0) && index < lines.length - 1) continue
    yield lines.slice(Math.max(0, from - 2), index + 1).join("\n")
    from = index + 1
    size = 0
  }
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value
  else if (typeof value === "object" && value !== null) for (const item of Object.values(value)) yield* stringsIn(item)
}

/** What a step says; ids, times, hashes and names of models are ours and look like keys to a detector. */
const wordsOf = ({ message, reasoning_content, tool_calls, observation, extra }: TrajectoryStep): unknown[] => [
  message, reasoning_content, tool_calls?.map((call) => call.arguments),
  observation?.results.map((result) => [result.content, result.extra?.web]), extra?.symbiont.target, extra?.symbiont.studentAction
]

export const scanStep = (step: TrajectoryStep): EntityType[] => {
  const types = new Set<EntityType>()
  for (const text of stringsIn(wordsOf(step))) if (text.length >= 3) for (const part of windowsOf(text)) for (const type of refusedIn(part)) types.add(type)
  return [...types].sort()
}

/**
 * Steps of a run, by their `step_id`, that still hold a password, key, card, number of identity or e-mail address. The same
 * check runs on the device before a run is sent and in the collector when it arrives. Gives way between steps.
 */
export const scanTrajectory = async (trajectory: Trajectory, breathe: () => Promise<void> = async () => undefined): Promise<StepLeak[]> => {
  const leaks: StepLeak[] = []
  for (const step of trajectory.steps) {
    const types = scanStep(step)
    if (types.length > 0) leaks.push({ step: step.step_id, types })
    await breathe()
  }
  // What is told of the run as a whole stands before its first step.
  const told = [...stringsIn([trajectory.extra.symbiont.task, trajectory.agent.tool_definitions])].flatMap((text) => [...windowsOf(text)]).flatMap(refusedIn)
  return told.length === 0 ? leaks : [{ step: 0, types: [...new Set(told)].sort() }, ...leaks]
}
