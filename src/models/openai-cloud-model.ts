import OpenAI, { APIError } from "openai"
import { ok, type Result } from "../core/result.ts"
import type { Cleared } from "../privacy/gate.ts"
import type { CloudSettings } from "../protocol/records.ts"
import { cloudRequest } from "./cloud-request.ts"
import { cloudCancelled, describeCloudFailure } from "./cloud-failure.ts"
import { fullAbility, stepDown, type Ability } from "./endpoint-abilities.ts"
import type { CloudModel, CloudReply, CloudTurn } from "./ports.ts"
import { readCompletion, type Completion } from "./read-completion.ts"
import { pause, retryAfterMs, retryDelay } from "./retry-delay.ts"
import { watchDoor, type Door } from "./watched-door.ts"

export type CloudModelOptions = CloudSettings & {
  /** Empty for an endpoint that asks for none, such as a server on this machine. */
  key: string
  door: Door
  /** A connection that has been silent for this long is given up. */
  stallMs?: number
  /** Wait before the second try. */
  backOffMs?: number
}

const tries = 3
/** The SDK would tell each endpoint about the user's system and runtime. */
const untold = Object.fromEntries(["Lang", "Package-Version", "OS", "Arch", "Runtime", "Runtime-Version", "Retry-Count", "Timeout"]
  .map((name) => [`X-Stainless-${name}`, null]))

/** What each endpoint was found to understand; kept while the worker lives, so that a step down is paid for once. */
const known = new Map<string, Ability>()

type Exchange = { completion: Completion } | { error: unknown; stalled: boolean }

/** A model behind any OpenAI-compatible endpoint. Retries, steps down to what the endpoint understands, and sends no byte but through the door. */
export const createOpenAiCloudModel = ({ baseUrl, model, key, door, stallMs = 60_000, backOffMs = 500 }: CloudModelOptions): CloudModel => {
  const host = new URL(baseUrl).host
  const endpoint = `${baseUrl} ${model}`

  const exchange = async (body: OpenAI.ChatCompletionCreateParamsStreaming, signal: AbortSignal, onBytes: (bytes: number) => void, onText?: (soFar: string) => void): Promise<Exchange> => {
    const giveUp = new AbortController()
    const watched = watchDoor(door, stallMs, () => giveUp.abort())
    const client = new OpenAI({
      baseURL: baseUrl, apiKey: key || "none", organization: null, project: null, webhookSecret: null, maxRetries: 0, logLevel: "off",
      dangerouslyAllowBrowser: true, fetch: watched.door,
      defaultHeaders: { ...untold, ...(key === "" ? { Authorization: null } : {}) }
    })
    try {
      const { data, response } = await client.chat.completions.create(body, { signal: AbortSignal.any([signal, giveUp.signal]) }).withResponse()
      return { completion: await readCompletion(data, response, onText) }
    } catch (error) {
      return { error, stalled: watched.watch.stalled }
    } finally {
      watched.end()
      onBytes(watched.watch.sentBytes)
    }
  }

  const decide = async (turn: Cleared<CloudTurn>, signal: AbortSignal, onText?: (soFar: string) => void): Promise<Result<CloudReply>> => {
    const began = performance.now()
    let ability = known.get(endpoint) ?? fullAbility
    let sentBytes = 0
    for (let attempt = 1; ;) {
      const made = await exchange(cloudRequest(model, turn, ability), signal, (bytes) => { sentBytes += bytes }, onText)
      if (signal.aborted) return cloudCancelled
      if ("completion" in made) {
        known.set(endpoint, ability)
        const { text, usage } = made.completion
        const tokens = usage ?? { prompt: estimate(turn.messages.map((message) => message.content).join("")), cached: 0, completion: estimate(text) }
        return ok({ text, model, tokens, sentBytes, ms: performance.now() - began })
      }
      const refused = made.error instanceof APIError ? made.error : undefined
      const less = stepDown(ability, refused?.status as number | undefined, refused?.message ?? "")
      if (less) {
        ability = less
        continue
      }
      const failure = describeCloudFailure(made.error, host, made.stalled)
      const wait = retryDelay(attempt + 1, backOffMs, retryAfterMs((refused?.headers as Headers | undefined)?.get("retry-after"), Date.now()))
      if (!failure.error.retryable || attempt === tries || wait === undefined) return failure
      attempt++
      await pause(wait, signal)
      if (signal.aborted) return cloudCancelled
    }
  }

  return { name: model, decide }
}

/** Four characters a token: what is said of English text, for endpoints that count nothing. */
const estimate = (text: string): number => Math.ceil(text.length / 4)
