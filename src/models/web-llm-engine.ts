import { fail, ok, type Result } from "../core/result.ts"
import type { ModelRecord } from "../protocol/model-record.ts"
import { endAfterAbort, overdue } from "./end-after-abort.ts"
import type { EngineHost } from "./engine-host.ts"
import { createHeldConversation } from "./held-conversation.ts"
import type { Generation, LoadProgress, OnDeviceEngine } from "./ports.ts"
import { webLlmConfig } from "./web-llm-config.ts"
import { describeWebLlmFailure } from "./web-llm-failure.ts"
import type { WebLlmAsk, WebLlmReply } from "./web-llm-protocol.ts"
import { webLlmRequest } from "./web-llm-request.ts"

export type WebLlmWorker = {
  postMessage(ask: WebLlmAsk): void
  terminate(): void
  onmessage: ((event: MessageEvent<WebLlmReply>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}
type LastReply = Extract<WebLlmReply, { type: "loaded" | "done" | "failed" }>

const stopGraceMs = 150
const cancelled = fail("task.cancelled", "Loading the model was stopped; start the task again to load it.")
const inWorker = (): WebLlmWorker => new Worker(new URL("./web-llm-worker.ts", import.meta.url), { type: "module" })

const ask = (worker: WebLlmWorker, asked: WebLlmAsk, onReply: (reply: WebLlmReply) => void): Promise<LastReply> => new Promise((resolve) => {
  worker.onmessage = ({ data }) => {
    if (data.type === "loaded" || data.type === "done" || data.type === "failed") resolve(data)
    else onReply(data)
  }
  worker.onerror = () => resolve({ type: "failed", name: "WorkerError", text: "" })
  worker.postMessage(asked)
})

/**
 * web-llm on WebGPU, in a worker of its own. Expects one call at a time (the model host queues them). The worker is ended whenever it
 * can't be trusted to answer (a Stop while a prompt is being read, a lost GPU, any error), and the next `generate` starts it again;
 * the weights are then on this device already. `confidence` is the probability of the answer among the allowed ones.
 */
export const createWebLlmEngine = (host: EngineHost, startWorker: () => WebLlmWorker = inWorker): OnDeviceEngine => {
  let record: ModelRecord | undefined
  let worker: WebLlmWorker | undefined
  const conversation = createHeldConversation()

  const end = () => {
    worker?.terminate()
    worker = undefined
    conversation.forget()
  }

  const start = async (wanted: ModelRecord, onProgress: (progress: LoadProgress) => void, signal: AbortSignal): Promise<Result<WebLlmWorker>> => {
    end()
    const config = await webLlmConfig(wanted, host)
    if (!config.ok) return config
    if (signal.aborted) return cancelled
    const fresh = worker = startWorker()
    const loading = ask(fresh, { type: "load", record: wanted, config: config.value }, (reply) => {
      if (reply.type === "progress") onProgress({ loaded: Math.round(reply.fraction * wanted.bytes), total: wanted.bytes, phase: reply.fraction < 1 ? "loading the model" : "starting the model" })
    })
    const reply = await endAfterAbort(loading, signal, 0)
    if (reply !== overdue && !signal.aborted && reply.type === "loaded") return ok(fresh)
    end()
    return reply === overdue || signal.aborted || reply.type !== "failed" ? cancelled : describeWebLlmFailure(reply.name, reply.text)
  }

  return {
    id: "web-llm",
    async load(wanted, onProgress, signal) {
      const began = performance.now()
      record = undefined
      const started = await start(wanted, onProgress, signal)
      if (!started.ok) return started
      record = wanted
      return ok({ ms: performance.now() - began })
    },
    async generate(request, signal): Promise<Result<Generation>> {
      const began = performance.now()
      if (!record) return fail("model.unavailable", "No model is loaded on this device; load one first.")
      let text = ""
      const logprobs: number[] = []
      const generation = (finish: Generation["finish"], prompt = 0, cached = 0, completion = logprobs.length): Result<Generation> => ok({
        text, finish, tokens: { prompt, cached, completion }, ms: performance.now() - began,
        ...(logprobs.length > 0 ? { confidence: Math.exp(logprobs.reduce((sum, logprob) => sum + logprob, 0)) } : {})
      })
      const ready = worker ? ok(worker) : await start(record, () => {}, signal)
      if (signal.aborted) return generation("abort")
      if (!ready.ok) return ready
      const { messages, held } = conversation.messages(request.prompt)
      const interrupt = () => ready.value.postMessage({ type: "interrupt" })
      signal.addEventListener("abort", interrupt, { once: true })
      const reply = await endAfterAbort(ask(ready.value, { type: "generate", request: webLlmRequest(request, messages) }, (token) => {
        if (token.type !== "token") return
        text += token.text
        logprobs.push(...token.logprobs)
      }), signal, stopGraceMs)
      signal.removeEventListener("abort", interrupt)
      if (reply !== overdue && reply.type === "done") {
        if (reply.finish === "stop") conversation.answered(text, reply.prompt, reply.completion)
        else conversation.forget()
        // More was read than came anew: web-llm has gone through all of it again.
        const cached = reply.prompt > held ? 0 : held
        return generation(reply.finish, reply.prompt + cached, cached, reply.completion)
      }
      if (reply === overdue || signal.aborted || reply.type !== "failed") {
        end()
        return generation("abort")
      }
      const failure = describeWebLlmFailure(reply.name, reply.text)
      // A prompt that is too long was refused before anything was done with it.
      if (failure.error.kind === "model.context-full") conversation.forget()
      else end()
      return failure
    },
    async unload() {
      record = undefined
      end()
    }
  }
}
