import * as z from "zod"
import { modeSchema, runEndSchema, stepSchema } from "../core/step.ts"
import { siteSchema } from "./privacy-policy.ts"
import { maxTaskLength } from "./task-length.ts"

export { maxTaskLength }
export const cloudSettingsSchema = z.strictObject({
  /** Base URL of an OpenAI-compatible endpoint, without the trailing `/chat/completions`. */
  baseUrl: z.url({ protocol: /^https?$/ }),
  model: z.string().min(1).max(200),
  /** Price of a million tokens, in whatever currency the user counts: for the meter and the limit of money. */
  price: z.strictObject({ input: z.number().min(0), output: z.number().min(0) }).optional(),
  /** Most tokens of history in a request. */
  historyTokens: z.int().min(100).max(20_000).optional()
})
export type CloudSettings = z.infer<typeof cloudSettingsSchema>

/** Where a task must end, done or not. Steps have a limit of their own. */
export const limitsSchema = z.strictObject({
  minutes: z.number().positive().max(24 * 60).optional(),
  /** Of both models together. */
  tokens: z.int().positive().optional(),
  /** In the currency of the cloud settings' price. */
  money: z.number().positive().optional(),
  cloudBytes: z.int().min(0).optional()
})
export type Limits = z.infer<typeof limitsSchema>

/** What the user (or the command line) asks for. */
export const taskSchema = z.strictObject({
  task: z.string().trim().min(1, "The task is empty: say what should be done.")
    .max(maxTaskLength, `The task is longer than ${maxTaskLength} characters: shorten it, or attach long text as a file.`),
  tabId: z.int(),
  mode: modeSchema,
  maxSteps: z.int().min(1).max(200),
  cloud: cloudSettingsSchema.optional(),
  /** Names of files granted before with `file/grant`. */
  files: z.array(z.string()).default([]),
  limits: limitsSchema.optional(),
  /** Whether each step is also recorded as others may learn from it, placeholders in place of values. */
  record: z.boolean().optional(),
  /** Which earlier runs may teach this one, and whether it may teach later ones: `others` leaves out those of nearly the same task, for measuring. */
  experience: z.enum(["all", "others", "none"]).optional(),
  /** What to do with questions of the guard: ask the user, or answer all of them alike (command line). */
  confirm: z.enum(["ask", "allow", "deny"]).default("ask"),
  /** Saved under this name by the user. */
  shortcut: z.string().max(40).optional(),
  /** The steps of an earlier run are repeated before any model is asked. */
  replay: z.strictObject({
    of: z.string(),
    /** Where a step doesn't fit any more: ask the user whether a model goes on, or let it go on at once. */
    otherwise: z.enum(["ask", "model"]),
    /** What is typed or chosen in place of what was then. */
    changes: z.array(z.strictObject({ from: z.string().max(maxTaskLength), to: z.string().max(maxTaskLength) })).max(40).default([])
  }).optional()
})
export type Task = z.infer<typeof taskSchema>

/** A run as kept in the journal; a queued one waits for its tab. `planned` and `armed` steps have no outcome yet. */
export const runRecordSchema = z.strictObject({
  id: z.string(),
  task: taskSchema,
  startedAt: z.number(),
  state: z.enum(["queued", "running", "ended"]),
  end: runEndSchema.optional(),
  /** Hosts that it was on, known once it is over: what it is found by. */
  sites: z.array(z.string().max(260)).max(50).optional()
})
/** Where a page of runs goes on: below this one, the newest being first. */
export const runPlaceSchema = z.strictObject({ at: z.number(), id: z.string().max(80) })
export type RunPlace = z.infer<typeof runPlaceSchema>
export type RunRecord = z.infer<typeof runRecordSchema>

export const stepStateSchema = z.enum(["planned", "armed", "acted", "observed"])
export const stepRecordSchema = z.strictObject({ runId: z.string(), index: z.int(), state: stepStateSchema, step: stepSchema })
export type StepRecord = z.infer<typeof stepRecordSchema>

export const settingsSchema = z.strictObject({
  mode: modeSchema.default("hybrid"),
  cloud: cloudSettingsSchema.optional(),
  /** A key is set (the key itself is never sent back to a page). */
  hasKey: z.boolean().default(false),
  /** Whether the ledger keeps the bodies of what was sent; it always keeps their hashes. */
  keepBytes: z.boolean().optional(),
  /** Of the panel; without one the browser's counts. */
  language: z.string().max(20).optional(),
  /** The introduction was read or skipped. */
  welcomed: z.boolean().optional(),
  /** Whether the end of a task is told by a notification. */
  notify: z.boolean().optional(),
  /** Whether each request to a cloud model is shown to the user before it leaves. */
  previewFirst: z.boolean().optional(),
  /** Days after which a finished run is deleted; absent: never. */
  keepDays: z.int().min(1).max(3_650).optional(),
  /** Whether finished runs teach later ones, on this device; absent: they do. */
  learn: z.boolean().optional(),
  /** Where a task that the panel starts must end; more can't be asked for by a task itself. */
  limits: limitsSchema.extend({ steps: z.int().min(1).max(200).optional() }).optional(),
  /** The user's own rules for single sites: where tasks only read, and where each act is asked about. */
  siteRules: z.strictObject({ readOnly: z.array(siteSchema).max(500), ask: z.array(siteSchema).max(500) }).optional(),
  /** What the user chose to know our questions by. */
  sign: z.strictObject({ picture: z.string().max(16), phrase: z.string().max(80) }).optional(),
  /** What an organisation has fixed, which the user therefore can't change. */
  managed: z.array(z.enum(["mode", "cloud", "endpoint", "privacy", "steps", "off", "model", "key", "minutes", "tokens", "money", "retention"])).optional(),
  /** The organisation's own name, where its policy gives one. */
  organisation: z.string().max(80).optional()
})
export type Settings = z.infer<typeof settingsSchema>

/** A task that the user saved. Words in `{braces}` are filled in each time. */
export const shortcutSchema = z.strictObject({
  name: z.string().regex(/^[\p{L}\p{N}-]{1,40}$/u),
  task: z.string().trim().min(1).max(maxTaskLength),
  /** The page that it begins on, where that isn't the page in front. */
  url: z.url({ protocol: /^https?$/ }).max(2_000).optional(),
  /** The run whose steps are repeated first: the last one that went well. */
  of: z.string().optional()
})
export type Shortcut = z.infer<typeof shortcutSchema>

export const modelStatusSchema = z.strictObject({
  state: z.enum(["absent", "loading", "ready", "failed"]),
  /** "wllama (CPU)" or "web-llm (GPU)", and why it was chosen, in one sentence. */
  engine: z.string(),
  why: z.string(),
  model: z.string(),
  /** 0–1 while loading. */
  progress: z.number().optional(),
  message: z.string().optional()
})
export type ModelStatus = z.infer<typeof modelStatusSchema>
