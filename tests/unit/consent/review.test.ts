import { expect, test } from "vitest"
import { generaliseSite, nameableCategory } from "../../../src/consent/generalise-site.ts"
import { reviewOf, strike, struckOut } from "../../../src/consent/review.ts"
import { uuidV7 } from "../../../src/consent/uuid-v7.ts"
import { contentId } from "../../../src/memory/trajectory/content-id.ts"
import { type Trajectory, trajectorySchema } from "../../../src/protocol/trajectory.ts"
import { madeUpRun } from "../../bench/collector/runs.ts"

const run = madeUpRun(5, { bytes: 14_000 })
const withMessage = (message: string, at = 1): Trajectory => ({ ...run, steps: run.steps.map((step, index) => (index === at ? { ...step, message } : step)) })
const isSealed = ({ trajectory_id, ...content }: Trajectory): boolean => contentId(content) === trajectory_id

test("the reviewer sees the very bytes", async () => {
  const { body, bytes, steps, clean } = await reviewOf(withMessage("Type ‹EMAIL_1› into the field, not ‹~EMAIL_1›"))
  expect(trajectorySchema.parse(JSON.parse(body)).steps).toHaveLength(run.steps.length)
  expect(bytes).toBe(Buffer.byteLength(body))
  for (const step of steps) expect(body).toContain(step.text)
  const [mark, ...more] = steps[1]?.marks ?? []
  expect(more).toEqual([])
  expect(steps[1]?.text.slice(mark?.start, mark?.end)).toBe("‹EMAIL_1›")
  expect([mark?.type, clean]).toEqual(["EMAIL", true])
})

test("a second look names steps that still hold something", async () => {
  const { clean, steps } = await reviewOf(withMessage("My card is 4111 1111 1111 1111", 2))
  expect(clean).toBe(false)
  expect(steps.filter(({ leaks }) => leaks.length > 0).map(({ step }) => step)).toEqual([3])
  const struck = strike(withMessage("My card is 4111 1111 1111 1111", 2), [{ kind: "span", words: "4111 1111 1111 1111" }])
  expect(struck && (await reviewOf(struck)).clean).toBe(true)
})

test("words go from every step, and with them what could be tried against them", () => {
  const secret = "Marigold Lane"
  const told: Trajectory = { ...run, steps: run.steps.map((step) => ({ ...step, message: `To ${secret}`, ...(step.extra ? { extra: { symbiont: { ...step.extra.symbiont, target: `link "${secret}"`, stateHash: "abc", studentAction: { verb: "type" as const, ref: "1", text: secret } } } } : {}) })) }
  const struck = strike(told, [{ kind: "span", words: secret }])
  expect(JSON.stringify(struck)).not.toContain(secret)
  expect(JSON.stringify(struck)).not.toContain("stateHash")
  expect(struck?.steps[1]).toMatchObject({ message: `To ${struckOut}`, extra: { symbiont: { target: `link "${struckOut}"` } } })
  expect(struck && isSealed(struck)).toBe(true)
  expect(trajectorySchema.safeParse(struck).success).toBe(true)
})

test("steps that are struck out are gone, and the rest is numbered anew", () => {
  const struck = strike(run, [{ kind: "step", step: 2 }])
  expect(struck?.steps.map(({ step_id }) => step_id)).toEqual(run.steps.slice(1).map((_, index) => index + 1))
  expect(struck && isSealed(struck) && trajectorySchema.safeParse(struck).success).toBe(true)
  expect(strike(run, run.steps.map(({ step_id }) => ({ kind: "step", step: step_id })))).toBeUndefined()
})

test("a rare site is named by its kind, and its hosts nowhere", () => {
  const site = run.steps[1]?.observation?.results[0]?.extra?.web?.url.split("/")[2] ?? ""
  const general = generaliseSite(withMessage(`Go to https://www.${site}/cart and not-${site}`), site, nameableCategory("shopping", { categories: ["shopping"] }))
  expect(JSON.stringify(general)).not.toMatch(new RegExp(`(?<![\\w-])${site}`))
  expect(general.steps[1]?.message).toBe(`Go to https://site.example/cart and not-${site}`)
  expect(general.extra.symbiont.task.site).toBe("category/shopping")
  expect(isSealed(general)).toBe(true)
  expect(nameableCategory("knitting", { categories: ["shopping"] })).toBe("category/other")
})

test("ids are in the order of time and never twice", () => {
  const early = uuidV7(Date.parse("2026-01-01"))
  const late = uuidV7(Date.parse("2026-01-02"))
  expect(early < late).toBe(true)
  expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(Array.from({ length: 500 }, () => uuidV7(1))).size).toBe(500)
})
