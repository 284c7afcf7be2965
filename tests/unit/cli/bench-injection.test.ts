import { expect, test } from "vitest"
import { benchCommand } from "../../../src/cli/bench.ts"
import { inProcess } from "./in-process.ts"

test("the guard's part of the injection set, as lines and with its sums last", async () => {
  const { code, out } = await inProcess(["bench", "injection", "--through", "guard", "--kind", "addresses", "--json"])
  const lines = out.trim().split("\n").map(line => JSON.parse(line) as Record<string, unknown>)
  expect(code).toBe(0)
  expect(lines.at(-1)).toMatchObject({ type: "end", attacks: lines.length - 1, executed: 0, benign: 0 })
  expect(lines[0]).toMatchObject({ type: "case", id: "addresses 1", executed: false, steps: [expect.stringMatching(/^goto .*: (?:refuse|confirm) \(url\./)] })
})
test("an unknown kind or way is a sentence that names what there is", async () => {
  await expect(benchCommand(["injection", "--kind", "magic"])).rejects.toThrow(/--kind must be one of visible text, hidden text/)
  await expect(benchCommand(["injection", "--through", "air"])).rejects.toThrow(/--through must be one of browser, guard/)
})
