import { afterAll, beforeAll, expect, test } from "vitest"
import { startDemoServer, type DemoServer } from "../../src/runner/demo-server.ts"
import { runCli } from "./run-cli.ts"

let site: DemoServer
beforeAll(async () => {
  const started = await startDemoServer()
  if (!started.ok) throw new Error(started.error.message)
  site = started.value
})
afterAll(() => site.close())

test("symbiont observe shows each control as one line, with counts and time", async () => {
  const { code, out } = await runCli(["observe", "--url", `${site.url}/address`]).ended
  for (const control of ["textbox \"Street\" = ", "textbox \"Postcode\" = ", "combobox \"Country\"", "button \"Save\"", "link \"Orders\" → /orders"])
    expect(out).toMatch(new RegExp(`^\\s*\\[[A-Za-z0-9]+\\] ${control}`, "m"))
  expect(out).toMatch(/\d+ elements, \d+ controls, 0 left out, \d+ ms\n$/)
  expect(code).toBe(0)
})

test("symbiont observe --json gives the observation itself", async () => {
  const { code, lines } = await runCli(["observe", "--url", `${site.url}/orders`, "--json"]).ended
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatchObject({ url: `${site.url}/orders`, title: "Your orders · Fernway", counts: { omitted: 0 } })
  expect(code).toBe(0)
})

test("a page that can't be opened is a sentence and exit code 1", async () => {
  const { code, err, out } = await runCli(["observe", "--url", "http://127.0.0.1:9/"]).ended
  expect(err).toMatch(/The page could not be opened \(ERR_/)
  expect(out).toBe("")
  expect(code).toBe(1)
})
