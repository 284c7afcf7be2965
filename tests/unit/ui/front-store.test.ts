import { expect, test } from "vitest"
import type { Observation } from "../../../src/core/observation.ts"
import { createFrontStore } from "../../../src/ui/stores/front-store.ts"
import { fail, fakeClient, ok } from "./fake-client.ts"

const pageAt = (url: string): Observation => ({ url, title: "Orders", nodes: [], scroll: { above: 0, below: 0 }, counts: { elements: 0, controls: 0, omitted: 0 }, ms: 1 })

test("the page in front is known, or why nothing can be done there", async () => {
  let closed = false
  const { client } = fakeClient({ "page/view": () => (closed ? fail("page.unsupported", "This tab is empty.") : ok(pageAt("https://shop.example/"))) })
  const { getState } = createFrontStore(client, () => false)
  expect(getState()).toMatchObject({ known: false, page: undefined, closed: undefined })
  await getState().look()
  expect(getState()).toMatchObject({ known: true, page: { url: "https://shop.example/" }, closed: undefined })
  closed = true
  await getState().look()
  expect(getState()).toMatchObject({ known: true, page: undefined, closed: { kind: "page.unsupported" } })
})

test("without a tab nothing is asked, and a tab in which a task is under way is left alone", async () => {
  const none = fakeClient({}, -1)
  const nowhere = createFrontStore(none.client, () => false)
  await nowhere.getState().look()
  expect([nowhere.getState().known, nowhere.getState().page, none.calls]).toEqual([true, undefined, []])
  let at = 8
  const busy = fakeClient({ "page/view": () => ok(pageAt("https://shop.example/")) })
  const store = createFrontStore({ ...busy.client, currentTabId: async () => at }, (tabId) => tabId === 7)
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
  const { getState } = createFrontStore(client, () => false)
  const looks = [getState().look(), getState().look()]
  while (answers.length < 2) await Promise.resolve()
  answers[1]?.()
  await looks[1]
  answers[0]?.()
  await looks[0]
  expect(getState().page?.url).toBe("https://shop.example/1")
})
