import { describe, expect, it } from "vitest"
import { runTask } from "../../../src/agent/run-task.ts"
import type { Action } from "../../../src/core/action.ts"
import type { Observation } from "../../../src/core/observation.ts"
import { button, decision, fakeCloud, fakePage, fakeUser, never, page, ports, run } from "./doubles.ts"

const start = page([button("a1", "Show orders", { role: "link", href: "/out/7" }), button("a2", "Partner", { role: "link", href: "https://partner.example/" })], { url: "https://harbour.example/orders" })
const at = (url: string): Observation => page([button("b1", "A secret of that place")], { url })
const answer: Action = { verb: "answer", text: "seen" }

/** One action that leads through `hops` to a page, and a cloud model that keeps what it was shown. */
const lead = async (action: Action, landed: string, { hops = [], confirm = false, late = false }: { hops?: string[]; confirm?: boolean; /** The last hop comes while the page is being read. */ late?: boolean } = {}) => {
  let now = start
  let passed: string[] = []
  let reads = 0
  const driver = fakePage(() => { if (late && driver.acted.length > 0) now = at(landed); if (now.url === landed) reads += 1; return now }, () => { if (!late) now = at(landed); passed = hops; return { status: "ok", detail: "", changes: ["navigated"] } })
  const cloud = fakeCloud(decision(action), decision(answer), decision(answer))
  const user = fakeUser({ confirm })
  const world = ports({ page: { ...driver, url: async () => now.url, passed: () => { const all = passed; passed = []; return all } }, cloud, user })
  const end = await runTask(run("Show the orders", "cloud"), world, never)
  return { end, reads, questions: user.questions, told: JSON.stringify(cloud.turns).includes("A secret of that place") }
}

describe("a page that the run was led to", () => {
  const link: Action = { verb: "click", ref: "a1" }
  it("is not read where the guard refuses its address, whether it was reached by a link or an address", async () => {
    for (const action of [link, { verb: "goto", url: "https://harbour.example/out/7" } as const]) {
      const { end, reads, told } = await lead(action, "http://192.168.1.1/admin")
      expect({ ok: end.ok, reads, told }).toEqual({ ok: false, reads: 0, told: false })
      expect(end.reason).toContain("led to 192.168.1.1, which it may not read (url.private-network)")
    }
  })

  it("is not shown to a model either where it came while the page was being read", async () => {
    expect(await lead(link, "https://harb0ur.example/login", { late: true })).toMatchObject({ end: { ok: false }, told: false })
  })

  it("is not read where a hop on the way there was one", async () => {
    expect(await lead(link, "https://fine.example/", { hops: ["https://harb0ur.example/track", "https://fine.example/"] })).toMatchObject({ end: { ok: false, reason: expect.stringContaining("harb0ur.example") as string }, reads: 0, told: false })
  })

  it("is asked about where the model chose the address that led there, and a no ends the run before it is read", async () => {
    const goto: Action = { verb: "goto", url: "https://harbour.example/out/7" }
    const no = await lead(goto, "https://elsewhere.example/")
    expect(no).toMatchObject({ end: { ok: false }, reads: 0, told: false, questions: [expect.stringContaining("harbour.example led on to it") as string] })
    expect(await lead(goto, "https://elsewhere.example/", { confirm: true })).toMatchObject({ end: { ok: true }, told: true })
  })

  it("is read without a question where a link leads to it, or a redirect stays on the site", async () => {
    expect(await lead(link, "https://elsewhere.example/")).toMatchObject({ end: { ok: true }, questions: [], told: true })
    expect(await lead({ verb: "click", ref: "a2" }, "https://partner.example/")).toMatchObject({ end: { ok: true }, questions: [] })
    expect(await lead({ verb: "goto", url: "https://harbour.example/out/7" }, "https://www.harbour.example/orders/7")).toMatchObject({ end: { ok: true }, questions: [] })
  })
})
