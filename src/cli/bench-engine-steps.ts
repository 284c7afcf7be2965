import { readFile } from "node:fs/promises"
import { chatAnswerTokens, chatGrammar } from "../agent/chat-prompt.ts"
import { createChatThread } from "../agent/chat-thread.ts"
import { studentGrammar } from "../agent/student-grammar.ts"
import { createStudentThread } from "../agent/student-thread.ts"
import type { Generation } from "../models/ports.ts"
import type { ModelRecord } from "../protocol/model-record.ts"
import type { BenchBrowser } from "../runner/bench-browser.ts"
import { playDemo } from "../runner/demo-recorder.ts"
import { plainSeed } from "../runner/demo-seed.ts"
import { startDemoServer } from "../runner/demo-server.ts"
import { buildPage } from "../tooling/build-page.ts"
import type { EngineAsk } from "./bench-engine-page.ts"
import { median, round } from "./bench-engine-speed.ts"

/**
 * The demo task's own pages, one step after the other as a scripted player takes them: how long the model thinks over each, and which part of
 * its prompts the engine had read before. What it answers is bound by the page's grammar and goes into the conversation, but isn't acted on.
 */
export const measureSteps = async (browser: BenchBrowser, record: ModelRecord, ask: EngineAsk): Promise<Record<string, number>> => {
  const site = await startDemoServer()
  if (!site.ok) throw new Error(site.error.message)
  const page = await browser.newPage()
  const thread = createChatThread()
  const student = createStudentThread()
  const made: Generation[] = []
  try {
    for await (const { task, history, observation } of playDemo(page, site.value, await readFile(await buildPage(), "utf8"), plainSeed)) {
      const turn = { task, history, observation, files: [] }
      const answer = await ask(record.profile === "student"
        ? { prompt: student.prompt(turn), grammar: studentGrammar(turn), maxTokens: 256, temperature: 0 }
        : { prompt: thread.prompt(turn, record), grammar: chatGrammar(turn, record.engine), maxTokens: chatAnswerTokens, temperature: 0 })
      thread.answered(answer.text)
      made.push(answer)
    }
  } finally {
    await page.close()
    await site.value.close()
  }
  const later = made.slice(1)
  const total = (pick: (one: Generation) => number): number => later.reduce((sum, one) => sum + pick(one), 0)
  return {
    demoSteps: made.length, medianThoughtMs: round(median(made.map(({ ms }) => ms)), 0), promptTokensFromStep2: total(({ tokens }) => tokens.prompt),
    cachedFromStep2: round(total(({ tokens }) => tokens.cached) / Math.max(1, total(({ tokens }) => tokens.prompt)))
  }
}
