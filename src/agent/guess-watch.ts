import type { ChatMessage } from "../models/ports.ts"
import type { Vault } from "../privacy/vault.ts"
import { isGivenName, isPlainWord, isSurname } from "../privacy/words/word-kinds.ts"

/** Digits in words that a cloud model was never shown, over a whole run. A task that lets it compute or date things needs a few dozen. */
export const mostGuessedDigits = 200
/** Names from the lists of names that it was never shown. A letter that it writes needs a few. */
export const mostGuessedNames = 60
/** Other words that no reader of a dozen languages knows. A translation needs hundreds; lists of rare names are longer. */
export const mostGuessedWords = 1_500
/** Private values that it named although it was never shown them. Chance names one or two in a run. */
export const mostRightGuesses = 3

const words = /[\p{L}\p{M}\p{N}]+/gu
const digit = /\p{N}/u

/**
 * Watches for a search by guessing: whatever a model says comes back to it with private values replaced, so a hostile one could name
 * all codes or people there are and see which of them comes back as a placeholder. Words that it was shown are no guesses.
 */
export type GuessWatch = {
  /** What a request tells the model. */
  show(messages: readonly Pick<ChatMessage, "content">[]): void
  /** What the model says. False once it has said too much that nobody showed it: nothing of that answer may be told back. */
  hear(text: string): boolean
}

/** `vault` holds the values that a guess may be after. */
export const createGuessWatch = (vault: Pick<Vault, "matches">): GuessWatch => {
  const shown = new Set<string>()
  const read = new Set<string>()
  const guessed = new Set<string>()
  const right = new Set<string>()
  const count = { digits: 0, names: 0, words: 0 }
  return {
    show: (messages) => {
      for (const { content } of messages) {
        // A conversation is sent whole each time.
        if (read.has(content)) continue
        read.add(content)
        for (const [word] of content.matchAll(words)) shown.add(word.toLowerCase())
      }
    },
    hear: (text) => {
      // What it made up itself may be private since then, too: saying it again is no guess.
      const isNew = (word: string): boolean => !shown.has(word) && !guessed.has(word)
      for (const { start, end, entry } of vault.matches(text)) if ([...text.slice(start, end).toLowerCase().matchAll(words)].some(([word]) => isNew(word))) right.add(entry.placeholder)
      for (const [said] of text.matchAll(words)) {
        const word = said.toLowerCase()
        if (!isNew(word)) continue
        guessed.add(word)
        if (digit.test(word)) count.digits += word.replace(/\P{N}/gu, "").length
        else if (isPlainWord(word)) continue
        else if (isGivenName(word) || isSurname(word)) count.names += 1
        else count.words += 1
      }
      return right.size <= mostRightGuesses && count.digits <= mostGuessedDigits && count.names <= mostGuessedNames && count.words <= mostGuessedWords
    }
  }
}
