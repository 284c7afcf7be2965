import * as z from "zod"
import { fail, ok } from "../../core/result.ts"
import { responseFormat } from "../../models/cloud-request.ts"
import { fullAbility, stepDown, type Ability } from "../../models/endpoint-abilities.ts"
import type { CloudSettings } from "../../protocol/records.ts"
import type { Spent } from "../../symbiosis/judging/agreement.ts"
import type { Chat } from "../../symbiosis/judging/verdict.ts"

const count = z.int().min(0)
const answerSchema = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1), usage: z.object({ prompt_tokens: count, completion_tokens: count }).nullish().catch(undefined) })
const patienceMs = 60_000
const tries = 3

/**
 * The language model that judges, at an OpenAI-compatible endpoint; without one a task with a fuzzy check can't be scored.
 * An endpoint that can hold its model to a form does so; one that refuses is asked without, from then on.
 * `onSpent` hears what each answer took, where the endpoint counts it.
 */
export const judgeAt = (endpoint: CloudSettings | undefined, key: string | undefined, onSpent?: (tokens: Spent | undefined) => void): Chat => {
  let ability: Ability = { ...fullAbility, usage: false }
  return async (messages, signal, form) => {
    if (!endpoint) return fail("cloud.unreachable", "The check asks a language model: name one with --judge-url and --judge-model.")
    const schema = form && z.toJSONSchema(form)
    let why = "it did not answer"
    for (let left = tries; left > 0 && !signal.aborted;) {
      try {
        const response = await fetch(`${endpoint.baseUrl.replace(/\/$/, "")}/chat/completions`, {
          method: "POST", redirect: "error", signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
          headers: { "content-type": "application/json", ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
          body: JSON.stringify({ model: endpoint.model, messages, temperature: 0, ...(schema ? responseFormat("answer", schema, ability) : {}) })
        })
        if (response.ok) {
          const said = answerSchema.safeParse(await response.json())
          const usage = said.data?.usage
          if (said.success) onSpent?.(usage ? { prompt: usage.prompt_tokens, completion: usage.completion_tokens } : undefined)
          if (said.success) return ok(said.data.choices[0]?.message.content ?? "")
          why = "it answered in another form"
        } else {
          why = `it answered with status ${response.status}`
          const less = schema && stepDown(ability, response.status, await response.text())
          if (less) { ability = less; continue }
          if (response.status < 500 && response.status !== 429) break
        }
      } catch (error) {
        why = error instanceof Error && error.name === "TimeoutError" ? "it did not answer in time" : "it could not be reached"
      }
      left--
    }
    return fail("cloud.unreachable", `The judge could not be asked (${why}): check --judge-url and --judge-model.`)
  }
}
