import { describe, expect, test } from "vitest"
import type { Action } from "../../../src/core/action.ts"
import type { ObservedNode } from "../../../src/core/observation.ts"
import { decide } from "../../../src/guard/decide.ts"

const page = (nodes: ObservedNode[], dialog?: string) => ({
  url: "https://shop.example/account", title: "", nodes, scroll: { above: 0, below: 0 }, counts: { elements: 0, controls: 0, omitted: 0 }, ms: 0, ...(dialog ? { dialog: { type: "confirm", message: dialog } } : {})
})
const judge = (action: Action, nodes: ObservedNode[], task = "Do what the page says", dialog?: string) =>
  decide(action, { task, url: "https://shop.example/account", startOrigin: "https://shop.example", observation: page(nodes, dialog), visitedOrigins: ["https://shop.example"] })
const click: Action = { verb: "click", ref: "b" }
const button = (name: string, more: Partial<ObservedNode> = {}): ObservedNode => ({ ref: "b", role: "button", name, ...more })
const form = (children: ObservedNode[], name = "", role = "form"): ObservedNode[] => [{ role, name, children }]
const field = (ref: string, name: string, more: Partial<ObservedNode> = {}): ObservedNode => ({ ref, role: "textbox", name, field: { type: "text" }, ...more })

describe("addresses", () => {
  test.each<[string, string, string, string]>([
    ["javascript:alert(1)", "", "refuse", "url.scheme"], ["data:text/html,x", "", "refuse", "url.scheme"], ["file:///etc/hosts", "", "refuse", "url.scheme"], ["chrome://settings", "", "refuse", "url.scheme"], [" JavaScript:x", "", "refuse", "url.scheme"],
    ["https://a:b@shop.example/", "", "refuse", "url.credentials"], ["http://", "", "refuse", "url.invalid"], ["/x?e=‹EMAIL_1›", "", "refuse", "url.placeholder"],
    ["https://evil.example/", "Change my street", "confirm", "url.new-origin"], ["https://shop.example.evil.test/", "Look at shop.example", "refuse", "url.look-alike"],
    ["/orders", "", "allow", "url.known"], ["https://news.example.org/a", "Read news.example.org", "allow", "url.known"], ["https://en.wikipedia.org/", "Look it up on Wikipedia", "allow", "url.known"]
  ])("goto %j (%s): %s", (url, task, kind, rule) => {
    expect(judge({ verb: "goto", url }, [], task)).toMatchObject({ kind, rule })
    expect(judge({ verb: "tab", op: "new", url }, [], task)).toMatchObject({ kind, rule })
  })
  test.each<[string, string, string]>([["https://other.example/", "allow", "link.cross-origin"], ["file:///x", "refuse", "link.scheme"], ["mailto:a@b.example", "confirm", "link.other-app"], ["/orders", "allow", "default"], ["javascript:void 0", "allow", "default"]])("a link to %s", (href, kind, rule) => {
    expect(judge(click, [button("More", { role: "link", href })])).toMatchObject({ kind, rule })
  })
})

describe("private values", () => {
  const type: Action = { verb: "type", ref: "f", text: "Mia Holt" }
  const at = (url: string, task: string, typesPrivate: boolean, action = type) =>
    decide(action, { task, url, startOrigin: "https://www.shop.example", observation: page([field("f", "Name")]), visitedOrigins: ["https://other.example"], typesPrivate })
  test.each([
    ["https://www.shop.example/a", "Set my e-mail", "allow"], ["https://account.shop.example/", "Set my e-mail", "allow"], ["https://other.example/", "Set my e-mail on other.example", "allow"],
    ["https://other.example/", "Set my e-mail", "confirm"], ["http://account.shop.example/", "Set my e-mail", "confirm"], ["http://127.0.0.1:81/", "Set my e-mail", "confirm"]
  ])("typed on %s for %j: %s", (url, task, kind) => { expect(at(url, task, true).kind).toBe(kind) })
  test("a site that a link led to asks first; what isn't private is typed there", () => {
    expect(at("https://other.example/", "Set my e-mail", true)).toMatchObject({ rule: "private.new-site", question: expect.stringContaining("other.example") })
    expect(at("https://other.example/", "Set my e-mail", false)).toMatchObject({ rule: "origin.write", opens: "https://other.example" })
  })
})

