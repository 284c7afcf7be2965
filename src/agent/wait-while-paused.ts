import type { Outcome } from "../core/outcome.ts"
import type { Step } from "../core/step.ts"
import type { Continued, Undone } from "./run-control.ts"
import type { RunContext } from "./run-context.ts"
import { noTokens } from "./spent.ts"
import { undoOf } from "./undo-step.ts"

/** A safe point: nothing is decided or armed. Holds the run as long as the user has it paused, and writes down what the user did. */
export const waitWhilePaused = async (context: RunContext): Promise<void> => {
  const { ports, signal, now } = context
  if (!ports.control?.heldUp()) return
  const began = now()
  const how = await ports.control.gate(signal, () => undoLast(context))
  context.userMs += now() - began
  if (!how) return
  await noteContinued(context, how)
  ports.control.noted()
}

/** A step of the user's own, as the models hear of it and as it is shown. It is written once it is over: nothing of it may be done again. */
const writeUsers = async (context: RunContext, step: Pick<Step, "url" | "why" | "action"> & { outcome: Outcome; rule: string }): Promise<void> => {
  const { rule, ...rest } = step
  const whole: Step = { index: context.next, route: { to: "local", why: "The user did this." }, ...rest, verdict: { kind: "allow", rule }, tokens: noTokens, sent: 0, ms: 0, overheadMs: 0 }
  await context.put("acted", whole)
  context.steps.push(whole)
  context.next += 1
  context.ports.emit({ type: "run/step", runId: context.run.id, step: whole })
}

/** What the user says counts as the user's own words, like the answer to a question. A mere pause leaves no trace. */
const noteContinued = async (context: RunContext, { by, said }: Continued): Promise<void> => {
  if (by === "user" && !said) return
  const did = by === "take-over" ? "The user did something in the page by hand: look at what it is now and go on from there." : ""
  const detail = [did, ...(said ? [`The user says: ${said}`] : [])].filter((part) => part !== "").join(" ").slice(0, 2_000)
  await writeUsers(context, { url: await context.ports.page.url(), why: "", action: { verb: "ask", question: "How should this go on?" }, outcome: { status: "ok", detail, changes: [] }, rule: by === "take-over" ? "user.take-over" : "user.correction" })
}

const undoLast = async (context: RunContext): Promise<Undone> => {
  const { ports, signal, steps, next } = context
  const last = steps.at(-1)
  const back = undoOf(last)
  if (typeof back === "string") return { undone: false, why: back }
  const told = { index: next, url: last?.url ?? "", action: back, verdict: { kind: "allow", rule: "user.undo" } as const }
  await context.audit.begun(told, "user")
  const { outcome } = await ports.page.act(back, signal, { step: next, once: true })
  await context.audit.ended({ ...told, outcome })
  const undone = outcome.status === "ok"
  await writeUsers(context, { url: last?.url ?? "", why: "", action: back, outcome: { ...outcome, detail: `The user took the last step back. ${outcome.detail}`.trim().slice(0, 2_000) }, rule: "user.undo" })
  return { undone, why: undone ? "The last step was taken back." : "The page did not let the last step be taken back: undo it by hand." }
}
