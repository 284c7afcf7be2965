import { createStore, type StoreApi } from "zustand/vanilla"
import type { AppError, Result } from "../core/result.ts"
import type { Mode } from "../core/step.ts"
import type { MessageName, Params, Reply, RunEvent } from "../protocol/messages.ts"
import { taskSchema } from "../protocol/records.ts"
import type { PanelClient } from "./client.ts"
import { isLive, mergeRead, reduceRunEvent, runToShow, viewOf, type Runs } from "./run-state.ts"
import { strings } from "./strings.ts"

const maxSteps = 30

export type RunState = {
  runs: Runs
  /** The run shown in the task view. */
  currentId: string | undefined
  list: "loading" | "ready" | "failed"
  draft: string
  starting: boolean
  /** Why the last thing asked did not work. */
  error: AppError | undefined

  /** Begins to listen, then reads the runs; the function given back ends the listening. */
  connect(): () => void
  /** Reads the list again, and the steps of the run that is shown. */
  refresh(): Promise<void>
  /** Reads one run with its steps. */
  open(runId: string): Promise<void>
  start(mode: Mode): Promise<void>
  stop(): Promise<void>
  reply(questionId: string, allow: boolean, text?: string): Promise<void>
  setDraft(draft: string): void
  dismiss(): void
}
export type RunStore = StoreApi<RunState>

/** The runs as the panel shows them: what the journal holds, then kept up to date by events. */
export function createRunStore(client: PanelClient, now: () => number = Date.now): RunStore {
  return createStore<RunState>()((set, get) => {
    const call = async <N extends MessageName>(name: N, params: Params<N>): Promise<Result<Reply<N>>> => {
      const reply = await client.call(name, params)
      if (!reply.ok) set({ error: reply.error })
      return reply
    }
    const patch = (runId: string, part: Partial<Runs[string]>): void => {
      const run = get().runs[runId]
      if (run) set({ runs: { ...get().runs, [runId]: { ...run, ...part } } })
    }
    const currentTab = (): Promise<number | undefined> => client.currentTabId().then((id) => (id < 0 ? undefined : id), () => undefined)
    // Events are taken strictly in order, so that one of an unknown run can wait until that run has been read.
    let queue: Promise<unknown> = Promise.resolve()
    const take = async (event: RunEvent): Promise<void> => {
      if (event.type === "model/status" || event.type === "model/install") return
      if (event.type !== "run/started" && !get().runs[event.runId]) await get().open(event.runId)
      set({ runs: reduceRunEvent(get().runs, event, now()) })
      const { currentId, runs } = get()
      if (event.type === "run/started" && !isLive(runs[currentId ?? ""])) set({ currentId: event.run.id })
    }

    return {
      runs: {}, currentId: undefined, list: "loading", draft: "", starting: false, error: undefined,

      connect() {
        queue = get().refresh()
        return client.onEvent((event) => { queue = queue.then(() => take(event)) })
      },

      async refresh() {
        const reply = await call("run/list", {})
        if (!reply.ok) return set({ list: "failed" })
        const known = get().runs
        const runs = Object.fromEntries(reply.value.map((record) => [record.id, known[record.id] ?? viewOf(record)]))
        set({ runs: { ...known, ...runs }, list: "ready" })
        const currentId = get().currentId ?? runToShow(reply.value, await currentTab(), now())
        if (currentId === undefined) return
        await get().open(currentId)
        if (get().currentId === undefined) set({ currentId })
      },

      async open(runId) {
        const reply = await call("run/get", { runId })
        if (!reply.ok) return
        const { run, steps } = reply.value
        set({ runs: { ...get().runs, [runId]: mergeRead(get().runs[runId], run, steps.map(({ step }) => step)) } })
      },

      async start(mode) {
        if (get().starting) return
        const task = taskSchema.shape.task.safeParse(get().draft)
        if (!task.success) {
          return set({ error: { kind: "task.invalid", message: task.error.issues[0]?.message ?? task.error.message, retryable: false } })
        }
        set({ starting: true, error: undefined })
        const tabId = await currentTab()
        if (tabId === undefined) return set({ starting: false, error: { kind: "page.unreachable", message: strings.notices.noTab, retryable: true } })
        const reply = await call("task/start", { task: task.data, tabId, mode, maxSteps })
        if (reply.ok) {
          await get().open(reply.value.runId)
          set({ currentId: reply.value.runId, draft: "" })
        }
        set({ starting: false })
      },

      async stop() {
        const runId = get().currentId
        const run = get().runs[runId ?? ""]
        if (runId === undefined || !isLive(run) || run?.stopping) return
        patch(runId, { stopping: true })
        const reply = await call("task/stop", { runId })
        if (!reply.ok) patch(runId, { stopping: false })
      },

      async reply(questionId, allow, text) {
        const runId = get().currentId
        if (runId === undefined) return
        const reply = await call("task/reply", { runId, questionId, allow, ...(text === undefined ? {} : { text }) })
        if (reply.ok && get().runs[runId]?.question?.id === questionId) patch(runId, { question: undefined })
      },

      setDraft: (draft) => set({ draft }),
      dismiss: () => set({ error: undefined })
    }
  })
}
