import { expect, it } from "vitest"
import { runTask } from "../../../src/agent/run-task.ts"
import type { Step } from "../../../src/core/step.ts"
import { button, decision, did, fakeLocal, fakePage, never, page, pagesInTurn, ports, run, words } from "./doubles.ts"

const pages = () => pagesInTurn(page([button("a1", "Next")]), page([words("The next page")]))
const models = () => fakeLocal(decision({ verb: "click", ref: "a1" }), decision({ verb: "answer", text: "Done." }))

it("nothing is done to a page before its picture is taken, and each step says what became of it", async () => {
  const order: string[] = []
  const steps: Step[] = []
  const driver = fakePage(pages(), () => { order.push("act"); return did() })
  const world = ports({ page: driver, onDevice: models(), pictures: {
    take: async (step) => { order.push(`look ${step}`); await new Promise((resolve) => { setTimeout(resolve, 30) }); order.push(`seen ${step}`); return step === 0 ? "kept" : "moved" }
  } })
  expect(await runTask(run("Continue"), { ...world, emit: (event) => { if (event.type === "run/step") steps.push(event.step) } }, never)).toMatchObject({ ok: true })
  expect(order).toEqual(["look 0", "seen 0", "act", "look 1", "seen 1"])
  expect(steps.map(({ picture }) => picture)).toEqual(["kept", "moved"])
})

it("a run that keeps none says nothing of pictures", async () => {
  const world = ports({ page: fakePage(pages()), onDevice: models(), pictures: { take: async () => undefined } })
  await runTask(run("Continue"), world, never)
  for (const event of world.events) if (event.type === "run/step") expect(event.step).not.toHaveProperty("picture")
})
