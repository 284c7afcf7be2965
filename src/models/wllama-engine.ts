import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import { Wllama, WllamaError, type RawCompletionChunk } from "@wllama/wllama"
import { fail, ok, type Result } from "../core/result.ts"
import type { ModelRecord } from "../protocol/model-record.ts"
import { endAfterAbort, overdue } from "./end-after-abort.ts"
import type { EngineHost } from "./engine-host.ts"
import type { Generation, GenerateRequest, OnDeviceEngine } from "./ports.ts"
import { damagedWeights, readWeights } from "./read-weights.ts"
import { tokenConfidence, type TokenBelief } from "./token-confidence.ts"
import { describeWllamaFailure } from "./wllama-failure.ts"

/**
 * Tokens read at a time. llama.cpp looks up between batches only, so this is how soon a Stop is heard while a prompt is being read;
 * on one thread in WebAssembly larger batches (8 to 512) were measured to be no faster.
 */
const batchTokens = 4
/**
 * Candidates asked for per token, from which the confidence is worked out. Eight tell right from wrong no better than two, cost 4 % of the
 * time, and each is a chance that one is part of a character, on which the package breaks (twice in 27 answers with eight, twice in 264 with two).
 */
const candidates = 2
const stopGraceMs = 150

/** What llama.cpp really sends in a stream; the package's types leave the log-probabilities out. */
type Chunk = Omit<RawCompletionChunk, "choices"> & {
  choices: { text: string; finish_reason: string | null; logprobs: { content: { logprob: number; top_logprobs: { logprob: number }[] }[] } | null }[]
}

const cancelled = fail("task.cancelled", "Loading the model was stopped; start the task again to load it.")
const silent = { debug: () => {}, log: () => {}, warn: () => {}, error: () => {} }

/** A prompt in another template than the weights were trained with gives poor answers and no error. */
const knowsTemplate = ({ templateHash }: ModelRecord, template: string | null): boolean =>
  templateHash === undefined || (template !== null && bytesToHex(sha256(utf8ToBytes(template))) === templateHash)

/**
 * llama.cpp in WebAssembly: runs GGUF weights on the CPU, in a worker that the package starts itself. Expects one call at a time
 * (the model host queues them). After a Stop that llama.cpp didn't hear in time the worker is ended, and the next `generate` starts
 * it again by itself.
 */
