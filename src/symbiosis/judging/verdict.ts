import * as z from "zod"
import type { Result } from "../../core/result.ts"
import type { Message } from "../dataset/line.ts"

/** A language model as far as judging needs one. */
export type Chat = (messages: readonly Message[], signal: AbortSignal) => Promise<Result<string>>

/** `success: null` is "nobody can tell". `cites` are the numbers of the steps that show it. */
export type JudgeVerdict = { success: boolean | null; why: string; cites: number[]; calls: number; rounds: number }

const saidSchema = z.object({ success: z.boolean(), cites: z.array(z.int()), why: z.string().max(1_000) })

export const answerForm = 'Answer with one JSON object: {"success": true or false, "cites": [numbers of the steps that show it], "why": "one sentence"}.'

/** What a judge said, if it said it in form and on evidence: a verdict that cites no step of the run is none. */
export const readVerdict = (text: string, steps: ReadonlySet<number>): Pick<JudgeVerdict, "success" | "why" | "cites"> | undefined => {
  const json = /\{[\s\S]*\}/.exec(text)?.[0]
  if (json === undefined) return undefined
  let value: unknown
  try { value = JSON.parse(json) } catch { return undefined }
  const said = saidSchema.safeParse(value)
  if (!said.success) return undefined
  const cites = said.data.cites.filter((number) => steps.has(number))
  return cites.length === 0 ? undefined : { success: said.data.success, why: said.data.why, cites }
}
