import { describe, expect, test } from "vitest"
import type { Action } from "../../../src/core/action.ts"
import type { ObservedNode } from "../../../src/core/observation.ts"
import { riskOfName, riskOfPost } from "../../../src/guard/risk-class.ts"
import { button, click, field, judge, type, words } from "./views.ts"

const asks = "What does order 1042 cost?"
const changes = "Set my street to 5 Elm Road and save it"
const signs = "Log in as mia with password Blue!Kettle42"
const cart = "Put the shelf into the cart"
const enter = (text: string): Action => type(text, { submit: true })
const area = (name: string, key?: string): ObservedNode => field(name, { role: "combobox", field: { type: "textarea", ...(key === undefined ? {} : { key }) } })
const item = (...children: ObservedNode[]): ObservedNode => ({ role: "listitem", name: "", children: [words("Report"), ...children] })
const radio: ObservedNode[] = [{ role: "group", name: "Sign in with", children: [button("E-mail", { role: "radio" })] }]
const check: Action = { verb: "check", ref: "b", on: true }

describe("what everyday tasks need", () => {
  test.each<[string, Action, ObservedNode[], string]>([
    ["a search in a box of several lines", enter("oak shelves"), [area("Search", "q")], "Search for oak shelves"], ["such a search in a task that asks", enter("oak shelves"), [area("Search", "q")], "What do oak shelves cost?"],
    ["a question as the user put it", enter("weather in Bristol"), [field("Ask anything", { field: { type: "textarea" } })], "Ask the assistant for the weather in Bristol"],
    ["into the cart, beside a price and how one may pay", click, [words("Oak shelf"), words("129.00 €"), words("Secure payment, free returns"), button("Add to cart"), words("In stock")], cart],
    ["into the cart, above what payments there are", click, [words("129.00 €"), button("Add to cart"), words("Pay in 3 instalments of 43.00 €"), words("30 days to return a purchase")], cart],
    ["the next page of things with prices", click, [words("Shelf for rent: 9.99 € per month"), button("Next")], asks], ["a filter above prices that come again", click, [words("From 9.99 € per month"), button("Start search")], "Find me a plan and add it to my list"],
    ["a choice of how to sign in", check, radio, signs], ["signing in where one can sign up too", click, [button("Sign in or create account")], signs], ["the same, said shortly", click, [button("Login / Register")], signs],
    ["the way to the form for signing in", click, [button("Sign in")], asks], ["a cross that closes a notice", click, [{ role: "alert", name: "", children: [words("We move on Monday"), button("×")] }], asks],
    ["following the order that is asked about", click, [button("Track order")], asks]
  ])("isn't asked about: %s", (_, action, nodes, task) => { expect(judge(action, nodes, { task })).toMatchObject({ kind: "allow" }) })

  test.each(["Login / Register", "Login oder Konto erstellen", "Inicio de sesión o crear cuenta", "Connexion / Créer un compte", "Login ou criar conta", "Logowanie / utwórz konto", "Giriş yap veya hesap oluştur", "ログイン・アカウント作成", "登录/创建账户", "로그인/계정 만들기", "تسجيل الدخول / إنشاء حساب", "Вход / создать аккаунт", "New login"])
  ("no change of what guards an account: %s", (name) => { expect(riskOfName(name)).not.toBe("security") })
})

