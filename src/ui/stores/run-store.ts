import { createStore, type StoreApi } from "zustand/vanilla"
import { fail, type AppError, type Result } from "../../core/result.ts"
import type { Mode } from "../../core/step.ts"
import type { MessageName, Params, Reply, RunEvent } from "../../protocol/messages.ts"
import type { RunPlace, RunRecord, Settings } from "../../protocol/records.ts"
import type { PanelClient } from "../client.ts"
import { t } from "../language/language.ts"
import { loadSchemas } from "../load-schemas.ts"
import { readGrantedFile, type GrantedFile } from "./granted-file.ts"
import { isAhead, isLive, mergeRead, reduceRunEvent, runToShow, viewAs, withoutTold, type Runs } from "./run-state.ts"

/** Steps that a task may take where the user set no limit. */
export const usualSteps = 30
/** As many as are read at a time. */
const listedRuns = 100

export type RunState = {
  runs: Runs
  /** The run shown in the task view. */
  currentId: string | undefined
  list: "loading" | "ready" | "failed"
  /** Where the list ends so far: all runs from here on are known. Absent where it is whole. */
  listedTo: RunPlace | undefined
  draft: string
  /** Files that go with the next task. */
  files: readonly GrantedFile[]
  starting: boolean
  /** Why the last thing asked did not work. */
  error: AppError | undefined

  /** Begins to listen, then reads the runs; the function given back ends the listening. */
  connect(): () => void
  /** Reads the list again, and the steps of the run that is shown. */
  refresh(): Promise<void>
  /** Reads one run with its steps. */
  open(runId: string): Promise<void>
  /** Reads on where the list ends. */
  earlier(): Promise<void>
  /** Takes in runs that were found elsewhere than in the list. */
  learn(records: readonly RunRecord[]): void
  attach(files: readonly File[]): Promise<void>
  detach(name: string): void
  start(mode: Mode, limits?: Settings["limits"]): Promise<void>
  /** Repeats a run in the page, and shows that. */
  replay(runId: string): Promise<boolean>
  runShortcut(name: string, values: Readonly<Record<string, string>>): Promise<boolean>
  stop(): Promise<void>
  pause(): Promise<void>
  takeOver(): Promise<void>
  /** Lets a paused run go on; it heeds what is `said`. */
  resume(said?: string): Promise<void>
  /** Why the last step could not be taken back, or nothing when it was. */
  undo(): Promise<string | undefined>
  reply(questionId: string, allow: boolean, text?: string): Promise<void>
  /** Deletes a run for good. */
  remove(runId: string): Promise<boolean>
  /** Whether a task is under way in a tab. */
  working(tabId: number): boolean
  /** Makes room for a new task. */
  leave(): void
  setDraft(draft: string): void
  dismiss(): void
}
export type RunStore = StoreApi<RunState>

/** Where a page of runs ends; nothing where it was the last. */
const endOf = (page: readonly RunRecord[]): RunPlace | undefined => {
  const last = page.at(-1)
  return page.length < listedRuns || !last ? undefined : { at: last.startedAt, id: last.id }
}

