import { describe, expect, test } from "vitest"
import { createDemo, demoTask, plainSeed, type DemoState } from "../../../src/runner/demo-seed.ts"

const seeds = Array.from({ length: 300 }, (_, index) => index)
/** The shop's state after the task was done, read off the task's own words. */
const done = (seed: number): DemoState => {
  const { state, layout } = createDemo(seed)
  const { task } = demoTask(seed)
  const said = (pattern: RegExp) => pattern.exec(task)?.[1] ?? ""
  const postcode = said(/\b([A-Z]{2}\d{1,2} \d[A-Z]{2})\b/)
  const street = said(/\b((?:\d+b?|\d+) [A-Z][\w']+(?: [A-Z][\w']+)*)/)
  const city = ["Leeds", "York", "Bristol", "Cardiff", "Norwich", "Exeter", "Dundee", "Chester", "Bath", "Durham", "Lincoln", "Oxford", "Swansea", "Perth"]
    .find(name => new RegExp(`\\b${name}\\b`).test(task.replace(street, ""))) ?? ""
  expect(layout.fields).toHaveLength(6)
  return { ...state, addressSaves: 1, address: { ...state.address, street, city, postcode } }
}

describe("the demo", () => {
  test("its first task is the plain one", () => {
    expect(demoTask(plainSeed).task).toBe("Go to Address, set street to 48 Linden Avenue, set city to Leeds, set postcode to LS2 7AB, press Save, open Orders, then tell me the status of order 1042")
  })

  test("the same seed gives the same site and task", () => {
    for (const seed of seeds) {
      expect(createDemo(seed)).toEqual(createDemo(seed))
      expect(demoTask(seed).task).toBe(demoTask(seed).task)
    }
  })

  test("seeds differ in words, order, names and clutter", () => {
    const distinct = (of: (seed: number) => unknown) => new Set(seeds.map(seed => JSON.stringify(of(seed)))).size
    expect(distinct(seed => demoTask(seed).task)).toBe(seeds.length)
    expect(distinct(seed => createDemo(seed).layout.fields)).toBeGreaterThan(200)
    expect(distinct(seed => createDemo(seed).layout.distractors)).toBeGreaterThan(50)
    expect(distinct(seed => createDemo(seed).state.address.name)).toBeGreaterThan(10)
  })

  test("order numbers and statuses are unambiguous", () => {
    for (const seed of seeds) {
      const { orders } = createDemo(seed).state
      expect(new Set(orders.map(order => order.number)).size).toBe(orders.length)
      expect(new Set(orders.map(order => order.status)).size).toBe(orders.length)
    }
  })

  test("a task done as it says passes the check", () => {
    for (const seed of seeds) {
      const { check, expectedAnswer, task } = demoTask(seed)
      expect(check(done(seed), expectedAnswer), task).toMatchObject({ ok: true })
      expect(check(done(seed), `The status is ${expectedAnswer.toUpperCase()}.`)).toMatchObject({ ok: true })
    }
  })

  test("nothing less passes", () => {
    const { check, expectedAnswer } = demoTask(5)
    const good = done(5)
    const wrong: [DemoState, string][] = [
      [createDemo(5).state, expectedAnswer],
      [{ ...good, addressSaves: 0 }, expectedAnswer],
      [{ ...good, address: { ...good.address, city: "Atlantis" } }, expectedAnswer],
      [{ ...good, address: { ...good.address, name: "Someone Else" } }, expectedAnswer],
      [{ ...good, messages: [{ topic: "An order", subject: "Hi", text: "Hello" }] }, expectedAnswer],
      [{ ...good, payment: { ...good.payment, autopay: true } }, expectedAnswer],
      [{ ...good, newsletter: true }, expectedAnswer],
      [good, "done"],
      [good, good.orders.map(order => order.status).join(", ")]
    ]
    for (const [state, answer] of wrong) expect(check(state, answer).ok).toBe(false)
  })
})
