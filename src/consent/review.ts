import { type EntityType, entityTypes } from "../core/finding.ts"
import { sealTrajectory } from "../memory/trajectory/seal-trajectory.ts"
import { scanTrajectory } from "../privacy/donation-scan.ts"
import type { StepFacts, Trajectory, TrajectoryStep } from "../protocol/trajectory.ts"

/** What stands where something was struck out, however long it was. */
export const struckOut = "[struck out]"

export type ReviewStep = {
  /** Its `step_id`. */
  step: number
  /** The step to the byte as it would be sent. */
  text: string
  bytes: number
  /** Places in `text` (UTF-16) where a value was replaced, and of what kind it was. */
  marks: { start: number; end: number; type: EntityType }[]
  /** What a second look found that should not be sent. */
  leaks: EntityType[]
}
export type Review = {
  steps: ReviewStep[]
  /** Of the whole body. */
  bytes: number
  /** The body as it would be sent. */
  body: string
  /** Kinds of values that the run as a whole still tells; step 0 of the scan. */
  leaks: EntityType[]
  /** Nothing was found that would keep it from being sent. */
  clean: boolean
}

const placeholder = new RegExp(`‹(${entityTypes.join("|")})_\\d{1,6}›`, "g")
const utf8 = new TextEncoder()

/** A run as its reviewer sees it: the very text that would be sent, step by step. */
export const reviewOf = async (trajectory: Trajectory, breathe?: () => Promise<void>): Promise<Review> => {
  const leaks = new Map((await scanTrajectory(trajectory, breathe)).map(({ step, types }) => [step, types]))
  const body = JSON.stringify(trajectory)
  const steps = trajectory.steps.map((step): ReviewStep => {
    const text = JSON.stringify(step)
    return { step: step.step_id, text, bytes: utf8.encode(text).length, leaks: leaks.get(step.step_id) ?? [],
      marks: [...text.matchAll(placeholder)].map((match) => ({ start: match.index, end: match.index + match[0].length, type: match[1] as EntityType })) }
  })
  return { steps, bytes: utf8.encode(body).length, body, leaks: leaks.get(0) ?? [], clean: leaks.size === 0 }
}

/** `span`: these words, wherever the run says them; or one step whole. A run as a whole is struck out by not donating it. */
export type Strike = { kind: "span"; words: string } | { kind: "step"; step: number }

const replaceIn = (value: unknown, words: string): unknown => {
  if (typeof value === "string") return value.split(words).join(struckOut)
  if (Array.isArray(value)) return value.map((item) => replaceIn(item, words))
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaceIn(item, words)])) : value
}
/** The parts of a step that say something. Ids, verbs and times are needed to read it, and say nothing. */
const strikeWords = (step: TrajectoryStep, words: string): TrajectoryStep => {
  const { message, reasoning_content, tool_calls, observation, extra } = step
  const facts = extra?.symbiont
  const struck = <T>(value: T): T => replaceIn(value, words) as T
  return {
    ...step, message: struck(message), ...(reasoning_content === undefined ? {} : { reasoning_content: struck(reasoning_content) }),
    ...(tool_calls ? { tool_calls: tool_calls.map((call) => ({ ...call, arguments: struck(call.arguments) })) } : {}),
    ...(observation ? { observation: { results: observation.results.map((result) => ({ ...result, content: struck(result.content), ...(result.extra ? { extra: struck(result.extra) } : {}) })) } } : {}),
    // A proposal with words struck out of it is no action any more.
    ...(facts ? { extra: { symbiont: strikeFacts(facts, words) } } : {})
  }
}
/** Without the hash of the page as it was: guesses at the words could be tried against it. */
const strikeFacts = ({ studentAction, target, stateHash: _hash, ...facts }: StepFacts, words: string): StepFacts => ({
  ...facts, ...(target === undefined ? {} : { target: target.split(words).join(struckOut) }),
  ...(studentAction === undefined || JSON.stringify(studentAction).includes(JSON.stringify(words).slice(1, -1)) ? {} : { studentAction })
})

/**
 * The run without what was struck out, sealed anew. Nothing where no step would be left. Steps keep their order and are numbered
 * anew; what a step before tells of one that was struck out is not known to us, so words are struck in all steps alike.
 */
export const strike = (trajectory: Trajectory, strikes: readonly Strike[]): Trajectory | undefined => {
  const steps = new Set(strikes.flatMap((each) => (each.kind === "step" ? [each.step] : [])))
  const spans = strikes.flatMap((each) => (each.kind === "span" && each.words.trim() !== "" ? [each.words] : [])).sort((a, b) => b.length - a.length)
  const left = trajectory.steps.filter(({ step_id }) => !steps.has(step_id)).map((step) => spans.reduce(strikeWords, step)).map((step, index) => ({ ...step, step_id: index + 1 }))
  if (left.length === 0) return undefined
  const { trajectory_id: _old, final_metrics: _sums, ...rest } = trajectory
  const { symbiont } = rest.extra
  const site = spans.reduce((text, words) => text.split(words).join(struckOut), symbiont.task.site)
  return sealTrajectory({ ...rest, steps: left, extra: { symbiont: { ...symbiont, task: { ...symbiont.task, site } } } })
}
