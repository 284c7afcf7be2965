import { describe, expect, test } from "vitest"
import type { ObservedNode } from "../../../../src/core/observation.ts"
import { privateParts } from "../../../../src/privacy/screen/mask-findings.ts"
import { compileRules } from "../../../../src/privacy/policy/rules.ts"
import { createVault } from "../../../../src/privacy/vault.ts"
import { type PaintedView, type PrivatePart } from "../../../../src/protocol/picture.ts"
import { privacyPolicySchema } from "../../../../src/protocol/privacy-policy.ts"

const view = (nodes: ObservedNode[], url = "https://shop.example/", texts = 0): PaintedView => ({ url, nodes, texts, opaque: [], frames: [], window: { width: 800, height: 600, ratio: 1, pinch: 1 } })
const text = (name: string): ObservedNode => ({ role: "text", name })
const of = (nodes: ObservedNode[], words: string[] = []): PrivatePart[] | undefined => privateParts([view(nodes)], createVault(), words)[0]

describe("what of a page a picture must not show", () => {
  test("a value within a text is told by its place", () => {
    expect(of([text("Write to a.kowalska@mail.example now"), text("Our opening hours")])).toEqual([{ node: 0, spans: [[9, 32]] }])
  })
  test("where that leaves a doubt the whole text is meant", () => {
    expect(of([text("+49 30 901820")])).toEqual([{ node: 0, spans: [[0, 13]] }])
    expect(of([text("a.kowalska@mail.example, b.lund@mail.example, both")])).toEqual([{ node: 0, spans: [[0, 23], [25, 44]] }])
    // The comma between the two also stands behind them.
    expect(of([text("a.kowalska@mail.example, b.lund@mail.example, c.holt@mail.example")])).toEqual([{ node: 0 }])
  })
  test("what only a reader sees is covered where it is painted, and as a whole where its place isn't known", () => {
    const read: ObservedNode = { role: "group", name: "Mail of a.kowalska@mail.example" }
    expect(privateParts([view([read, text("a.kowalska@mail.example")], undefined, 1)], createVault(), [])[0]).toEqual([{ node: 1, spans: [[0, 23]] }])
    const doubtful: ObservedNode = { role: "text", name: "a.kowalska@mail.example, b.lund@mail.example, c.holt@mail.example" }
    expect(privateParts([view([doubtful], undefined, 1)], createVault(), [])[0]).toEqual([{ node: 0 }])
  })
  test("a value that only its column tells of is covered by its cell", () => {
    const row: ObservedNode = { role: "row", name: "", children: [{ role: "cell", name: "Li", column: "Full name" }, { role: "cell", name: "a.kowalska@mail.example", column: "E-mail" }] }
    expect(privateParts([view([row, text("Li"), text("a.kowalska@mail.example")], undefined, 3)], createVault(), [])[0]).toEqual([{ node: 1 }, { node: 4, spans: [[0, 23]] }])
  })
  test("a field that holds a value, asks for one, or keeps a secret is meant as a whole, a search is not", () => {
    const field = (name: string, value: string, type = "text"): ObservedNode => ({ ref: "a1", role: "textbox", name, value, field: { type } })
    expect(of([field("Note", "call +49 30 901820"), field("E-mail", "", "email"), { ...field("Password", "", "password"), secret: true }, field("Search", "lamp", "search")])).toEqual([{ node: 0 }, { node: 1 }, { node: 2 }])
  })
  test("a value that is known from one place is found in another, and in another frame", () => {
    const [shop, mail] = privateParts([view([text("Hello Oriana Feldkamp, welcome back")]), view([text("Customer"), { ref: "b1", role: "textbox", name: "Full name", value: "Oriana Feldkamp", field: { type: "text", autocomplete: "name" } }], "https://mail.example/")], createVault(), [])
    expect(shop).toMatchObject([{ node: 0, spans: [[6, 21]] }])
    expect(mail).toEqual([{ node: 1 }])
  })
  test("parts of one value are covered one by one, as a whole each", () => {
    expect(of([text("Card number"), text("4111"), text("1111"), text("1111"), text("1111")])?.map(({ node }) => node)).toEqual([1, 2, 3, 4])
  })
  test("the user's own words count, and the run's vault stays as it is", () => {
    const vault = createVault()
    expect(privateParts([view([text("Parcel for zanzibar77@mail.example")])], vault, ["My mail is zanzibar77@mail.example"])[0]).toHaveLength(1)
    expect(vault.entries()).toEqual([])
  })
  test("what a policy lets out in clear is covered all the same", () => {
    const open = createVault(undefined, () => compileRules(privacyPolicySchema.parse({ version: 1, preset: "open", handling: { EMAIL: "clear" } })))
    expect(privateParts([view([text("Write to a.kowalska@mail.example")])], open, [])[0]).toHaveLength(1)
  })
})
