import { expect, test } from "vitest"
import { plainSeed } from "../../src/runner/demo-seed.ts"
import { runCli } from "./run-cli.ts"

test("npm start's command does the plain demo task and sums it up in one line", async () => {
  const { code, lines, out, err } = await runCli(["start", "--headless", "--seed", String(plainSeed)]).ended
  const summary = lines.at(-1)
  expect(summary, `${out}\n${err}`).toMatchObject({ type: "end", ok: true, checker: { ok: true }, overheadMs: expect.any(Number), panelMs: expect.any(Number),
    routes: { cloud: 0 } })
  expect(out).toMatch(/^1\. click .*Address/m)
  expect(code).toBe(0)
  console.log(`panel interactive after ${String(summary?.["panelMs"])} ms, overhead per step ${String(summary?.["overheadMs"])} ms`)
}, 400_000)
