import { expect, test } from "vitest"
import { digitWindows } from "../../../src/privacy/detectors/digit-windows.ts"
import { foldText } from "../../../src/privacy/text/fold-text.ts"
import { hintsOf } from "../../../src/privacy/hints.ts"
import { labelsOf } from "../../../src/privacy/context/label-index.ts"
import { forgetTexts, memo } from "../../../src/privacy/memo.ts"
import { digitRuns, longTokens } from "../../../src/privacy/text/text-marks.ts"
import { wordsOf } from "../../../src/privacy/text/text-words.ts"

const text = "Phone: 0151 2345 6789, token ghp_abcdefghijkl"
const hinted = hintsOf("token|nothing")
const remembering: [string, (text: string) => unknown][] = [["folded texts", foldText], ["digits", digitWindows], ["labels", labelsOf], ["hints", hinted], ["tokens", longTokens]]

test.each(remembering)("the last text is remembered for its %s, and forgotten with all others", (_what, read) => {
  const first = read(text)
  expect(read(text)).toBe(first)
  forgetTexts()
  const anew = read(text)
  expect(anew).not.toBe(first)
  expect(anew).toEqual(first)
})

test("the words of a text are read anew once it is forgotten", () => {
  // What stands in the columns shows whether they were filled again.
  wordsOf(text).starts[0] = 99
  expect(wordsOf(text).starts[0]).toBe(99)
  forgetTexts()
  expect(wordsOf(text).starts[0]).toBe(0)
})

/** A reader may break off anywhere: out of memory, say. */
const breaking = (after: number): string => ({ length: 100, charCodeAt: (at: number) => { if (at >= after) throw new RangeError("broke off"); return 49 } }) as unknown as string

test.each<[string, (text: string) => unknown]>([
  ["words", (one) => { const { count, starts } = wordsOf(one); return [...starts.subarray(0, count)] }], ["hints", hinted],
  ["runs of digits", (one) => { const { count, starts } = digitRuns(one); return [...starts.subarray(0, count)] }]
])("a text whose reading broke off leaves no trace in the %s of the one before", (_what, read) => {
  const before = structuredClone(read(text))
  expect(() => read(breaking(30))).toThrow("broke off")
  expect(read(text)).toEqual(before)
})

test("what was made of a text is made again once it is forgotten", () => {
  let made = 0
  const known = memo<number>(10)
  const ask = (): number => known(text, () => (made += 1))
  expect([ask(), ask()]).toEqual([1, 1])
  forgetTexts()
  expect(ask()).toBe(2)
})
