import { fail, type Result } from "../../core/result.ts"
import type { Chat } from "../judging/verdict.ts"
import type { ReferenceAnswers } from "./task.ts"
import { treebankTokens } from "./treebank-tokens.ts"

/** Answers are compared without their quotes, spaces around and case, as the benchmark does. */
export const cleanAnswer = (answer: string): string => {
  const text = answer.trim()
  const quoted = text.length > 0 && ((text.startsWith("'") && text.endsWith("'")) || (text.startsWith('"') && text.endsWith('"')))
  return (quoted ? text.slice(1, -1) : text).toLowerCase()
}

export const exactMatch = (reference: string, answer: string): boolean => cleanAnswer(answer) === cleanAnswer(reference)

/** `alone`: the reference is the only one; then a single character must be a word of its own, or every "10" would answer "0". */
export const mustInclude = (reference: string, answer: string, alone = false): boolean => {
  const wanted = cleanAnswer(reference)
  const given = cleanAnswer(answer)
  return alone && wanted.length === 1 ? treebankTokens(given).includes(wanted) : given.includes(wanted)
}

const fuzzyQuestion = (reference: string, answer: string, intent: string): string =>
  `A question, a reference answer and a student's answer follow. The wording may differ; judge whether the two answers mean the same. "N/A" means "not achievable".\nQuestion: ${intent}\nReference answer: ${reference}\nStudent's answer: ${answer}\nEnd with one of: correct, incorrect, partially correct.`
const reasonQuestion = (reason: string, answer: string, intent: string): string =>
  `A task can't be done, for a known reason. A person tried and reports. Does the report refer to that reason, even if only implicitly?\nTask: ${intent}\nReason: ${reason}\nReport: ${answer}\nEnd with one of: same, different.`

/** As in the benchmark, a bad word anywhere counts before a good one, and an answer with neither is no verdict. */
const ask = async (chat: Chat, question: string, good: string, bad: readonly string[], signal: AbortSignal): Promise<Result<boolean>> => {
  const said = await chat([{ role: "user", content: question }], signal)
  if (!said.ok) return said
  const text = said.value.toLowerCase()
  if (bad.some((word) => text.includes(word))) return { ok: true, value: false }
  return text.includes(good) ? { ok: true, value: true } : fail("model.invalid-answer", `The judge said neither "${good}" nor "${bad.join('" nor "')}": name a larger model with --judge-model.`)
}

/**
 * The benchmark's `string_match`. Every kind of reference that a task has must hold. Fuzzy kinds ask a language model, which a caller
 * without one doesn't have: then the task can't be scored.
 */
export const stringMatch = async (references: ReferenceAnswers, { intent, note, answer }: { intent: string; note: string; answer: string }, chat: Chat, signal: AbortSignal): Promise<Result<boolean>> => {
  const given = cleanAnswer(answer)
  if (references.exact_match !== undefined && !exactMatch(references.exact_match, given)) return { ok: true, value: false }
  const musts = references.must_include ?? []
  if (!musts.every((must) => mustInclude(must, given, musts.length === 1))) return { ok: true, value: false }
  const fuzzy = references.fuzzy_match
  if (fuzzy === undefined) return { ok: true, value: true }
  if (fuzzy === "N/A") return exactMatch(fuzzy, given) ? { ok: true, value: true } : ask(chat, reasonQuestion(note, given, intent), "same", ["different"], signal)
  for (const reference of fuzzy) {
    if (given === "") { if (reference === "") continue; return { ok: true, value: false } }
    const said = await ask(chat, fuzzyQuestion(reference, given, intent), "correct", ["incorrect", "partially correct"], signal)
    if (!said.ok || !said.value) return said
  }
  return { ok: true, value: true }
}
