import axe from "axe-core"
import { afterEach, describe, expect, it, vi } from "vitest"
import { page, userEvent } from "vitest/browser"
import type { RunEvent } from "../../../src/protocol/messages.ts"
import { defaultPrivacyPolicy } from "../../../src/protocol/privacy-policy.ts"
import type { RunRecord } from "../../../src/protocol/records.ts"
import { endOf, fail, fakeClient, ok, runOf, stepAt } from "../../unit/ui/fake-client.ts"
import { asAnswers, scenes, type PanelScene } from "../../unit/ui/panel-states.ts"
import { clear, close, mount, patience, ready, see } from "./mounted.ts"

afterEach(clear)

const steps = [
  stepAt(0, { action: { verb: "type", ref: "a1", text: "Jane" }, target: 'textbox "Name"' }),
  stepAt(1, { route: { to: "cloud", why: "Two values were replaced." }, sent: 900 })
]
const show = (fake: ReturnType<typeof fakeClient>) => {
  mount(fake.client)
  return fake
}
/** A worker with at most one run, which it starts, stops and ends as the real one would. */
function open(options: { run?: RunRecord; count?: number; sites?: string[] } = {}) {
  let run = options.run
  let settings: Record<string, unknown> = { mode: "hybrid", hasKey: false, welcomed: true }
  const told = options.count === undefined ? steps : Array.from({ length: options.count }, (_, index) => stepAt(index))
  const end = endOf({ ok: false, reason: "Stopped by the user." })
  const listed = scenes[0]?.answers["schedule/list"]
  const scheduled = listed?.ok ? listed.value : []
  const fake = fakeClient({
    ...asAnswers(scenes[0] as PanelScene),
    "run/list": () => ok(run ? [run] : []),
    "run/get": () => (run ? ok({ run, steps: told.map((step) => ({ runId: "r", index: step.index, state: "observed", step })) }) : fail("internal", "No such run.")),
    "run/delete": () => { run = undefined; return ok({}) },
    "task/start": (params) => { run = runOf("r", { task: { ...runOf("r").task, task: params.task } }); fake.emit({ type: "run/started", run }); return ok({ runId: "r" }) },
    "shortcut/run": () => { run = runOf("r"); fake.emit({ type: "run/started", run }); return ok({ runId: "r" }) },
    "replay/start": () => { run = runOf("n", { startedAt: Date.now() }); return ok({ runId: "n" }) },
    "schedule/save": () => ok(scheduled as never), "schedule/delete": () => ok(scheduled as never),
    "task/stop": () => { if (run) run = { ...run, state: "ended", end }; fake.emit({ type: "run/ended", runId: "r", end }); return ok({}) },
    ...(options.sites ? { "policy/get": () => ok({ policy: { ...defaultPrivacyPolicy, localOnlySites: options.sites ?? [] }, managed: false }) } : {}),
    "policy/change": ({ part }) => ok({ policy: { ...defaultPrivacyPolicy, ...part }, managed: false }),
    "task/reply": () => ok({}), "task/pause": () => ok({}), "task/continue": () => ok({}), "file/grant": () => ok({}),
    "settings/get": () => ok(settings as never),
    "settings/set": (change) => { settings = Object.fromEntries(Object.entries({ ...settings, ...change }).filter(([, value]) => value !== null)); return ok(settings as never) }
  })
  return show(fake)
}
const live = runOf("r", { startedAt: Date.now() })
const ended = runOf("r", { startedAt: Date.now(), state: "ended", end: endOf({ steps: 2 }) })
const ask = (kind: "confirm" | "ask"): RunEvent => ({ type: "run/question", runId: "r", questionId: "q", kind, text: "Send the message to shop.example?" })

