import type { ChatCompletionRequestStreaming, ChatOptions } from "@mlc-ai/web-llm"
import type { ChatMessage, GenerateRequest } from "./ports.ts"

/**
 * A template that adds nothing. web-llm takes a grammar in chat requests only, and our prompts come with their template already, so
 * a prompt is sent as one message of the user, or, where it goes on from an answer, as its text between the answers. The empty `role_templates` also keeps web-llm from reading `$&` and the like in
 * a page's text as a replacement pattern. What the model's own template says of prefix and stop tokens stays.
 */
export const bareTemplate: NonNullable<ChatOptions["conv_config"]> = {
  system_template: "", system_message: "", render_empty_system_message: false,
  roles: { user: "", assistant: "", tool: "" }, role_templates: {}, role_content_sep: "", role_empty_sep: "", seps: [""]
}

export const webLlmRequest = ({ prompt, grammar, maxTokens, temperature }: GenerateRequest, messages: readonly ChatMessage[] = [{ role: "user", content: prompt }]): ChatCompletionRequestStreaming => ({
  messages: [...messages],
  stream: true, stream_options: { include_usage: true }, max_tokens: maxTokens,
  // Probabilities are taken after the temperature, and at 0 all that is left of them is one and nothing. This is as greedy, and honest.
  ...(temperature === 0 ? { temperature: 1, top_p: 1e-5 } : { temperature }),
  // A model's defaults may punish repetition, and copying a reference is repetition.
  repetition_penalty: 1, frequency_penalty: 0, presence_penalty: 0,
  logprobs: true, top_logprobs: 1,
  ...(grammar === undefined ? {} : { response_format: { type: "grammar" as const, grammar } })
})
