import * as z from "zod"
import { actionSchema, decisionSchema } from "./action.ts"
import { notDoneSchema, outcomeSchema } from "./outcome.ts"

/** Where a step was decided, and why. */
export const routeSchema = z.strictObject({ to: z.enum(["local", "cloud", "refuse"]), why: z.string() })
export type Route = z.infer<typeof routeSchema>

/** What the guard says of an action. `rule` is a stable id that tests and audits name. */
export const verdictSchema = z.strictObject({ kind: z.enum(["allow", "confirm", "refuse"]), rule: z.string(), question: z.string().optional(),
  /** Origin on which a yes lets the task do things from now on, and not only read. */
  opens: z.string().max(300).optional(),
  /** What the user must see beside the question, as the page has it: how much, to whom, and whose frame it is where that isn't the page's own site. */
  amount: z.string().max(100).optional(), payee: z.string().max(200).optional(), frame: z.string().max(300).optional() })
export type Verdict = z.infer<typeof verdictSchema>

export const tokensSchema = z.strictObject({ prompt: z.number(), cached: z.number(), completion: z.number() })
export type Tokens = z.infer<typeof tokensSchema>

/** How a step of a speculative hybrid run was decided: the on-device model proposed, the cloud model gave its candidates (paper §3.2, at the level of actions). */
export const speculationSchema = z.strictObject({
  /** What the on-device model would have done. */
  proposed: actionSchema.optional(),
  confidence: z.number().optional(),
  /** The step that was taken is the on-device model's. */
  accepted: z.boolean(),
  /** How many the cloud model named; 0 where it wasn't asked. */
  candidates: z.int().min(0),
  /** Place of the accepted step among them, 0 being the best. */
  rank: z.int().min(0).optional(),
  why: z.string().max(400)
})
export type Speculation = z.infer<typeof speculationSchema>

/** What an element was known by when an action was aimed at it: refs don't outlive a page, this does. */
export const anchorSchema = z.strictObject({
  role: z.string().max(40), name: z.string().max(300),
  /** Its number among the elements of the same role and name, and how many of them there were. */
  nth: z.int().min(0), of: z.int().min(1),
  /** Named regions that it stands in, the outermost first. */
  path: z.array(z.string().max(200)).max(12),
  /** `name` or `id` of a field; target of a link. */
  key: z.string().max(120).optional(), href: z.string().max(500).optional()
})
export type Anchor = z.infer<typeof anchorSchema>

/** A picture of the step's page is kept, or why there is none: it was asked for and can't be had without showing what must not be shown. */
export const stepPictureSchema = z.enum(["kept", "not-in-front", "no-access", "moved", "no-region", "unsure-scale", "check-failed", "too-large", "no-room", "late"])
export type StepPicture = z.infer<typeof stepPictureSchema>

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
  /** Row or region of the page that the element stood in: what is still told of a page that was left. */
  pivot: z.string().max(600).optional(),
  /** What a field, list or box held before, for undoing. Never set for a secret one. */
  before: z.strictObject({ value: z.string().optional(), on: z.boolean().optional(), options: z.array(z.string()).optional() }).optional(),
  /** What it tells of its page may not leave the device: policy or gate kept that page here. */
  keep: z.boolean().optional(),
  /** What the elements that the action names (`ref`, `to`) were known by: for doing the step again another day. */
  anchors: z.strictObject({ ref: anchorSchema.optional(), to: anchorSchema.optional() }).optional(),
  /** Words of an answer that stood on the page and not in the task: while they stand there the answer holds. */
  quotes: z.array(z.string().max(60)).max(200).optional(),
  /** The step of an earlier run that this one repeats, and how its element was found although something had changed. */
  replayed: z.strictObject({ step: z.int().min(0), healed: z.enum(["moved", "renamed", "remade"]).optional() }).optional(),
  /** Absent where pictures are off. */
  picture: stepPictureSchema.optional(),
  verdict: verdictSchema.optional(),
  outcome: outcomeSchema.optional(),
  /** Digest of all that the user said no to: the same isn't asked for again. */
  saidNoTo: z.string().max(64).optional(),
  speculation: speculationSchema.optional(),
  /** Experiences of earlier runs that the deciding model was told. */
  retrieved: z.array(z.strictObject({ id: z.string().max(80), score: z.number() })).max(20).optional(),
  /** Name of the model that decided. */
  model: z.string().optional(),
  /** 0–1, the deciding model's own; absent where the endpoint gives none. */
  confidence: z.number().optional(),
  tokens: tokensSchema,
  /** The part of `tokens` that a cloud model used, where both models were asked. */
  cloudTokens: tokensSchema.optional(),
  /** Bytes sent to the cloud for this step. */
  sent: z.number().default(0),
  ms: z.number().describe("wall time of the step"),
  userMs: z.number().optional().describe("part of it in which the user was waited for"),
  overheadMs: z.number().describe("wall time outside model inference, page settling and waiting for the user")
})
export type Step = z.infer<typeof stepSchema>

/** Who decides: the gate step by step, the device alone, the cloud alone; `speculative` is hybrid in which the on-device model proposes each step (paper §3.2). */
export const modeSchema = z.enum(["hybrid", "local", "cloud", "speculative"])
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
  /** Share (0–1) of the steps of which nothing was sent. */
  home: z.number().min(0).max(1).optional(),
  /** Of a speculative run: steps that the on-device model proposed, those that were taken as proposed, and those for which the cloud model wasn't asked. */
  speculation: z.strictObject({ proposed: z.int(), accepted: z.int(), alone: z.int() }).optional(),
  /** What kind of failure ended it, and the site that it was met on, where that is known: the panel offers the way out. */
  error: z.strictObject({ kind: z.string().max(60), origin: z.string().max(300).optional() }).optional(),
  /** Acts that were denied or refused and never done afterwards, whatever the answer says: number of the step, cause, and the act in plain English. */
  leftUndone: z.array(z.strictObject({ step: z.int().min(0), cause: notDoneSchema, what: z.string().max(400) })).max(20).optional()
})
export type RunEnd = z.infer<typeof runEndSchema>
