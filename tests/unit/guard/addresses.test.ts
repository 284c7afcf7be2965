import { describe, expect, test } from "vitest"
import { button, click, home, judge, judgeAfter, view } from "./views.ts"

const goto = (url: string) => ({ verb: "goto", url }) as const

describe("addresses of a model's own making", () => {
  test.each<[string, string, string, string]>([
    ["http://3232235777/", "", "refuse", "url.hidden-number"], ["http://0x7f.1/", "", "refuse", "url.hidden-number"], ["http://0300.0250.1.1/", "", "refuse", "url.hidden-number"],
    ["http://192.168.1.1/", "", "refuse", "url.private-network"], ["http://169.254.169.254/latest/", "", "refuse", "url.private-network"], ["http://[::1]:9222/", "", "refuse", "url.private-network"], ["http://localhost:3000/", "", "refuse", "url.private-network"], ["http://router.local/", "", "refuse", "url.private-network"], ["http://intranet/", "", "refuse", "url.private-network"],
    ["http://192.168.1.1/", "Look at 192.168.1.1", "allow", "url.known"], ["https://93.184.216.34/", "", "confirm", "url.number"],
    ["https://sh0p.example/", "", "refuse", "url.look-alike"], ["https://shop.example.evil.test/", "", "refuse", "url.look-alike"], ["https://harb0ur.example/", "Look at harbour.example", "refuse", "url.look-alike"], ["https://harbuor.example/", "Look at harbour.example", "refuse", "url.look-alike"],
    ["https://harbour-login.test/", "Look at harbour.example", "confirm", "url.name"], ["https://xn--hrbour-4ta.example/", "Look at harbour.example", "confirm", "url.letters"], ["https://hаrbour.example/", "Look at harbour.example", "confirm", "url.letters"],
    ["http://shop.example/", "", "confirm", "url.downgrade"], ["https://shop.example/out?to=https://evil.test/", "", "confirm", "url.redirect"], ["https://shop.example/out?to=//evil.test/", "", "confirm", "url.redirect"], ["https://shop.example/out?to=https://shop.example/b", "", "allow", "url.known"],
    ["https://shop.example/account/delete?confirm=1", "", "confirm", "delete.address"], ["/checkout/place-order", "", "confirm", "money.address"], ["/transfer/confirm?to=DE02&amount=9", "", "confirm", "money.address"], ["/help/how-to-delete-an-account", "", "allow", "url.known"], ["/orders/1042", "", "allow", "url.known"]
  ])("goto %j (%s): %s", (url, task, kind, rule) => { expect(judge(goto(url), [], { task })).toMatchObject({ kind, rule }) })
  test("on the user's own machine another port is a new site and no refusal", () => {
    expect(judge(goto("http://127.0.0.1:81/"), [], { at: "http://127.0.0.1:80/", startOrigin: "http://127.0.0.1" })).toMatchObject({ kind: "confirm", rule: "url.number" })
  })
  test("on a foreign site only addresses that a page showed are opened without a question", () => {
    const there = view("https://other.example/", [button("Next", { role: "link", href: "/page/2?x=1" })])
    expect(judgeAfter([], goto("https://other.example/page/2?x=1"), there, "Look around", { visitedOrigins: ["https://other.example"] }).kind).toBe("allow")
    expect(judgeAfter([], goto("https://other.example/page/2?x=secret"), there, "Look around", { visitedOrigins: ["https://other.example"] })).toMatchObject({ kind: "confirm", rule: "url.made-up" })
  })
})

describe("links", () => {
  const link = (href: string, name = "More") => judge(click, [button(name, { role: "link", href })])
  test.each<[string, string]>([["https://sh0p.example/", "refuse"], ["http://192.168.0.1/", "refuse"], ["https://a:b@other.example/", "refuse"], ["https://other.example/page?id=7", "allow"], ["https://xn--shp-tna.example/", "confirm"]])("to %s: %s", (href, kind) => { expect(link(href).kind).toBe(kind) })
  test("one that hides what it does asks, one that says it is followed", () => {
    expect(link("/account/delete?confirm=1", "See details")).toMatchObject({ rule: "delete.confirm" })
    expect(link("/settings/tokens/new?create=1", "Documentation")).toMatchObject({ rule: "security.confirm" })
    expect(link("/transfer", "Money")).toMatchObject({ kind: "allow" })
    expect(link("/help/delete-account", "How to delete an account")).toMatchObject({ kind: "allow" })
    expect(link("/file/7/share?with=all", "Preview")).toMatchObject({ rule: "share.confirm" })
    expect(link(`${home}/update.msi`, "Update")).toMatchObject({ rule: "download.confirm" })
  })
})
