import { expect, test } from "vitest"
import { withChange } from "../../../src/extension/outcomes.ts"

test("a click that opened a tab isn't said to have changed nothing", () => {
  expect(withChange({ status: "no-effect", detail: "The click landed and nothing changed.", changes: [] }, "new tab")).toEqual({ status: "ok", detail: "", changes: ["new tab"] })
  expect(withChange({ status: "ok", detail: "It is now at 4.", changes: ["value"] }, "navigated")).toEqual({ status: "ok", detail: "It is now at 4.", changes: ["value", "navigated"] })
})
