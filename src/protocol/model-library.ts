import * as z from "zod"

/** How an installation stands. The last report of each has a state other than "running". */
export const installReportSchema = z.strictObject({
  id: z.string(),
  state: z.enum(["running", "done", "failed", "cancelled"]),
  /** Bytes of the model that are on this device and checked or being checked, and bytes in all. */
  loaded: z.number(),
  total: z.number(),
  /** What is being done, in a few words. */
  phase: z.string(),
  /** Why it failed, in one sentence. */
  message: z.string().optional()
})
export type InstallReport = z.infer<typeof installReportSchema>

/** One model as the panel offers it. */
export const libraryEntrySchema = z.strictObject({
  id: z.string(), title: z.string(), engine: z.enum(["wllama", "web-llm", "prompt-api"]), license: z.string(),
  bytes: z.number(),
  /** Whether `bytes` was measured; a model whose files aren't pinned yet has an estimate. */
  exact: z.boolean(),
  /** "listed": known, but not installable by this build; `why` says why. "partial": begun and interrupted. */
  state: z.enum(["embedded", "installed", "installing", "partial", "offered", "listed"]),
  /** Bytes that are on this device. */
  have: z.number(),
  /** "maybe": the browser doesn't tell enough to be sure. */
  fits: z.enum(["yes", "maybe", "no"]),
  /** One sentence about fitness, or about what stands in the way. */
  why: z.string(),
  recommended: z.boolean(),
  /** Chosen by hand. */
  chosen: z.boolean(),
  /** Added by the user: a file or a record of their own. */
  custom: z.boolean(),
  install: installReportSchema.optional()
})
export type LibraryEntry = z.infer<typeof libraryEntrySchema>

export const modelLibrarySchema = z.strictObject({
  models: z.array(libraryEntrySchema),
  /** What this device should run, in one sentence. */
  advice: z.string(),
  usedBytes: z.number(),
  freeBytes: z.number().optional()
})
export type ModelLibrary = z.infer<typeof modelLibrarySchema>
