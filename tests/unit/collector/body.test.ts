import fc from "fast-check"
import * as z from "zod"
import { expect, test } from "vitest"
import { parseBody } from "../../../src/collector/body.ts"
import { Refusal } from "../../../src/collector/refusal.ts"

const anything = z.unknown()
const told = (body: string | Uint8Array): unknown => {
  try { return parseBody(typeof body === "string" ? new TextEncoder().encode(body) : body, anything) } catch (error) { return error instanceof Refusal ? error.problem.type : error }
}
const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth)

test("thirty-two brackets within each other are read, thirty-three aren't, whatever they hold and wherever they stand", () => {
  expect(told(nested(32))).toEqual(JSON.parse(nested(32)))
  const deep = [nested(33), `{"a":${nested(32)}}`, `[1,"x",{"__proto__":${nested(31)}}]`, "{\"a\":".repeat(33) + "1" + "}".repeat(33), `[${nested(31)},${nested(32)}]`]
  for (const body of deep) expect(told(body)).toBe("too-deep")
  // Brackets within a text are letters.
  expect(told(JSON.stringify(["[".repeat(100), "\\\"[".repeat(100)]))).toHaveLength(2)
})
test("what is deep is told so even where it is no JSON or no UTF-8", () => {
  for (const body of ["[".repeat(33), "{".repeat(1_000_000), `${nested(40)}x`]) expect(told(body)).toBe("too-deep")
  expect(told(Uint8Array.from([...new TextEncoder().encode("[".repeat(40)), 0xff]))).toBe("too-deep")
  expect([told("[".repeat(32)), told("{]"), told(""), told(Uint8Array.of(0x5b, 0xff, 0x5d))]).toEqual(["not-json", "not-json", "not-json", "bad-encoding"])
})
test("brackets of any number are refused in a moment", () => {
  for (const depth of [100_000, 1_000_000]) {
    const body = new TextEncoder().encode(nested(depth))
    const before = process.cpuUsage()
    expect(told(body)).toBe("too-deep")
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_000)
  }
})
test("of any value the depth is that of its brackets", () => {
  const { value } = fc.letrec((tie) => ({ value: fc.oneof({ maxDepth: 40, depthSize: "max" }, fc.string(), fc.array(tie("value"), { maxLength: 2 }), fc.dictionary(fc.string(), tie("value"), { maxKeys: 2 })) }))
  const depthOf = (text: string): number => { let [depth, most] = [0, 0]; for (const sign of text.replace(/"(?:[^"\\]|\\.)*"/g, "")) { if (/[[{]/.test(sign)) depth += 1; if (/[\]}]/.test(sign)) depth -= 1; most = Math.max(most, depth) } return most }
  fc.assert(fc.property(value, fc.nat({ max: 34 }), (content, more) => {
    const body = "[".repeat(more) + JSON.stringify(content) + "]".repeat(more)
    expect(told(body) === "too-deep").toBe(depthOf(body) > 32)
  }), { numRuns: 300 })
})
