import { expect, test } from "vitest"
import type { Observation } from "../../../src/core/observation.ts"
import { createFrontStore } from "../../../src/ui/stores/front-store.ts"
import { createRunStore } from "../../../src/ui/stores/run-store.ts"
import { fail, fakeClient, ok, runOf } from "./fake-client.ts"

/** Runs that were listed, with a task under way in these tabs. */
const runsIn = (...tabs: number[]) => {
  const runs = createRunStore(fakeClient({}).client)
  runs.setState({ list: "ready", working: (tabId) => tabs.includes(tabId) })
  return runs
}

const pageAt = (url: string): Observation => ({ url, title: "Orders", nodes: [], scroll: { above: 0, below: 0 }, counts: { elements: 0, controls: 0, omitted: 0 }, ms: 1 })

test("the page in front is known, or why nothing can be done there", async () => {
  let closed = false
  const { client } = fakeClient({ "page/view": () => (closed ? fail("page.unsupported", "This tab is empty.") : ok(pageAt("https://shop.example/"))) })
  const { getState } = createFrontStore(client, runsIn())
  expect(getState()).toMatchObject({ known: false, page: undefined, closed: undefined })
  await getState().look()
  expect(getState()).toMatchObject({ known: true, page: { url: "https://shop.example/" }, closed: undefined })
  closed = true
  await getState().look()
  expect(getState()).toMatchObject({ known: true, page: undefined, closed: { kind: "page.unsupported" } })
})

test("without a tab nothing is asked, and a tab in which a task is under way is left alone", async () => {
  const none = fakeClient({}, -1)
  const nowhere = createFrontStore(none.client, runsIn())
  await nowhere.getState().look()
  expect([nowhere.getState().known, nowhere.getState().page, none.calls]).toEqual([true, undefined, []])
  let at = 8
  const busy = fakeClient({ "page/view": () => ok(pageAt("https://shop.example/")) })
  const store = createFrontStore({ ...busy.client, currentTabId: async () => at }, runsIn(7))
  await store.getState().look()
  expect([store.getState().page?.url, busy.calls.length]).toEqual(["https://shop.example/", 1])
  at = 7
  await store.getState().look()
  // Nor does the page that was in front before go on being named.
  expect(store.getState()).toMatchObject({ known: true, page: undefined, closed: { message: expect.stringContaining("A task is running in this tab already") as string } })
  expect(busy.calls).toHaveLength(1)
})

test("of two looks the later one counts, whichever is answered first", async () => {
  const answers: (() => void)[] = []
  const { client } = fakeClient({ "page/view": () => new Promise((resolve) => { const url = `https://shop.example/${answers.length}`; answers.push(() => resolve(ok(pageAt(url)))) }) })
  const { getState } = createFrontStore(client, runsIn())
  const looks = [getState().look(), getState().look()]
  while (answers.length < 2) await Promise.resolve()
  answers[1]?.()
  await looks[1]
  answers[0]?.()
  await looks[0]
  expect(getState().page?.url).toBe("https://shop.example/1")
})

test("nothing is looked at before it is known where a task is under way, and it is where the runs can't be read", async () => {
  for (const readable of [true, false]) {
    let answer = (): void => undefined
    const { client, calls } = fakeClient({
      "run/list": () => new Promise((resolve) => { answer = () => { resolve(readable ? ok([runOf("r")]) : fail("storage.failed", "The journal could not be read.")) } }),
      "run/get": () => ok({ run: runOf("r"), steps: [] }), "page/view": () => ok(pageAt("https://shop.example/"))
    })
    const runs = createRunStore(client)
    const { getState } = createFrontStore(client, runs)
    const end = runs.getState().connect()
    const looked = getState().look()
    await new Promise((resolve) => { setTimeout(resolve, 5) })
    expect([calls.map(({ name }) => name), getState().known]).toEqual([["run/list"], false])
    answer()
    await looked
    expect([getState().known, getState().page?.url, calls.filter(({ name }) => name === "page/view").length]).toEqual([true, ...(readable ? [undefined, 0] : ["https://shop.example/", 1])])
    end()
  }
})
