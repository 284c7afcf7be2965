import { fail, ok, type Result } from "../core/result.ts"
import { endAfterAbort, overdue } from "./end-after-abort.ts"
import { createHeldConversation } from "./held-conversation.ts"
import type { Generation, OnDeviceEngine } from "./ports.ts"
import { hasPromptApi, promptApiLanguages, type PromptApi, type PromptApiSession } from "./prompt-api.ts"

const stopGraceMs = 150
const gone = () => fail("model.unavailable", "The browser's own model is not ready on this device; choose another model.")
const cancelled = fail("task.cancelled", "Loading the model was stopped; start the task again to load it.")
const tooLong = fail("model.context-full", "The page and the task don't fit into the on-device model; shorten the task or use a page with less on it.")
const failed = fail("model.failed", "The browser's own model stopped with an error; try the step again.", true)

const usageOf = (session: PromptApiSession): number => session.contextUsage ?? session.inputUsage ?? 0

/**
 * Chrome's built-in model. It takes messages and a JSON schema, neither a grammar nor a template, and tells neither probabilities nor when
 * an answer reached a number of tokens: `maxTokens` isn't kept, and there is no `confidence`. A session keeps what was said, so a prompt
 * that goes on from the last answer is appended to it; any other begins a new one.
 */
export const createPromptApiEngine = (api: PromptApi | undefined): OnDeviceEngine => {
  let isReady = false
  let session: PromptApiSession | undefined
  const conversation = createHeldConversation()

  const end = () => {
    session?.destroy()
    session = undefined
    conversation.forget()
  }
  const open = async (signal: AbortSignal, temperature = 0): Promise<PromptApiSession> => {
    end()
    if (!api) throw new Error("no such model")
    // Both settings or neither; the likeliest token alone is as greedy as can be had.
    return session = await api.create({ ...promptApiLanguages, signal, ...(temperature === 0 ? { temperature: 0, topK: 1 } : { temperature, topK: 40 }) })
  }

  return {
    id: "prompt-api",
    async load(_record, _onProgress, signal) {
      const began = performance.now()
      isReady = await hasPromptApi(api)
      if (!isReady) return gone()
      try {
        await open(signal)
        return ok({ ms: performance.now() - began })
      } catch {
        isReady = false
        return signal.aborted ? cancelled : gone()
      }
    },
    async generate({ prompt, schema, temperature }, signal): Promise<Result<Generation>> {
      if (!isReady) return fail("model.unavailable", "No model is loaded on this device; load one first.")
      const began = performance.now()
      // A session keeps its temperature.
      if (temperature !== 0) conversation.forget()
      const { messages, held } = conversation.messages(prompt)
      let text = ""
      const answer = async (): Promise<PromptApiSession> => {
        const used = session && messages.length > 1 ? session : await open(signal, temperature)
        const stream = used.promptStreaming(messages.at(-1)?.content ?? "", { signal, omitResponseConstraintInput: true, ...(schema === undefined ? {} : { responseConstraint: JSON.parse(schema) as unknown }) })
        for (let reader = stream.getReader(), part = await reader.read(); !part.done; part = await reader.read()) text += part.value
        return used
      }
      const done = (finish: Generation["finish"], prompted = 0): Result<Generation> => ok({ text, finish, tokens: { prompt: prompted, cached: held, completion: 0 }, ms: performance.now() - began })
      try {
        const used = await endAfterAbort(answer(), signal, stopGraceMs)
        if (used === overdue || signal.aborted) { end(); return done("abort", held) }
        // What was read and what was written can't be told apart.
        const read = usageOf(used)
        if (temperature === 0) conversation.answered(text, read - held, 0)
        else end()
        return done("stop", read)
      } catch (error) {
        end()
        if (signal.aborted) return done("abort", held)
        return error instanceof Error && error.name === "QuotaExceededError" ? tooLong : failed
      }
    },
    async unload() {
      isReady = false
      end()
    }
  }
}
