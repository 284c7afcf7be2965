import { expect, it } from "vitest"
import { readArenaOptions } from "../../../src/cli/eval-webarena-options.ts"

const needed = ["--tasks", "tasks.json", "--out", "out"]

it("reads task numbers one by one and as ranges", async () => {
  expect((await readArenaOptions([...needed, "--ids", "0-2,44,1"])).ids).toEqual([0, 1, 2, 44])
})

it.each([
  [["--out", "out"], /--tasks is missing/], [["--tasks", "t.json"], /--out is missing/], [[...needed, "--ids", "3-1"], /--ids/], [[...needed, "--ids", "none.json"], /--ids/], [[...needed, "--mode", "cloud"], /--cloud-url/],
  [[...needed, "--price", "3/15"], /--price/], [[...needed, "--cloud-url", "http://127.0.0.1:1/v1", "--cloud-model", "m", "--price", "free"], /--price/], [[...needed, "--auth", "no/such/folder"], /--auth/],
  [[...needed, "--secrets", "no-such.json"], /--secrets/], [[...needed, "--browsers", "0"], /--browsers/], [[...needed, "--judge-model", "m"], /--cloud-url|--judge-url/]
])("%j is refused with the name of the field", async (argv, why) => { await expect(readArenaOptions(argv)).rejects.toThrow(why) })
