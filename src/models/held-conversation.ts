import type { ChatMessage } from "./ports.ts"

/**
 * What an engine still holds of a conversation in its cache. web-llm goes on from there only when all messages but the last are, word for
 * word, those of before with its own answer behind them (else it reads everything anew), and a session of the browser's own model can only be
 * appended to. So a prompt that begins with all that was said is sent as one message more.
 */
export type HeldConversation = {
  /** The messages that say `prompt`, and how many tokens of it are held already. One message: the conversation begins anew. */
  messages(prompt: string): { messages: ChatMessage[]; held: number }
  /** What was asked last and answered. `read`: tokens that were read for it, beside those that were held. */
  answered(answer: string, read: number, written: number): void
  /** Nothing is held any more: the engine was ended, or an answer was cut, after which it doesn't go on. */
  forget(): void
}

type Told = { text: string; messages: ChatMessage[]; tokens: number }
const nothing: Told = { text: "", messages: [], tokens: 0 }

export const createHeldConversation = (): HeldConversation => {
  let told = nothing
  let asked = nothing
  return {
    messages(prompt) {
      const base = prompt.length > told.text.length && prompt.startsWith(told.text) ? told : nothing
      asked = { text: prompt, messages: [...base.messages, { role: "user", content: prompt.slice(base.text.length) }], tokens: base.tokens }
      return { messages: asked.messages, held: asked.tokens }
    },
    answered(answer, read, written) {
      told = { text: asked.text + answer, messages: [...asked.messages, { role: "assistant", content: answer }], tokens: asked.tokens + read + written }
    },
    forget() {
      told = nothing
    }
  }
}
