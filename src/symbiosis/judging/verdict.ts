import * as z from "zod"
import type { Result } from "../../core/result.ts"
import type { Message } from "../dataset/line.ts"
import { readSaid } from "../read-said.ts"

/** A language model as far as judging needs one. */
export type Chat = (messages: readonly Message[], signal: AbortSignal) => Promise<Result<string>>

/** `success: null` is "nobody can tell". `cites` are the numbers of the steps that show it. */
export type JudgeVerdict = { success: boolean | null; why: string; cites: number[]; calls: number; rounds: number }

const saidSchema = z.object({ success: z.boolean(), cites: z.array(z.int()), why: z.string().max(1_000) })

export const answerForm = 'Answer with one JSON object: {"success": true or false, "cites": [numbers of the steps that show it], "why": "one sentence"}.'

/** What a judge said, if it said it in form and on evidence: a verdict that cites no step of the run is none. */
export const readVerdict = (text: string, steps: ReadonlySet<number>): Pick<JudgeVerdict, "success" | "why" | "cites"> | undefined => {
  const said = readSaid(text, saidSchema)
  if (!said) return undefined
  const cites = said.cites.filter((number) => steps.has(number))
  return cites.length === 0 ? undefined : { success: said.success, why: said.why, cites }
}
