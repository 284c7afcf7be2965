import { describe, expect, test } from "vitest"
import { detect } from "../../../../src/privacy/detect.ts"
import { saysNoValue } from "../../../../src/privacy/context/no-value.ts"

const valuesOf = (text: string): string[] => detect(text).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)

describe("a value that begins with a word of every day is a value", () => {
  test.each([
    ["User | Password\nann | select!23\ntom | add.me.7Q!\njim | {hunter2}", ["PASSWORD select!23", "PASSWORD add.me.7Q!", "PASSWORD {hunter2}"]],
    ["Name | City\nKies Brouwer | Delft\nSee, Wanjiku | Nairobi", ["PERSON Kies Brouwer", "PERSON See, Wanjiku"]],
    ["Name | Diagnosis\nAnn Lee | Must avoid gluten: coeliac\nTom Ray | ADD\nJo Li | Change in bowel habit", ["HEALTH Must avoid gluten: coeliac", "HEALTH ADD", "HEALTH Change in bowel habit"]]
  ])("%j", (text, values) => { expect(valuesOf(text)).toEqual(expect.arrayContaining(values)) })
})

test.each([
  ["none", "PASSWORD"], ["not set", "PASSWORD"], ["••••", "PASSWORD"], ["...", "API_KEY"], ["Edit", "PERSON"], ["Select one", "HEALTH"], ["Please choose", "SPECIAL"], ["Select…", "SPECIAL"], ["请选择", "SPECIAL"],
  ["no", "HEALTH"], ["Same as billing", "ADDRESS"], ["Wie Rechnungsadresse", "ADDRESS"], ["Like new", "HEALTH"]
] as const)("%s is none of %s", (cell, type) => { expect(saysNoValue(cell, type)).toBe(true) })
test.each([
  ["yes", "PASSWORD"], ["pending", "PASSWORD"], ["<hunter2>", "PASSWORD"], ["Select One", "PERSON"], ["选择性缄默症", "HEALTH"], ["Select 12 Mill Road", "ADDRESS"], ["mint", "HEALTH"]
] as const)("%s may be one of %s", (cell, type) => { expect(saysNoValue(cell, type)).toBe(false) })

describe("what stands beside a label and is no value", () => {
  test.each([
    "Shipping address\nSame as billing", "Lieferadresse\nWie Rechnungsadresse", "Delivery address\nArrives Tue 9-12", "First name\nLast name\nContinue", "Vorname\nNachname\nWeiter", "Password\nEnter your password\n",
    "\"Title\",\"Condition\"\n\"Lamp\",\"Like new\"", "| Address | Size |\n|---|---|\n| 0x7ffe1234 | 12 |",
    "Código promocional: VERANO25", "Code promo : ETE2025", "Codice sconto: ESTATE25"
  ])("%j", text => { expect(valuesOf(text)).toEqual([]) })
  test("a code in its place is found still", () => {
    expect(valuesOf("E-mail address\nann@example.com\nCódigo de acceso: K7M2P9")).toEqual(["EMAIL ann@example.com", "OTP K7M2P9"])
  })
})

describe("where something is to be brought", () => {
  test.each(["Leave it at 20 percent volume", "Take it to step 2 of checkout", "Pick up at 5 pm, gate 12", "Come to Room 4, Building 7", "Abholung in Filiale 12", "Come to us Tuesday 14:00-18:00"])("%s tells no address", text => { expect(valuesOf(text)).toEqual([]) })
  test.each([["Take it to 4 Elm Road", "ADDRESS 4 Elm Road"], ["Come to Room 4, Oak House, Leeds", "ADDRESS Room 4, Oak House, Leeds"], ["Pick up at Hauptstr. 12", "ADDRESS Hauptstr. 12"]])("%s tells one", (text, value) => { expect(valuesOf(text)).toEqual([value]) })
})
