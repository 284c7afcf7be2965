import { expect, test } from "vitest"
import { keyChords } from "../../../src/core/key-chords.ts"

test("keys are read one chord after the other, by any of their names", () => {
  expect(keyChords("Control+A del")).toEqual([{ key: "A", modifiers: ["Control"] }, { key: "Delete", modifiers: [] }])
  expect(keyChords("ArrowDown, return")).toEqual([{ key: "ArrowDown", modifiers: [] }, { key: "Enter", modifiers: [] }])
  expect(keyChords(" ")).toEqual([{ key: " ", modifiers: [] }])
  expect(keyChords("shift+spacebar")).toEqual([{ key: " ", modifiers: ["Shift"] }])
  expect(keyChords("Control++")).toEqual([{ key: "+", modifiers: ["Control"] }])
  expect(keyChords("hello")).toBeNull()
})
