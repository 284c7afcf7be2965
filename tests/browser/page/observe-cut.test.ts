import { expect, test } from "vitest"
import { cut, shortText } from "../../../src/page/observe/clean-text.ts"
import { excerpt } from "../../../src/page/observe/excerpt.ts"
import { byId, everyNode, mount } from "./mount.ts"

const card = "4111 1111 1111 1111"
const compact = "4111111111111111"
const password = "Tr0ub4dor&3-Horse"
const iban = "GB29 NWBK 6016 1331 9268 19"
const phone = "+49 30 1234 5678"

/** What is left of a value at the end of a text: whole, or nothing of it. */
const isWholeOrGone = (text: string, value: string): boolean => text.includes(value) || !text.includes(value.slice(0, 3))

test.each([card, compact, password, iban, phone])("a text is never cut within a value: %s", (value) => {
  for (let before = 60; before <= 125; before++) {
    const text = `${"word ".repeat(30).slice(0, before - 1)} ${value} and so on, ${"more ".repeat(40)}`
    for (const told of [cut(text, 120), shortText(text, 120), shortText(text.replace(/ /g, " \n".repeat(20)), 120)]) {
      expect(told.length).toBeLessThanOrEqual(120)
      expect(told.endsWith("…")).toBe(true)
      expect(isWholeOrGone(told, value), told).toBe(true)
    }
  }
})

test("the end of what is looked at of a raw text is an edge too", () => {
  // Spaces that fall away make the part short enough to be told whole.
  for (let spaces = 1_170; spaces < 1_200; spaces++) {
    expect(isWholeOrGone(shortText(`a${" ".repeat(spaces)}${compact} and more`, 120), compact)).toBe(true)
    expect(isWholeOrGone(shortText(`a${" ".repeat(spaces)}${card} and more`, 120), card)).toBe(true)
  }
})

test("texts without spaces, dates and amounts are still told up to the edge", () => {
  expect(cut("漢字".repeat(100), 20)).toBe(`${"漢字".repeat(9)}漢…`)
  expect(cut(`密码是${compact}。`, 12)).toBe("密码是…")
  expect(cut("12.50 13.75 14.00 15.25 16.50 17.75", 20)).toBe("12.50 13.75 14.00…")
  expect(cut("one two three", 100)).toBe("one two three")
  expect(cut("😀".repeat(20), 10)).not.toMatch(/[\uD800-\uDBFF]…/)
})

const filler = (length: number): string => `${"word ".repeat(Math.ceil(length / 5)).slice(0, length - 1)} `

test("a text of many pages ends at a word and says how much it leaves out", async () => {
  for (const value of [card, compact, password]) for (const shift of [1, 7, 12, 16]) {
    const { look } = mount(`<pre id=log></pre>`)
    byId("log").textContent = `${filler(20_000 - shift)}${value} ${filler(9_000)}`
    const { observation } = await look({ budget: 1_000_000 })
    const [node] = observation.nodes
    expect(isWholeOrGone(node?.name ?? "", value)).toBe(true)
    expect(node?.name).toMatch(/… \(about 90\d\d more characters\)$/)
  }
})

test("what is told around a text that is looked for begins and ends at a word", () => {
  for (const value of [card, compact, password]) for (let shift = 0; shift <= value.length; shift++) {
    const told = excerpt(`${filler(25_000)}${value} ${filler(199 - shift)}needle ${filler(199 - shift)}${value} ${filler(900)}`, "needle")
    const around = told.slice(told.indexOf("characters) ") + 12)
    expect(around).toMatch(/ needle word/)
    expect(around.replaceAll(value, "")).not.toMatch(/[^a-z\s….()]/)
  }
  expect(excerpt(`${filler(25_000)}${"1234 ".repeat(99)}`, "1234 1234")).toMatch(/ 1234 1234 …$/)
  expect(excerpt(`${filler(25_000)}the end`, "the   end")).toMatch(/word the end$/)
})

test("a long value of a field ends at a word and says how much it leaves out", async () => {
  for (const value of [card, compact, password]) for (let shift = 0; shift < 24; shift += 3) {
    const { look } = mount(`<textarea aria-label=Draft id=draft></textarea><div id=note contenteditable role=textbox aria-label=Note></div>`)
    const text = `${"word ".repeat(300).slice(0, 1_000 - shift - 1)} ${value} ${"more ".repeat(9_000)}`
    byId<HTMLTextAreaElement>("draft").value = text
    byId("note").textContent = text
    const { observation } = await look({ budget: 1_000_000 })
    const values = [...everyNode(observation.nodes)].flatMap((node) => node.value ?? [])
    expect(values).toHaveLength(2)
    for (const told of values) {
      expect(isWholeOrGone(told, value), told.slice(-60)).toBe(true)
      expect(told).toMatch(/… \(about \d{5} more characters\)$/)
    }
  }
})

test("no address tells a password, and a long one ends where a part of it does", async () => {
  const { look } = mount(`<a href=" https://user:pw12345@a.example/x">One</a><a href="//user:pw12345@b.example:99999/">Two</a><a href="https://user:pw12345@c.example/">Three</a><a href="foo://user:pw12345@d.example/">Four</a><a href="mailto:me@e.example">Five</a><a href="https://f.example/?q=${"a".repeat(440)}&token=${"0123456789".repeat(9)}">Six</a>`)
  const { observation, text } = await look({ budget: 50_000 })
  expect(JSON.stringify(observation) + text).not.toContain("pw12345")
  expect([...everyNode(observation.nodes)].filter(({ role }) => role === "link").map(({ href }) => href)).toEqual(["https://a.example/x", undefined, "https://c.example/", "foo://d.example/", "mailto:me@e.example", `https://f.example/?q=${"a".repeat(440)}…`])
})
