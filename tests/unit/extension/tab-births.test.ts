import { describe, expect, it } from "vitest"
import { type Claimant, createTabBirths, type Newborn } from "../../../src/extension/tab-births.ts"

/** Two runs and a user's tab in one window; the browser names the tab in front as the opener, whoever it was. */
const world = (newborn: Newborn | undefined, addresses: Record<number, string> = {}) => {
  let hear: (tab: { id: number; openerTabId: number; windowId: number }) => void = () => undefined
  const births = createTabBirths({ listen: (given) => { hear = given as typeof hear }, addressOf: async (tabId) => addresses[tabId] ?? "", look: async () => newborn })
  const run = (...tabs: number[]): Claimant & { tabs: number[] } => ({ tabs, has: (tabId) => tabs.includes(tabId), take: (tabId) => { tabs.push(tabId) } })
  const [one, two] = [run(1), run(2)]
  births.join(one)
  births.join(two)
  const born = async (openerTabId: number, windowId = 9): Promise<{ one: number[]; two: number[] }> => {
    hear({ id: 7, openerTabId, windowId })
    while (births.deciding(one) || births.deciding(two)) await new Promise((resolve) => { setTimeout(resolve, 5) })
    return { one: one.tabs, two: two.tabs }
  }
  return { births, one, two, born }
}
const shop = "https://shop.example/a#top"
const mail = "https://mail.example/b"

describe("a new tab", () => {
  it("is its opener's where no run acts, or only that one", async () => {
    const { births, one, born } = world(undefined)
    expect(await born(1)).toEqual({ one: [1, 7], two: [2] })
    const acting = world(undefined)
    acting.births.begin(acting.one, { windowId: 9, page: shop })
    expect(await acting.born(1)).toEqual({ one: [1, 7], two: [2] })
    births.leave(one)
    expect(births.deciding(one)).toBe(false)
  })

  it("belongs to the run behind that acts, not to the run in front", async () => {
    const { births, two, born } = world({ url: "https://mail.example/pop", referrer: mail }, { 1: shop })
    births.begin(two, { windowId: 9, page: mail })
    expect(await born(1)).toEqual({ one: [1], two: [2, 7] })
  })

  it("is told by its link, or by its referrer, where both act at once", async () => {
    for (const [newborn, owner] of [[{ url: "https://x.example/1", referrer: "" }, "one"], [{ url: "https://x.example/2", referrer: "" }, "two"], [{ url: "https://y.example/", referrer: "https://shop.example/a" }, "one"], [{ url: "https://y.example/", referrer: "https://mail.example/" }, "two"]] as const) {
      const { births, one, two, born } = world(newborn)
      births.begin(one, { windowId: 9, page: shop, leads: "https://x.example/1" })
      births.begin(two, { windowId: 9, page: mail, leads: "https://x.example/2" })
      expect((await born(1))[owner], newborn.url).toContain(7)
    }
  })

  it("that the user opened in front while a run acts behind stays the user's", async () => {
    const { births, two, born } = world({ url: "https://news.example/next", referrer: "https://news.example/" }, { 5: "https://news.example/" })
    births.begin(two, { windowId: 9, page: mail, leads: "https://mail.example/pop" })
    expect(await born(5)).toEqual({ one: [1], two: [2] })
    // Nothing known of it, and the run clicked no link to a new tab: nobody's.
    const silent = world(undefined, { 5: "https://news.example/" })
    silent.births.begin(silent.two, { windowId: 9, page: mail })
    expect(await silent.born(5)).toEqual({ one: [1], two: [2] })
  })

  it("of another window is no run's that acts elsewhere", async () => {
    const { births, two, born } = world({ url: "https://mail.example/pop", referrer: mail })
    births.begin(two, { windowId: 8, page: mail })
    expect(await born(5)).toEqual({ one: [1], two: [2] })
  })
})