describe("what looks like an everyday thing and isn't", () => {
  test.each<[string, Action, ObservedNode[], string]>([
    ["a comment, sent by Enter from a box of several lines", enter("visit prize"), [field("Say something", { field: { type: "textarea" } })], changes], ["a price that comes again, and a button to begin with", click, [words("Then 49 € per year"), button("Get started")], asks],
    ["how an account is guarded", check, radio, changes], ["a letter for a cross", click, [item(button("x"))], asks], ["a cross that is no button by its role", click, [item(button("×", { role: "clickable" }))], asks], ["another cross", click, [item(button("✘"))], asks],
    ["a request to delete what is called an order", click, [button("Details", { posts: "/order?_method=delete" })], changes], ["a list that sends its choice to where things are deleted", { verb: "select", ref: "b", options: ["One"] }, [button("Choice", { role: "combobox", posts: "/files/7/delete", options: [{ label: "One", selected: false }] })], changes]
  ])("is asked about: %s", (_, action, nodes, task) => { expect(judge(action, nodes, { task }).kind).toBe("confirm") })

  test.each(["Confirm payments", "Confirm all payments", "Payments — confirm", "Confirm the lovely big payment right now", "Confirm this lovely big and wonderful payment right now", "Cоnfirm pаyment", "Con\u00adfirm pay\u00adment",
    "\u13a0elete account", "\ua4d3elete account", "\ua4d3\ua4f0\ua4e1\ua4f0\ua4d4\ua4f0 account", "\u0257elete account", "Рау now", "Cancel all subscriptions", "Reset passwords", "Approve sign-in", "Change sign-in method"])
  ("%s", (name) => { expect(judge(click, [button(name)], { task: changes }).kind).toBe("confirm") })

  describe.each([["asks", asks], ["changes", changes]])("in a task that %s", (_, task) => {
    test.each(["立即支付并记录", "立即付款,不再显示记录", "결제하고 내역 보기", "지금 결제하고 내역 저장", "支払う(履歴に残す)", "購入して履歴を見る", "ادفع الآن وسجل", "سجل وادفع الآن", "Thanh toán và lưu lịch sử", "भुगतान करें और इतिहास देखें"])
    ("a word for what was is no excuse: %s", (name) => { expect(judge(click, [button(name)], { task })).toMatchObject({ kind: "confirm", rule: "money.confirm" }) })
    test.each(["Extend the contract by one year", "Extend by one month", "Lease for a year", "Rent for a day", "Boost for a week", "Advertise for a month", "Lend for a month", "Freeze my card for a month", "Lock the account for a day", "Lift limit for a day", "Ban for a week", "Close the day", "Override date"])
    ("nor is a time: %s", (name) => { expect(judge(click, [button(name)], { task }).kind).toBe("confirm") })
  })
  test.each(["Start the ride, tap to see it", "Start ride, press to continue", "Join the club, tap to view"])("nor how a part of it is shown: %s", (name) => {
    expect(judge(click, [button(name)], { task: asks }).kind).toBe("confirm")
    expect(judge(click, [button(name)], { task: "What do the ride and the club cost, and what is there to see?" }).kind).toBe("confirm")
  })
  test.each(["Move login to another account", "Block login from other devices", "Log in and unfollow", "Sign in and leave group", "Stop sign in reminders", "Mute login alerts", "Archive sign in log", "Merge login"])
  ("nor signing in: %s", (name) => { expect(judge(click, [button(name)], { task: signs }).kind).toBe("confirm") })
  test.each([["/account", "/files/7/delete"], ["/files/7/delete", "/search"]])("of two addresses the worse one counts: %s %s", (...posts) => {
    expect(judge(click, [button("Continue", { posts: posts.join(" ") })], { task: changes })).toMatchObject({ kind: "confirm", rule: "delete.confirm" })
  })
  test("and of two sites the one that nobody named", () => {
    expect(judge(click, [button("Continue", { sendsTo: "https://evil.example https://shop.example" })], { task: changes })).toMatchObject({ kind: "confirm", rule: "origin.form" })
  })

  test("whatever a page calls its parts, a verdict is quick", () => {
    for (const part of ["1,", "$1 ", "click to ", "a1", " x-", "支", "🗑", "slide ", "aA", " "]) {
      const name = part.repeat(400 / part.length)
      const began = performance.now()
      judge(click, [{ role: "listitem", name, children: [words(name), button(name)] }, words(name)], { task: asks })
      expect(performance.now() - began, part).toBeLessThan(1_000)
    }
  })
  test("a method of deleting counts, wherever it is sent", () => {
    expect([riskOfPost("/newsletter/subscribe?_method=delete"), riskOfPost("/newsletter/subscribe")]).toEqual(["delete", undefined])
  })
})
