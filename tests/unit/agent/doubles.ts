import type { Action, Decision } from "../../../src/core/action.ts"
import type { ObservedNode, Observation } from "../../../src/core/observation.ts"
import type { Outcome } from "../../../src/core/outcome.ts"
import { fail, ok, type Result } from "../../../src/core/result.ts"
import type { Mode } from "../../../src/core/step.ts"
import type { CloudModel, CloudReply, CloudTurn, GenerateRequest, Generation, OnDeviceModel } from "../../../src/models/ports.ts"
import type { Journal, PageDriver, User } from "../../../src/agent/ports.ts"
import type { RunPorts } from "../../../src/agent/run-context.ts"
import type { RunEvent } from "../../../src/protocol/messages.ts"
import type { ModelRecord } from "../../../src/protocol/model-record.ts"
import type { RunRecord, StepRecord } from "../../../src/protocol/records.ts"

export const page = (nodes: ObservedNode[], more: Partial<Observation> = {}): Observation => ({
  url: "https://shop.example/account", title: "Your account", nodes, scroll: { above: 0, below: 0 },
  counts: { elements: nodes.length, controls: nodes.length, omitted: 0 }, ms: 1, ...more })
export const button = (ref: string, name: string, more: Partial<ObservedNode> = {}): ObservedNode => ({ ref, role: "button", name, ...more })
export const textbox = (ref: string, name: string, more: Partial<ObservedNode> = {}): ObservedNode =>
  ({ ref, role: "textbox", name, value: "", field: { type: "text" }, ...more })
export const words = (name: string): ObservedNode => ({ role: "text", name })

export const did = (changes: string[] = ["content"], more: Partial<Outcome> = {}): Outcome => ({ status: "ok", detail: "", changes, ...more })
export const gone: Outcome = { status: "failed", code: "gone", detail: "The element is no longer on the page.", changes: [] }

export const run = (task: string, mode: Mode = "local", more: Partial<RunRecord["task"]> = {}): RunRecord =>
  ({ id: "run-1", startedAt: 0, state: "running", task: { task, tabId: 1, mode, maxSteps: 12, files: [], confirm: "ask", ...more } })

/** A page whose look and reactions a test decides; it keeps what was done to it. */
export const fakePage = (look: () => Observation | Result<Observation>, react: (action: Action) => Outcome = () => did()): PageDriver & { acted: Action[]; looks: number } => {
  const driver = {
    acted: [] as Action[], looks: 0,
    observe: async () => { driver.looks += 1; const seen = look(); return "ok" in seen ? seen : ok(seen) },
    act: async (action: Action) => { driver.acted.push(action); return { outcome: react(action), waitedMs: 0 } },
    url: async () => { const seen = "now" in look ? (look as Looks).now() : look(); return "ok" in seen ? "" : seen.url }
  }
  return driver
}

/** Pages that each look turns over; `now` tells the one on top without turning it. */
type Looks = (() => Observation) & { now(): Observation }
/** One page for each look, the last one staying. */
export const pagesInTurn = (...looks: Observation[]): Looks => {
  let at = 0
  const seen = (index: number): Observation => looks[Math.min(Math.max(index, 0), looks.length - 1)] ?? page([])
  return Object.assign(() => seen(at++), { now: () => seen(at - 1) })
}

export const chatRecord: ModelRecord = { id: "test-chat", title: "Test", engine: "wllama", profile: "chat", weights: "x", bytes: 1, contextTokens: 4_096, requiredFeatures: [], license: "MIT", channel: "stable" }
export const decision = (action: Action, reason = "because"): string => JSON.stringify({ reason, action } satisfies Decision)
const tokens = { prompt: 10, cached: 2, completion: 5 }

/** An on-device model that says these texts one after the other (the last one stays). */
export const fakeLocal = (...answers: (string | Result<Generation>)[]): OnDeviceModel & { asked: GenerateRequest[] } => {
  const model = {
    asked: [] as GenerateRequest[], record: () => chatRecord, prepare: async () => ok(chatRecord),
    generate: async (request: GenerateRequest): Promise<Result<Generation>> => {
      const answer = answers[Math.min(model.asked.push(request), answers.length) - 1] ?? fail("model.unavailable", "No on-device model is ready.")
      return typeof answer === "string" ? ok({ text: answer, finish: "stop", confidence: 0.9, tokens, ms: 0 }) : answer
    }
  }
  return model
}

/** A cloud model that answers by script and keeps every byte it was given. */
export const fakeCloud = (...answers: (string | Result<CloudReply> | ((turn: CloudTurn) => string))[]): CloudModel & { turns: CloudTurn[] } => {
  const model = {
    name: "test-cloud", turns: [] as CloudTurn[],
    decide: async (turn: CloudTurn): Promise<Result<CloudReply>> => {
      const answer = answers[Math.min(model.turns.push(turn), answers.length) - 1] ?? fail("cloud.unreachable", "The cloud model can't be reached.", true)
      if (typeof answer === "object") return answer
      return ok({ text: typeof answer === "string" ? answer : answer(turn), model: "test-cloud", tokens, sentBytes: JSON.stringify(turn).length, ms: 0 })
    }
  }
  return model
}

export const fakeJournal = (): Journal & { records: StepRecord[]; log: string[] } => {
  const journal = {
    records: [] as StepRecord[], log: [] as string[],
    begin: async () => { journal.log.push("begin") },
    put: async (record: StepRecord) => { journal.records.push(structuredClone(record)); journal.log.push(`${record.state} ${record.index}`) },
    end: async () => { journal.log.push("end") },
    load: async () => undefined, unfinished: async () => [], recent: async () => []
  }
  return journal
}

export const fakeUser = (answer: { confirm?: boolean; ask?: string | undefined } = {}): User & { questions: string[] } => {
  const user = {
    questions: [] as string[],
    confirm: async (_: string, question: string) => { user.questions.push(question); return answer.confirm ?? false },
    ask: async (_: string, question: string) => { user.questions.push(question); return answer.ask }
  }
  return user
}

/** Ports with doubles wherever a test gives none. */
export const ports = <P extends Partial<RunPorts>>(given: P): RunPorts & P & { events: RunEvent[] } => {
  const events: RunEvent[] = []
  return { page: fakePage(() => page([])), onDevice: fakeLocal(), journal: fakeJournal(), user: fakeUser(), emit: (event) => { events.push(event) }, ...given, events }
}
export const never = new AbortController().signal
export const sentTexts = (cloud: { turns: CloudTurn[] }): string => JSON.stringify(cloud.turns)
