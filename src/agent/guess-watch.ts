import type { ChatMessage } from "../models/ports.ts"

/** Digits in words that a cloud model was never shown, over a whole run. A task that lets it compute or date things needs a few dozen. */
export const mostGuessedDigits = 200

const withDigits = /[\p{L}\p{N}]*\p{N}[\p{L}\p{N}]*/gu

/**
 * Watches for a search by guessing: whatever a model says comes back to it with private values replaced, so a hostile one could name
 * all codes there are and see which of them comes back as a placeholder. Words that it was shown are no guesses.
 */
export type GuessWatch = {
  /** What a request tells the model. */
  show(messages: readonly Pick<ChatMessage, "content">[]): void
  /** What the model says. False once it has said too much that nobody showed it: nothing of that answer may be told back. */
  hear(text: string): boolean
}

export const createGuessWatch = (): GuessWatch => {
  const shown = new Set<string>()
  const guessed = new Set<string>()
  let digits = 0
  return {
    show: (messages) => { for (const { content } of messages) for (const [word] of content.matchAll(withDigits)) shown.add(word) },
    hear: (text) => {
      for (const [word] of text.matchAll(withDigits)) {
        if (shown.has(word) || guessed.has(word)) continue
        guessed.add(word)
        digits += word.replace(/\P{N}/gu, "").length
      }
      return digits <= mostGuessedDigits
    }
  }
}
