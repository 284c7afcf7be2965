import * as z from "zod"

/**
 * What acting did. `ok`: something changed as intended; `no-effect`: it ran and nothing changed; `unknown`: the page
 * went away before we could tell; `failed`: it did not run (`code` says why).
 */
export const outcomeSchema = z.strictObject({
  status: z.enum(["ok", "no-effect", "unknown", "failed"]),
  code: z.enum(["gone", "disabled", "covered", "hidden", "not-editable", "no-option", "no-file", "unsupported", "timeout",
    "blocked", "navigation", "invalid", "changed"]).optional(),
  /** One sentence for the model and the user; may hold page text, so it is screened like the page. */
  detail: z.string().max(2_000).default(""),
  /** What changed, in a few words each: "value", "navigated", "dialog", "new tab", "download", "content". */
  changes: z.array(z.string().max(200)).default([]),
  /** Milliseconds of acting in which the room only waited: for the element to be ready, for the page to settle. */
  settledMs: z.number().optional(),
  /** Result of read, find and expand. */
  text: z.string().optional()
})
export type Outcome = z.infer<typeof outcomeSchema>
