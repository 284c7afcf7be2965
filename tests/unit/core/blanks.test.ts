import { expect, test } from "vitest"
import { blanksOf, fillBlanks, readBlanks } from "../../../src/core/blanks.ts"

const template = "Set {street} to {city}, then {street} again"
test("a template is filled, and what filled it is read back", () => {
  expect(blanksOf(template)).toEqual(["street", "city"])
  const text = fillBlanks(template, { street: "4 (new) Lane $1", city: "Leeds" })
  expect(text).toBe("Set 4 (new) Lane $1 to Leeds, then 4 (new) Lane $1 again")
  expect(readBlanks(template, text)).toEqual({ street: "4 (new) Lane $1", city: "Leeds" })
})
test("what can't have come from the template gives nothing", () => {
  expect(readBlanks(template, "Set a to b, then c again")).toBeUndefined()
  expect(readBlanks("Open {page}", "Close it")).toBeUndefined()
  expect(readBlanks("Where is my parcel?", "Where is  my parcel?")).toEqual({})
})
test("a blank without a value stays", () => expect(fillBlanks("Open {page}", {})).toBe("Open {page}"))
