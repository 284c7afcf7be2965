import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it, test } from "vitest"
import { languages, speak, type Language } from "../../../src/ui/language/language.ts"
import { readNumber, writeNumber } from "../../../src/ui/language/read-number.ts"
import { readLimit } from "../../../src/ui/settings/read-limit.ts"
import { createSettingsStore } from "../../../src/ui/stores/settings-store.ts"
import { fakeClient, ok } from "./fake-client.ts"

const names = Object.keys(languages) as Language[]
beforeAll(() => { Object.assign(globalThis, { document: { documentElement: {} } }) })
afterAll(async () => { await speak("en"); Reflect.deleteProperty(globalThis, "document") })

describe("a number", () => {
  it.each([
    ["en", { "10,000": 10_000, "1,000.50": 1_000.5, "0.125": 0.125, "1,234,567": 1_234_567 }],
    ["de", { "10.000": 10_000, "1.000,5": 1_000.5, "0,125": 0.125, "2,5": 2.5 }],
    ["es", { "10.000": 10_000, "1.000,5": 1_000.5, "1000,5": 1_000.5 }],
    ["fr", { "10 000": 10_000, "10\u202F000,5": 10_000.5, "0,5": 0.5 }],
    ["ja", { "１０，０００": 10_000, "1,000.5": 1_000.5 }],
    ["zh-CN", { "10,000": 10_000, "0.5": 0.5 }],
    ["ar", { "10,000": 10_000, "١٠٬٠٠٠": 10_000, "١٬٠٠٠٫٥": 1_000.5, "\u200F٣٠": 30 }]
  ] as [Language, Record<string, number>][])("is read as %s writes it", async (name, written) => {
    await speak(name)
    for (const [text, value] of Object.entries(written)) expect(readNumber(text), text).toBe(value)
  })
  it("may have spaces or apostrophes between its thousands in any language", async () => {
    for (const name of names) {
      await speak(name)
      for (const text of ["20 000", "20\u00A0000", "20'000", "20’000", " 20000 "]) expect(readNumber(text), `${name}: ${text}`).toBe(20_000)
    }
  })
  it("is not guessed: a comma or point that may stand for either, other groups, signs and words are no number", async () => {
    for (const [name, texts] of [
      ["en", ["1.500", "10.000", "1.000,5", "10,00", "1,00,000", "1,000 000"]], ["de", ["1,500", "10,000", "1,000.50", "10.00", "1.00"]], ["fr", ["10,000", "1,000.5"]]
    ] as const) {
      await speak(name)
      for (const text of [...texts, "ten", "-", "1e3", "0x10", "3 4", "5 €", "½", ",", "."]) expect(readNumber(text), `${name}: ${text}`).toBeUndefined()
    }
    expect(readNumber("-1")).toBe(-1)
  })
  it("is written as it is read, in every language", async () => {
    for (const name of names) {
      await speak(name)
      fc.assert(fc.property(fc.nat(1_000_000_000), fc.nat(4), (digits, places) => {
        const value = digits / 10 ** places
        expect(readNumber(writeNumber(value)), `${name}: ${writeNumber(value)}`).toBe(value)
      }))
    }
  })
})

describe("a limit", () => {
  it("is what can be read, none where nothing is written, and else a sentence that says what is wrong", async () => {
    await speak("en")
    expect([readLimit("tokens", "10,000"), readLimit("tokens", " "), readLimit("money", "1,000.50"), readLimit("minutes", "0.5"), readLimit("steps", "200")])
      .toEqual([{ value: 10_000 }, {}, { value: 1_000.5 }, { value: 0.5 }, { value: 200 }])
    expect(readLimit("minutes", "ten")).toEqual({ wrong: "This can’t be read as a number: write it like 1,234.5." })
    expect(readLimit("tokens", "10.5")).toEqual({ wrong: "Write a whole number, like 1,234." })
    expect(readLimit("tokens", "10.000")).toEqual({ wrong: "Write a whole number, like 1,234." })
    expect(readLimit("money", "-1")).toEqual({ wrong: "Write a number greater than 0." })
    expect(readLimit("money", "0")).toEqual({ wrong: "Write a number greater than 0." })
    expect(readLimit("steps", "500")).toEqual({ wrong: "Write at most 200." })
    expect(readLimit("minutes", "5000")).toEqual({ wrong: "Write at most 1,440." })
    await speak("de")
    expect(readLimit("tokens", "10,000")).toEqual({ wrong: "Schreiben Sie eine ganze Zahl, etwa 1.234." })
    expect(readLimit("tokens", "10.000")).toEqual({ value: 10_000 })
  })
})

test("a price that can't be read is not saved as none", async () => {
  await speak("en")
  const { client, calls } = fakeClient({ "settings/set": ({ cloud }) => ok({ mode: "hybrid", hasKey: false, ...(cloud ? { cloud } : {}) }) })
  const store = createSettingsStore(client)
  const form = { baseUrl: "https://api.example.com/v1", model: "large-1", key: "" }
  for (const [input, output, wrong] of [["two", "3", ["input"]], ["2", "-3", ["output"]], ["2", "", ["output"]], ["1.500", "3", ["input"]]] as const) {
    expect(await store.getState().saveCloud({ ...form, input, output })).toBe(false)
    expect(Object.keys(store.getState().fields)).toEqual(wrong)
  }
  expect(calls).toEqual([])
  expect(await store.getState().saveCloud({ ...form, input: "2.5", output: "10" })).toBe(true)
  expect(calls[0]?.params).toMatchObject({ cloud: { price: { input: 2.5, output: 10 } } })
  expect(await store.getState().saveCloud({ ...form, input: " ", output: "" })).toBe(true)
  expect(calls[1]?.params).not.toHaveProperty("cloud.price")
})
