import { toReader } from "../language/addressed.ts"
import { language } from "../language/language.ts"
import { knownWords } from "../language/say-worker.ts"

/** A sentence of the worker. One that isn't known in the user's language is marked as English, for whoever has it read aloud. */
export function WorkerText({ text }: { text: string }) {
  const said = language() === "en" ? toReader(text) : knownWords(text)
  return said ?? <span lang="en" dir="ltr">{text}</span>
}
