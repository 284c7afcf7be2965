import * as z from "zod"
import { modeSchema, runEndSchema, stepSchema } from "../core/step.ts"

export const maxTaskLength = 4_000
export const cloudSettingsSchema = z.strictObject({
  /** Base URL of an OpenAI-compatible endpoint, without the trailing `/chat/completions`. */
  baseUrl: z.url({ protocol: /^https?$/ }),
  model: z.string().min(1).max(200)
})
export type CloudSettings = z.infer<typeof cloudSettingsSchema>

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
  /** What to do with questions of the guard: ask the user, or answer all of them alike (command line). */
  confirm: z.enum(["ask", "allow", "deny"]).default("ask")
})
export type Task = z.infer<typeof taskSchema>

/** A run as kept in the journal. `planned` and `armed` steps have no outcome yet. */
export const runRecordSchema = z.strictObject({
  id: z.string(),
  task: taskSchema,
  startedAt: z.number(),
  state: z.enum(["running", "ended"]),
  end: runEndSchema.optional()
})
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
  keepBytes: z.boolean().optional()
})
export type Settings = z.infer<typeof settingsSchema>

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
