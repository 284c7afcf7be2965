import type OpenAI from "openai"
import { type Ability, fullAbility } from "./endpoint-abilities.ts"
import type { CloudTurn } from "./ports.ts"

/** The body of a request, before the SDK writes it as JSON. */
export const cloudRequest = (model: string, turn: CloudTurn, ability: Ability = fullAbility): OpenAI.ChatCompletionCreateParamsStreaming => ({
  model, messages: turn.messages, stream: true,
  ...(ability.usage ? { stream_options: { include_usage: true } } : {}),
  ...(ability.format === "json_schema" ? { response_format: { type: "json_schema", json_schema: { name: "decision", strict: true, schema: turn.schema } } }
    : ability.format === "json_object" ? { response_format: { type: "json_object" } } : {})
})
