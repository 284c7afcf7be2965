import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { ObservedNode } from "../../../../src/core/observation.ts"
import { originOfRef } from "../../../../src/privacy/screen/frame-origin.ts"
import { screenObservation } from "../../../../src/privacy/screen/screen-observation.ts"
import { createVault } from "../../../../src/privacy/vault.ts"
import { pageOf, textbox } from "../observations.ts"

const leaf = (name: string, more: Partial<ObservedNode> = {}): ObservedNode => ({ role: "text", name, ...more })
const screen = (page: Parameters<typeof screenObservation>[0]) => { const vault = createVault(); const screened = screenObservation(page, vault); return { ...screened, vault, text: JSON.stringify(screened.observation) } }

describe("screenObservation", () => {
  test("a value known from its field disappears everywhere: title, links, options, dialog, other texts", () => {
    const { text, observation, vault } = screen(pageOf([
      leaf("Welcome back, Zbyszek"), leaf("zbyszko@przybylski.example wrote on Monday"),
      { ref: "l1", role: "link", name: "Zbyszek Przybylski's orders", href: "/people/zbyszek.przybylski/orders?mail=zbyszko%40przybylski.example&page=2#to=Zbyszek+Przybylski" },
      { ref: "s1", role: "combobox", name: "Send as", options: [{ label: "Zbyszek Przybylski", selected: true }, { label: "Nobody", selected: false }], field: { type: "select" } },
      textbox("t1", "First name", "Zbyszek"), textbox("t2", "Last name", "Przybylski"), textbox("t3", "E-mail", "zbyszko@przybylski.example")
    ], { title: "Zbyszek Przybylski – Account", url: "https://shop.example/u/zbyszek.przybylski?q=Przybylski", dialog: { type: "alert", message: "Sorry PRZYBYLSKI" } }))
    expect(text).not.toMatch(/zbysz|przyb/i)
    expect(observation.url).toMatch(/^https:\/\/shop\.example\/u\/‹/)
    expect(observation.nodes[2]?.href).toMatch(/page=2/)
    expect(observation.nodes[4]?.value).toBe(vault.placeholder("Zbyszek", "PERSON"))
    expect(vault.entry("‹EMAIL_1›")?.origins).toEqual(["https://shop.example"])
  })
  test("structure: labels beside values, table heads, address blocks", () => {
    const { text } = screen(pageOf([
      { role: "term", name: "Name" }, { role: "definition", name: "Xu Zhiwei" }, leaf("Date of birth:"), leaf("March 4, 1984"),
      { role: "heading", name: "Shipping address", level: 2 }, leaf("Q. Xylander"), leaf("Hinterm Deich 9b"), leaf("25999 Kampen"), leaf("Standard delivery"),
      { role: "table", name: "", children: [{ role: "row", name: "", children: [{ role: "cell", name: "Oddny Ruud", column: "Name" }, { role: "cell", name: "oddny@example.org", column: "Email" }] }] }
    ]))
    for (const value of ["Xu", "Zhiwei", "1984", "Xylander", "Deich", "Kampen", "Oddny", "Ruud"]) expect(text).not.toContain(value)
  })
  test("a cell is what its column says, and a frame's values are known to the frame's own site", () => {
    const { observation, vault } = screen(pageOf([
      { role: "table", name: "", children: [
        { role: "row", name: "", children: ["Name", "Email", "Address"].map(name => ({ role: "columnheader", name })) },
        { role: "row", name: "", children: [{ role: "cell", name: "Oddny Ruud", column: "Name" }, { role: "cell", name: "oddny@example.org", column: "Email" }] }] },
      { ref: "f1", role: "iframe", name: "ad", href: "https://ads.example/", children: [leaf("Write to ad@mail.example"), textbox("b1", "E-mail", "")] }, leaf("Write to own@mail.example")
    ], { url: "https://shop.example/a" }))
    expect(observation.nodes[0]?.children?.[1]?.children?.[0]?.name).toMatch(/PERSON/)
    const origins = (value: string) => vault.entries().find(entry => entry.value === value)?.origins
    expect(origins("ad@mail.example")).toEqual(["https://ads.example"])
    expect(origins("own@mail.example")).toEqual(["https://shop.example"])
    expect(originOfRef(observation, "b1")).toBe("https://ads.example")
    expect(originOfRef(observation, "none")).toBe("https://shop.example")
  })
  test("what is public stays readable", () => {
    const nodes: ObservedNode[] = [
      { role: "heading", name: "Orders" }, { ref: "b1", role: "button", name: "Save changes" }, { ref: "l1", role: "link", name: "Order 1042", href: "/orders/1042" },
      { role: "table", name: "", children: [{ role: "row", name: "", children: [{ role: "cell", name: "Blue Shelf", column: "Name" }, { role: "cell", name: "$129.00", column: "Price" }] }] },
      { ref: "s1", role: "combobox", name: "Country", value: "Germany", options: [{ label: "Germany", selected: true }, { label: "France", selected: false }], field: { type: "select" } },
      textbox("t1", "First name", ""), { ref: "q", role: "searchbox", name: "Search", value: "blue shelf", field: { type: "search", key: "q" } }
    ]
    const page = pageOf(nodes, { title: "Orders – Shop" })
    const { observation, findings, privateFields, critical } = screen(page)
    expect(observation).toEqual(page)
    expect(findings).toEqual({})
    expect(privateFields).toBe(1)
    expect(critical).toBe(false)
  })
  test("counts what it replaced and says what is critical", () => {
    const { findings, privateFields, critical } = screen(pageOf([textbox("a", "Card number", "4111 1111 1111 1111"), { ...textbox("b", "Password", ""), secret: true }, leaf("anna@example.org")]))
    expect(findings).toEqual({ CARD: 1, EMAIL: 1 })
    expect(privateFields).toBe(2)
    expect(critical).toBe(true)
  })
  test("tokens and credentials in addresses are private", () => {
    const { text } = screen(pageOf([
      { ref: "a", role: "link", name: "Reset", href: "/reset/9fKq2LmZ7xWv1BnT4yRs8Hd6" }, { ref: "b", role: "link", name: "Open", href: "https://anna:hunter2@files.example/x?session=38afes7a8ab&lang=en" },
      { ref: "c", role: "link", name: "Mail", href: "mailto:anna@example.org" }, { ref: "d", role: "link", name: "Call", href: "tel:+491701234567" }
    ]))
    for (const value of ["9fKq2", "hunter2", "38afes", "anna", "170123"]) expect(text).not.toContain(value)
    expect(text).toContain("lang=en")
  })
  test("secrets of the same shape give the same screened page", () => {
    const world = (name: string, mail: string, card: string): string => screen(pageOf([textbox("a", "Full name", name), textbox("b", "E-mail", mail), textbox("c", "Card number", card), leaf(`Hello ${name}, your card ${card} is registered to ${mail}`)], { title: name })).text
    expect(world("Anna Kowalska", "anna.k@example.org", "4111 1111 1111 1111")).toBe(world("Ömer Yıldız", "o.yildiz@sample.net", "5500 0055 5555 5559"))
  })
  test("any planted value of a labelled field is gone, wherever else it stands", () => {
    const value = fc.tuple(fc.constantFrom("Quixby", "Вершинин", "Nakamura", "Þórsson", "O'Hanlon"), fc.stringMatching(/^[A-Z][a-z]{4,8}$/)).map(parts => parts.join(" "))
    fc.assert(fc.property(value, fc.constantFrom("Full name", "Nachname", "Nom complet", "氏名"), fc.integer({ min: 0, max: 4 }), (planted, label, place) => {
      const spots: ObservedNode[] = [leaf(`Hi ${planted}!`), { ref: "l", role: "link", name: planted.toUpperCase(), href: `/p?n=${encodeURIComponent(planted)}` }, { role: "listitem", name: `x ${planted.toLowerCase()} y` },
        { ref: "s", role: "combobox", name: "Choose", options: [{ label: `${planted} (you)`, selected: false }] }, { role: "heading", name: planted }]
      const { observation } = screen(pageOf([spots[place] ?? leaf(""), textbox("t", label, planted)], { title: `Shop ${planted}` }))
      const seen = decodeURIComponent(JSON.stringify(observation)).toLowerCase()
      for (const part of planted.toLowerCase().split(" ")) expect(seen).not.toContain(part)
    }))
  })
})
