import { expect, test } from "vitest"
import { explainScriptError, refuseAddress } from "../../../src/extension/page-support.ts"

test.each(["https://shop.example/a?b", "http://127.0.0.1:8080/"])("%s can be driven", (address) => {
  expect(refuseAddress(address)).toBeUndefined()
})
test.each([
  ["chrome://settings/", "page.unsupported"], ["devtools://devtools/x", "page.unsupported"], ["about:blank", "page.unsupported"],
  ["chrome-extension://abc/x.html", "page.unsupported"], ["https://chromewebstore.google.com/detail/x", "page.unsupported"],
  ["https://chrome.google.com/webstore/category", "page.unsupported"], ["file:///etc/hosts", "page.unsupported"],
  ["view-source:https://shop.example/", "page.unsupported"], ["chrome-error://chromewebdata/", "page.unreachable"]
])("%s is refused with a sentence that says what to do", (address, kind) => {
  expect(refuseAddress(address)).toMatchObject({ ok: false, error: { kind, message: expect.stringMatching(/: (open|check).*\.$/) } })
})
test.each([
  ["Cannot access contents of the page. Extension manifest must request permission to access the respective host.", "page.no-access", /toolbar button/],
  ["No tab with id: 7.", "page.gone", /closed/],
  ["Frame with ID 0 is showing error page", "page.unreachable", /connection/],
  ["The extensions gallery cannot be scripted.", "page.unsupported", /store/]
])("the browser's words %s", (words, kind, sentence) => {
  expect(explainScriptError(new Error(words), "https://shop.example/")).toMatchObject({ error: { kind, message: expect.stringMatching(sentence) } })
})
