import axe from "axe-core"
import { computeAccessibleName } from "dom-accessibility-api"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { page, userEvent } from "vitest/browser"
import { defaultPrivacyPolicy, type ValueStanding } from "../../../src/protocol/privacy-policy.ts"
import { endOf, fail, fakeClient, ok, runOf, stepAt } from "../../unit/ui/fake-client.ts"
import { asAnswers, scenes } from "../../unit/ui/panel-states.ts"
import { clear, mount, patience, ready, see } from "./mounted.ts"

beforeEach(() => page.viewport(320, 800))
afterEach(clear)
const sceneOf = (name: string) => {
  const scene = scenes.find((one) => one.name === name)
  if (!scene) throw new Error(`There is no scene ${name}.`)
  return scene
}
const show = async (name: string, answers: Parameters<typeof fakeClient>[0] = {}) => {
  const scene = sceneOf(name)
  const fake = fakeClient({ ...asAnswers(scene), ...answers })
  mount(fake.client)
  await ready()
  await vi.waitFor(() => expect(fake.calls.some((call) => call.name === "run/list")).toBe(true), patience)
  for (const event of scene.events ?? []) fake.emit(event)
  return { ...fake, scene }
}
const faults = async (): Promise<string[]> => {
  const { violations } = await axe.run(document.body, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

const active = (): HTMLElement => document.activeElement as HTMLElement
/** Tabs until the panel is left, or something is met again. */
const tabThrough = async (): Promise<HTMLElement[]> => {
  const met: HTMLElement[] = []
  for (let presses = 0; presses < 200; presses += 1) {
    await userEvent.keyboard("{Tab}")
    // A field for a time has several places to stop at.
    if (active() === met.at(-1)) continue
    if (active() === document.body || met.includes(active())) break
    met.push(active())
  }
  return met
}
/** All that a pointer could use. Of radio buttons one stands for its group: the arrow keys reach the others. */
const usable = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(".panel :is(a[href], button, input, textarea, summary, [role=combobox], [role=switch], [tabindex='0'])")].filter((one) =>
  one.checkVisibility() && !one.matches(":disabled, [aria-hidden=true], [tabindex='-1']") && !one.closest("[aria-hidden=true]") && !(one instanceof HTMLInputElement && one.type === "radio" && !one.checked))
const told = (one: HTMLElement): string => `${one.tagName.toLowerCase()} ${computeAccessibleName(one)}`
/** Whether the focus is seen: an outline on it, or on what stands for it. */
const isMarked = (one: HTMLElement): boolean =>
  [one, one.parentElement, one.nextElementSibling].some((part) => part !== null && getComputedStyle(part).outlineStyle !== "none" && Number.parseFloat(getComputedStyle(part).outlineWidth) >= 1)
/** Whether nothing of it is to be seen. */
const isCovered = (one: HTMLElement): boolean => {
  const { left, top, width, height } = one.getBoundingClientRect()
  return height > 4 && [0.1, 0.5, 0.9].every((part) => {
    const front = document.elementFromPoint(left + width / 2, top + height * part)
    return front === null || (!one.contains(front) && !front.contains(one))
  })
}

describe("each view, walked through with Tab alone", () => {
  it.each(["empty", "live", "send", "done", "history-run", "leaves-entry", "settings"])("%s: all that can be used is reached, has a name, and shows that it is reached", async (name) => {
    const { scene } = await show(name)
    for (const [index, click] of (scene.clicks ?? []).entries()) {
      const button = page.getByRole("button", { name: click }).first()
      await see(button).toBeVisible()
      // The first one is a view's: it is found by Tab as well.
      if (index === 0) { while (active() !== button.element()) await userEvent.keyboard("{Tab}") } else (button.element() as HTMLElement).focus()
      await userEvent.keyboard("{Enter}")
    }
    await see(page.getByText(scene.shows).first()).toBeVisible()
    // A view in which something is still to come (suggestions of a page) is walked through again.
    await vi.waitFor(async () => {
      active().blur()
      document.querySelector<HTMLElement>(".tab")?.focus()
      const problems: string[] = []
      const met = [active(), ...await tabThrough()]
      for (const one of usable()) if (!met.includes(one)) problems.push(`not reached: ${told(one)}`)
      for (const one of met) {
        one.focus()
        if (computeAccessibleName(one) === "") problems.push(`no name: ${one.outerHTML.slice(0, 120)}`)
        if (!isMarked(one)) problems.push(`not marked: ${told(one)}`)
        if (isCovered(one)) problems.push(`covered: ${told(one)}`)
      }
      expect(met.length).toBeGreaterThan(5)
      expect(problems).toEqual([])
    }, { ...patience, interval: 200 })
  })

  it("what happens meanwhile is told by a live region", async () => {
    const { emit } = await show("live")
    const said = () => [...document.querySelectorAll("[role=status]")].map(({ textContent }) => textContent).join(" ")
    emit({ type: "run/step", runId: "r", step: stepAt(3, { target: 'button "Pay later"' }) })
    await vi.waitFor(() => expect(said()).toMatch(/Step 4: Click, button “Pay later”\. On device\. Done\./), patience)
    emit({ type: "run/ended", runId: "r", end: endOf({ answer: "It is paid." }) })
    await vi.waitFor(() => expect(said()).toContain("Done. It is paid."), patience)
  })
})

describe("single values", () => {
  it("are kept home or let go where they would leave, by keyboard, and taken back; a request that holds a kept one can't be sent", async () => {
    const [standings, decided] = [new Map<string, ValueStanding>(), () => ok({ policy: defaultPrivacyPolicy, managed: false })]
    const { calls, emit } = await show("send", { "policy/get": decided, "policy/decide": ({ value, type, decision }) => { standings.set(`${type} ${value}`, decision ?? "open"); return decided() },
      "policy/standings": ({ values }) => ok(values.map(({ value, type }) => standings.get(`${type} ${value}`) ?? "open")) })
    const button = (name: string) => page.getByRole("button", { name, exact: true })
    await see(button("Never let it leave ‹PERSON_1›")).toBeVisible()
    // A card's number is never let go, and it is said why.
    await see(button("Let it leave ‹CARD_1›")).not.toBeInTheDocument()
    await see(page.getByRole("group", { name: "Decide about ‹CARD_1›" })).toHaveTextContent("always replaced")
    ;(button("Let it leave ‹EMAIL_1›").element() as HTMLElement).focus()
    await userEvent.keyboard("{Enter}")
    await see(button("Undo ‹EMAIL_1›")).toHaveFocus()
    expect([...standings]).toEqual([["EMAIL jane@doe.example", "may"]])
    await see(button("Send")).toBeEnabled()
    ;(button("Never let it leave ‹PERSON_1›").element() as HTMLElement).focus()
    await userEvent.keyboard("{Enter}")
    await see(button("Send")).toBeDisabled()
    expect(standings.get("PERSON Jane Doe")).toBe("never")
    await page.viewport(320, 2_400)
    expect(await faults()).toEqual([])
    await userEvent.keyboard("{Enter}")
    await see(button("Send")).toBeEnabled()
    expect([...standings]).toEqual([["EMAIL jane@doe.example", "may"], ["PERSON Jane Doe", "open"]])
    // Another window says a wider word: nothing that is said here of this value alone would count.
    standings.set("PERSON Jane Doe", "held")
    emit({ type: "policy/changed" })
    await see(page.getByRole("group", { name: "Decide about ‹PERSON_1›" })).toHaveTextContent("Another rule keeps it")
    await see(button("Undo ‹PERSON_1›")).not.toBeInTheDocument()
    await see(button("Send")).toBeDisabled()
    expect(calls.some(({ name }) => name === "task/reply")).toBe(false)
  })
})

describe("the settings", () => {
  it("change nothing of rules that can't be read, but by starting anew", async () => {
    await show("settings-damaged", { "policy/set": () => ok({ policy: defaultPrivacyPolicy, managed: false }) })
    await userEvent.click(page.getByRole("button", { name: "Settings" }))
    await see(page.getByText("nothing may leave and nothing can be changed")).toBeVisible()
    await see(page.getByRole("switch", { name: "Pictures of steps" })).not.toBeInTheDocument()
    await userEvent.click(page.getByRole("button", { name: "Start anew" }))
    await see(page.getByRole("switch", { name: "Pictures of steps" })).toBeVisible()
  })
  it("are found by a word or by name, and the focus goes where one is led", async () => {
    await show("settings")
    await userEvent.click(page.getByRole("button", { name: "Settings" }))
    const heading = (name: string) => page.getByRole("heading", { name, exact: true })
    await see(heading("General")).toBeVisible()
    await userEvent.type(page.getByRole("searchbox", { name: "Find in the settings" }), "language browser")
    await see(page.getByText("1 part matches.")).toBeVisible()
    await see(heading("Privacy")).not.toBeInTheDocument()
    await userEvent.keyboard("{Enter}")
    await see(heading("General")).toHaveFocus()
    await userEvent.fill(page.getByRole("searchbox", { name: "Find in the settings" }), "zzz")
    await see(page.getByText("No part of the settings matches: try another word.")).toBeVisible()
    await userEvent.click(page.getByText("All parts of the settings"))
    ;(page.getByRole("link", { name: "Privacy" }).element() as HTMLElement).focus()
    await userEvent.keyboard("{Enter}")
    await see(heading("Privacy")).toHaveFocus()
    await see(heading("General")).toBeVisible()
    await page.viewport(320, 2_400)
    expect(await faults()).toEqual([])
  })
})

describe("the history", () => {
  it("of any length is searched page by page, and opened from what was found", async () => {
    const old = runOf("old", { state: "ended", task: { ...runOf("old").task, task: "Renew the passport" }, end: endOf() })
    const { calls } = await show("history", {
      "run/search": ({ before }) => ok({ found: before ? [old] : [], looked: 200, all: 400, ...(before ? {} : { next: { at: 5, id: "x" } }) }),
      "run/get": () => ok({ run: old, steps: [{ runId: "old", index: 0, state: "observed", step: stepAt(0) }] })
    })
    await userEvent.click(page.getByRole("button", { name: "History" }))
    await userEvent.type(page.getByRole("searchbox", { name: "Search tasks, answers and sites" }), "passport")
    await see(page.getByText("1 run found.")).toBeVisible()
    expect(calls.filter(({ name }) => name === "run/search").at(-1)?.params).toEqual({ words: "passport", before: { at: 5, id: "x" } })
    await page.viewport(320, 2_400)
    expect(await faults()).toEqual([])
    await userEvent.keyboard("{Tab}{Enter}")
    await see(page.getByRole("button", { name: "Export" })).toBeVisible()
    await userEvent.click(page.getByRole("button", { name: "All runs" }))
    // What was looked for is still there.
    await see(page.getByRole("searchbox", { name: "Search tasks, answers and sites" })).toHaveValue("passport")
  })
})

describe("beside the way", () => {
  it("no network is said as long as there is none", async () => {
    await show("empty")
    const online = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false)
    try {
      window.dispatchEvent(new Event("offline"))
      await see(page.getByText("You are offline. Steps on this device still work; pages and the cloud model may not.")).toBeVisible()
      online.mockReturnValue(true)
      window.dispatchEvent(new Event("online"))
      await see(page.getByText(/^You are offline/)).not.toBeInTheDocument()
    } finally { online.mockRestore() }
  })

  it("files go with the task, by name, and can be taken off again", async () => {
    const { calls } = await show("empty", { "file/grant": () => ok({}), "task/start": () => ok({ runId: "n" }) })
    const field = document.querySelector<HTMLInputElement>("input[type=file][multiple]")
    if (!field) throw new Error("There is no field for files.")
    await userEvent.upload(field, [new File(["Dear Sir"], "letter.txt", { type: "text/plain" }), new File(["a,b"], "table.csv", { type: "text/csv" })])
    await userEvent.click(page.getByRole("button", { name: "Remove table.csv" }))
    await see(page.getByRole("list", { name: "Attached files" })).toHaveTextContent("letter.txt")
    await userEvent.type(page.getByRole("textbox", { name: "Task" }), "Upload the letter{Enter}")
    await vi.waitFor(() => expect(calls.find(({ name }) => name === "task/start")?.params).toMatchObject({ files: ["letter.txt"] }), patience)
    expect(calls.filter(({ name }) => name === "file/grant").map(({ params }) => params)).toEqual([{ name: "letter.txt", type: "text/plain", base64: btoa("Dear Sir") }])
  })

  it("files are taken by dropping and by pasting them as well, and words are pasted as ever", async () => {
    await show("empty")
    const field = page.getByRole("textbox", { name: "Task" }).element()
    const holding = (...names: string[]): DataTransfer => {
      const data = new DataTransfer()
      for (const name of names) data.items.add(new File(["x"], name, { type: "text/plain" }))
      return data
    }
    const send = (event: Event): boolean => field.dispatchEvent(event)
    expect(send(new DragEvent("dragover", { dataTransfer: holding("plan.txt"), bubbles: true, cancelable: true }))).toBe(false)
    expect(send(new DragEvent("drop", { dataTransfer: holding("plan.txt"), bubbles: true, cancelable: true }))).toBe(false)
    expect(send(new ClipboardEvent("paste", { clipboardData: holding("scan.txt"), bubbles: true, cancelable: true }))).toBe(false)
    const files = page.getByRole("list", { name: "Attached files" })
    await see(files).toHaveTextContent("plan.txt")
    await see(files).toHaveTextContent("scan.txt")
    const words = new DataTransfer()
    words.setData("text/plain", "Find the delivery date")
    expect(send(new ClipboardEvent("paste", { clipboardData: words, bubbles: true, cancelable: true }))).toBe(true)
    expect(send(new DragEvent("dragover", { dataTransfer: words, bubbles: true, cancelable: true }))).toBe(true)
  })

  it("the page in front is named where the task is written, and looked at again once it may be", async () => {
    let allowed = false
    const listeners = new Set<() => void>()
    const scene = sceneOf("empty")
    const seen = scene.answers["page/view"]
    const fake = fakeClient({ ...asAnswers(scene), "page/view": () => (allowed && seen ? seen : fail("page.no-access", "Symbiont has no access to this site yet.")) })
    mount({ ...fake.client, onFrontChange: (listener) => { listeners.add(listener); return () => { listeners.delete(listener) } } })
    await see(page.getByText("Symbiont can’t see this page yet: click its button in the browser’s toolbar.")).toBeVisible()
    await see(page.getByRole("list", { name: "Examples" })).toBeVisible()
    allowed = true
    window.dispatchEvent(new Event("focus"))
    await see(page.getByText("shop.example", { exact: true })).toBeVisible()
    await see(page.getByRole("list", { name: "Suggestions for this page" })).toBeVisible()
    const looks = () => fake.calls.filter(({ name }) => name === "page/view").length
    const before = looks()
    // It is known now: coming back to the panel looks at nothing, another page does.
    window.dispatchEvent(new Event("focus"))
    for (let change = 0; change < 5; change += 1) for (const hear of listeners) hear()
    await vi.waitFor(() => expect(looks()).toBe(before + 1), patience)
    await userEvent.click(page.getByRole("button", { name: "History" }))
    await see(page.getByRole("heading", { name: "History" })).toBeVisible()
    expect(listeners.size).toBe(0)
  })

  it("a page that may not be seen leads to where its site can be allowed, and the browser is asked in the click", async () => {
    const asked: [string, boolean][] = []
    let origins: string[] = []
    const scene = sceneOf("empty")
    const fake = fakeClient({ ...asAnswers(scene), "page/view": () => fail("page.no-access", "Symbiont has no access to this site yet.") })
    mount({ ...fake.client, sites: async () => ({ all: false, origins, fixed: false }), requestSite: async (site) => {
      asked.push([site, navigator.userActivation.isActive])
      if (site === "shop.example") origins = ["*://shop.example/*"]
      return site === "shop.example"
    } })
    await userEvent.click(page.getByRole("button", { name: "Allow a site" }))
    const field = page.getByRole("textbox", { name: "Allow a site" })
    await vi.waitFor(() => expect(document.activeElement).toBe(field.element()), patience)
    await userEvent.keyboard("not a site!!{Enter}")
    await see(page.getByText("Write a site such as shop.example")).toBeVisible()
    expect(asked).toEqual([])
    await userEvent.fill(field, "bank.example")
    await userEvent.keyboard("{Enter}")
    await see(page.getByText("bank.example was not allowed")).toBeVisible()
    expect(await faults()).toEqual([])
    await userEvent.fill(field, "shop.example")
    await userEvent.click(page.getByRole("button", { name: "Allow", exact: true }))
    await see(page.getByText("shop.example is allowed now.")).toBeVisible()
    await see(page.getByRole("list", { name: "Allowed sites" }).getByText("shop.example", { exact: true })).toBeVisible()
    expect(asked).toEqual([["bank.example", true], ["shop.example", true]])
  })

  it("nothing moves for who wants no motion, and what stands in sight is not hidden by it", async () => {
    await show("thinking")
    await see(page.getByText("What the model thinks")).toBeVisible()
    // The rule is there for every element; a browser that is asked for less motion applies it.
    const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]).filter((rule) => rule instanceof CSSMediaRule)
    const still = rules.find(({ conditionText }) => conditionText === "(prefers-reduced-motion: reduce)")
    expect(still?.cssText).toMatch(/\*[^{]*\{[^}]*animation: (?:auto ease 0s 1 normal none running )?none !important/)
  })
})
