import { createHash, createPublicKey, generateKeyPairSync, verify } from "node:crypto"
import { cp, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { unzipSync } from "fflate"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { makeRelease } from "../../../src/tooling/release/make-release.ts"
import { bundledParts } from "../../../src/tooling/release/bundled-parts.ts"
import { packagedModels } from "../../../src/tooling/release/packaged-models.ts"
import { billOfMaterials } from "../../../src/tooling/release/sbom.ts"
import { idOfKey } from "../../../src/tooling/release/sign-crx.ts"
import { thirdPartyNotices } from "../../../src/tooling/release/third-party-notices.ts"
import { zipBuild } from "../../../src/tooling/release/zip-build.ts"

const repository = fileURLToPath(new URL("../../../", import.meta.url))
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex")
let root = ""
/** A build as it lies on a disk: files written in any order, at any time. */
const build = async (name: string, order: readonly string[], days: number): Promise<string> => {
  const files: Record<string, string | Uint8Array> = { ".parts.json": JSON.stringify(["node_modules/zod"]), "manifest.json": JSON.stringify({ version: "1.2.3", minimum_chrome_version: "124" }), "static/worker.js": "self.x = 1\n".repeat(500), "models/a.gguf": new Uint8Array(2_000).fill(7), "static/é.txt": "ü", ".hash": `of ${name}` }
  for (const file of order) {
    const path = join(root, name, file)
    await mkdir(join(path, ".."), { recursive: true })
    await writeFile(path, files[file] ?? "")
    await utimes(path, new Date(2020, 0, days), new Date(2020, 0, days))
  }
  return join(root, name)
}
const names = ["manifest.json", "static/worker.js", "models/a.gguf", "static/é.txt", ".hash", ".parts.json"]
beforeAll(async () => { root = await mkdtemp(join(tmpdir(), "symbiont-release-")) })
afterAll(() => rm(root, { recursive: true }))

describe("a release", () => {
  test("is the same to the byte whenever, wherever and in whatever order its files were written", async () => {
    const [one, other] = [await zipBuild(await build("one", names, 1)), await zipBuild(await build("other", names.toReversed(), 20))]
    expect(sha256(one)).toBe(sha256(other))
    const inside = unzipSync(one)
    expect(Object.keys(inside)).toEqual(["manifest.json", "models/a.gguf", "static/worker.js", "static/é.txt"])
    expect(Buffer.from(inside["static/worker.js"] ?? []).toString()).toBe("self.x = 1\n".repeat(500))
    expect(one.length).toBeLessThan(4_000)
  })

  test("signs a crx that a browser takes for that id, and names it in checksums and update manifest", async () => {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 })
    const keyFile = join(root, "key.pem")
    await writeFile(keyFile, privateKey.export({ type: "pkcs8", format: "pem" }))
    const from = await build("signed", names, 3)
    const release = (out: string) => makeRelease({ build: from, variant: "default", root: repository, out: join(root, out), keyFile, baseUrl: "https://example.com/s/" })
    const files = await release("a")
    expect(files).toEqual(["symbiont-1.2.3-default.zip", "symbiont-1.2.3-default.cdx.json", "symbiont-1.2.3-default.crx", "updates.xml", "SHA256SUMS"])
    await release("b")
    for (const file of files) expect(await readFile(join(root, "a", file)), file).toEqual(await readFile(join(root, "b", file)))

    const [crx, zip] = [await readFile(join(root, "a", files[2] ?? "")), await readFile(join(root, "a", files[0] ?? ""))]
    const headerBytes = crx.readUInt32LE(8)
    expect([crx.subarray(0, 4).toString(), crx.readUInt32LE(4)]).toEqual(["Cr24", 3])
    expect(sha256(crx.subarray(12 + headerBytes))).toBe(sha256(zip))
    // The header holds the key, its signature and, last, the signed id.
    const header = crx.subarray(12, 12 + headerBytes)
    const der = createPublicKey(privateKey).export({ type: "spki", format: "der" })
    const keyAt = header.indexOf(der)
    expect(keyAt).toBeGreaterThan(0)
    const signed = header.subarray(-18)
    const length = Buffer.alloc(4)
    length.writeUInt32LE(signed.length)
    const signature = header.subarray(keyAt + der.length + 3, keyAt + der.length + 3 + 256)
    expect(verify("sha256", Buffer.concat([Buffer.from("CRX3 SignedData\0"), length, signed, zip]), createPublicKey(privateKey), signature)).toBe(true)

    const id = await idOfKey(keyFile)
    expect(id).toMatch(/^[a-p]{32}$/)
    const updates = await readFile(join(root, "a", "updates.xml"), "utf8")
    expect(updates).toContain(`<app appid="${id}">`)
    expect(updates).toContain(`<updatecheck codebase="https://example.com/s/symbiont-1.2.3-default.crx" version="1.2.3" prodversionmin="124" hash_sha256="${sha256(crx)}" size="${crx.length}"/>`)
    const sums = (await readFile(join(root, "a", "SHA256SUMS"), "utf8")).trimEnd().split("\n").map((line) => line.split("  "))
    for (const [sum = "", file = ""] of sums) expect(sha256(await readFile(join(root, "a", file)))).toBe(sum)
    expect(sums).toHaveLength(4)
  })

  test("without a key is zip, bill of materials and checksums, and leaves no older crx beside them", async () => {
    const out = join(root, "a")
    await makeRelease({ build: await build("plain", names, 4), variant: "default", root: repository, out })
    expect((await readdir(out)).sort()).toEqual(["SHA256SUMS", "symbiont-1.2.3-default.cdx.json", "symbiont-1.2.3-default.zip"])
    expect(await idOfKey(join(out, "SHA256SUMS"))).toBeUndefined()
  })
})