export const createWllamaEngine = (host: EngineHost, wasmPath = "wllama.wasm"): OnDeviceEngine => {
  let record: ModelRecord | undefined
  let runtime: Wllama | undefined

  const stop = async () => {
    const ending = runtime
    runtime = undefined
    await ending?.exit()
  }

  const start = async (wanted: ModelRecord, onWeights: (bytes: number) => void = () => {}): Promise<Result<Wllama>> => {
    await stop()
    // Its log would carry prompts, that is page text.
    const fresh = new Wllama({ default: host.assetUrl(wasmPath) }, { suppressNativeLog: true, logger: silent })
    // Without this it would fetch another build from the network in browsers that lack a feature.
    fresh.setCompat(null)
    runtime = fresh
    const weights = await readWeights(host, wanted)
    let outcome: Result<Wllama> = weights.ok ? ok(fresh) : weights
    if (weights.ok && runtime === fresh) {
      onWeights(weights.value.size)
      try {
        await fresh.loadModel([weights.value], {
          n_ctx: wanted.contextTokens, n_batch: batchTokens, n_ubatch: batchTokens, n_parallel: 1,
          n_threads: globalThis.crossOriginIsolated ? 2 : 1, n_gpu_layers: 0
        })
        // The package takes a refusal of the weights for success; a model without words is how it shows.
        if (!(fresh.getModelMetadata().hparams.nVocab > 0)) outcome = damagedWeights(wanted)
        else if (!knowsTemplate(wanted, fresh.getChatTemplate())) outcome = fail("model.unavailable", `${wanted.title} was trained with another chat template than its record says; correct the record.`)
      } catch (error) {
        outcome = describeWllamaFailure(error, "load")
      }
    }
    // Stopped meanwhile, perhaps before there was a worker that could be ended.
    const stopped = runtime !== fresh
    if (stopped || !outcome.ok) await fresh.exit()
    if (!stopped && !outcome.ok) runtime = undefined
    return stopped ? cancelled : outcome
  }

  const complete = async (engine: Wllama, request: GenerateRequest, signal: AbortSignal, withBeliefs = true): Promise<Result<Generation>> => {
    const began = performance.now()
    const beliefs: TokenBelief[] = []
    const tokens = { prompt: 0, cached: 0, completion: 0 }
    let text = ""
    let finish: Generation["finish"] = "abort"
    const onData = (chunk: Chunk) => {
      const choice = chunk.choices[0]
      text += choice?.text ?? ""
      for (const token of choice?.logprobs?.content ?? [])
        beliefs.push({ logprob: token.logprob, top: token.top_logprobs.map((other) => other.logprob) })
      tokens.prompt = chunk.usage?.prompt_tokens ?? chunk.prompt_progress?.total ?? tokens.prompt
      tokens.cached = chunk.usage?.prompt_tokens_details?.cached_tokens ?? chunk.prompt_progress?.cache ?? tokens.cached
      tokens.completion = chunk.usage?.completion_tokens ?? beliefs.length
      if (choice?.finish_reason) finish = choice.finish_reason === "length" ? "length" : "stop"
    }
    // Streamed, because the package can't return an answer in one piece when it ends inside a character.
    const work = engine.createCompletion({
      prompt: request.prompt, ...(request.grammar === undefined ? {} : { grammar: request.grammar }),
      max_tokens: request.maxTokens, temperature: request.temperature, ...(withBeliefs ? { logprobs: candidates } : {}),
      return_progress: true, stream: true, abortSignal: signal, onData: onData as (chunk: RawCompletionChunk) => void
    })
    try {
      if (await endAfterAbort(work, signal, stopGraceMs) === overdue) await stop()
    } catch (error) {
      if (!signal.aborted) {
        // llama.cpp refused the request and is well, or it trapped and won't answer again: then the next request starts another.
        if (!(error instanceof WllamaError)) await stop()
        // The package breaks on candidates that are parts of a character; then the answer is worth more than its confidence.
        if (withBeliefs && /typed array length/i.test(String(error)) && record) {
          const fresh = await start(record)
          return fresh.ok ? complete(fresh.value, request, signal, false) : fresh
        }
        return describeWllamaFailure(error, "generate")
      }
    }
    const confidence = tokenConfidence(beliefs, request.temperature)
    return ok({ text, finish, tokens, ms: performance.now() - began, ...(confidence === undefined ? {} : { confidence }) })
  }

  return {
    id: "wllama",
    async load(wanted, onProgress, signal) {
      const began = performance.now()
      record = undefined
      onProgress({ loaded: 0, total: wanted.bytes, phase: "reading the weights" })
      const started = await endAfterAbort(start(wanted, (bytes) => onProgress({ loaded: bytes, total: bytes, phase: "starting the model" })), signal, 0)
      if (started === overdue) await stop()
      if (started === overdue || signal.aborted) return cancelled
      if (!started.ok) return started
      record = wanted
      return ok({ ms: performance.now() - began })
    },
    async generate(request, signal) {
      if (!record) return fail("model.unavailable", "No model is loaded on this device; load one first.")
      const ready = runtime ? ok(runtime) : await endAfterAbort(start(record), signal, 0)
      if (ready === overdue) await stop()
      if (ready === overdue || signal.aborted) return ok({ text: "", finish: "abort", tokens: { prompt: 0, cached: 0, completion: 0 }, ms: 0 })
      return ready.ok ? complete(ready.value, request, signal) : ready
    },
    async unload() {
      record = undefined
      await stop()
    }
  }
}