/** The runs as the panel shows them: what the journal holds, then kept up to date by events. */
export function createRunStore(client: PanelClient, now: () => number = Date.now): RunStore {
  return createStore<RunState>()((set, get, { subscribe }) => {
    const call = async <N extends MessageName>(name: N, params: Params<N>): Promise<Result<Reply<N>>> => {
      const reply = await client.call(name, params)
      if (!reply.ok) set({ error: reply.error })
      return reply
    }
    /** Runs that were deleted here: a reading that was under way meanwhile doesn't bring them back. */
    const gone = new Set<string>()
    /** Whether room was made for a new task: what has ended doesn't take it again. */
    let left = false
    const patch = (runId: string, part: Partial<Runs[string]>): void => {
      const run = get().runs[runId]
      if (run) set({ runs: { ...get().runs, [runId]: { ...run, ...part } } })
    }
    const current = (): string | undefined => (isLive(get().runs[get().currentId ?? ""]) ? get().currentId : undefined)
    const currentTab = (): Promise<number | undefined> => client.currentTabId().then((id) => (id < 0 ? undefined : id), () => undefined)
    const begin = async (ask: (tabId: number) => Promise<Result<{ runId: string }>>): Promise<boolean> => {
      if (get().starting) return false
      set({ starting: true, error: undefined })
      const tabId = await currentTab()
      const reply: Result<{ runId: string }> = tabId === undefined ? fail("page.unreachable", t("notices.noTab"), true) : await ask(tabId)
      if (reply.ok) {
        await get().open(reply.value.runId)
        set({ currentId: reply.value.runId, draft: "" })
      }
      set({ starting: false, ...(reply.ok ? {} : { error: reply.error }) })
      return reply.ok
    }
    /** What is being written outlives the panel. What is written already when the earlier draft is read stays. */
    const keepDraft = (): (() => void) => {
      let written = get().draft !== ""
      const end = subscribe(({ draft }, before) => { if (draft !== before.draft) { written = true; client.keepDraft?.(draft) } })
      void client.readDraft?.().then((draft) => { if (!written && draft !== "") set({ draft }) }, () => undefined)
      return end
    }
    // Events are taken strictly in order, so that one of an unknown run can wait until that run has been read.
    let queue: Promise<unknown> = Promise.resolve()
    const take = async (event: RunEvent): Promise<void> => {
      if (event.type === "model/status" || event.type === "model/install" || event.type === "policy/changed" || event.type === "sign-on/changed") return
      // What is asked about was written down before the question: reading it tells the exact action, site and value. Read first, so that the question is there as a whole when it is read aloud.
      if (event.type !== "run/started" && (event.type === "run/question" || !get().runs[event.runId])) await get().open(event.runId)
      set({ runs: reduceRunEvent(get().runs, event, now()) })
      const { currentId, runs } = get()
      if (event.type === "run/started" && !isLive(runs[currentId ?? ""])) set({ currentId: event.run.id })
    }

    return {
      runs: {}, currentId: undefined, list: "loading", listedTo: undefined, draft: "", files: [], starting: false, error: undefined,

      connect() {
        queue = get().refresh()
        const then = (next: () => Promise<void>): void => { queue = queue.then(next) }
        const ends = [keepDraft(), client.onEvent((event) => then(() => take(event)), () => then(() => { set({ runs: withoutTold(get().runs) }); return get().refresh() }))]
        return () => { for (const end of ends) end() }
      },

      async refresh() {
        const reply = await call("run/list", { limit: listedRuns })
        if (!reply.ok) return set({ list: "failed" })
        const listed = reply.value
        // What was listed before goes on below only where the two meet.
        const meets = get().list === "ready" && listed.some(({ id }) => get().runs[id])
        get().learn(listed)
        set({ list: "ready", ...(meets ? {} : { listedTo: endOf(listed) }) })
        const currentId = get().currentId ?? runToShow(listed.filter(({ id }) => !gone.has(id)), await currentTab(), now(), left ? 0 : undefined)
        if (currentId === undefined) return
        await get().open(currentId)
        if (get().currentId === undefined) set({ currentId })
      },

      async open(runId) {
        const reply = await call("run/get", { runId })
        if (!reply.ok) return patch(runId, { unreadable: true })
        const { run, steps } = reply.value
        if (!gone.has(runId)) set({ runs: { ...get().runs, [runId]: mergeRead(get().runs[runId], run, steps.map(({ step }) => step)) } })
      },

      async earlier() {
        const { listedTo } = get()
        if (!listedTo) return
        const reply = await call("run/list", { limit: listedRuns, before: listedTo })
        if (!reply.ok || get().listedTo !== listedTo) return
        get().learn(reply.value)
        set({ listedTo: endOf(reply.value) })
      },
      learn(records) {
        const { runs } = get()
        // Its beginning or its end may have come while nobody listened.
        const news = records.filter((record) => { const known = runs[record.id]; return !gone.has(record.id) && (!known || isAhead(record, known.record)) })
        set({ runs: { ...runs, ...Object.fromEntries(news.map((record) => [record.id, viewAs(runs[record.id], record)])) } })
      },

      async attach(files) {
        for (const file of files) {
          const read = await readGrantedFile(file)
          if (read.ok) set({ files: [...get().files.filter(({ name }) => name !== file.name), read.value], error: undefined })
          else set({ error: read.error })
        }
      },
      detach: (name) => set({ files: get().files.filter((file) => file.name !== name) }),

      async start(mode, limits = {}) {
        if (get().starting) return
        set({ starting: true, error: undefined })
        const schemas = await loadSchemas()
        if (!schemas.ok) return set({ starting: false, error: schemas.error })
        const task = schemas.value.taskSchema.shape.task.safeParse(get().draft)
        if (!task.success) {
          return set({ starting: false, error: { kind: "task.invalid", message: task.error.issues[0]?.message ?? task.error.message, retryable: false } })
        }
        const tabId = await currentTab()
        if (tabId === undefined) return set({ starting: false, error: { kind: "page.unreachable", message: t("notices.noTab"), retryable: true } })
        const { files } = get()
        for (const file of files) if (!(await call("file/grant", file)).ok) return set({ starting: false })
        const { steps = usualSteps, ...others } = limits
        const reply = await call("task/start", { task: task.data, tabId, mode, maxSteps: steps, files: files.map(({ name }) => name), ...(Object.keys(others).length > 0 ? { limits: others } : {}) })
        if (reply.ok) {
          await get().open(reply.value.runId)
          set({ currentId: reply.value.runId, draft: "", files: [] })
        }
        set({ starting: false })
      },

      replay: (runId) => begin((tabId) => call("replay/start", { runId, tabId })),
      runShortcut: (name, values) => begin((tabId) => call("shortcut/run", { name, tabId, values })),

      async stop() {
        const runId = current()
        if (runId === undefined || get().runs[runId]?.stopping) return
        patch(runId, { stopping: true })
        const reply = await call("task/stop", { runId })
        if (!reply.ok) patch(runId, { stopping: false })
      },

      async pause() {
        const runId = current()
        if (runId !== undefined && (await call("task/pause", { runId })).ok) patch(runId, { paused: "user" })
      },
      async takeOver() {
        const runId = current()
        if (runId !== undefined && (await call("task/take-over", { runId })).ok) patch(runId, { paused: "take-over" })
      },
      async resume(said) {
        const runId = current()
        if (runId !== undefined && (await call("task/continue", { runId, ...(said === undefined ? {} : { said }) })).ok) patch(runId, { paused: undefined })
      },
      async undo() {
        // Said beside the button, so not told as a notice as well. Of a run that is over meanwhile the worker knows why it can't be.
        const reply = await client.call("task/undo", { runId: get().currentId ?? "" })
        if (!reply.ok) return reply.error.message
        return reply.value.undone ? undefined : reply.value.why
      },

      async reply(questionId, allow, text) {
        const runId = get().currentId
        if (runId === undefined) return
        const reply = await call("task/reply", { runId, questionId, allow, ...(text === undefined ? {} : { text }) })
        if (reply.ok && get().runs[runId]?.question?.id === questionId) patch(runId, { question: undefined })
      },

      async remove(runId) {
        const reply = await call("run/delete", { runId })
        if (!reply.ok) return false
        gone.add(runId)
        const { [runId]: _gone, ...runs } = get().runs
        set({ runs, ...(get().currentId === runId ? { currentId: undefined } : {}) })
        return true
      },

      working: (tabId) => Object.values(get().runs).some((run) => isLive(run) && run.record.task.tabId === tabId),
      leave() { left = true; set({ currentId: undefined }) },
      setDraft: (draft) => set({ draft }),
      dismiss: () => set({ error: undefined })
    }
  })
}
