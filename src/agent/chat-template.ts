import type { ModelRecord } from "../protocol/model-record.ts"

type Family = NonNullable<ModelRecord["family"]>
type Template = {
  /** From the beginning to where the model's first answer begins. */
  opening(about: string, user: string): string
  /** From behind an answer to where the next one begins. */
  following(user: string): string
}

/** Words in angle or square brackets by which the families mark turns, thoughts and tool calls. */
const tags = /<(\/?)(s|bos|eos|pad|unk|start_of_turn|end_of_turn|start_of_image|think|thinking|system|user|human|assistant|model|tool_call|tool_calls|tool_response|tool_result|function_call|function_calls|function_results|invoke|instructions?)(?=[\s>])/gi
const brackets = /\[(\/?)(INST|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_CALLS|TOOL_RESULTS|TOOL_CONTENT|CONTROL|IMG|PREFIX|MIDDLE|SUFFIX)\]/gi
const headings = /^(\s*)(#{2,})(?=\s*(?:instruction|response|system|user|assistant|human|input)\b)|^(\s*)(human|assistant)(?=:)/gim

/** Control tokens of chat templates, as page text could spell them: one space makes words of them that no template knows. */
export const withoutControlTokens = (text: string): string => text
  .replace(/<(?=[|｜])/g, "< ").replace(/<<(\/?)SYS>>/gi, "< <$1SYS> >").replace(tags, "< $1$2").replace(brackets, "[ $1$2]")
  .replace(headings, (_, before: string | undefined, marks: string | undefined, space = "", name = "") => (marks === undefined ? `${space}${name} ` : `${before ?? ""}# ${marks.slice(1)}`))

/** Turns that stand between two marks. `answering` is what the model is shown behind the mark of its own turn. */
const marked = (open: (role: string) => string, close: string, assistant: string, answering = ""): Template => {
  const following = (user: string) => `${close}${open("user")}${user}${close}${open(assistant)}${answering}`
  return { opening: (about, user) => `${open("system")}${about}${following(user)}`, following }
}
const chatml = (role: string) => `<|im_start|>${role}\n`
const gemma = (user: string) => `<start_of_turn>user\n${user}<end_of_turn>\n<start_of_turn>model\n`

/**
 * A conversation in each family's own template; tests hold the first turn to the templates that the families publish. llama.cpp and web-llm
 * get text, so special tokens that these put before every prompt are left out here.
 */
const templates: Readonly<Record<Family, Template>> = {
  chatml: marked(chatml, "<|im_end|>\n", "assistant"),
  // Qwen3 thinks at length unless it is shown that it already has. Its own template takes that out of earlier turns again; left there, the
  // conversation only ever grows at its end, which is what keeps it in the engine's cache.
  qwen3: marked(chatml, "<|im_end|>\n", "assistant", "<think>\n\n</think>\n\n"),
  "llama-3": marked((role) => `<|start_header_id|>${role}<|end_header_id|>\n\n`, "<|eot_id|>", "assistant"),
  // Gemma knows no system role.
  gemma: { opening: (about, user) => gemma(`${about}\n\n${user}`), following: (user) => `<end_of_turn>\n${gemma(user)}` },
  plain: { opening: (about, user) => `${about}\n\n${user}`, following: (user) => user }
}
const templateOf = ({ family = "chatml" }: Pick<ModelRecord, "family">): Template => templates[family]

/** One system and one user message, up to where the model's answer begins. */
export const chatTemplate = (record: Pick<ModelRecord, "family">, about: string, user: string): string =>
  templateOf(record).opening(withoutControlTokens(about), withoutControlTokens(user))

/** The model's answer as it was, and the user's next message, up to where the next answer begins: appended to what `chatTemplate` gave. */
export const nextTurn = (record: Pick<ModelRecord, "family">, answer: string, user: string): string =>
  withoutControlTokens(answer) + templateOf(record).following(withoutControlTokens(user))
