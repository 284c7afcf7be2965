import fc from "fast-check"
import { expect, test } from "vitest"
import { canonicalJson } from "../../../src/core/canonical-json.ts"

/** The same, spelt out. */
const plainly = (value: unknown): string => {
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null)
  if (Array.isArray(value)) return `[${value.map(plainly).join(",")}]`
  return `{${Object.entries(value).filter(([, item]) => item !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => `${JSON.stringify(key)}:${plainly(item)}`).join(",")}}`
}
const shuffled = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null) return value
  return Array.isArray(value) ? value.map(shuffled) : Object.fromEntries(Object.entries(value).reverse().map(([key, item]) => [key, shuffled(item)]))
}

test("its bytes depend on the content alone, whatever the keys and their order", () => {
  const key = fc.oneof(fc.string(), fc.constantFrom("10", "9", "1e3", "__proto__", "constructor", "toString", "é", "\ud800"))
  const { value } = fc.letrec((tie) => ({ value: fc.oneof({ maxDepth: 4 }, fc.jsonValue(), fc.array(tie("value"), { maxLength: 4 }), fc.dictionary(key, tie("value"), { maxKeys: 5, noNullPrototype: true })) }))
  fc.assert(fc.property(value, (content) => {
    expect(canonicalJson(content)).toBe(plainly(content))
    expect(canonicalJson(shuffled(content))).toBe(canonicalJson(content))
  }), { numRuns: 400 })
})

test("numbers as keys stand where their letters do, what is undefined is left out, and nothing is lost to a prototype", () => {
  expect(canonicalJson({ b: undefined, 10: 1, 9: 2, a: [undefined, { c: undefined }] })).toBe("{\"10\":1,\"9\":2,\"a\":[null,{}]}")
  expect(canonicalJson(JSON.parse("{\"x\":1,\"__proto__\":{\"y\":2}}"))).toBe("{\"__proto__\":{\"y\":2},\"x\":1}")
  expect(canonicalJson(undefined)).toBe("null")
})
