import type OpenAI from "openai"
import { type Ability, fullAbility } from "./endpoint-abilities.ts"
import type { CloudTurn } from "./ports.ts"

/** What holds an endpoint to a form, as far as it can be held. */
export const responseFormat = (name: string, schema: Record<string, unknown>, { format }: Ability): Pick<OpenAI.ChatCompletionCreateParamsStreaming, "response_format"> =>
  format === "json_schema" ? { response_format: { type: "json_schema", json_schema: { name, strict: true, schema } } }
    : format === "json_object" ? { response_format: { type: "json_object" } } : {}

/** The body of a request, before the SDK writes it as JSON. */
export const cloudRequest = (model: string, turn: CloudTurn, ability: Ability = fullAbility): OpenAI.ChatCompletionCreateParamsStreaming => ({
  model, messages: turn.messages, stream: true,
  ...(ability.usage ? { stream_options: { include_usage: true } } : {}),
  ...responseFormat("decision", turn.schema, ability)
})
