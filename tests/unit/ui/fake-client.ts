import { fail, ok, type Result } from "../../../src/core/result.ts"
import { messages, type MessageName, type Params, type Reply, type RunEvent } from "../../../src/protocol/messages.ts"
import type { RunEnd, Step } from "../../../src/core/step.ts"
import type { RunRecord } from "../../../src/protocol/records.ts"
import type { PanelClient } from "../../../src/ui/client.ts"

type Answers = { [N in MessageName]?: (params: Params<N>) => Result<Reply<N>> | Promise<Result<Reply<N>>> }

/** A worker by table. Both directions are held to the protocol's own schemas, so that no test passes on messages that can't be sent. */
export function fakeClient(answers: Answers, tabId = 7) {
  const listeners = new Set<(event: RunEvent) => void>()
  const returns = new Set<() => void>()
  const calls: { name: MessageName; params: unknown }[] = []
  const client: PanelClient = {
    async call(name, params) {
      messages[name].params.parse(params)
      calls.push({ name, params })
      const answer = answers[name]
      if (!answer) return fail("message.unknown", `Nobody serves ${name}.`)
      const reply = await answer(params)
      if (reply.ok) messages[name].result.parse(reply.value)
      return reply
    },
    onEvent(listener, anew = () => undefined) { listeners.add(listener); returns.add(anew); return () => { listeners.delete(listener); returns.delete(anew) } },
    currentTabId: async () => tabId
  }
  return { client, calls, listeners, emit: (event: RunEvent) => { for (const listener of listeners) listener(event) }, /** The worker was gone, and is heard again. */ anew: () => { for (const hear of returns) hear() } }
}

export const tokens = { prompt: 10, cached: 0, completion: 2 }
export const stepAt = (index: number, part: Partial<Step> = {}): Step => ({
  index, url: "https://shop.example/orders", route: { to: "local", why: "Nothing private is needed." }, why: "", tokens, sent: 0, ms: 100, overheadMs: 10,
  action: { verb: "click", ref: "a1" }, target: 'button "Save"', outcome: { status: "ok", detail: "", changes: [] }, ...part
})
export const endOf = (part: Partial<RunEnd> = {}): RunEnd =>
  ({ ok: true, reason: "Answered.", answer: "Thursday", steps: 1, routes: { local: 1, cloud: 0, refused: 0 }, tokens, ms: 1_000, overheadMs: 10, ...part })
export const runOf = (id: string, part: Partial<RunRecord> = {}, tabId = 7): RunRecord => ({
  id, task: { task: "Save the form", tabId, mode: "hybrid", maxSteps: 30, files: [], confirm: "ask" }, startedAt: 1_000, state: "running", ...part
})
export { ok, fail }
