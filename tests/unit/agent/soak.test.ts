import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { expect, test } from "vitest"
import { runTask } from "../../../src/agent/run-task.ts"
import { button, decision, did, fakeCloud, fakePage, never, page, ports, run, words } from "./doubles.ts"

/** `SYMBIONT_SOAK=500 npx vitest run tests/unit/agent/soak.test.ts`: so many steps of one run, with a page of 300 elements. */
const steps = Number(process.env["SYMBIONT_SOAK"] ?? 0)

test.skipIf(steps === 0)("a long run doesn't grow", async () => {
  setFlagsFromString("--expose-gc")
  const collect = runInNewContext("gc") as () => void
  const heapMB = (): number => { collect(); return process.memoryUsage().heapUsed / 2 ** 20 }
  let at = 0
  // A second a step: so many acts in less would be asked about.
  const now = (): number => at * 1_000
  const marks: { step: number; heap: number }[] = []
  const driver = fakePage(() => page([words(`Part ${at}`), ...Array.from({ length: 300 }, (_, index) => button(`a${index}`, `Entry ${index} of part ${at}`))]), () => {
    at += 1
    driver.acted.length = 0
    if (at % 50 === 0) marks.push({ step: at, heap: heapMB() })
    return did()
  })
  const cloud = fakeCloud(() => { cloud.turns.length = 0; return at >= steps ? decision({ verb: "answer", text: "done" }) : decision({ verb: "click", ref: `a${at % 300}` }) })
  const { events: _, ...world } = ports({ page: driver, cloud })
  const end = await runTask(run("Continue", "cloud", { maxSteps: steps + 5, limits: { minutes: steps } }), { ...world, now, emit: () => undefined, journal: { begin: async () => undefined, put: async () => undefined, end: async () => undefined, load: async () => undefined, unfinished: async () => [], recent: async () => [] } }, never)
  expect(end).toMatchObject({ ok: true, steps: steps + 1 })
  // The first part fills caches.
  const [from, to] = [marks.find(({ step }) => step >= steps * 0.2), marks.at(-1)]
  const slope = from && to && to.step > from.step ? (to.heap - from.heap) / (to.step - from.step) : 0
  console.log(`${steps} steps: ${slope.toFixed(4)} MB a step; ${marks.map(({ step, heap }) => `${step}: ${heap.toFixed(1)}`).join(", ")}`)
  expect(slope).toBeLessThan(0.1)
}, 600_000)
