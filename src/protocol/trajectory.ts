import * as z from "zod"
import { actionSchema } from "../core/action.ts"
import { modeSchema } from "../core/step.ts"

/**
 * A finished run in the Agent Trajectory Interchange Format, version 1.7 (Harbor RFC 0001): one JSON document, one line of a
 * JSON Lines file. The page's state stands under `extra.web`, where the Agent Data Protocol looks for it; what only Symbiont
 * knows stands under `extra.symbiont`. Every text is screened: private values are typed placeholders, and the table that
 * turns them back is no part of it.
 */
export const trajectoryVersion = "ATIF-v1.7"

const text = z.string().max(200_000)
const name = z.string().max(300)

/** One call of a run's only kind of tool: an action, by its verb. */
const toolCallSchema = z.strictObject({
  tool_call_id: z.string().max(40),
  function_name: z.string().max(40),
  arguments: z.record(z.string(), z.unknown())
})

/** What the page looked like when the step was decided: `axtree` is the rendering that a model reads. */
const webSchema = z.strictObject({ url: z.string().max(2_000), axtree: text })

const resultSchema = z.strictObject({
  source_call_id: z.string().max(40).optional(),
  content: text,
  extra: z.strictObject({ web: webSchema.optional() }).optional()
})

const metricsSchema = z.strictObject({ prompt_tokens: z.int().min(0).optional(), completion_tokens: z.int().min(0).optional(), cached_tokens: z.int().min(0).optional() })

/** What is told of an agent step beyond the standard. */
export const stepFactsSchema = z.strictObject({
  /** Number of the step in the run, from 0. */
  index: z.int().min(0),
  route: z.enum(["local", "cloud", "refuse"]),
  /** Whose action was taken. */
  proposer: z.enum(["student", "teacher", "scripted"]),
  /** How speculation ended (paper §3.2): the student's proposal was among the teacher's candidates, or the teacher's best took its place. */
  verdict: z.enum(["accepted", "replaced", "alone"]).optional(),
  /** What the student proposed where another action was taken: the rejected half of a preference pair. */
  studentAction: actionSchema.optional(),
  /** `role "name"` of the element. */
  target: name.optional(),
  guard: z.strictObject({ decision: z.enum(["allow", "confirm", "refuse"]), rule: z.string().max(100) }).optional(),
  /** How the action ended. */
  outcome: z.string().max(40).optional(),
  /** The page's state as far as it can be compared: a hash of the rendered elements without their refs. */
  stateHash: z.string().max(64).optional(),
  retrieved: z.array(z.strictObject({ id: z.string().max(80), score: z.number() })).max(20).optional()
})
export type StepFacts = z.infer<typeof stepFactsSchema>

export const trajectoryStepSchema = z.strictObject({
  /** 1, 2, 3 … */
  step_id: z.int().min(1),
  timestamp: z.iso.datetime().optional(),
  source: z.enum(["system", "user", "agent"]),
  message: text,
  model_name: name.optional(),
  reasoning_content: text.optional(),
  tool_calls: z.array(toolCallSchema).max(1).optional(),
  observation: z.strictObject({ results: z.array(resultSchema).max(4) }).optional(),
  metrics: metricsSchema.optional(),
  /** 0 marks a step that no language model decided; trainers of language models must leave it out. */
  llm_call_count: z.int().min(0).optional(),
  is_copied_context: z.boolean().optional(),
  extra: z.strictObject({ symbiont: stepFactsSchema }).optional()
})
export type TrajectoryStep = z.infer<typeof trajectoryStepSchema>

/** What is told of a run beyond the standard. */
export const runFactsSchema = z.strictObject({
  task: z.strictObject({
    /** Registrable domain of the site, or a stand-in for a rare one. */
    site: name,
    /** The template a generated or benchmark task was made from: data is split by it. */
    template: name.optional()
  }),
  mode: modeSchema,
  round: z.int().min(0).optional(),
  /** What was done and what it came to, as a language model says that saw placeholders only. */
  summary: z.string().min(1).max(1_000).optional(),
  /** `trajectory_id` of the run that this one was made of, by judging or by cutting: what is withdrawn there is withdrawn here. */
  origin: z.string().regex(/^[0-9a-f]{64}$/).optional(),
  /** Whether the task was done, by whom that was judged, and in which version of the judge. */
  outcome: z.strictObject({ success: z.boolean().nullable(), judge: z.enum(["program", "user", "model", "nobody"]), version: z.string().max(60).optional() }),
  privacy: z.strictObject({
    /** Version of the detectors and the policy. */
    version: z.string().max(60),
    /** How many different values were replaced, by type. */
    replaced: z.record(z.string().max(40), z.int().min(0)),
    leakScan: z.enum(["clean", "not-run"])
  }),
  consent: z.strictObject({ id: z.string().max(80), version: z.string().max(60), purposes: z.array(z.string().max(60)).max(10) }).optional()
})
export type RunFacts = z.infer<typeof runFactsSchema>

export const trajectorySchema = z.strictObject({
  schema_version: z.literal(trajectoryVersion),
  session_id: z.string().max(80),
  /** SHA-256 of the canonical content without this field: sending it twice is harmless, and a withdrawal can name it. */
  trajectory_id: z.string().regex(/^[0-9a-f]{64}$/),
  agent: z.strictObject({ name, version: z.string().max(60), model_name: name.optional(), tool_definitions: z.array(z.record(z.string(), z.json())).max(100).optional() }),
  steps: z.array(trajectoryStepSchema).min(1).max(2_000),
  final_metrics: z.strictObject({ total_prompt_tokens: z.int().min(0), total_completion_tokens: z.int().min(0), total_cached_tokens: z.int().min(0), total_steps: z.int().min(0) }).optional(),
  extra: z.strictObject({ symbiont: runFactsSchema })
}).superRefine((trajectory, context) => trajectory.steps.forEach((step, index) => {
  if (step.step_id !== index + 1) context.addIssue({ code: "custom", path: ["steps", index, "step_id"], message: `The step's number must be ${index + 1}.` })
  const calls = new Set(step.tool_calls?.map(({ tool_call_id }) => tool_call_id))
  if (step.observation?.results.some(({ source_call_id }) => source_call_id !== undefined && !calls.has(source_call_id)))
    context.addIssue({ code: "custom", path: ["steps", index, "observation"], message: "An observation names a call that the step doesn't have." })
}))
export type Trajectory = z.infer<typeof trajectorySchema>
