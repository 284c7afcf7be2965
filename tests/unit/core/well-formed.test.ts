import fc from "fast-check"
import { expect, test } from "vitest"
import { wellFormed } from "../../../src/core/well-formed.ts"
import { sealTrajectory } from "../../../src/memory/trajectory/seal-trajectory.ts"
import { aTrajectory } from "../symbiosis/a-trajectory.ts"

const units = fc.array(fc.constantFrom("a", "\\", "u", "\"", "d83d", "\\ud83d", "\n", "\ud83d", "\ude00", "\ud83d\ude00", "é"), { maxLength: 12 }).map((parts) => parts.join(""))

test("halves of characters are replaced, in keys and texts, and nothing else is", () => {
  fc.assert(fc.property(units, units, (key, text) => {
    const whole = (value: string): string => Buffer.from(value).toString()
    expect(JSON.parse(wellFormed(JSON.stringify({ [`k${key}`]: [text] })))).toEqual({ [`k${whole(key)}`]: [whole(text)] })
  }), { numRuns: 500 })
})

test("a recorded text that was cut within a character is sealed without the half", () => {
  const { trajectory_id: _id, ...content } = aTrajectory({ task: "Buy \u{1f9e6}", steps: [{ action: { verb: "back" } }] })
  const [first] = content.steps
  const sealed = sealTrajectory({ ...content, steps: first ? [{ ...first, message: "Buy \u{1f9e6}".slice(0, 5) }] : [] })
  expect(sealed.steps[0]?.message).toBe("Buy \ufffd")
  expect(sealTrajectory(content)).toEqual({ ...content, trajectory_id: expect.stringMatching(/^[0-9a-f]{64}$/) })
})
