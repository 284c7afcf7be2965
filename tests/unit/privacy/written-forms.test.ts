import { expect, describe, test } from "vitest"
import type { EntityType } from "../../../src/core/finding.ts"
import type { ObservedNode } from "../../../src/core/observation.ts"
import { detect, type DetectContext } from "../../../src/privacy/detect.ts"
import { detectCritical } from "../../../src/privacy/detect.ts"
import { screenObservation } from "../../../src/privacy/screen/screen-observation.ts"
import { createVault } from "../../../src/privacy/vault.ts"

const valuesIn = (text: string, context?: DetectContext): [EntityType, string][] => detect(text, context).map(({ type, start, end }) => [type, text.slice(start, end)])

describe("tables that are written as text", () => {
  const rows = [["PERSON", "Ottilie Quarmby"], ["EMAIL", "o.quarmby@inbox.example"], ["DOB", "1987-12-22"]] as const
  test.each([
    ["Markdown", "| Name | E-mail | Born |\n|---|---|---|\n| Ottilie Quarmby | o.quarmby@inbox.example | 1987-12-22 |"],
    ["Markdown of which a page shows line ends as spaces", "| Name | E-mail | Born | |---|---|---| | Ottilie Quarmby | o.quarmby@inbox.example | 1987-12-22 |"],
    ["tabs", "Name\tE-mail\tBorn\nOttilie Quarmby\to.quarmby@inbox.example\t1987-12-22"],
    ["commas and quotes", "name,email,birthdate\n\"Ottilie Quarmby\",o.quarmby@inbox.example,1987-12-22"]
  ])("%s", (_, text) => { expect(valuesIn(text)).toEqual(rows.map(row => [...row])) })
  test("Hebrew's quotes are within words", () => {
    expect(valuesIn("| שם מלא | דוא\"ל | תאריך לידה |\n|---|---|---|\n| אגם אוחיון | a@b.example | 24.02.1999 |").map(([type]) => type)).toEqual(["PERSON", "EMAIL", "DOB"])
  })
  test("a password's column is found by the second look too", () => {
    const text = "login,password,role\nann,kettle-blue,admin"
    expect(detectCritical(text).map(({ start, end }) => text.slice(start, end))).toEqual(["kettle-blue"])
  })
  test.each(["| Product | SKU | Price |\n|---|---|---|\n| Kettle | AB-10233 | 39.90 |", "name,size,price\nKettle,1.7 l,39.90\nTrail Shoes,42,89.00", "We sell cups, plates, forks\nand knives, spoons, bowls 12"])("a table of wares holds nothing: %s", text => {
    expect(valuesIn(text)).toEqual([])
  })
})

const zone = "P<GBRQUARMBY<<OTTILIE".padEnd(44, "<")
const found: [type: EntityType, text: string, value: string, context?: DetectContext][] = [
  ["PASSWORD", "<dt>Password</dt><dd>Blue!Kettle42</dd>", "Blue!Kettle42"],
  ["SSN", "<ssn>536-90-4399</ssn>", "536-90-4399"],
  ["PASSPORT", `Zone ${zone}`, zone],
  ["PERSON", "Passenger 1: MRS QUARMBY/OTTILIE", "MRS QUARMBY/OTTILIE"],
  ["PERSON", "[14:02] Ottilie: hello", "Ottilie"],
  ["PERSON", "To: \"Quarmby, Ottilie\" <q@inbox.example>", "Quarmby, Ottilie"],
  ["PERSON", "CV_Anna_Kowalska.pdf", "Anna_Kowalska"],
  ["PERSON", "\"lastName\": \"Hull\"", "Hull"],
  ["PERSON", "Gospođa Brlek, rođena 01.02.1980", "Brlek"],
  ["PERSON", "السيدة هبة منصور المولودة", "هبة منصور"],
  ["USERNAME", "203.0.113.9 - m.holt [10/Oct/2025:13:55:36 +0000] \"GET / HTTP/1.1\" 200", "m.holt"],
  ["PHONE", "call me: (415) 555-0132 ext. 12", "(415) 555-0132 ext. 12"],
  ["PHONE", "pouvez-vous me rappeler au 0489042784 ?", "0489042784"],
  ["VEHICLE", "My car (AB12 CDE) was towed", "AB12 CDE"],
  ["HEALTH", "He takes levothyroxine in the morning", "levothyroxine"],
  ["IBAN", "refund to PL29883495900621487683989253", "PL29883495900621487683989253"],
  ["DRIVER_LICENSE", "Permis de conduire n° 779808066340", "779808066340"],
  ["PASSWORD", "Passwort garten-lampe-wolke-sieben", "garten-lampe-wolke-sieben"],
  ["EMAIL", "write to ann.k@ example.com", "ann.k@ example.com"],
  ["ADDRESS", "Frau Fels wohnt in der Lindenhöhe 5", "Lindenhöhe 5"]
]
test("where somebody lives ends where another thing is told", () => {
  expect(valuesIn("Ann Okoro lives at 48 Linden Avenue and pays with 4111 1111 1111 1111")).toEqual([["PERSON", "Ann Okoro"], ["ADDRESS", "48 Linden Avenue"], ["CARD", "4111 1111 1111 1111"]])
})
test.each(found)("%s in %j", (type, text, value, context) => { expect(valuesIn(text, context)).toContainEqual([type, value]) })

describe("a year of birth is private, another year is not", () => {
  test.each([["Year of birth: 1984", "1984"], ["Geburtsjahr 1984", "1984"], ["Born in 1984, she lives with her sister", "1984"], ["год рождения: 1984", "1984"], ["出生年份：1984", "1984"]])("%s", (text, year) => {
    expect(valuesIn(text)).toContainEqual(["DOB", year])
  })
  test.each(["Member since 2019", "© 1998 Example", "In 1984 the shop opened"])("%s", text => { expect(valuesIn(text)).toEqual([]) })
  test("in parts", () => { expect(valuesIn("Date of birth\nDay 22\nMonth December\nYear 1987").map(([, value]) => value)).toEqual(["22", "December", "1987"]) })
  test("of somebody in an encyclopedia it is known to all", () => { expect(valuesIn("Albert Einstein (born 14 March 1879)", { url: "https://en.wikipedia.org/wiki/Albert_Einstein" })).toEqual([]) })
})

test.each<[string, DetectContext?]>([["Passwort vergessen?"], ["Password dimenticata?"], ["पासवर्ड भूल गए?"], ["@media (max-width: 768px) { .card { padding: 12px } }"], ["subnet mask 255.255.255.0"], ["arXiv:0269.89766v2"],
  ["Impressum\nMuster GmbH\nTel. 030 901820", { url: "https://muster.example/impressum" }]])("nothing private in %j", (text, context) => { expect(valuesIn(text, context)).toEqual([]) })

test("a card of a contact is read over elements of their own", () => {
  const line = (name: string): ObservedNode => ({ role: "text", name })
  const nodes = [line("Ottilie Quarmby"), line("1729 Ramanujan Path"), line("020 7946 0857"), line("o.q@inbox.example"), { ref: "a1", role: "button", name: "Edit" }, line("Kettles for everyone")]
  const { observation } = screenObservation({ url: "https://shop.example/account", title: "My account", nodes } as Parameters<typeof screenObservation>[0], createVault())
  expect(observation.nodes.map(({ name }) => name)).toEqual(["‹PERSON_1›", "‹ADDRESS_1›", expect.stringMatching(/‹PHONE_1›/), "‹EMAIL_1›", "Edit", "Kettles for everyone"])
})
