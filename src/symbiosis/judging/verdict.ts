import * as z from "zod"
import type { Result } from "../../core/result.ts"
import type { Message } from "../dataset/line.ts"
import { readSaid } from "../read-said.ts"

/** A language model as far as judging needs one. `form`: what it is to answer with, for endpoints that can be held to it; the answer is read with care either way. */
export type Chat = (messages: readonly Message[], signal: AbortSignal, form?: z.ZodType) => Promise<Result<string>>

/** Why an answer is no verdict: it isn't in the form that was asked for, or cites no step of the run. */
export type Lack = "form" | "cites"
/** `success: null` is "nobody can tell", and then `lacks` says why. `cites` are the numbers of the steps that show it. */
export type JudgeVerdict = { success: boolean | null; lacks?: Lack; why: string; cites: number[]; calls: number; rounds: number }

const saidSchema = z.object({ success: z.boolean(), cites: z.array(z.int()), why: z.string().max(1_000) })

/** What a judge of a run with these steps can say: reasons before the verdict, on at least one step. `mayWait`: null, to hear more. */
export const verdictForm = (steps: ReadonlySet<number>, mayWait = false): z.ZodType =>
  z.object({ why: z.string().max(300), cites: z.array(steps.size > 0 ? z.literal([...steps]) : z.int()).min(1).max(8), success: mayWait ? z.boolean().nullable() : z.boolean() })

export const answerForm = 'Answer with one JSON object: {"why": "one sentence", "cites": [numbers of the steps that show it], "success": true or false}.'

/** What a judge said, if it said it in form and on evidence: a verdict that cites no step of the run is none. */
export const readVerdict = (text: string, steps: ReadonlySet<number>): Pick<JudgeVerdict, "success" | "why" | "cites"> | { lacks: Lack } => {
  const said = readSaid(text, saidSchema)
  if (!said) return { lacks: "form" }
  const cites = said.cites.filter((number) => steps.has(number))
  return cites.length === 0 ? { lacks: "cites" } : { success: said.success, why: said.why, cites }
}

/** What is told of a run where the last answer was no verdict. */
export const noVerdict = (lacks: Lack): Pick<JudgeVerdict, "success" | "lacks" | "why" | "cites"> =>
  ({ success: null, lacks, why: lacks === "form" ? "The judge did not answer in the form that was asked for." : "The judge cited no step of the run.", cites: [] })
