import { describe, expect, it } from "vitest"
import { tokenConfidence } from "../../../src/models/token-confidence.ts"

const belief = (chosen: number, ...top: number[]) => ({ logprob: Math.log(chosen), top: top.map(Math.log) })

describe("confidence of an answer", () => {
  it("is the chosen token's probability where nothing was refused", () => {
    expect(tokenConfidence([belief(0.8, 0.8, 0.1)], 0)).toBeCloseTo(0.8)
  })
  it("leaves out likelier tokens, which the grammar must have refused", () => {
    expect(tokenConfidence([belief(0.3, 0.6, 0.3, 0.1)], 0)).toBeCloseTo(0.3 / 0.4)
  })
  it("compares with the less likely ones when almost all of the belief was refused", () => {
    expect(tokenConfidence([{ logprob: -20, top: [0, -20, -20 + Math.log(1 / 3)] }], 0)).toBeCloseTo(0.75)
  })
  it("is the product over the tokens, and nothing is said of none", () => {
    expect(tokenConfidence([belief(0.5, 0.5), belief(0.5, 0.5), belief(1, 1)], 0)).toBeCloseTo(0.25)
    expect(tokenConfidence([], 0)).toBeUndefined()
  })
  it("of a sampled answer is the plain probability", () => {
    expect(tokenConfidence([belief(0.3, 0.6, 0.3)], 0.7)).toBeCloseTo(0.3)
  })
})