describe("elements and secrets", () => {
  test("what isn't there, is disabled or read-only is refused", () => {
    expect(judge({ verb: "click", ref: "zz" }, [button("Go")])).toEqual({ kind: "refuse", rule: "element.missing" })
    expect(judge(click, [button("Go", { disabled: true })])).toEqual({ kind: "refuse", rule: "element.disabled" })
    expect(judge({ verb: "type", ref: "f", text: "x" }, [field("f", "Note", { readonly: true })])).toEqual({ kind: "refuse", rule: "element.readonly" })
    expect(judge({ verb: "read", ref: "b" }, [button("Go", { disabled: true })])).toEqual({ kind: "allow", rule: "default" })
  })
  test("a secret is typed only as the user wrote it", () => {
    const nodes = [field("f", "Password", { secret: true })]
    expect(judge({ verb: "type", ref: "f", text: "hunter2" }, nodes, "Log in as anna with hunter2")).toMatchObject({ kind: "allow", rule: "secret.from-task" })
    expect(judge({ verb: "type", ref: "f", text: "4111111111111111" }, nodes, "Pay with 4111 1111 1111 1111")).toMatchObject({ kind: "allow", rule: "secret.from-task" })
    expect(judge({ verb: "type", ref: "f", text: "guess" }, nodes, "Log in as anna")).toMatchObject({ kind: "confirm", rule: "secret.type" })
    expect(judge({ verb: "type", ref: "f", text: "" }, nodes, "Log in as anna")).toMatchObject({ kind: "confirm", rule: "secret.type" })
    expect(judge({ verb: "type", ref: "f", text: "Anna" }, [field("f", "Name")], "")).toEqual({ kind: "allow", rule: "default" })
  })
})

