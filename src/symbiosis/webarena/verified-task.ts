import * as z from "zod"

/**
 * A task of WebArena-Verified (ServiceNow/webarena-verified, `assets/dataset/webarena-verified.json`) as far as playing it needs it. Its
 * reference answers are left in the file: the benchmark's own package scores what a run leaves behind.
 */
export const verifiedTaskSchema = z.object({
  task_id: z.int().min(0),
  sites: z.array(z.string()).min(1),
  start_urls: z.array(z.string()).min(1),
  intent: z.string(),
  intent_template_id: z.int()
})
export type VerifiedTask = z.infer<typeof verifiedTaskSchema>

const statuses = ["SUCCESS", "ACTION_NOT_ALLOWED_ERROR", "PERMISSION_DENIED_ERROR", "NOT_FOUND_ERROR", "DATA_VALIDATION_ERROR", "UNKNOWN_ERROR"] as const
const responseSchema = z.object({
  task_type: z.string().transform((text) => text.toUpperCase()).pipe(z.enum(["RETRIEVE", "MUTATE", "NAVIGATE"])),
  status: z.string().transform((text) => text.toUpperCase()).pipe(z.enum(statuses)),
  retrieved_data: z.array(z.unknown()).nullable().default(null),
  error_details: z.string().nullable().default(null)
})
/** What the benchmark reads as `agent_response.json`. */
export type AgentResponse = z.infer<typeof responseSchema>

/** What an agent is told beside the intent: the form of the answer, which the benchmark's own prompt gives too. */
export const answerForm =
  'When it is done, answer with one JSON object: {"task_type": "RETRIEVE" (find something out), "MUTATE" (change something) or "NAVIGATE" (show a page), ' +
  `"status": ${statuses.map((one) => `"${one}"`).join(", ")}, "retrieved_data": list of what was asked for, or null, "error_details": null or a sentence}.`

/** The answer of a run in the benchmark's form. One in other words counts as what was found; a run that ended without one has failed. */
export const agentResponse = (ok: boolean, answer: string, reason: string): AgentResponse => {
  const json = /\{[\s\S]*\}/.exec(answer)?.[0]
  if (json !== undefined) {
    try {
      const read = responseSchema.safeParse(JSON.parse(json))
      if (read.success) return read.data
    } catch { /* no JSON: words */ }
  }
  return ok && answer.trim() !== ""
    ? { task_type: "RETRIEVE", status: "SUCCESS", retrieved_data: [answer.trim()], error_details: null }
    : { task_type: "RETRIEVE", status: "UNKNOWN_ERROR", retrieved_data: null, error_details: reason.slice(0, 500) }
}
