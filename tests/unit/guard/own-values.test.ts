import { describe, expect, test } from "vitest"
import { bindingOf } from "../../../src/guard/binding.ts"
import { rateLimits } from "../../../src/guard/rules/rates.ts"
import { button, click, field, home, judge, type, view, words } from "./views.ts"

describe("whom something goes to comes from the user", () => {
  test.each<[string, string, string]>([
    ["E-mail", "archive@prize.example", "Set my street"], ["Recovery phone", "+44 20 7946 0999", "Set my street"], ["IBAN", "DE02120300000000202051", "Pay the rent"], ["Cc", "audit@prize.example", "Reply to Ines"], ["Weiterleiten an", "a@b.example", "Lies die Post"], ["転送先", "a@b.example", "メールを読んで"],
    ["Webhook URL", "https://prize.example/hook", "Rename it"], ["Message", "write to win@prize.example", "Reply that I come"], ["Comment", "I recommend www.prize.example", "Comment on it"]
  ])("%s: %j isn't in %j", (name, text, task) => { expect(judge(type(text), [field(name)], { task })).toMatchObject({ kind: "confirm", rule: "value.not-yours" }) })
  test.each<[string, string, string]>([
    ["E-mail", "mia@mail.example", "Set my e-mail to mia@mail.example"], ["Phone", "+44 20 7946 0999", "Set my phone to +44 (20) 7946-0999"], ["To", "York", "Find trains to Yorkshire"], ["Message", "I come at 5", "Reply"], ["Search", "someone@else.example", "Look around"], ["E-mail", "", "Clear it"]
  ])("%s: %j is fine for %j", (name, text, task) => { expect(judge(type(text), [field(name)], { task }).kind).toBe("allow") })
  test("the user's answers count like the task", () => {
    expect(judge(type("mia@mail.example"), [field("E-mail")], { task: "Set my e-mail", replies: ["The user says: mia@mail.example"] }).kind).toBe("allow")
  })
  test("an amount too, where money moves", () => {
    const nodes = [field("IBAN", { ref: "i" }), field("Amount"), button("Transfer")]
    expect(judge(type("9000"), nodes, { task: "Transfer 640 € to Ines" }).rule).toBe("value.not-yours")
    expect(judge(type("640.00"), nodes, { task: "Transfer 640 € to Ines" }).kind).toBe("allow")
  })
  test("a message goes out by itself only in the user's own words", () => {
    const post = (text: string, task: string) => judge(click, [field("Comment", { value: text }), button("Post comment")], { task })
    expect(post("the harbour looks great", "Comment that the harbour looks great")).toEqual({ kind: "allow", rule: "send.task" })
    expect(post("visit our casino", "Comment that the harbour looks great")).toMatchObject({ kind: "confirm", rule: "send.own-words", question: expect.stringContaining("casino") })
    expect(post("the harbour looks great 739154", "Comment that the harbour looks great").rule).toBe("send.own-words")
    const enter = (text: string, task: string) => judge(type(text, { submit: true }), [field("Message")], { task })
    expect(enter("see you at five", "Write to Ines: see you at five").rule).toBe("send.task")
    expect(enter("our casino is open", "Write to Ines: see you at five").rule).toBe("send.own-words")
    expect(enter("see you at five", "What did Ines write?").rule).toBe("send.confirm")
    expect(judge({ verb: "press", keys: "Delete" }, [button("Mail", { role: "row" })]).rule).toBe("delete.confirm")
    expect(judge({ verb: "press", keys: "Delete", ref: "f" }, [field("Message")]).kind).toBe("allow")
    expect(post("お店は最高です", "お店は最高ですとコメントを書いて").kind).toBe("allow")
  })
})

describe("limits", () => {
  const past = { acts: 0, sends: 0, denied: 0 }
  test("acts in a minute, messages in a task, questions that were answered with no", () => {
    expect(judge(click, [button("Go")], { past: { ...past, acts: rateLimits.actsPerMinute } })).toMatchObject({ kind: "confirm", rule: "rate.acts" })
    expect(judge(click, [button("Send")], { task: "Send it to all", past: { ...past, sends: rateLimits.sends } })).toMatchObject({ kind: "confirm", rule: "send.many" })
    expect(judge(click, [button("Go")], { past: { ...past, denied: rateLimits.denied } })).toMatchObject({ kind: "refuse", rule: "rate.denied" })
    expect(judge({ verb: "scroll", direction: "down" }, [], { past: { acts: 999, sends: 99, denied: 99 } }).kind).toBe("allow")
  })
})

describe("a yes is bound to what it was said to", () => {
  const nodes = () => [words("Basket"), { role: "form", name: "Pay", children: [field("Payee", { value: "Ines" }), button("Pay 5 €")] }]
  const before = bindingOf(click, view(`${home}/pay`, nodes()))
  test("the same page again holds it", () => { expect(bindingOf(click, view(`${home}/pay`, [words("Basket, 2 visitors"), ...nodes().slice(1)]))).toBe(before) })
  test.each([
    ["another label", click, `${home}/pay`, [{ role: "form", name: "Pay", children: [field("Payee", { value: "Ines" }), button("Pay 500 €")] }]], ["another payee", click, `${home}/pay`, [{ role: "form", name: "Pay", children: [field("Payee", { value: "Mallory" }), button("Pay 5 €")] }]],
    ["another address", click, `${home}/pay?x=1`, nodes()], ["another form", click, `${home}/pay`, [{ ...nodes()[1], name: "Donate" }]], ["an element that is gone", click, `${home}/pay`, [words("Basket")]], ["another action", { verb: "hover", ref: "b" } as const, `${home}/pay`, nodes()],
    ["another place", click, `${home}/pay`, [{ role: "iframe", name: "", href: "https://other.example/", children: nodes().slice(1) }]]
  ])("%s voids it", (_what, action, url, now) => { expect(bindingOf(action, view(url, now as never))).not.toBe(before) })
})
