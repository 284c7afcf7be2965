import axe from "axe-core"
import { afterEach, describe, expect, it, vi } from "vitest"
import { page, userEvent, type Locator } from "vitest/browser"
import type { RunEvent } from "../../../src/protocol/messages.ts"
import type { RunRecord } from "../../../src/protocol/records.ts"
import { mountPanel } from "../../../src/ui/panel.tsx"
import type { ViewName } from "../../../src/ui/panel-context.ts"
import { endOf, fail, fakeClient, ok, runOf, stepAt } from "../../unit/ui/fake-client.ts"

/** Busy machines are slow, not wrong. */
const patience = { timeout: 20_000 }
const see = (what: Locator) => expect.element(what, patience)
let unmount: (() => void) | undefined
afterEach(() => { unmount?.(); document.body.replaceChildren(); delete document.documentElement.dataset["ready"] })

const steps = [
  stepAt(0, { action: { verb: "type", ref: "a1", text: "Jane" }, target: 'textbox "Name"' }),
  stepAt(1, { route: { to: "cloud", why: "Two values were replaced." }, sent: 900 }),
  stepAt(2, { route: { to: "refuse", why: "A card number never leaves the device." }, outcome: { status: "failed", code: "blocked", detail: "Not allowed.", changes: [] } })
]
/** A worker with at most one run, which it starts, stops and ends as the real one would. */
function open(options: { run?: RunRecord; view?: ViewName; cloud?: boolean; broken?: boolean; loading?: boolean } = {}) {
  let run = options.run
  const end = endOf({ ok: false, reason: "Stopped by the user." })
  const fake = fakeClient({
    "run/list": () => (options.broken ? fail("storage.failed", "The journal could not be read.") : ok(run ? [run] : [])),
    "run/get": () => (run ? ok({ run, steps: steps.map((step) => ({ runId: "r", index: step.index, state: "observed", step })) }) : fail("internal", "No such run.")),
    "task/start": (params) => { run = runOf("r", { task: { ...runOf("r").task, task: params.task } }); fake.emit({ type: "run/started", run }); return ok({ runId: "r" }) },
    "task/stop": () => { if (run) run = { ...run, state: "ended", end }; fake.emit({ type: "run/ended", runId: "r", end }); return ok({}) },
    "task/reply": () => ok({}),
    "settings/get": () => ok(options.cloud ? { mode: "hybrid", hasKey: true, cloud: { baseUrl: "https://api.example.com/v1", model: "large-1" } } : { mode: "hybrid", hasKey: false }),
    "settings/set": (change) => ok({ mode: change.mode ?? "hybrid", hasKey: false }),
    "model/status": () => ok({ state: options.loading ? "loading" : "ready", engine: "wllama (CPU)", why: "this device has no usable GPU.", model: "Student", ...(options.loading ? { progress: 0.4 } : {}) })
  })
  const root = document.body.appendChild(document.createElement("div"))
  unmount = mountPanel(root, fake.client, { view: options.view ?? "task" })
  return fake
}
const live = runOf("r", { startedAt: Date.now() })
const ended = (isOk: boolean) => runOf("r", { startedAt: Date.now(), state: "ended", end: endOf({ ok: isOk, steps: 3 }) })
const ask = (kind: "confirm" | "ask"): RunEvent => ({ type: "run/question", runId: "r", questionId: "q", kind, text: "Send the message to shop.example?" })

describe("by keyboard alone", () => {
  it("starts a task, is asked with Deny in focus, and stops it, and the focus is never lost", async () => {
    const { calls, emit } = open()
    await vi.waitFor(() => expect(document.documentElement.dataset["ready"]).toBe("true"), patience)
    expect(document.activeElement?.id).toBe("composer-task")
    await userEvent.keyboard("First line{Shift>}{Enter}{/Shift}second line{Enter}")
    await see(page.getByRole("button", { name: "Stop" })).toBeVisible()
    expect(calls.find(({ name }) => name === "task/start")?.params).toMatchObject({ task: "First line\nsecond line", mode: "hybrid" })

    emit(ask("confirm"))
    await see(page.getByRole("alertdialog", { name: "May this happen?" })).toBeVisible()
    await see(page.getByRole("button", { name: "Deny" })).toHaveFocus()
    await userEvent.keyboard("{Enter}")
    await vi.waitFor(() => expect(calls.at(-1)).toEqual({ name: "task/reply", params: { runId: "r", questionId: "q", allow: false } }), patience)
    await see(page.getByRole("button", { name: "Stop" })).toHaveFocus()

    await userEvent.keyboard("{Escape}")
    await see(page.getByRole("heading", { name: "Not done" })).toHaveFocus()
    expect(calls.at(-1)?.name).not.toBe("task/reply")
  })

  it("shows why a step went where it went, and lets that be put away", async () => {
    open({ run: ended(true) })
    const badge = page.getByRole("button", { name: "Cloud, redacted" })
    await see(badge).toBeVisible()
    const reason = page.getByText("Two values were replaced.")
    await see(reason).not.toBeVisible()
    await userEvent.hover(badge)
    await see(reason).toBeVisible()
    await userEvent.keyboard("{Escape}")
    await see(reason).not.toBeVisible()

    await userEvent.click(page.getByRole("textbox", { name: "Task" }))
    for (let presses = 0; presses < 8 && document.activeElement !== badge.element(); presses += 1) await userEvent.keyboard("{Shift>}{Tab}{/Shift}")
    await see(badge).toHaveFocus()
    await see(reason).toBeVisible()
    await userEvent.keyboard("{Escape}")
    await see(reason).not.toBeVisible()
  })

  it("answers a question of the model", async () => {
    const { calls, emit } = open({ run: live })
    await see(page.getByRole("button", { name: "Stop" })).toBeVisible()
    emit(ask("ask"))
    await see(page.getByRole("textbox", { name: "Your answer" })).toHaveFocus()
    await userEvent.keyboard("The first one{Enter}")
    await vi.waitFor(() => expect(calls.at(-1)?.params).toEqual({ runId: "r", questionId: "q", allow: true, text: "The first one" }), patience)
  })
})

describe("axe finds nothing in", () => {
  it.each<[string, Parameters<typeof open>[0], string, RunEvent?]>([
    ["the empty panel", {}, "What should be done on this page?"],
    ["a loading model", { loading: true }, "Loading (40%)"],
    ["a journal that can't be read", { broken: true }, "The journal could not be read."],
    ["a live run", { run: live }, "Deciding what to do", { type: "run/phase", runId: "r", index: 3, phase: "decide" }],
    ["a confirmation", { run: live }, "May this happen?", ask("confirm")],
    ["a question", { run: live }, "A question for you", ask("ask")],
    ["a run that is done", { run: ended(true) }, "Run again"],
    ["a run that is not done", { run: ended(false) }, "Run again"],
    ["the list of runs", { run: ended(true), view: "runs" }, "Save the form"],
    ["an empty list of runs", { view: "runs" }, "No runs yet"],
    ["settings", { view: "settings", cloud: true }, "Remove cloud model"]
  ])("%s", async (_, options, text, event) => {
    const { emit } = open(options)
    if (event) {
      await see(page.getByRole("button", { name: "Stop" })).toBeVisible()
      emit(event)
    }
    await see(page.getByText(text, { exact: true })).toBeVisible()
    const { violations } = await axe.run(document.body, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })
})
