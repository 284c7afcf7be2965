import { readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { calibrated } from "../../../src/models/calibrated.ts"
import { embeddedRecord, readRegistry } from "../../../src/models/registry.ts"

const calibration: [number, number][] = [[0, 0.4], [0.5, 0.6], [1, 0.9]]

describe("calibrated confidence", () => {
  it.each([[0, 0.4], [0.25, 0.5], [0.5, 0.6], [0.75, 0.75], [1, 0.9]])("of %d is %d", (said, right) => {
    expect(calibrated({ calibration }, said)).toBeCloseTo(right)
  })
  it("keeps to the ends where the points don't reach", () => {
    const middle: [number, number][] = [[0.2, 0.4], [0.8, 0.9]]
    expect(calibrated({ calibration: middle }, 0.1)).toBe(0.4)
    expect(calibrated({ calibration: middle }, 0.9)).toBe(0.9)
  })
  it("is what the model says where nothing was measured, and nothing where it says nothing", () => {
    expect(calibrated({}, 0.3)).toBe(0.3)
    expect(calibrated({ calibration }, undefined)).toBeUndefined()
  })
  it("of the embedded student never falls while it grows surer, and reaches what the record trusts", () => {
    const registry = readRegistry(JSON.parse(readFileSync("models/registry.json", "utf8")))
    const student = registry.ok ? embeddedRecord(registry.value) : undefined
    if (!student?.calibration || student.trust === undefined) throw new Error("The student's record has no calibration.")
    fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (one, other) => {
      const [less, more] = [calibrated(student, Math.min(one, other)) ?? 2, calibrated(student, Math.max(one, other)) ?? -1]
      return less <= more + 1e-9 && less >= 0 && more <= 1
    }))
    expect(calibrated(student, 0.5)).toBeLessThan(student.trust)
    expect(calibrated(student, 0.9)).toBeGreaterThan(student.trust)
  })
})
