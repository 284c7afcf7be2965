import fc from "fast-check"
import { expect, test } from "vitest"
import { overlaps } from "../../../src/privacy/overlaps.ts"

const span = fc.tuple(fc.nat(30), fc.nat(8)).map(([start, length]) => ({ start, end: start + length }))
test("says what a look at each of the spans says", () => {
  fc.assert(fc.property(fc.array(span, { maxLength: 12 }), span, (spans, { start, end }) => {
    expect(overlaps(spans)(start, end)).toBe(spans.some(other => other.start < end && start < other.end))
  }), { numRuns: 500 })
})
