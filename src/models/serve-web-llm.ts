import type { ChatCompletionChunk, ChatCompletionRequestStreaming, MLCEngine } from "@mlc-ai/web-llm"
import type { ModelRecord } from "../protocol/model-record.ts"
import type { WebLlmAsk, WebLlmReply } from "./web-llm-protocol.ts"

/** The part of web-llm's engine that is used. */
export type WebLlmRuntime = Pick<MLCEngine, "setAppConfig" | "setInitProgressCallback" | "reload"> & {
  chatCompletion(request: ChatCompletionRequestStreaming): Promise<AsyncIterable<ChatCompletionChunk>>
  interruptGenerate(): void
}
export type WebLlmPort = { postMessage(reply: WebLlmReply): void; onmessage: ((event: MessageEvent<WebLlmAsk>) => void) | null }

/**
 * The worker's side. web-llm's own worker protocol isn't used: its client comes with the whole six-megabyte runtime, which the hosting
 * document would load even where no GPU is, and it turns errors into one string. `provide` makes a record's files readable before it is
 * loaded.
 */
export const serveWebLlm = (runtime: WebLlmRuntime, port: WebLlmPort, provide: (record: ModelRecord) => void = () => {}): void => {
  runtime.setInitProgressCallback(({ progress, text }) => port.postMessage({ type: "progress", fraction: progress, text }))

  const generate = async (request: ChatCompletionRequestStreaming) => {
    const end = { finish: "abort" as "stop" | "length" | "abort", prompt: 0, completion: 0 }
    for await (const chunk of await runtime.chatCompletion(request)) {
      const choice = chunk.choices[0]
      const logprobs = choice?.logprobs?.content?.map((token) => token.logprob) ?? []
      if (choice?.delta.content || logprobs.length > 0) port.postMessage({ type: "token", text: choice?.delta.content ?? "", logprobs })
      if (choice?.finish_reason) end.finish = choice.finish_reason === "length" || choice.finish_reason === "abort" ? choice.finish_reason : "stop"
      if (chunk.usage) Object.assign(end, { prompt: chunk.usage.prompt_tokens, completion: chunk.usage.completion_tokens })
    }
    port.postMessage({ type: "done", ...end })
  }

  const load = async ({ record, config }: Extract<WebLlmAsk, { type: "load" }>) => {
    provide(record)
    runtime.setAppConfig(config)
    await runtime.reload(record.id)
    port.postMessage({ type: "loaded" })
  }

  port.onmessage = ({ data }) => {
    if (data.type === "interrupt") return runtime.interruptGenerate()
    const asked = data.type === "load" ? load(data) : generate(data.request)
    asked.catch((error: unknown) => port.postMessage(
      error instanceof Error ? { type: "failed", name: error.name, text: error.message } : { type: "failed", name: "Error", text: String(error) }
    ))
  }
}
