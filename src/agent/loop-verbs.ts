import type { Action } from "../core/action.ts"
import type { Outcome } from "../core/outcome.ts"
import type { RunContext } from "./run-context.ts"

const loopVerbs = ["ask", "note", "branch", "prune", "answer", "give_up"] as const
export type LoopAction = Extract<Action, { verb: (typeof loopVerbs)[number] }>

/** Actions of the run itself: they need no page. */
export const isLoopAction = (action: Action): action is LoopAction => (loopVerbs as readonly string[]).includes(action.verb)

const done = (detail = ""): Outcome => ({ status: "ok", detail, changes: [] })

/** Notes and plans live in the history; only a question has someone to wait for. */
export const performLoopAction = async (action: LoopAction, { ports, run, wait, signal }: RunContext): Promise<Outcome> => {
  if (action.verb !== "ask") return done()
  const reply = await wait(() => ports.user.ask(run.id, action.question, signal))
  if (reply === undefined || reply.trim() === "") return { status: "failed", code: "blocked", notDone: "no-answer", detail: "The user gave no answer.", changes: [] }
  return done(`The user says: ${reply.slice(0, 1_900)}`)
}
