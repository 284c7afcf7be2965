import { once } from "node:events"
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { inProcess } from "./in-process.ts"

let folder = ""
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), "symbiont-collect-")) })
afterEach(async () => { vi.unstubAllEnvs(); await rm(folder, { recursive: true, force: true }) })
const who = ["--name", "Ward 4", "--contact", "ward4@hospital.example"]
const collect = (data: string, ...flags: string[]) => inProcess(["collect", "--quiet", "--port", "0", "--data", data, ...flags])

describe("symbiont collect", () => {
  it.each([
    [["--host", "0.0.0.0"], /--name is missing .*SYMBIONT_COLLECTOR_NAME/], [["--trust-proxy", "127.0.0.1"], /--name is missing/], [["--name", "Ward 4"], /--contact is missing .*SYMBIONT_COLLECTOR_CONTACT/], [["--name", " ", "--contact", "a"], /--name/]
  ])("takes no consent for nobody where others can reach it: %j", async (flags, sentence) => {
    expect(await collect(join(folder, "data"), ...flags)).toMatchObject({ code: 2, out: "", err: expect.stringMatching(sentence) as string })
    expect(await readdir(folder)).toEqual([])
  })

  it("leaves no key behind where its port is taken", async () => {
    const other = createServer()
    other.listen(0, "127.0.0.1")
    await once(other, "listening")
    const address = other.address()
    const port = String(typeof address === "object" && address !== null ? address.port : 0)
    expect(await collect(join(folder, "new", "data"), ...who, "--port", port)).toMatchObject({ code: 2, out: "", err: expect.stringMatching(/could not start/) as string })
    expect(await readdir(folder)).toEqual([])
    other.close()
  }, 240_000)

  it("nor where its database can't be reached; name and contact may stand in the environment", async () => {
    vi.stubEnv("SYMBIONT_COLLECTOR_NAME", "Ward 4")
    vi.stubEnv("SYMBIONT_COLLECTOR_CONTACT", "ward4@hospital.example")
    expect(await collect(join(folder, "data"), "--database-url", "postgres://u:p@127.0.0.1:9/none")).toMatchObject({ code: 2, out: "", err: expect.stringMatching(/could not start/) as string })
    expect(await readdir(folder)).toEqual([])
  }, 60_000)

  it("nor in a folder that was there, whose files stay", async () => {
    await writeFile(join(folder, "note"), "mine")
    expect((await collect(folder, ...who, "--database-url", "postgres://u:p@127.0.0.1:9/none")).code).toBe(2)
    expect(await readdir(folder)).toEqual(["note"])
  }, 60_000)
})
