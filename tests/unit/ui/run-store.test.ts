import { describe, expect, it, vi } from "vitest"
import { createRunStore } from "../../../src/ui/stores/run-store.ts"
import { maxTaskLength } from "../../../src/protocol/records.ts"
import { endOf, fail, fakeClient, ok, runOf, stepAt } from "./fake-client.ts"

const journal = (...steps: ReturnType<typeof stepAt>[]) => steps.map((step) => ({ runId: "r", index: step.index, state: "observed" as const, step }))

describe("opening the panel in the middle of a run", () => {
  it("shows the run with its earlier steps, and goes on with what is told", async () => {
    const { client, emit } = fakeClient({ "run/list": () => ok([runOf("r")]), "run/get": () => ok({ run: runOf("r"), steps: journal(stepAt(0)) }) })
    const store = createRunStore(client)
    store.getState().connect()
    // Told while the journal is still being read: must neither be lost nor come first.
    emit({ type: "run/step", runId: "r", step: stepAt(1) })
    await vi.waitFor(() => expect(store.getState().runs["r"]?.steps).toHaveLength(2), 10_000)
    expect(store.getState().currentId).toBe("r")
    expect(store.getState().list).toBe("ready")
    expect(store.getState().runs["r"]?.steps?.map(({ index }) => index)).toEqual([0, 1])
  })

  it("reads a run that it hears of for the first time", async () => {
    const { client, emit } = fakeClient({ "run/list": () => ok([]), "run/get": () => ok({ run: runOf("r"), steps: journal(stepAt(0)) }) })
    const store = createRunStore(client)
    store.getState().connect()
    emit({ type: "run/question", runId: "r", questionId: "q", kind: "ask", text: "Which one?" })
    await vi.waitFor(() => expect(store.getState().runs["r"]?.question?.id).toBe("q"), 10_000)
    expect(store.getState().runs["r"]?.steps).toEqual([stepAt(0)])
  })

  it("says that the runs could not be read, and works again when they can", async () => {
    let broken = true
    const { client } = fakeClient({ "run/list": () => (broken ? fail("storage.failed", "The journal could not be read.") : ok([])) })
    const store = createRunStore(client)
    await store.getState().refresh()
    expect(store.getState()).toMatchObject({ list: "failed", error: { message: "The journal could not be read." } })
    broken = false
    await store.getState().refresh()
    expect(store.getState().list).toBe("ready")
  })

  it("lists the runs page by page, without a hole, and brings no deleted one back", async () => {
    const all = Array.from({ length: 230 }, (_, index) => runOf(`r${index}`, { state: "ended", end: endOf(), startedAt: 1_000_000 - index }, 1))
    const { client, calls } = fakeClient({ "run/list": ({ limit = 50, before }) => ok(all.filter(({ startedAt }) => !before || startedAt < before.at).slice(0, limit)), "run/delete": () => ok({}) })
    const store = createRunStore(client)
    await store.getState().refresh()
    const known = () => Object.keys(store.getState().runs).length
    expect([known(), store.getState().listedTo]).toEqual([100, { at: 1_000_000 - 99, id: "r99" }])
    await store.getState().remove("r3")
    await store.getState().earlier()
    // Looking again at the newest ones doesn't forget how far the list goes.
    await store.getState().refresh()
    expect([known(), store.getState().listedTo?.id]).toEqual([199, "r199"])
    await Promise.all([store.getState().earlier(), store.getState().earlier()])
    expect([known(), store.getState().listedTo]).toEqual([229, undefined])
    await store.getState().earlier()
    expect(calls.filter(({ name }) => name === "run/list").length).toBeLessThanOrEqual(5)
    expect(store.getState().runs["r3"]).toBeUndefined()
  })

  it("marks a run whose steps could not be read, until they can", async () => {
    let broken = true
    const { client } = fakeClient({ "run/list": () => ok([runOf("r", { state: "ended", end: endOf() }, 1)]), "run/get": () => (broken ? fail("storage.failed", "The journal could not be read.") : ok({ run: runOf("r", { state: "ended", end: endOf() }, 1), steps: journal(stepAt(0)) })) })
    const store = createRunStore(client)
    await store.getState().refresh()
    await store.getState().open("r")
    expect(store.getState().runs["r"]).toMatchObject({ unreadable: true, steps: undefined })
    broken = false
    await store.getState().open("r")
    expect(store.getState().runs["r"]?.steps).toHaveLength(1)
  })

  it("learns from the list that a run which it knew as running has ended meanwhile, and keeps its steps and its meter", async () => {
    let ended = false
    const record = () => runOf("r", ended ? { state: "ended", end: endOf() } : {})
    const { client, emit } = fakeClient({ "run/list": () => ok([record(), runOf("s", ended ? { state: "ended", end: endOf() } : {}, 9)]), "run/get": ({ runId }) => ok({ run: runId === "r" ? record() : runOf("s", {}, 9), steps: journal(stepAt(0)) }) })
    const store = createRunStore(client)
    store.getState().connect()
    await vi.waitFor(() => expect(store.getState().runs["r"]?.steps).toHaveLength(1), 10_000)
    const spent = { steps: 1, ms: 10, tokens: 12, sent: 0, money: 0.5 }
    emit({ type: "run/spent", runId: "r", spent, limits: {} })
    await vi.waitFor(() => expect(store.getState().runs["r"]?.meter).toBeDefined(), 10_000)
    ended = true
    await store.getState().refresh()
    expect(Object.values(store.getState().runs).map(({ record: { state } }) => state)).toEqual(["ended", "ended"])
    expect(store.getState().runs["r"]).toMatchObject({ steps: [{ index: 0 }], meter: { spent } })
    expect([store.getState().working(7), store.getState().working(9)]).toEqual([false, false])
  })

  it("reads anew when the worker was gone, and asks nothing that it doesn't ask any more", async () => {
    let ended = false
    const record = () => runOf("r", ended ? { state: "ended", end: endOf() } : {})
    const { client, emit, anew } = fakeClient({ "run/list": () => ok([record()]), "run/get": () => ok({ run: record(), steps: journal(stepAt(0)) }) })
    const store = createRunStore(client)
    store.getState().connect()
    emit({ type: "run/question", runId: "r", questionId: "q", kind: "ask", text: "Which one?" })
    await vi.waitFor(() => expect(store.getState().runs["r"]?.question?.id).toBe("q"), 10_000)
    anew()
    await vi.waitFor(() => expect(store.getState().runs["r"]?.question).toBeUndefined(), 10_000)
    // What still holds is told after it, and not lost.
    emit({ type: "run/question", runId: "r", questionId: "q2", kind: "ask", text: "Which one?" })
    await vi.waitFor(() => expect(store.getState().runs["r"]?.question?.id).toBe("q2"), 10_000)
    ended = true
    anew()
    await vi.waitFor(() => expect(store.getState().runs["r"]?.record.state).toBe("ended"), 10_000)
  })

  it("shows a question only with the step that it is about", async () => {
    const planned = stepAt(1, { verdict: { kind: "confirm", rule: "money.confirm", question: "Pay?" }, outcome: undefined })
    let answer = (): void => undefined
    let reads = 0
    const { client, emit } = fakeClient({ "run/list": () => ok([runOf("r")]), "run/get": async () => {
      reads += 1
      if (reads > 1) await new Promise<void>((resolve) => { answer = resolve })
      return ok({ run: runOf("r"), steps: journal(stepAt(0), ...(reads > 1 ? [planned] : [])) })
    } })
    const store = createRunStore(client)
    store.getState().connect()
    await vi.waitFor(() => expect(store.getState().runs["r"]?.steps).toHaveLength(1), 10_000)
    emit({ type: "run/question", runId: "r", questionId: "q", kind: "confirm", text: "Pay?" })
    await vi.waitFor(() => expect(reads).toBe(2), 10_000)
    expect(store.getState().runs["r"]?.question).toBeUndefined()
    answer()
    await vi.waitFor(() => expect(store.getState().runs["r"]).toMatchObject({ question: { id: "q" }, steps: [{ index: 0 }, { index: 1, verdict: { question: "Pay?" } }] }), 10_000)
  })

  it("doesn't bring a run that has ended back before who has made room for a new task", async () => {
    const { client } = fakeClient({ "run/list": () => ok([runOf("r", { state: "ended", end: endOf() })]), "run/get": () => ok({ run: runOf("r", { state: "ended", end: endOf() }), steps: journal(stepAt(0)) }) })
    const store = createRunStore(client, () => 3_000)
    await store.getState().refresh()
    expect(store.getState().currentId).toBe("r")
    store.getState().leave()
    await store.getState().refresh()
    expect(store.getState().currentId).toBeUndefined()
  })

  it("finds what was being written again, and keeps it up to date", async () => {
    const kept: string[] = []
    const { client } = fakeClient({ "run/list": () => ok([]), "task/start": () => ok({ runId: "r" }), "run/get": () => ok({ run: runOf("r"), steps: [] }) })
    const drafting = { ...client, readDraft: async () => "Find the", keepDraft: (draft: string) => { kept.push(draft) } }
    const store = createRunStore(drafting)
    const close = store.getState().connect()
    await vi.waitFor(() => expect(store.getState().draft).toBe("Find the"), 10_000)
    store.getState().setDraft("Find the date")
    await store.getState().start("local")
    expect([store.getState().draft, kept.at(-2), kept.at(-1)]).toEqual(["", "Find the date", ""])
    close()
    store.getState().setDraft("Nobody keeps this")
    expect(kept.at(-1)).toBe("")
    // Who was faster than the reading goes on writing.
    const other = createRunStore(drafting)
    other.getState().connect()
    other.getState().setDraft("S")
    await other.getState().refresh()
    expect(other.getState().draft).toBe("S")
  })

  it("hears nothing more once it is closed", () => {
    const { client, listeners } = fakeClient({ "run/list": () => ok([]) })
    const close = createRunStore(client).getState().connect()
    expect(listeners.size).toBe(1)
    close()
    expect(listeners.size).toBe(0)
  })
})