const parts = ["node_modules/@wllama/wllama", "node_modules/ibantools", "node_modules/react-dom", "node_modules/scheduler"]
type Bom = { bomFormat: string; specVersion: string; serialNumber?: string; metadata: { timestamp?: string; component: { name: string } }; components: { "bom-ref": string; name: string; scope: string; licenses: object[] }[]; dependencies: { ref: string; dependsOn?: string[] }[] }

test("the bill of materials names what the zip holds and nothing else, with licence, checksum and what it needs, the same each time", async () => {
  const lock = JSON.parse(await readFile(join(repository, "package-lock.json"), "utf8")) as { packages: Record<string, { version: string }> }
  const models = [{ id: "small", file: "models/small.gguf", license: "Apache-2.0", sha256: "a".repeat(64), madeFrom: "Base-1 (Apache-2.0)" }]
  const text = billOfMaterials(lock, { parts, models })
  expect(billOfMaterials(structuredClone(lock), { parts: parts.toReversed(), models })).toBe(text)
  const bom = JSON.parse(text) as Bom
  expect([bom.bomFormat, bom.specVersion, bom.serialNumber, bom.metadata.timestamp, bom.metadata.component.name]).toEqual(["CycloneDX", "1.6", undefined, undefined, "symbiont"])
  expect(bom.components.map((one) => one["bom-ref"]).sort()).toEqual([...parts, "models/small.gguf", "node_modules/@wllama/wllama#llama.cpp and ggml"].sort())
  for (const one of bom.components) expect([one.scope, one.licenses.length], one.name).toEqual(["required", 1])
  const find = (ref: string) => bom.components.find((one) => one["bom-ref"] === ref)
  expect(find("node_modules/@wllama/wllama")).toMatchObject({ purl: `pkg:npm/%40wllama/wllama@${lock.packages["node_modules/@wllama/wllama"]?.version}`, licenses: [{ license: { id: "MIT" } }], hashes: [{ alg: "SHA-512" }] })
  expect(find("node_modules/ibantools")).toMatchObject({ licenses: [{ expression: "MIT OR MPL-2.0" }] })
  expect(find("models/small.gguf")).toMatchObject({ type: "machine-learning-model", name: "small", hashes: [{ alg: "SHA-256", content: "a".repeat(64) }], description: "Made from Base-1 (Apache-2.0)" })
  const needs = (ref: string): string[] => bom.dependencies.find((one) => one.ref === ref)?.dependsOn ?? []
  expect(needs("root")).toEqual(["models/small.gguf", "node_modules/@wllama/wllama", "node_modules/ibantools", "node_modules/react-dom"])
  expect(needs("node_modules/react-dom")).toEqual(["node_modules/scheduler"])
})
test("a part without a licence, or that the lock file doesn't name, makes no bill of materials", () => {
  const lock = { lockfileVersion: 3, packages: { "": { name: "symbiont" }, "node_modules/bare": { version: "1.0.0" } } }
  expect(() => billOfMaterials(lock, { parts: ["node_modules/bare"], models: [] })).toThrow(/no licence of bare/)
  expect(() => billOfMaterials(lock, { parts: ["node_modules/none"], models: [] })).toThrow(/doesn't name/)
})

test("the notices hold the licence of each package that the bundler took, of what that holds, and the weights' base", async () => {
  const stage = join(root, "stage")
  await mkdir(stage)
  await writeFile(join(stage, "inputs.json"), JSON.stringify([join(stage, "src/background.ts"), join(repository, "node_modules/@wllama/wllama/esm/index.js"), join(repository, "node_modules/zod/index.js"), join(repository, "node_modules/zod/v4/core.js"), join(repository, "node_modules/a/node_modules/b/x.js")]))
  expect(await bundledParts(stage)).toEqual(["node_modules/@wllama/wllama", "node_modules/a/node_modules/b", "node_modules/zod"])
  const text = await thirdPartyNotices(repository, ["node_modules/@wllama/wllama", "node_modules/zod"])
  for (const said of ["SmolLM2-135M-Instruct", "@wllama/wllama 3", "Xuan Son NGUYEN", "The ggml authors", "Colin McDonnell"]) expect(text).toContain(said)
})
test("the packaged weights are listed as they are, with their card's word of what they came from", async () => {
  const [from, cards] = [join(root, "with-model"), join(repository, "models/cards")]
  await mkdir(join(from, "models"), { recursive: true })
  await cp(join(repository, "models/registry.json"), join(from, "models/registry.json"))
  await writeFile(join(from, "models/student-r0.gguf"), "weights")
  expect(await packagedModels(from, cards)).toEqual([{ id: "student-r0", file: "models/student-r0.gguf", license: "Apache-2.0", sha256: sha256(Buffer.from("weights")), madeFrom: expect.stringMatching(/^SmolLM2-135M-Instruct \(Apache-2\.0\)/) as string }])
})
