import { expect, test } from "vitest"
import { chooseShown } from "../../../src/agent/choose-shown.ts"
import type { ObservedNode } from "../../../src/core/observation.ts"
import { createVault } from "../../../src/privacy/vault.ts"

const card = "4539 1488 0343 6467"
const vault = createVault()
const mark = vault.placeholder(card, "CARD", "https://shop.example")
const list = (...labels: string[]): ObservedNode => ({ ref: "a1", role: "combobox", name: "Pay with", options: labels.map(label => ({ label, selected: false })) })
const pay = list("Invoice", `Card ${card}`, "Invoice later")
const choose = (...options: string[]) => chooseShown({ verb: "select", ref: "a1", options }, pay, vault)

test("finds the real label of what a cloud model was shown", () => {
  for (const [wanted, label] of [["Invoice", "Invoice"], [`Card ${mark}`, `Card ${card}`], [mark, `Card ${card}`], ["card <CARD_1>", `Card ${card}`], ["later", "Invoice later"]] as const)
    expect(choose(wanted)).toMatchObject({ ok: true, value: { options: [label] } })
})

test("a guessed value is no option, right or wrong", () => {
  for (const guess of ["4539", card, `Card ${card}`, "4916", ""]) expect(choose(guess)).toMatchObject({ ok: false, error: { kind: "model.invalid-answer" } })
})

test("leaves lists that it doesn't know as a whole, and other actions, to others", () => {
  const long: ObservedNode = { ...pay, children: [{ role: "note", name: "200 more options; expand to see them" }] }
  expect(chooseShown({ verb: "select", ref: "a1", options: ["4539"] }, long, vault)).toBeUndefined()
  expect(chooseShown({ verb: "click", ref: "a1" }, pay, vault)).toBeUndefined()
  expect(chooseShown({ verb: "select", ref: "a1", options: ["x"] }, undefined, vault)).toBeUndefined()
})
