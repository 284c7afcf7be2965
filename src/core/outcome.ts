import * as z from "zod"

/**
 * Why a step that was decided was not even begun: the user said no (`denied`, also where an earlier no stands), the guard (`refused`), an
 * organisation (`policy`) or the gate (`private`) forbids it, it can't be meant (`unfit`), was tried in vain (`repeated`), a small model isn't sure of it (`unsure`), would end the run
 * too soon (`too-early`), was judged on a page that is another now (`page-changed`), its yes came too late or its element kept moving
 * (`late`), a question of the model's got no answer (`no-answer`), the browser gives no access to the site (`no-access`), the browser's own
 * dialog is in the way (`dialog-open`), it may have happened before a restart (`maybe-done`), or the run was stopped first (`stopped`).
 */
export const notDoneSchema = z.enum(["denied", "refused", "policy", "private", "unfit", "repeated", "unsure", "too-early", "page-changed", "late", "no-answer", "no-access",
  "dialog-open", "maybe-done", "stopped"])
export type NotDone = z.infer<typeof notDoneSchema>

/**
 * What acting did. `ok`: something changed as intended; `no-effect`: it ran and nothing changed; `unknown`: the page
 * went away before we could tell; `failed`: it did not run (`code` says why).
 */
export const outcomeSchema = z.strictObject({
  status: z.enum(["ok", "no-effect", "unknown", "failed"]),
  code: z.enum(["gone", "disabled", "covered", "hidden", "not-editable", "no-option", "no-file", "unsupported", "timeout",
    "blocked", "navigation", "invalid", "changed"]).optional(),
  /** The cause where nothing was begun; for people it says all, and `detail` is the model's. Steps of older versions don't have it. */
  notDone: notDoneSchema.optional(),
  /** One sentence for the model and, without `notDone`, for the user; may hold page text, so it is screened like the page. */
  detail: z.string().max(2_000).default(""),
  /** What changed, in a few words each: "value", "navigated", "dialog", "new tab", "download", "content". */
  changes: z.array(z.string().max(200)).default([]),
  /** Milliseconds of acting in which the room only waited: for the element to be ready, for the page to settle. */
  settledMs: z.number().optional(),
  /** Result of read, find and expand. */
  text: z.string().optional()
})
export type Outcome = z.infer<typeof outcomeSchema>