describe("irreversible effects", () => {
  test.each<[string, string]>([
    ["Pay now", "money"], ["Pay €12.00", "money"], ["Place order", "money"], ["Buy it now", "money"], ["Jetzt kaufen", "money"], ["Zahlungspflichtig bestellen", "money"], ["Comprar ahora", "money"], ["Passer la commande", "money"], ["Acquista ora", "money"], ["Betalen", "money"], ["Zapłać", "money"], ["Satın al", "money"], ["購入する", "money"], ["提交订单", "money"], ["ادفع", "money"], ["Оплатить", "money"],
    ["Delete account", "delete"], ["Konto löschen", "delete"], ["Eliminar", "delete"], ["Supprimer", "delete"], ["Verwijderen", "delete"], ["Usuń", "delete"], ["削除", "delete"], ["删除", "delete"], ["حذف", "delete"],
    ["Change password", "security"], ["Grant access", "security"], ["Passwort ändern", "security"], ["Cambiar contraseña", "security"],
    ["Share", "share"], ["Invite", "share"], ["Einladen", "share"], ["Partager", "share"], ["共有", "share"]
  ])("%j always asks (%s), whatever the task says", (name, risk) => {
    for (const task of ["Look around", `Please ${name} and send, pay, delete and share it`]) expect(judge(click, [button(name)], task)).toMatchObject({ kind: "confirm", rule: `${risk}.confirm` })
    expect(judge(click, [button(name)]).question).toContain("shop.example")
  })
  test.each<[string, string, string]>([
    ["Send message", "Send a message to support: my lamp is broken", "send"], ["Senden", "Schreib dem Support eine Nachricht", "send"], ["Enviar", "Envía un mensaje a Ana", "send"], ["Envoyer", "Écris un message à Paul", "send"], ["送信", "メッセージを送って", "send"], ["发送", "给客服发消息", "send"], ["Post comment", "Comment on the first article", "send"],
    ["Save", "Change my street to Am Markt 3", "save"], ["Speichern", "Ändere meine Straße", "save"], ["Submit", "Enter \"foo\" into the text field", "save"], ["保存", "住所を変更して", "save"], ["Download", "Download the invoice", "download"], ["I agree to the terms", "Sign up with my e-mail and accept the terms", "terms"]
  ])("%j goes on when the task asks for it: %j", (name, task, risk) => { expect(judge(click, [button(name)], task)).toEqual({ kind: "allow", rule: `${risk}.task` }) })
  test.each<[string, string, string]>([
    ["Send message", "What is the total of my last order?", "send"], ["Publish", "Change my street", "send"], ["Save", "What is the total of my last order?", "save"], ["Download", "Find the cheapest shelf", "download"], ["I agree", "Find the cheapest shelf", "terms"]
  ])("%j asks when the task is %j", (name, task, risk) => { expect(judge(click, [button(name)], task)).toMatchObject({ kind: "confirm", rule: `${risk}.confirm` }) })
  test.each(["Orders", "My orders", "Payments", "Messages", "Shared with me", "Next", "Search", "Edit", "Add to cart", "Cancel", "Close", "Details", "Filter", "Sort by price", "Log in", "Menu", "Show more", "12", "Order 1042", "Account settings"])("%j is an ordinary click", name => {
    expect(judge(click, [button(name)], "Look around")).toEqual({ kind: "allow", rule: "default" })
  })
  test("a link that only leads to a page is followed, a paying or deleting one is asked about", () => {
    expect(judge(click, [button("Change password", { role: "link", href: "/password" })])).toMatchObject({ kind: "allow" })
    expect(judge(click, [button("Share", { role: "link", href: "/share" })])).toMatchObject({ kind: "allow" })
    expect(judge(click, [button("Delete", { role: "link", href: "/delete/7" })])).toMatchObject({ kind: "confirm", rule: "delete.confirm" })
    expect(judge(click, [button("Setup", { role: "link", href: "/setup.exe" })], "Look around")).toMatchObject({ kind: "confirm", rule: "download.confirm" })
    expect(judge(click, [button("Delete", { role: "link", href: "#" })])).toMatchObject({ kind: "confirm" })
  })
  test("a plain yes means what stands around it", () => {
    expect(judge(click, form([{ role: "heading", name: "Delete this account?" }, button("Yes")], "", "dialog"))).toMatchObject({ kind: "confirm", rule: "delete.confirm" })
    expect(judge(click, form([{ role: "text", name: "This will pay 20 € to Bob" }, button("OK")], "", "alertdialog"))).toMatchObject({ rule: "money.confirm" })
    expect(judge(click, form([{ role: "text", name: "Cookies" }, button("OK")], "", "dialog"))).toMatchObject({ kind: "allow" })
    expect(judge(click, form([field("c", "Card", { field: { type: "text", autocomplete: "cc-number" } }), button("Continue")]))).toMatchObject({ rule: "money.confirm" })
    expect(judge(click, form([field("c", "Payee IBAN"), field("d", "Amount"), button("Submit")]))).toMatchObject({ rule: "money.confirm" })
    expect(judge(click, form([field("c", "New password", { field: { type: "password", autocomplete: "new-password" } }), button("Save")]), "Save it")).toMatchObject({ rule: "security.confirm" })
    expect(judge(click, form([{ role: "heading", name: "Your address" }, field("c", "Street"), button("Save")]), "Set my street")).toMatchObject({ rule: "save.task" })
  })
  test("Enter does what the form's button does", () => {
    const nodes = form([field("f", "Amount"), field("g", "IBAN"), button("Transfer")])
    expect(judge({ verb: "type", ref: "f", text: "5", submit: true }, nodes)).toMatchObject({ kind: "confirm", rule: "money.confirm" })
    expect(judge({ verb: "press", ref: "f", keys: "Enter" }, nodes)).toMatchObject({ kind: "confirm" })
    expect(judge({ verb: "press", keys: "Enter" }, [button("Pay now", { focused: true })])).toMatchObject({ kind: "confirm" })
    expect(judge({ verb: "press", ref: "b", keys: "Space" }, [button("Delete")])).toMatchObject({ kind: "confirm" })
    expect(judge({ verb: "type", ref: "f", text: "5" }, nodes, "Transfer 5 €")).toMatchObject({ kind: "allow" })
    expect(judge({ verb: "type", ref: "q", text: "shelf", submit: true }, form([field("q", "Search", { role: "searchbox" }), button("Buy")]))).toMatchObject({ kind: "allow" })
    expect(judge({ verb: "press", ref: "f", keys: "Tab" }, nodes)).toMatchObject({ kind: "allow" })
  })
  test("boxes, dialogs and files", () => {
    const box: ObservedNode = { ref: "b", role: "checkbox", name: "I agree to the terms of service" }
    expect(judge({ verb: "check", ref: "b", on: true }, [box], "Find a shelf")).toMatchObject({ rule: "terms.confirm" })
    expect(judge({ verb: "check", ref: "b", on: false }, [box], "Find a shelf")).toMatchObject({ kind: "allow" })
    expect(judge({ verb: "check", ref: "b", on: true }, [{ ...box, name: "Delete old messages" }])).toMatchObject({ kind: "allow" })
    expect(judge({ verb: "dialog", accept: true }, [], "", "Really delete 3 files?")).toMatchObject({ rule: "delete.confirm" })
    expect(judge({ verb: "dialog", accept: false }, [], "", "Really delete 3 files?")).toMatchObject({ kind: "allow" })
    expect(judge({ verb: "upload", ref: "b", file: "cv.pdf" }, [button("File")], "Send cv.pdf")).toMatchObject({ rule: "upload.task" })
    expect(judge({ verb: "upload", ref: "b", file: "cv.pdf" }, [button("File")], "Find a shelf")).toMatchObject({ rule: "upload.confirm" })
    // What is no field may be clicked for one: then it is judged as a click as well.
    for (const name of ["Pay now", "Delete account", "Grant access"]) expect(judge({ verb: "upload", ref: "b", file: "cv.pdf" }, [button(name)], "Upload cv.pdf").kind, name).toBe("confirm")
    expect(judge({ verb: "upload", ref: "b", file: "cv.pdf" }, [button("Add file")], "Upload cv.pdf").kind).toBe("allow")
  })
})
