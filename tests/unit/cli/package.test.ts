import { expect, test } from "vitest"
import { inProcess } from "./in-process.ts"

test.each([
  [["--variant", "none"], /--variant must be one of default/], [["--base-url", "https://example.com/"], /--base-url needs --key/],
  [["--key", "missing.pem"], /--key must name a file with a private RSA key/], [["--key", "package.json", "--base-url", "nowhere"], /--base-url must be the address/], [["--other"], /Unknown option/]
])("symbiont package %j ends before anything is built", async (args, sentence) => {
  const { code, err } = await inProcess(["package", ...args])
  expect(err).toMatch(sentence)
  expect(code).toBe(2)
})