describe("by keyboard alone", () => {
  it("starts a task, is asked with Deny in focus, and stops it, and the focus is never lost", async () => {
    const { calls, emit } = open()
    await ready()
    await vi.waitFor(() => expect(document.activeElement?.id).toBe("composer-task"), patience)
    await userEvent.keyboard("First line{Shift>}{Enter}{/Shift}second line{Enter}")
    await see(page.getByRole("button", { name: "Stop" })).toBeVisible()
    await vi.waitFor(() => expect(calls.some(({ name }) => name === "task/start")).toBe(true), patience)
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

  it("keeps the focus where a button becomes another or an entry goes, and Escape closes a correction before it stops anything", async () => {
    const { calls, emit } = open({ run: live })
    const named = (name: string) => page.getByRole("button", { name, exact: true })
    const said = (name: string) => calls.filter((call) => call.name === name).length
    await see(named("Pause")).toBeVisible()
    ;(named("Pause").element() as HTMLElement).focus()
    await userEvent.keyboard("{Enter}")
    await see(named("Continue")).toHaveFocus()
    await userEvent.click(page.getByRole("button", { name: "Correct…" }))
    await see(page.getByRole("textbox", { name: "What should be different?" })).toHaveFocus()
    await userEvent.keyboard("{Escape}")
    await see(named("Continue")).toBeVisible()
    // It had been paused before, so it stays so.
    expect([said("task/continue"), said("task/stop")]).toEqual([0, 0])
    emit({ type: "run/continued", runId: "r" })
    await userEvent.click(page.getByRole("button", { name: "Correct…" }))
    await see(page.getByRole("textbox", { name: "What should be different?" })).toHaveFocus()
    await userEvent.keyboard("{Escape}")
    await vi.waitFor(() => expect([said("task/continue"), said("task/stop")]).toEqual([1, 0]), patience)

    await userEvent.click(page.getByRole("button", { name: "Settings" }))
    const remove = page.getByRole("button", { name: "Remove bank.example" })
    await see(remove).toBeVisible()
    ;(remove.element() as HTMLElement).focus()
    await userEvent.keyboard("{Enter}")
    await see(remove).not.toBeInTheDocument()
    await vi.waitFor(() => expect(document.activeElement?.closest("main")).not.toBeNull(), patience)
  })

  it("presses nothing with a key that is still held: one entry goes, and not those after it", async () => {
    const { calls } = open({ sites: ["bank.example", "clinic.example", "court.example"] })
    await ready()
    await userEvent.click(page.getByRole("button", { name: "Settings" }))
    const remove = (site: string) => page.getByRole("button", { name: `Remove ${site}` })
    await see(remove("bank.example")).toBeVisible()
    ;(remove("bank.example").element() as HTMLElement).focus()
    await userEvent.keyboard("{Enter>4}{/Enter}")
    await see(remove("bank.example")).not.toBeInTheDocument()
    await see(remove("clinic.example")).toHaveFocus()
    expect(calls.filter(({ name }) => name === "policy/change")).toHaveLength(1)
  })

  it("uses a shortcut and fills in its blank", async () => {
    const { calls } = open()
    await ready()
    await userEvent.keyboard("/inv")
    await see(page.getByRole("option", { name: /invoice/ })).toHaveAttribute("aria-selected", "true")
    await userEvent.keyboard("{Enter}")
    await see(page.getByRole("textbox", { name: "month" })).toHaveFocus()
    // A blank that is still empty starts nothing, and leaving brings the task field back.
    await userEvent.keyboard("{Enter}{Escape}")
    await see(page.getByRole("textbox", { name: "Task" })).toHaveFocus()
    await userEvent.keyboard("/inv{Enter}")
    await see(page.getByRole("textbox", { name: "month" })).toHaveFocus()
    await userEvent.keyboard("May{Enter}")
    await vi.waitFor(() => expect(calls.filter(({ name }) => name === "shortcut/run").map(({ params }) => params)).toEqual([{ name: "invoice", tabId: 7, values: { month: "May" } }]), patience)
    await see(page.getByRole("button", { name: "Stop" })).toBeVisible()
  })

  it("replays a run, and hands it over where it doesn't fit only if that is wanted", async () => {
    const { calls, emit } = open({ run: ended })
    await userEvent.click(page.getByRole("button", { name: "History" }))
    await userEvent.click(page.getByRole("button", { name: "Save the form" }))
    await userEvent.click(page.getByRole("button", { name: "Replay on the page" }))
    await vi.waitFor(() => expect(calls.find(({ name }) => name === "replay/start")?.params).toEqual({ runId: "r", tabId: 7 }), patience)
    await see(page.getByRole("button", { name: "Stop", exact: true })).toBeVisible()
    emit({ type: "run/question", runId: "n", questionId: "q", kind: "hand-over", text: "Step 2 of the recording doesn't fit any more: the page is another one. Should the model go on from here?" })
    await see(page.getByRole("button", { name: "Stop here" })).toHaveFocus()
    await userEvent.click(page.getByRole("button", { name: "Go on with the model" }))
    await vi.waitFor(() => expect(calls.at(-1)).toEqual({ name: "task/reply", params: { runId: "n", questionId: "q", allow: true } }), patience)
  })

  it("puts a shortcut on the clock, pauses it and takes it off", async () => {
    const { calls } = open()
    await userEvent.click(page.getByRole("button", { name: "Settings" }))
    await userEvent.click(page.getByRole("button", { name: "Schedule it" }))
    // The first shortcut has a blank, which is filled in now: nobody may be there later.
    await see(page.getByText(/Fill in every blank/)).toBeVisible()
    const saved = () => calls.filter(({ name }) => name === "schedule/save").map(({ params }) => params)
    expect(saved()).toEqual([])
    await userEvent.type(page.getByRole("textbox", { name: "month" }), "May")
    await userEvent.click(page.getByRole("button", { name: "Schedule it" }))
    await vi.waitFor(() => expect(saved()).toMatchObject([{ shortcut: "invoice", values: { month: "May" } }]), patience)
    await userEvent.click(page.getByRole("combobox", { name: "Shortcut" }))
    await userEvent.click(page.getByRole("option", { name: "/parcel" }))
    await userEvent.click(page.getByRole("button", { name: "Schedule it" }))
    await vi.waitFor(() => expect(saved().slice(1)).toMatchObject([{ shortcut: "parcel", rhythm: { every: "day", time: "09:00" }, paused: false }]), patience)
    await userEvent.click(page.getByRole("button", { name: "Pause /parcel" }))
    await vi.waitFor(() => expect(calls.filter(({ name }) => name === "schedule/save").at(-1)?.params).toMatchObject({ id: "a", paused: true }), patience)
    await userEvent.click(page.getByRole("button", { name: /^Remove \/parcel, every day/ }))
    await vi.waitFor(() => expect(calls.at(-1)).toEqual({ name: "schedule/delete", params: { id: "a" } }), patience)
  })

  it("shows why a step went where it went, and lets that be put away", async () => {
    open({ run: ended })
    const badge = page.getByRole("button", { name: "Cloud, redacted" })
    await see(badge).toBeVisible()
    const reason = () => document.querySelector(".tip")?.textContent
    await userEvent.hover(badge)
    await vi.waitFor(() => expect(reason()).toBe("Two values were replaced."), patience)
    await userEvent.keyboard("{Escape}")
    await vi.waitFor(() => expect(reason()).toBeUndefined(), patience)
    await vi.waitFor(() => expect(badge.element().getAttribute("aria-describedby")).not.toBeNull(), patience)

    await userEvent.click(page.getByRole("textbox", { name: "Task" }))
    for (let presses = 0; presses < 8 && document.activeElement !== badge.element(); presses += 1) await userEvent.keyboard("{Shift>}{Tab}{/Shift}")
    await see(badge).toHaveFocus()
    await vi.waitFor(() => expect(reason()).toBe("Two values were replaced."), patience)
  })

  it("answers a question of the model", async () => {
    const { calls, emit } = open({ run: live })
    await see(page.getByRole("button", { name: "Stop" })).toBeVisible()
    emit(ask("ask"))
    await see(page.getByRole("textbox", { name: "Your answer" })).toHaveFocus()
    await userEvent.keyboard("The first one{Enter}")
    await vi.waitFor(() => expect(calls.at(-1)?.params).toEqual({ runId: "r", questionId: "q", allow: true, text: "The first one" }), patience)
  })

  it("corrects a run: it waits while one writes, and hears what was written", async () => {
    const { calls } = open({ run: live })
    await userEvent.click(page.getByRole("button", { name: "Correct…" }))
    await see(page.getByRole("textbox", { name: "What should be different?" })).toHaveFocus()
    await vi.waitFor(() => expect(calls.at(-1)?.name).toBe("task/pause"), patience)
    await userEvent.keyboard("no, the other one{Enter}")
    await vi.waitFor(() => expect(calls.at(-1)).toEqual({ name: "task/continue", params: { runId: "r", said: "no, the other one" } }), patience)
    await see(page.getByRole("button", { name: "Stop" })).toHaveFocus()
  })

  it("deletes a run only after asking once more, with Cancel in focus", async () => {
    const { calls } = open({ run: ended })
    await userEvent.click(page.getByRole("button", { name: "History" }))
    await userEvent.click(page.getByRole("button", { name: "Save the form" }))
    await userEvent.click(page.getByRole("button", { name: "Delete" }))
    await see(page.getByRole("button", { name: "Cancel" })).toHaveFocus()
    await userEvent.keyboard("{Tab}{Enter}")
    await vi.waitFor(() => expect(calls.some(({ name }) => name === "run/delete")).toBe(true), patience)
    await see(page.getByRole("heading", { name: "History" })).toHaveFocus()
    await see(page.getByText("No runs yet")).toBeVisible()
  })
})

describe("another language", () => {
  it("is spoken at once, from right to left where it is written so, and the choice keeps the focus", async () => {
    open()
    await userEvent.click(page.getByRole("button", { name: "Settings" }))
    const choice = page.getByRole("combobox", { name: "Language" })
    choice.element().scrollIntoView()
    ;(choice.element() as HTMLElement).focus()
    await userEvent.keyboard("{Enter}")
    await userEvent.click(page.getByRole("option", { name: "العربية" }))
    await vi.waitFor(() => expect([document.documentElement.lang, document.documentElement.dir]).toEqual(["ar", "rtl"]), patience)
    await see(page.getByRole("heading", { name: "الإعدادات" })).toBeVisible()
    await vi.waitFor(() => expect(document.activeElement?.id).toBe("choice-language"), patience)
  })
})

describe("pictures of steps", () => {
  it("are switched on by hand, and not where an organisation wants none", async () => {
    const { calls } = open()
    await userEvent.click(page.getByRole("button", { name: "Settings" }))
    await userEvent.click(page.getByRole("switch", { name: "Pictures of steps" }))
    await vi.waitFor(() => expect(calls.find(({ name }) => name === "policy/change")?.params).toMatchObject({ part: { screenshots: "masked" } }), patience)
    close()
    show(fakeClient({ ...asAnswers(scenes[0] as PanelScene), "policy/get": () => ok({ policy: { ...defaultPrivacyPolicy, screenshots: "masked" as const }, managed: true, noPictures: true }) }))
    await userEvent.click(page.getByRole("button", { name: "Settings" }))
    const forbidden = page.getByRole("switch", { name: "Pictures of steps" })
    await see(forbidden).toHaveAttribute("aria-checked", "false")
    await see(forbidden).toHaveAttribute("data-disabled")
  })
  it("are fetched when they come into sight, told in words, and shown larger by a key", async () => {
    const picture = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
    const pictured = Array.from({ length: 30 }, (_, index) => stepAt(index, { picture: "kept" }))
    const { calls } = show(fakeClient({ ...asAnswers(scenes[0] as PanelScene), "run/list": () => ok([ended]), "step/picture": ({ index }) => ok(index === 1 ? {} : { picture }),
      "run/get": () => ok({ run: ended, steps: pictured.map((step) => ({ runId: "r", index: step.index, state: "observed", step })) }) }))
    await userEvent.click(page.getByRole("button", { name: "History" }))
    await userEvent.click(page.getByRole("button", { name: "Save the form" }))
    const first = page.getByRole("button", { name: "Show larger: The page at step 1: Click, button “Save”. Private values are covered." })
    await see(first).toBeVisible()
    await see(page.getByText("Its picture can’t be shown any more.")).toBeVisible()
    ;(first.element() as HTMLElement).focus()
    await userEvent.keyboard("{Enter}")
    await see(page.getByRole("button", { name: /^Show smaller: The page at step 1:/ })).toHaveFocus()
    expect(calls.filter(({ name }) => name === "step/picture").length).toBeLessThan(30)
  })
})

it("draws of a run of 500 steps only those in sight, and reaches the last", async () => {
  open({ run: runOf("r", { startedAt: Date.now(), state: "ended", end: endOf({ steps: 500 }) }), count: 500 })
  await see(page.getByRole("heading", { name: "Done" })).toBeInTheDocument()
  expect(document.querySelectorAll("li.step").length).toBeLessThan(60)
  await vi.waitFor(() => {
    window.scrollTo(0, document.documentElement.scrollHeight)
    expect(document.querySelector('li[aria-posinset="500"]')).not.toBeNull()
  }, patience)
})

describe("axe finds nothing in", () => {
  it.each(scenes.map((scene) => [scene.name, scene] as const))("%s", async (_name, scene) => {
    await page.viewport(400, 800)
    const fake = show(fakeClient(asAnswers(scene)))
    await ready()
    await vi.waitFor(() => expect(fake.calls.some(({ name }) => name === "run/list")).toBe(true), patience)
    for (const event of scene.events ?? []) fake.emit(event)
    for (const name of scene.clicks ?? []) await userEvent.click(page.getByRole("button", { name }).first())
    if (scene.types !== undefined) { await userEvent.type(page.getByRole("textbox", { name: "Task" }), scene.types); await see(page.getByRole("option").first()).toBeVisible(); await userEvent.keyboard("{Enter}") }
    await see(page.getByText(scene.shows).first()).toBeVisible()
    // High enough that nothing stands half behind the bar or the dock, where it would count as too small to hit.
    await page.viewport(400, 2_400)
    window.scrollTo(0, 0)
    await vi.waitFor(() => expect(innerHeight).toBe(2_400), patience)
    const { violations } = await axe.run(document.body, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })
})
