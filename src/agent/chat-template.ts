import type { ModelRecord } from "../protocol/model-record.ts"

type Family = NonNullable<ModelRecord["family"]>

/** Control tokens of chat templates, as page text could spell them. */
export const withoutControlTokens = (text: string): string =>
  text.replace(/<\|/g, "< |").replace(/<(\/?)(s|bos|eos|start_of_turn|end_of_turn|think)>/gi, "< $1$2>")

const chatml = (about: string, user: string): string =>
  `<|im_start|>system\n${about}<|im_end|>\n<|im_start|>user\n${user}<|im_end|>\n<|im_start|>assistant\n`

/**
 * One system and one user message in each family's own template, up to where the model's answer begins; tests hold them to the templates
 * that the families publish. llama.cpp and web-llm get text, so special tokens that these put before every prompt are left out here.
 */
const templates: Readonly<Record<Family, (about: string, user: string) => string>> = {
  chatml,
  // Qwen3 thinks at length unless it is shown that it already has.
  qwen3: (about, user) => `${chatml(about, user)}<think>\n\n</think>\n\n`,
  "llama-3": (about, user) => `${[["system", about], ["user", user]].map(([role, text]) => `<|start_header_id|>${role}<|end_header_id|>\n\n${text}<|eot_id|>`).join("")}<|start_header_id|>assistant<|end_header_id|>\n\n`,
  // Gemma knows no system role.
  gemma: (about, user) => `<start_of_turn>user\n${about}\n\n${user}<end_of_turn>\n<start_of_turn>model\n`
}

export const chatTemplate = ({ family = "chatml" }: Pick<ModelRecord, "family">, about: string, user: string): string =>
  templates[family](withoutControlTokens(about), withoutControlTokens(user))
