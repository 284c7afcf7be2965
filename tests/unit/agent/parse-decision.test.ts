import { describe, expect, it } from "vitest"
import { parseDecision } from "../../../src/agent/parse-decision.ts"
import { button, page, textbox } from "./doubles.ts"

const observation = page([button("a1", "Save"), { role: "form", name: "Address", children: [textbox("a2", "City")] }])
const click = { reason: "it saves", action: { verb: "click" as const, ref: "a1" } }

describe("a model's text as a decision", () => {
  it.each([
    ["plain JSON", JSON.stringify(click)],
    ["a code fence", `\`\`\`json\n${JSON.stringify(click, null, 2)}\n\`\`\``],
    ["talk around it", `Sure, here it is: ${JSON.stringify(click)} Hope that helps.`],
    ["thinking before it", `<think>maybe {"a": 1}?</think>\n${JSON.stringify(click)}`],
    ["nulls for what is absent", JSON.stringify({ ...click, action: { ...click.action, button: null, count: null, modifiers: null } })]
  ])("takes %s", (_, text) => {
    expect(parseDecision(text, observation)).toEqual({ ok: true, value: click })
  })

  it("takes an answer without a reason", () => {
    expect(parseDecision('{"action":{"verb":"back"}}', observation)).toEqual({ ok: true, value: { reason: "", action: { verb: "back" } } })
  })

  it.each([
    ["no JSON", "I would click Save.", "no JSON object"],
    ["half an object", '{"reason":"x","action":{"verb":"click"', "no JSON object"],
    ["broken JSON", '{"reason":"x",,}', "no JSON object"],
    ["an unknown key", '{"reason":"x","mood":"good","action":{"verb":"back"}}', "key that is not in the schema"],
    ["an unknown key in the action", '{"reason":"x","action":{"verb":"click","ref":"a1","selector":"#b"}}', "key that is not in the schema"],
    ["an unknown verb", '{"reason":"x","action":{"verb":"run_js","code":"1"}}', '"action.verb"'],
    ["a missing part", '{"reason":"x","action":{"verb":"type","ref":"a2"}}', '"action.text"'],
    ["an element that isn't there", '{"reason":"x","action":{"verb":"click","ref":"zz9"}}', "no element [zz9]"],
    ["a drag to nowhere", '{"reason":"x","action":{"verb":"drag","ref":"a1","to":"b7"}}', "no element [b7]"],
    ["an array", "[1,2]", "no JSON object"]
  ])("refuses %s and says what was wrong", (_, text, problem) => {
    const parsed = parseDecision(text, observation)
    expect(parsed).toMatchObject({ ok: false, error: { kind: "model.invalid-answer" } })
    expect(!parsed.ok && parsed.error.correction).toContain(problem)
    // A person is told in other words.
    expect(!parsed.ok && parsed.error.message).not.toMatch(/JSON|REF|schema|\[/)
  })

  it("knows top and bottom as places to scroll to", () => {
    expect(parseDecision('{"reason":"","action":{"verb":"scroll","to":"bottom"}}', observation).ok).toBe(true)
    expect(parseDecision('{"reason":"","action":{"verb":"scroll","to":"a2"}}', observation).ok).toBe(true)
    expect(parseDecision('{"reason":"","action":{"verb":"scroll","to":"b9"}}', observation).ok).toBe(false)
  })
})
