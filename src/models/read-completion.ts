import { APIConnectionError } from "openai"
import type { ChatCompletion, ChatCompletionChunk, CompletionUsage } from "openai/resources"
import type { Tokens } from "../core/step.ts"

export type Completion = { text: string; usage: Tokens | undefined }

const tokensOf = (usage: CompletionUsage): Tokens =>
  ({ prompt: usage.prompt_tokens ?? 0, cached: usage.prompt_tokens_details?.cached_tokens ?? 0, completion: usage.completion_tokens ?? 0 })

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** An endpoint that doesn't know streaming answers the same request with one JSON document. */
const readWhole = async (response: Response): Promise<Completion> => {
  const answer = await response.json() as Partial<ChatCompletion>
  const choice = answer.choices?.[0]
  if (!choice) throw new SyntaxError("no choices")
  return { text: choice.message.content ?? "", usage: answer.usage ? tokensOf(answer.usage) : undefined }
}

/** Reads an answer, streamed or not. A stream that ends before the model was done throws, like a connection that was lost. */
export const readCompletion = async (chunks: AsyncIterable<ChatCompletionChunk>, response: Response, onText?: (soFar: string) => void): Promise<Completion> => {
  if (response.headers.get("content-type")?.includes("json")) {
    const whole = await readWhole(response)
    onText?.(whole.text)
    return whole
  }
  let text = ""
  let usage: Tokens | undefined
  let finished = false
  for await (const chunk of chunks) {
    const choice = chunk.choices?.[0]
    if (choice?.delta?.content) {
      text += choice.delta.content
      onText?.(text)
    }
    finished ||= Boolean(choice?.finish_reason)
    if (chunk.usage) usage = tokensOf(chunk.usage)
  }
  // A page of some other server, say: nothing in it could be read as a stream's part.
  if (!finished && text === "" && !response.headers.get("content-type")?.includes("event-stream")) throw new SyntaxError("not a stream")
  // Some endpoints never say that they have finished; then a whole JSON text has to be the sign.
  if (!finished && !isJson(text)) throw new APIConnectionError({ message: "the stream ended early" })
  return { text, usage }
}
