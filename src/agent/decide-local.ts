import type { Decision } from "../core/action.ts"
import { fail, type Result } from "../core/result.ts"
import { calibrated } from "../models/calibrated.ts"
import type { GenerateRequest, OnDeviceModel } from "../models/ports.ts"
import type { ModelRecord } from "../protocol/model-record.ts"
import { chatAnswerTokens, chatGrammar, chatSchema, type LocalTurn } from "./chat-prompt.ts"
import { createChatThread, type ChatThread } from "./chat-thread.ts"
import { fitObservation } from "./fit-observation.ts"
import { parseDecision } from "./parse-decision.ts"
import { addSpent, nothingSpent, type Decided } from "./spent.ts"
import { parseStudentAnswer } from "./student-answer.ts"
import { studentGrammar } from "./student-grammar.ts"
import { createStudentThread, type StudentThread } from "./student-thread.ts"

type Profile = Pick<GenerateRequest, "prompt" | "grammar" | "schema" | "maxTokens"> & { parse(text: string): Result<Decision> }

/** What a run has told each kind of model. */
export type LocalThreads = { readonly chat: ChatThread; readonly student: StudentThread }
export const createLocalThreads = (): LocalThreads => ({ chat: createChatThread(), student: createStudentThread() })

/** Each try: the share of the page's budget and the temperature. A page too long is cut; a bad answer is drawn anew. */
const tries = [{ shrink: 1, temperature: 0 }, { shrink: 0.6, temperature: 0.4 }, { shrink: 0.3, temperature: 0.4 }] as const
const maxAnswers = 2

/** Asks the model on this device. Nothing is replaced for it, since nothing leaves. `threads` is what the run has told a model so far. */
export const decideLocal = async (turn: LocalTurn, model: OnDeviceModel, signal: AbortSignal, now: () => number, threads: LocalThreads = createLocalThreads()): Promise<Decided> => {
  const asked = now()
  const ready = await model.prepare(signal)
  let spent = { ...nothingSpent, modelMs: now() - asked }
  if (!ready.ok) return { decision: ready, spent }
  let record = ready.value
  let answers = 0
  let tooLong = 0
  let decision: Result<Decision> = fail("model.failed", "The on-device model gave no answer: try again.")
  while (answers < maxAnswers && tooLong < tries.length) {
    const { parse, ...asked } = profileOf(turn, record, threads, tries[tooLong]?.shrink ?? 0.3)
    const began = now()
    const made = await model.generate({ ...asked, temperature: tries[answers]?.temperature ?? 0.4 }, signal)
    if (!made.ok) {
      spent = addSpent(spent, { ...nothingSpent, modelMs: now() - began })
      decision = made
      if (made.error.kind === "model.context-full") { tooLong += 1; continue }
      // A model that failed for good is passed over: the next best one gets the turn, in its own kind of prompt.
      const other = made.error.kind === "model.failed" && !signal.aborted ? await model.prepare(signal) : made
      if (!other.ok || other.value.id === record.id) break
      record = other.value
      continue
    }
    spent = addSpent(spent, { tokens: made.value.tokens, sent: 0, modelMs: made.value.ms })
    answers += 1
    if (made.value.finish === "abort") return { decision: fail("task.budget", "The on-device model took too long: use a smaller model, or a shorter page."), spent, model: record.id }
    decision = made.value.finish === "length" ? fail("model.invalid-answer", "The on-device model's answer was cut off: try again, or use a larger model.") : parse(made.value.text)
    if (decision.ok) {
      if (record.profile === "chat") threads.chat.answered(made.value.text)
      return { decision, spent, model: record.id, confidence: calibrated(record, made.value.confidence) }
    }
  }
  return { decision, spent, model: record.id }
}

const profileOf = (turn: LocalTurn, record: ModelRecord, threads: LocalThreads, shrink: number): Profile => {
  if (record.profile === "chat") return {
    prompt: threads.chat.prompt(turn, record, shrink), maxTokens: chatAnswerTokens, parse: (text) => parseDecision(text, turn.observation),
    ...(record.engine === "prompt-api" ? { schema: JSON.stringify(chatSchema(turn)) } : { grammar: chatGrammar(turn, record.engine) })
  }
  const observation = fitObservation(turn.observation, Math.floor(studentPageTokens * shrink), turn.task)
  const student = { task: turn.task, history: turn.history, observation }
  return { prompt: threads.student.prompt(student, shrink < 1), grammar: studentGrammar(student), maxTokens: studentAnswerTokens, parse: (text) => parseStudentAnswer(text, student) }
}
const studentAnswerTokens = 256
/** The student was trained on pages of about this size, and on a CPU a longer one costs seconds. */
const studentPageTokens = 600
