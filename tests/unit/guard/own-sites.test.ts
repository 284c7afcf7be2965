import { expect, test } from "vitest"
import { runTask } from "../../../src/agent/run-task.ts"
import type { Action } from "../../../src/core/action.ts"
import { compileSiteRules } from "../../../src/extension/site-rules.ts"
import { button, decision, fakeLocal, fakePage, fakeUser, never, page, ports, run, textbox } from "../agent/doubles.ts"

const form = page([textbox("a1", "Note"), button("a2", "Save"), { ref: "a3", role: "link", name: "Orders", href: "/orders" }])
const attempt = async (action: Action, siteRules: { readOnly: string[]; ask: string[] }, confirm = false) => {
  const driver = fakePage(() => form)
  const user = fakeUser({ confirm })
  const world = ports({ page: driver, user, onDevice: fakeLocal(decision(action), decision({ verb: "answer", text: "Done." })), siteRules: () => compileSiteRules({ siteRules }) })
  await runTask(run("Save a note and open Orders"), world, never)
  const first = world.events.find((event) => event.type === "run/step")
  return { acted: driver.acted.length, asked: user.questions, rule: first?.type === "run/step" ? first.step.verdict?.rule : undefined }
}
const save: Action = { verb: "click", ref: "a2" }

test("where the user wants tasks to read only, nothing else is done, and reading goes on", async () => {
  for (const action of [save, { verb: "type", ref: "a1", text: "x" }] as Action[])
    expect(await attempt(action, { readOnly: ["shop.example"], ask: [] })).toEqual({ acted: 0, asked: [], rule: "sites.read-only" })
  expect(await attempt({ verb: "click", ref: "a3" }, { readOnly: ["*.example"], ask: [] })).toMatchObject({ acted: 1, asked: [] })
})
test("where the user wants to be asked, each act is asked about", async () => {
  const asked = await attempt(save, { readOnly: [], ask: ["https://shop.example"] })
  expect(asked).toMatchObject({ acted: 0, rule: "sites.ask" })
  expect(asked.asked[0]).toContain("You want to be asked about each step on this site.")
  expect((await attempt(save, { readOnly: [], ask: ["shop.example"] }, true)).acted).toBe(1)
})
test("other sites, and no rules at all, change nothing", async () => {
  expect(await attempt(save, { readOnly: ["bank.example"], ask: ["mail.example"] })).toMatchObject({ acted: 1, asked: [] })
  expect(compileSiteRules({}).readOnly("https://shop.example/")).toBe(false)
})
