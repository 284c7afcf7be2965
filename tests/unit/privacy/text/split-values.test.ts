import { describe, expect, test } from "vitest"
import type { ObservedNode, Observation } from "../../../../src/core/observation.ts"
import { walk } from "../../../../src/core/observation.ts"
import { screenObservation } from "../../../../src/privacy/screen/screen-observation.ts"
import { createVault } from "../../../../src/privacy/vault.ts"

const page = (nodes: ObservedNode[]): Observation => ({ url: "https://shop.example/", title: "", nodes, scroll: { above: 0, below: 0 }, counts: { elements: 0, controls: 0, omitted: 0 }, ms: 0 })
const text = (name: string): ObservedNode => ({ role: "text", name })
const box = (value: string, index: number): ObservedNode => ({ ref: `a${index}`, role: "textbox", name: `Part ${index + 1}`, value, field: { type: "text" } })
const shown = (nodes: ObservedNode[]): string[] => [...walk(screenObservation(page(nodes), createVault()).observation.nodes)].map(({ name, value }) => value ?? name)

describe("a value spread over neighbours is one value", () => {
  test.each<[string, ObservedNode[], string]>([
    ["a card in four boxes", ["4539", "1488", "0343", "6467"].map(box), "‹CARD_1›"],
    ["a card with one digit a line", [..."4539148803436467"].map(text), "‹CARD_1›"],
    ["an account in groups", "DE75 5121 0800 1245 1261 99".split(" ").map(text), "‹IBAN_1›"],
    ["a number in boxes that are no fields, read as one text", [text("Passport number"), text("5 3 3 4 0 1 2 8 8")], "‹PASSPORT_1›"],
    ["a number of three boxes under its name", [text("Social security number"), ...["536", "90", "4399"].map(box)], "‹SSN_1›"],
    ["digits that only their name tells of", [text("Passport number"), ..."533401288".split("").map(text)], "‹PASSPORT_1›"],
    ["an e-mail in pieces", ["mia.holt", "@", "posteo.example"].map(text), "‹EMAIL_1›"]
  ])("%s", (_, nodes, placeholder) => {
    const pieces = nodes.filter(({ name, value }) => !/number/.test(value ?? name))
    expect(shown(nodes).slice(nodes.length - pieces.length)).toEqual(pieces.map(() => placeholder))
  })
  test("the same value elsewhere has the same placeholder, and the whole is what is restored", () => {
    const vault = createVault()
    const { observation } = screenObservation(page([text("Paid with 4539 1488 0343 6467."), ...["4539", "1488", "0343", "6467"].map(box)]), vault)
    expect(observation.nodes.map(({ name, value }) => value ?? name)).toEqual(["Paid with ‹CARD_1›.", ...Array.from({ length: 4 }, () => "‹CARD_1›")])
    expect(vault.restore("‹CARD_1›").replace(/\D/g, "")).toBe("4539148803436467")
  })
  test("a value of the task is known in pieces too", () => {
    const vault = createVault()
    vault.placeholder("MB-4471-9920", "ACCOUNT_ID", "task")
    const { observation } = screenObservation(page(["MB", "4471", "9920"].map(box)), vault)
    expect(observation.nodes.map(({ value }) => value)).toEqual(["‹ACCOUNT_ID_1›", "‹ACCOUNT_ID_1›", "‹ACCOUNT_ID_1›"])
  })
})

describe("numbers beside each other stay", () => {
  test.each<[string, string[]]>([["pages", ["1", "2", "3", "4", "5", "6", "7", "8", "9"]], ["a pad", ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"]], ["years", ["2021", "2022", "2023", "2024"]], ["amounts", ["12", "7", "350", "4"]], ["words", ["Home", "About", "Contact"]]])("%s", (_, texts) => {
    expect(shown(texts.map(text))).toEqual(texts)
  })
  test("a pad of buttons under a code's name can still be pressed", () => {
    const keys = [..."1234567890"].map((name, index): ObservedNode => ({ ref: `a${index}`, role: "button", name }))
    expect(shown([text("Enter your PIN"), ...keys]).slice(1)).toEqual([..."1234567890"])
  })
})
