import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { checkMlc } from "../../src/cli/bench-engine-mlc.ts"
import { installRecord } from "../../src/runner/install-model.ts"
import type { RunningBrowser } from "../../src/runner/launch.ts"
import { serveMlcFolder, type ServedModel } from "../../src/runner/serve-model.ts"
import { buildExtension } from "../../src/tooling/plasmo.ts"
import { startBrowser } from "./start-browser.ts"

const software = ["--enable-unsafe-webgpu", "--use-webgpu-adapter=swiftshader"]
const library = "assets/libraries/checked.wasm"

/** The real web-llm on the software adapter. It can't generate without a library for its very version; everything before that is real. */
describe("web-llm with a library that isn't its own", () => {
  let browser: RunningBrowser
  let model: ServedModel
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "symbiont-mlc-"))
    const extension = join(folder, "extension")
    await cp(await buildExtension("e2e"), extension, { recursive: true })
    await mkdir(join(extension, "assets/libraries"), { recursive: true })
    // A module of another program: it compiles, and then wants what web-llm doesn't have.
    await cp("node_modules/@wllama/wllama/esm/wasm/wllama.wasm", join(extension, library))
    const files = join(folder, "model")
    await mkdir(files)
    await writeFile(join(files, "mlc-chat-config.json"), JSON.stringify({ tokenizer_files: ["tokenizer.json"], vocab_size: 4, conv_template: {} }))
    await writeFile(join(files, "tensor-cache.json"), JSON.stringify({ metadata: {}, records: [{ dataPath: "params_shard_0.bin", nbytes: 4, records: [] }] }))
    await writeFile(join(files, "tokenizer.json"), "{}")
    await writeFile(join(files, "params_shard_0.bin"), "abcd")
    const served = await serveMlcFolder(files, library)
    if (!served.ok) throw new Error(served.error.message)
    model = served.value
    browser = await startBrowser({ extension, args: software })
  })
  afterAll(async () => {
    await browser.close()
    await model.close()
    await rm(folder, { recursive: true, force: true })
  })
  const prepare = async () => {
    const ready = await browser.panel.call("model/prepare", {})
    if (!ready.ok) throw new Error(ready.error.message)
    return ready.value
  }

  test("is refused by the real runtime, and the built-in model stands in, with the reason", async () => {
    expect(await installRecord(browser.panel, model.record)).toMatchObject({ ok: true })
    expect(await prepare()).toMatchObject({ state: "ready", engine: "wllama (CPU)", why: expect.stringMatching(/library doesn't fit this version of the engine.*So the small built-in model/) as string })
  }, 240_000)

  test("a file that has gone from the disk is noticed too", async () => {
    await browser.panelPage.evaluate(`navigator.storage.getDirectory().then((root) => root.getDirectoryHandle("models")).then((models) => models.getDirectoryHandle("files"))
      .then((files) => files.removeEntry("${model.record.files?.find(({ path }) => path === "mlc-chat-config.json")?.sha256 ?? ""}"))`)
    expect(await browser.panel.call("model/choose", { id: model.record.id })).toMatchObject({ ok: true })
    expect((await prepare()).why).toContain("A file of the model is missing on this device")
  }, 240_000)
})

const mlc = process.env["SYMBIONT_TEST_MLC"]
test.skipIf(mlc === undefined)("web-llm with its own library generates valid actions (set SYMBIONT_TEST_MLC to a folder with a model and its library)", async () => {
  const report = await checkMlc(mlc ?? "", process.env["SYMBIONT_TEST_MLC_GPU"] === undefined, () => {})
  console.log(JSON.stringify(report))
  expect(report).toMatchObject({ ok: true })
}, 3_600_000)
