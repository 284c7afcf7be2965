import { expect, test } from "vitest"
import { ownScript } from "../../../src/extension/trusted-scripts.ts"

const base = "chrome-extension://abcdefghijklmnopabcdefghijklmnop/sidepanel.html"
const own = new URL("/", base).href

test("files of the package and what is made of them may run", () => {
  expect(ownScript("/worker.js", base)).toBe(`${own}worker.js`)
  expect(ownScript(`${own}worker.js`, base)).toBe(`${own}worker.js`)
  expect(ownScript(`blob:${own}4f1c`, base)).toBe(`blob:${own}4f1c`)
})
test.each(["https://evil.example/x.js", "//evil.example/x.js", "data:text/javascript,1", "javascript:1", "blob:https://evil.example/1", "blob:null/1", "chrome-extension://ponmlkjihgfedcbaponmlkjihgfedcba/x.js", "http://127.0.0.1/x.js"])("%s may not", url => {
  expect(() => ownScript(url, base)).toThrow(TypeError)
})
