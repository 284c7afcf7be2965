import type { Action } from "../core/action.ts"
import type { Outcome } from "../core/outcome.ts"
import { ok, type Result } from "../core/result.ts"
import type { Received, Reply } from "../protocol/messages.ts"
import { failed } from "./outcomes.ts"

type Act = (action: Action, files: Received<"page/act">["files"], asSeen?: boolean) => Promise<Outcome>
const remembered = 40

/**
 * What a page keeps of the acts it was sent, so that a worker that was stopped in the middle of one can learn afterwards
 * whether it ran. The page outlives the worker; an id runs at most once, and one that was asked for in vain never.
 */
export const createActOnce = (act: Act) => {
  const known = new Map<string, Promise<Outcome>>()
  const remember = (id: string | undefined, work: Promise<Outcome>): Promise<Outcome> => {
    if (id === undefined) return work
    known.set(id, work)
    const [oldest] = known.keys()
    if (known.size > remembered && oldest !== undefined) known.delete(oldest)
    return work
  }
  return {
    act: async ({ id, action, files, asSeen }: Received<"page/act">): Promise<Result<Outcome>> =>
      ok(await ((id === undefined ? undefined : known.get(id)) ?? remember(id, act(action, files, asSeen)))),
    recall: async ({ id }: Received<"page/recall">): Promise<Result<Reply<"page/recall">>> => {
      const before = known.get(id)
      if (before) return ok({ came: true, outcome: await before })
      void remember(id, Promise.resolve(failed("blocked", "This step was given up before it ran.", "stopped")))
      return ok({ came: false })
    }
  }
}
