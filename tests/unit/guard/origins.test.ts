import { describe, expect, test } from "vitest"
import type { Action } from "../../../src/core/action.ts"
import type { ObservedNode } from "../../../src/core/observation.ts"
import { button, click, field, frame, home, judge, type, words } from "./views.ts"

const foreign = "https://other.example"
const write = { kind: "confirm", rule: "origin.write", opens: foreign }

describe("a site that nobody named is only read", () => {
  test.each<[string, Action, ObservedNode[]]>([
    ["a link", click, [button("More", { role: "link", href: "/x" })]], ["a tab", click, [button("Reviews", { role: "tab" })]], ["a menu", click, [button("Sizes", { expanded: false })]],
    ["a button that shows more", click, [button("Show more")]], ["a cookie notice", click, [button("Alle ablehnen")]], ["the next page", click, [button("次へ")]],
    ["a search", type("lamp", { submit: true }), [field("Search", { role: "searchbox" })]], ["a filter", { verb: "select", ref: "f", options: ["Price"] }, [field("Sort by", { role: "combobox" })]],
    ["scrolling", { verb: "scroll", direction: "down" }, []], ["Escape", { verb: "press", keys: "Escape" }, []], ["going back", { verb: "back" }, []]
  ])("%s is reading", (_what, action, nodes) => { expect(judge(action, nodes, { at: `${foreign}/` }).kind).toBe("allow") })
  test.each<[string, Action, ObservedNode[]]>([
    ["a button", click, [button("Go")]], ["text in a field", type("hello"), [field("Comment")]], ["a switch", { verb: "check", ref: "b", on: true }, [button("Dark", { role: "switch" })]],
    ["a key in a field", { verb: "press", keys: "a", ref: "f" }, [field("Comment")]], ["Enter", { verb: "press", keys: "Enter", ref: "f" }, [field("Nickname")]], ["a file", { verb: "upload", ref: "b", file: "a.pdf" }, [button("File")]]
  ])("%s is asked about, once for the site", (_what, action, nodes) => {
    const task = "Attach a.pdf"
    expect(judge(action, nodes, { at: `${foreign}/`, task })).toMatchObject(write)
    expect(judge(action, nodes, { at: `${foreign}/`, task, opened: [foreign] }).kind).toBe("allow")
  })
  test("the start, its site and what the task names are worked on", () => {
    for (const [at, task] of [[`${home}/a`, "Save it"], ["https://account.shop.example/", "Save it"], ["https://other.example/", "Write it at other.example"], ["https://www.github.com/", "Open an issue on GitHub"], ["https://www.github.com/", "open an issue on github"]] as const)
      expect(judge(type("hello"), [field("Comment")], { at, task })).toEqual({ kind: "allow", rule: "default" })
  })
  test.each([
    ["http://account.shop.example/", "Save it"], ["https://other.example:8443/", "Write it at other.example:9000"], ["https://gmail.example/", "Set my e-mail to mia@gmail.example"], ["https://github.zip/", "Open an issue on GitHub"], ["https://order.com/", "order a lamp"], ["http://127.0.0.1:81/", "Look at http://127.0.0.1:80/"]
  ])("%s isn't named by %j", (at, task) => { expect(judge(type("hello"), [field("Comment")], { at, task }).rule).toBe("origin.write") })
})

describe("a frame is its own site", () => {
  test("what lands in one is charged to it, and the question says so", () => {
    const nodes = [words("Checkout"), frame(foreign, field("Comment"), button("Go"))]
    expect(judge(type("hello"), nodes)).toMatchObject({ ...write, frame: foreign, question: expect.stringMatching(/other\.example, a part of the page on shop\.example/) })
    expect(judge(click, nodes)).toMatchObject(write)
    expect(judge(type("hello"), nodes, { task: "Write hello at other.example" }).kind).toBe("allow")
  })
  test("a frame of the home site on a foreign page is home", () => {
    expect(judge(type("hello"), [frame(home, field("Comment"))], { at: `${foreign}/` }).kind).toBe("allow")
  })
})

describe("sensitive sites are read until they are opened", () => {
  test.each(["https://www.chase.com/", "https://online.northbank.example/", "https://meine-sparkasse.de/", "https://banco-sol.es/", "https://stjohns-hospital.org/", "https://patient.clinic.example/", "https://www.irs.gov/", "https://www.impots.gouv.fr/", "https://tax.service.gov.uk/", "https://vault.bitwarden.com/", "https://admin.forge.example/", "https://portal.azure.com/", "https://finanzamt.example/", "https://my.bank/"])("%s", at => {
    const startOrigin = new URL(at).origin
    expect(judge(click, [button("Go")], { at, startOrigin })).toMatchObject({ kind: "confirm", rule: "site.sensitive", opens: startOrigin })
    expect(judge(click, [button("Go")], { at, startOrigin, opened: [startOrigin] }).kind).toBe("allow")
    expect(judge(click, [button("Go")], { at, startOrigin, task: `Work on ${new URL(at).host}` }).kind).toBe("allow")
    expect(judge(click, [button("Payments", { role: "link", href: "/payments" })], { at, startOrigin }).kind).toBe("allow")
  })
  test.each(["https://shop.example/", "https://bankside-cafe.example/", "https://en.wikipedia.org/", "https://healthyfood.example/", "https://govern-me-not.example/", "http://127.0.0.1:8080/"])("%s is ordinary", at => {
    expect(judge(click, [button("Go")], { at, startOrigin: new URL(at).origin })).toEqual({ kind: "allow", rule: "default" })
  })
})
