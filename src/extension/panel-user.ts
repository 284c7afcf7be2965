import type { Emit, User } from "../agent/ports.ts"
import type { WhatLeaves } from "../protocol/ledger.ts"
import type { Task } from "../protocol/records.ts"

type Answer = { allow: boolean; text?: string | undefined }
export type PanelUser = User & {
  /** Shows a request that is about to leave; without a yes in time it stays. */
  mayLeave(runId: string, leaves: WhatLeaves): Promise<boolean> 
  /** Gives false when no such question is open. */
  reply(runId: string, questionId: string, answer: Answer): boolean
}
/** Less than a connection that is given up for being silent. */
const leaveMs = 50_000

/** The person at the panel. Questions have ids, so that an answer can never reach another question than the one shown. */
export const createPanelUser = (emit: Emit, confirmMode: (runId: string) => Task["confirm"]): PanelUser => {
  const open = new Map<string, { runId: string; settle: (answer: Answer) => void }>()
  const ask = (runId: string, kind: "confirm" | "ask" | "send" | "hand-over", text: string, signal: AbortSignal, leaves?: WhatLeaves): Promise<Answer> => new Promise((resolve) => {
    const questionId = crypto.randomUUID()
    const settle = (answer: Answer): void => { open.delete(questionId); signal.removeEventListener("abort", stop); resolve(answer) }
    const stop = (): void => settle({ allow: false })
    if (signal.aborted) { stop(); return }
    signal.addEventListener("abort", stop)
    open.set(questionId, { runId, settle })
    emit({ type: "run/question", runId, questionId, kind, text, ...(leaves ? { leaves } : {}) })
  })
  return {
    mayLeave: async (runId, leaves) => {
      const mode = confirmMode(runId)
      return mode === "ask" ? (await ask(runId, "send", `Send ${leaves.bytes} bytes to ${leaves.destination}?`, AbortSignal.timeout(leaveMs), leaves)).allow : mode === "allow"
    },
    confirm: async (runId, question, signal) => {
      const mode = confirmMode(runId)
      return mode === "ask" ? (await ask(runId, "confirm", question, signal)).allow : mode === "allow"
    },
    handOver: async (runId, question, signal) => {
      const mode = confirmMode(runId)
      return mode === "ask" ? (await ask(runId, "hand-over", question, signal)).allow : mode === "allow"
    },
    // Nobody sits at a run whose confirmations are answered beforehand, so nobody could answer a question either.
    ask: async (runId, question, signal) => (confirmMode(runId) === "ask" ? (await ask(runId, "ask", question, signal)).text : undefined),
    reply: (runId, questionId, answer) => {
      const question = open.get(questionId)
      if (question?.runId !== runId) return false
      question.settle(answer)
      return true
    }
  }
}