describe("starting", () => {
  it("sends the task for the current tab and shows the run", async () => {
    const { client, calls } = fakeClient({ "task/start": () => ok({ runId: "r" }), "run/get": () => ok({ run: runOf("r"), steps: [] }) })
    const store = createRunStore(client)
    store.getState().setDraft("  Save the form ")
    await store.getState().start("local")
    expect(calls[0]).toEqual({ name: "task/start", params: { task: "Save the form", tabId: 7, mode: "local", maxSteps: 30, files: [] } })
    expect(store.getState()).toMatchObject({ currentId: "r", draft: "", starting: false })
  })

  it.each([["an empty task", "  "], ["a task that is too long", "a".repeat(maxTaskLength + 1)]])("refuses %s with a sentence, sends nothing and keeps the text", async (_, draft) => {
    const { client, calls } = fakeClient({})
    const store = createRunStore(client)
    store.getState().setDraft(draft)
    await store.getState().start("local")
    expect(calls).toEqual([])
    expect(store.getState().error?.message).toMatch(/^The task is .+\.$/)
    expect(store.getState().draft).toBe(draft)
  })

  it("keeps the text when the worker refuses", async () => {
    const { client } = fakeClient({ "task/start": () => fail("page.unsupported", "This page can't be worked on: open an ordinary web page.") })
    const store = createRunStore(client)
    store.getState().setDraft("Save the form")
    await store.getState().start("hybrid")
    expect(store.getState()).toMatchObject({ draft: "Save the form", starting: false, currentId: undefined, error: { kind: "page.unsupported" } })
  })

  it("says so where there is no tab", async () => {
    const { client, calls } = fakeClient({})
    const store = createRunStore({ ...client, currentTabId: () => Promise.reject(new Error("no window")) })
    store.getState().setDraft("Save the form")
    await store.getState().start("hybrid")
    expect(calls).toEqual([])
    expect(store.getState()).toMatchObject({ starting: false, error: { kind: "page.unreachable" } })
  })

  it("can be started again where a part of the panel could not be loaded, and says so", async () => {
    const { client, calls } = fakeClient({ "task/start": () => ok({ runId: "r" }), "run/get": () => ok({ run: runOf("r"), steps: [] }) })
    const store = createRunStore(client)
    store.getState().setDraft("Save the form")
    vi.doMock("../../../src/protocol/panel-schemas.ts", () => { throw new Error("no such chunk") })
    try { await store.getState().start("local") } finally { vi.doUnmock("../../../src/protocol/panel-schemas.ts") }
    expect(calls).toEqual([])
    expect(store.getState()).toMatchObject({ draft: "Save the form", starting: false, error: { kind: "internal", message: expect.stringContaining("could not be loaded") as string } })
    await store.getState().start("local")
    expect(store.getState()).toMatchObject({ currentId: "r", error: undefined })
  })

  it("starts once when asked twice", async () => {
    const { client, calls } = fakeClient({ "task/start": () => ok({ runId: "r" }), "run/get": () => ok({ run: runOf("r"), steps: [] }) })
    const store = createRunStore(client)
    store.getState().setDraft("Save the form")
    await Promise.all([store.getState().start("local"), store.getState().start("local")])
    expect(calls.filter(({ name }) => name === "task/start")).toHaveLength(1)
  })
})

