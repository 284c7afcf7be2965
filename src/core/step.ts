import * as z from "zod"
import { actionSchema, decisionSchema } from "./action.ts"
import { outcomeSchema } from "./outcome.ts"

/** Where a step was decided, and why. */
export const routeSchema = z.strictObject({ to: z.enum(["local", "cloud", "refuse"]), why: z.string() })
export type Route = z.infer<typeof routeSchema>

/** What the guard says of an action. `rule` is a stable id that tests and audits name. */
export const verdictSchema = z.strictObject({ kind: z.enum(["allow", "confirm", "refuse"]), rule: z.string(), question: z.string().optional() })
export type Verdict = z.infer<typeof verdictSchema>

export const tokensSchema = z.strictObject({ prompt: z.number(), cached: z.number(), completion: z.number() })
export type Tokens = z.infer<typeof tokensSchema>

/** One turn of a run, as journaled and as shown. Values are the device's own: it never leaves without the gate. */
export const stepSchema = z.strictObject({
  index: z.int().min(0),
  url: z.string(),
  route: routeSchema,
  /** The model's reason, in the user's or the model's words. */
  why: z.string(),
  action: actionSchema.optional(),
  /** A cloud model's decision in its own words, with placeholders where `action` and `why` hold values: what it hears of it again. */
  said: decisionSchema.optional(),
  /** `role "name"` of the element that the action is aimed at. */
  target: z.string().optional(),
  verdict: verdictSchema.optional(),
  outcome: outcomeSchema.optional(),
  /** Name of the model that decided. */
  model: z.string().optional(),
  /** 0–1, the deciding model's own; absent where the endpoint gives none. */
  confidence: z.number().optional(),
  tokens: tokensSchema,
  /** Bytes sent to the cloud for this step. */
  sent: z.number().default(0),
  ms: z.number().describe("wall time of the step"),
  overheadMs: z.number().describe("wall time outside model inference, page settling and waiting for the user")
})
export type Step = z.infer<typeof stepSchema>

export const modeSchema = z.enum(["hybrid", "local", "cloud"])
export type Mode = z.infer<typeof modeSchema>

export const runEndSchema = z.strictObject({
  ok: z.boolean(),
  /** One sentence: why the run ended. */
  reason: z.string(),
  answer: z.string(),
  steps: z.number(),
  routes: z.strictObject({ local: z.number(), cloud: z.number(), refused: z.number() }),
  tokens: tokensSchema,
  ms: z.number(),
  overheadMs: z.number().describe("median of the steps' overheadMs"),
  /** What kind of failure ended it, and the site that it was met on, where that is known: the panel offers the way out. */
  error: z.strictObject({ kind: z.string().max(60), origin: z.string().max(300).optional() }).optional()
})
export type RunEnd = z.infer<typeof runEndSchema>
