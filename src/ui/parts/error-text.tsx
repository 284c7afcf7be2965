import type { AppError } from "../../core/result.ts"
import { toReader } from "../language/addressed.ts"
import { en } from "../language/en.ts"
import { language, t } from "../language/language.ts"
import { knownWords } from "../language/say-worker.ts"

type Room = keyof typeof en.errors
const roomOf = ({ kind }: AppError): Room => {
  const [room = ""] = kind.split(".")
  return Object.hasOwn(en.errors, room) ? room as Room : "internal"
}

/** What went wrong and what to do. The worker says it in English: who speaks another language is told the same in it where the sentence is known, else at least where the trouble lies. */
export function ErrorText({ error }: { error: AppError }) {
  if (language() === "en") return toReader(error.message)
  return knownWords(error.message) ?? <>{t(`errors.${roomOf(error)}`)}: <span lang="en" dir="ltr">{error.message}</span></>
}
