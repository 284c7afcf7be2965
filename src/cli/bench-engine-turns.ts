import { chatAnswerTokens, chatGrammar, chatPrompt } from "../agent/chat-prompt.ts"
import { parseDecision } from "../agent/parse-decision.ts"
import { parseStudentAnswer } from "../agent/student-answer.ts"
import { targetText } from "../agent/student-controls.ts"
import { studentGrammar } from "../agent/student-grammar.ts"
import { studentPrompt } from "../agent/student-thread.ts"
import { refOf } from "../core/action.ts"
import { walk, type ObservedNode, type Observation } from "../core/observation.ts"
import type { ModelRecord } from "../protocol/model-record.ts"
import { createRandom, type Random } from "../symbiosis/practice/random.ts"

/** What is asked of a model on one random page, and whether an answer is an action that this page has a place for. `targets`: what can be clicked, as the student names it. */
export type BenchTurn = { prompt: string; grammar: string; maxTokens: number; targets: string[]; isValid(text: string): boolean }

const things = ["order", "address", "invoice", "profile", "message", "ticket", "cart", "report", "invitation", "voucher", "Größe", "日程"]
const doings = ["Save", "Open", "Edit", "Delete", "Send", "Show", "Print", "Archive", "Confirm", "Share"]
const fields = ["Name", "Street", "City", "Subject", "Phone", "Comment", "Search", "Amount"]

const randomPage = (r: Random): Observation => {
  let refs = 0
  const ref = (): string => `a${(refs += r.int(1, 4))}`
  const name = (): string => `${r.pick(doings)} ${r.pick(things)}${r.chance(0.3) ? ` ${r.int(1, 9_999)}` : ""}`
  const kinds: (() => ObservedNode)[] = [
    () => ({ ref: ref(), role: "button", name: name() }), () => ({ ref: ref(), role: "link", name: name(), href: `/${r.pick(things)}` }),
    () => ({ ref: ref(), role: "textbox", name: r.pick(fields), field: { type: "text" }, ...(r.chance(0.4) ? { value: r.pick(things) } : {}) }),
    () => ({ ref: ref(), role: "combobox", name: r.pick(fields), field: { type: "select" }, options: r.sample(things, 3).map((label, index) => ({ label, selected: index === 0 })) }),
    () => ({ ref: ref(), role: "checkbox", name: name(), checked: r.chance(0.5) }),
    () => ({ role: "text", name: `The ${r.pick(things)} "${r.pick(things)}" costs ${r.int(1, 99)}.${r.int(10, 99)} \\ {today}` })
  ]
  const nodes = Array.from({ length: r.int(2, 12) }, () => r.pick(kinds)())
  return {
    url: "https://shop.example/", title: `My ${r.pick(things)}s`, nodes, scroll: { above: 0, below: 0 },
    counts: { elements: nodes.length, controls: nodes.filter((node) => node.ref !== undefined).length, omitted: 0 }, ms: 0
  }
}

/** The same turns on every machine. */
export const benchTurns = (record: ModelRecord, count: number, seed: number): BenchTurn[] => {
  const r = createRandom(seed)
  return Array.from({ length: count }, () => {
    const observation = randomPage(r)
    const task = `${r.pick(doings)} the ${r.pick(things)}, then set ${r.pick(fields)} to "${r.pick(things)} ${r.int(1, 99)}"`
    const refs = new Set([...walk(observation.nodes)].flatMap((node) => (node.ref === undefined ? [] : [node.ref])))
    const targets = [...walk(observation.nodes)].filter(({ role }) => role === "button" || role === "link").map(targetText)
    const names = (parsed: ReturnType<typeof parseDecision>): boolean => {
      const ref = parsed.ok ? refOf(parsed.value.action) : undefined
      return parsed.ok && (ref === undefined || refs.has(ref))
    }
    if (record.profile === "student") {
      const turn = { task, history: [], observation }
      return { prompt: studentPrompt(turn), grammar: studentGrammar(turn), maxTokens: 256, targets, isValid: (text) => names(parseStudentAnswer(text, turn)) }
    }
    const turn = { task, history: [], observation, files: [] }
    return { prompt: chatPrompt(turn, record), grammar: chatGrammar(turn, record.engine), maxTokens: chatAnswerTokens, targets, isValid: (text) => names(parseDecision(text, observation)) }
  })
}
