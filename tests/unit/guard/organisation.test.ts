import { describe, expect, test } from "vitest"
import type { Action } from "../../../src/core/action.ts"
import type { ObservedNode } from "../../../src/core/observation.ts"
import type { OrganisationRules } from "../../../src/guard/guard-context.ts"
import { effectivePolicy } from "../../../src/privacy/policy/effective-policy.ts"
import { actionClasses } from "../../../src/protocol/managed-policy.ts"
import { riskClasses } from "../../../src/guard/risk-words.ts"
import { button, click, field, frame, home, judge, type } from "./views.ts"

const under = (keys: object): OrganisationRules => effectivePolicy({ policy_version: 1, agent_enabled: true, model_mode: "local_only", ...keys })
const ruled = (keys: object, action: Action, nodes: ObservedNode[] = [], more: object = {}) => judge(action, nodes, { organisation: under(keys), ...more })
const link = (href: string): ObservedNode => ({ ref: "b", role: "link", name: "More", href })
const site = { kind: "refuse", rule: "organisation.site" }

test("an organisation can name every kind that the guard knows", () => { expect([...actionClasses].sort()).toEqual([...riskClasses, "upload"].sort()) })

describe("sites", () => {
  const keys = { allowed_origins: ["shop.example", "*.good.example"], blocked_origins: ["bad.good.example"], read_only_origins: ["wiki.good.example"] }
  test.each<[string, Action, ObservedNode[], object]>([
    ["an address that is blocked", { verb: "goto", url: "https://bad.good.example/a" }, [], {}],
    ["an address that is not allowed", { verb: "goto", url: "https://else.example" }, [], {}],
    ["a new tab there", { verb: "tab", op: "new", url: "https://else.example" }, [], {}],
    ["a link there", click, [link("https://else.example/x")], {}],
    ["a link there with a dot at its end", click, [link("https://bad.good.example./x")], {}],
    ["a click on a page there", click, [button("Next")], { at: "https://bad.good.example" }],
    ["a word typed there", type("a"), [field("Search")], { at: "https://else.example" }],
    ["a click in a frame from there", click, [frame("https://else.example", button("Next"))], {}]
  ])("%s is refused, whatever the task says", (_what, action, nodes, more) => {
    expect(ruled(keys, action, nodes, { task: "Use else.example and bad.good.example", ...more })).toMatchObject(site)
  })
  test.each<[string, Action, ObservedNode[], object]>([
    ["an allowed address", { verb: "goto", url: "https://a.good.example" }, [], { task: "Open a.good.example" }],
    ["leaving a page that is blocked", { verb: "goto", url: home }, [], { at: "https://bad.good.example" }],
    ["an answer", { verb: "answer", text: "a" }, [], { at: "https://bad.good.example" }]
  ])("%s is allowed", (_what, action, nodes, more) => { expect(ruled(keys, action, nodes, more).kind).toBe("allow") })

  test.each<[string, string, Action, ObservedNode[]]>([
    ["allow", "a link", click, [link("/b")]], ["allow", "a search", type("a", { submit: true }), [field("Search")]], ["allow", "scrolling", { verb: "scroll", direction: "down" }, []],
    ["refuse", "a button that saves", click, [button("Save")]], ["refuse", "a word in a field", type("a"), [field("Title")]], ["refuse", "a choice in a list", { verb: "select", ref: "s", options: ["b"] }, [{ ref: "s", role: "combobox", name: "State" }]],
    ["refuse", "a tick", { verb: "check", ref: "c", on: true }, [{ ref: "c", role: "checkbox", name: "Watch" }]], ["refuse", "a link that deletes", click, [{ ...link("/b"), name: "Delete" }]]
  ])("where tasks may only read: %s %s", (kind, _what, action, nodes) => {
    const verdict = ruled(keys, action, nodes, { at: "https://wiki.good.example/a", startOrigin: "https://wiki.good.example", task: "Save the title and delete it on wiki.good.example" })
    expect(verdict.kind).toBe(kind)
    if (kind === "refuse") expect(verdict.rule).toBe("organisation.read-only")
  })
})

describe("kinds of actions", () => {
  test("what is forbidden is refused, also where the task asks for it", () => {
    expect(ruled({ forbid_classes: ["send"] }, click, [button("Send message")], { task: "Send message to Ann" })).toMatchObject({ kind: "refuse", rule: "organisation.kind" })
    expect(ruled({ forbid_classes: ["money"] }, click, [button("Pay now")], { task: "Pay now" })).toMatchObject({ kind: "refuse" })
    expect(ruled({ forbid_classes: ["upload"] }, { verb: "upload", ref: "u", file: "a.pdf" }, [{ ref: "u", role: "button", name: "Choose file" }], { task: "Upload a.pdf" })).toMatchObject({ kind: "refuse" })
    expect(ruled({ forbid_classes: ["delete"] }, { verb: "goto", url: `${home}/items/4/delete?confirm=1` }, [], { shown: () => true })).toMatchObject({ kind: "refuse" })
  })
  test("of several keys each kind counts: what the first does, and that the last may change anything", () => {
    const [saving, keys] = [{ task: "Change the title to b and save it" }, { verb: "press", keys: "Enter Enter", ref: "b" } as const]
    for (const kind of ["save", "change"]) expect(ruled({ forbid_classes: [kind] }, keys, [button("Save changes")], saving), kind).toMatchObject({ kind: "refuse", rule: "organisation.kind" })
  })
  test("what it wants asked is asked about, also where the task asks for it; all else stays as it was", () => {
    const saving = { task: "Change the title to b and save it" }
    expect(judge(click, [button("Save changes")], saving)).toMatchObject({ kind: "allow" })
    expect(ruled({ confirm_classes_add: ["save"] }, click, [button("Save changes")], saving)).toMatchObject({ kind: "confirm", rule: "organisation.confirm", question: expect.stringContaining("Save changes") })
    expect(ruled({ confirm_classes_add: ["money"] }, click, [button("Save changes")], saving)).toMatchObject({ kind: "allow" })
  })
  test("a policy never loosens a verdict", () => {
    for (const [action, nodes] of [[click, [button("Pay now")]], [{ verb: "goto", url: "javascript:alert(1)" }, []], [click, [button("Delete")]]] as [Action, ObservedNode[]][]) {
      const rank = { allow: 0, confirm: 1, refuse: 2 }
      expect(rank[ruled({}, action, nodes).kind]).toBeGreaterThanOrEqual(rank[judge(action, nodes).kind])
    }
  })
})
