import { Wllama, type RawCompletionChunk } from "@wllama/wllama"
import type { Result } from "../core/result.ts"
import { createModelDoor } from "../privacy/egress.ts"
import type { ModelRecord } from "../protocol/model-record.ts"
import type { Generation, GenerateRequest } from "./ports.ts"
import { createWllamaEngine } from "./wllama-engine.ts"

/** What a benchmark may do in a page: the same model behind our port, and beside it in the library alone. */
export type EngineBench = {
  load(record: ModelRecord): Promise<Result<{ ms: number }>>
  loadDirect(record: ModelRecord): Promise<number>
  ours(request: GenerateRequest): Promise<Result<Generation>>
  /** Milliseconds until the answer of exactly these tokens was there. */
  direct(request: GenerateRequest): Promise<{ ms: number; tokens: number }>
  /** Which of these texts, each the only one that its grammar allows, the library finds likeliest behind the prompt, and how long that took. */
  score(request: { prompt: string; grammars: readonly string[]; maxTokens: number }): Promise<{ ms: number; best: number }>
  unload(): Promise<void>
}
/** What is really sent; the package's types leave it out. */
type Scored = { choices: { logprobs: { content: { logprob: number }[] } | null }[] }
declare global { var symbiontBench: EngineBench | undefined }

const never = new AbortController().signal
const wasm = new URL("wllama.wasm", location.href).href
const door = createModelDoor([location.origin])
const read = async (address: string): Promise<Blob> => (await door(new URL(address, location.href))).blob()
const engine = createWllamaEngine({ assetUrl: () => wasm, readAsset: read, readInstalled: ({ weights }) => read(weights) })
let library: Wllama | undefined

globalThis.symbiontBench = {
  load: (record) => engine.load(record, () => {}, never),
  async loadDirect(record) {
    const weights = await read(record.weights)
    const began = performance.now()
    library = new Wllama({ default: wasm }, { suppressNativeLog: true })
    library.setCompat(null)
    await library.loadModel([weights], { n_ctx: record.contextTokens, n_batch: 4, n_ubatch: 4, n_parallel: 1, n_threads: 1, n_gpu_layers: 0 })
    return performance.now() - began
  },
  ours: (request) => engine.generate(request, never),
  async direct({ prompt, grammar, maxTokens, temperature }) {
    let tokens = 0
    const began = performance.now()
    await library?.createCompletion({
      prompt, ...(grammar === undefined ? {} : { grammar }), max_tokens: maxTokens, temperature, stream: true,
      onData: ({ usage }: RawCompletionChunk) => { tokens = usage?.completion_tokens ?? tokens }
    })
    return { ms: performance.now() - began, tokens }
  },
  async score({ prompt, grammars, maxTokens }) {
    const began = performance.now()
    const scores: number[] = []
    for (const grammar of grammars) {
      let score = 0
      await library?.createCompletion({
        prompt, grammar, max_tokens: maxTokens, temperature: 0, logprobs: 1, stream: true,
        onData: (chunk: RawCompletionChunk) => { for (const { logprob } of (chunk as unknown as Scored).choices[0]?.logprobs?.content ?? []) score += logprob }
      })
      scores.push(score)
    }
    return { ms: performance.now() - began, best: scores.indexOf(Math.max(...scores)) }
  },
  async unload() {
    await engine.unload()
    await library?.exit()
    library = undefined
  }
}