describe("stopping and answering", () => {
  const running = async (answers: Parameters<typeof fakeClient>[0]) => {
    const fake = fakeClient({ "run/list": () => ok([runOf("r")]), "run/get": () => ok({ run: runOf("r"), steps: [] }), ...answers })
    const store = createRunStore(fake.client)
    store.getState().connect()
    await vi.waitFor(() => expect(store.getState().currentId).toBe("r"), 10_000)
    return { ...fake, store }
  }

  it("shows at once that it stops, and asks only once", async () => {
    const { store, calls, emit } = await running({ "task/stop": () => ok({}) })
    const first = store.getState().stop()
    expect(store.getState().runs["r"]?.stopping).toBe(true)
    await Promise.all([first, store.getState().stop()])
    expect(calls.filter(({ name }) => name === "task/stop")).toHaveLength(1)
    emit({ type: "run/ended", runId: "r", end: endOf({ ok: false, reason: "Stopped by the user." }) })
    await vi.waitFor(() => expect(store.getState().runs["r"]?.record.end?.reason).toBe("Stopped by the user."), 10_000)
    await store.getState().stop()
    expect(calls.filter(({ name }) => name === "task/stop")).toHaveLength(1)
  })

  it("offers Stop again when stopping did not work", async () => {
    const { store } = await running({ "task/stop": () => fail("internal", "The worker did not answer.") })
    await store.getState().stop()
    expect(store.getState().runs["r"]?.stopping).toBe(false)
    expect(store.getState().error?.message).toBe("The worker did not answer.")
  })

  it("says why a step could not be taken back, also where nobody answered or the run is over, and once only", async () => {
    let reply: ReturnType<NonNullable<Parameters<typeof fakeClient>[0]["task/undo"]>> = fail("internal", "The worker went away.")
    const { store, emit } = await running({ "task/undo": () => reply })
    expect(await store.getState().undo()).toBe("The worker went away.")
    reply = ok({ undone: false, why: "It can't be." })
    expect(await store.getState().undo()).toBe("It can't be.")
    reply = ok({ undone: true, why: "The last step was taken back." })
    expect(await store.getState().undo()).toBeUndefined()
    emit({ type: "run/ended", runId: "r", end: endOf() })
    await vi.waitFor(() => expect(store.getState().runs["r"]?.record.state).toBe("ended"), 10_000)
    reply = fail("task.invalid", "That task is not running.")
    expect(await store.getState().undo()).toBe("That task is not running.")
    expect(store.getState().error).toBeUndefined()
  })

  it("sends an answer and takes the question away, or leaves it where the answer was not taken", async () => {
    let works = false
    const { store, calls, emit } = await running({ "task/reply": () => (works ? ok({}) : fail("internal", "Try again.")) })
    emit({ type: "run/question", runId: "r", questionId: "q", kind: "ask", text: "Which one?" })
    await vi.waitFor(() => expect(store.getState().runs["r"]?.question).toBeDefined(), 10_000)
    await store.getState().reply("q", true, "The first")
    expect(store.getState().runs["r"]?.question?.id).toBe("q")
    works = true
    await store.getState().reply("q", true, "The first")
    expect(store.getState().runs["r"]?.question).toBeUndefined()
    expect(calls.at(-1)).toEqual({ name: "task/reply", params: { runId: "r", questionId: "q", allow: true, text: "The first" } })
  })
})
