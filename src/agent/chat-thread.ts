import { observationDelta } from "../core/observation-delta.ts"
import type { Observation } from "../core/observation.ts"
import { renderDelta, renderObservation } from "../core/render-observation.ts"
import type { ModelRecord } from "../protocol/model-record.ts"
import { chatAnswerTokens, chatPrompt, fitChatPage, type LocalTurn } from "./chat-prompt.ts"
import { nextTurn } from "./chat-template.ts"
import { describeStep } from "./describe-step.ts"
import { estimateTokens, lastReading } from "./history.ts"

type Said = { record: ModelRecord; text: string; page: Observation; steps: number }

/**
 * A run's conversation with an on-device chat model. It only grows at its end (what was done, then what that changed on the page), so that
 * an engine has read all but the last message before: llama.cpp keeps any common prefix, web-llm only what is strictly appended. When the
 * context is full, the model changes or a plan was dropped, it begins anew with the whole page and what was done in short.
 */
export type ChatThread = {
  /** The whole text to be answered. Asking again for the same turn gives the same text; `shrink` below 1 begins anew with less of the page. */
  prompt(turn: LocalTurn, record: ModelRecord, shrink?: number): string
  /** The answer that was taken: the next prompt goes on behind it. */
  answered(text: string): void
}

export const createChatThread = (): ChatThread => {
  let before: (Said & { answer: string }) | undefined
  let asked: Said | undefined

  /** What is new since the last answer, or nothing where the conversation can't go on. */
  const goOn = (turn: LocalTurn, record: ModelRecord): Said | undefined => {
    const told = before
    if (!told || told.record.id !== record.id || turn.history.length <= told.steps) return undefined
    const news = turn.history.slice(told.steps)
    if (news.some(({ action }) => action?.verb === "prune")) return undefined
    const page = fitChatPage(turn, record)
    const delta = observationDelta(told.page, page)
    const reading = lastReading(turn.history, record.contextTokens)
    const user = [...news.map((step) => `DONE: ${describeStep(step)}`.replace(/\s+/g, " ")), ...(turn.warning ? [turn.warning] : []), ...(reading ? ["READ:", reading] : []),
      ...(delta ? [renderDelta(delta)] : ["PAGE:", renderObservation(page)]), "What is the next action?"].join("\n")
    const text = told.text + nextTurn(record, told.answer, user)
    return estimateTokens(text) + chatAnswerTokens <= record.contextTokens ? { record, text, page, steps: turn.history.length } : undefined
  }

  return {
    prompt(turn, record, shrink = 1) {
      asked = (shrink === 1 ? goOn(turn, record) : undefined) ??
        { record, text: chatPrompt(turn, record, shrink), page: fitChatPage(turn, record, shrink), steps: turn.history.length }
      return asked.text
    },
    answered(answer) {
      before = asked && { ...asked, answer }
      asked = undefined
    }
  }
}
