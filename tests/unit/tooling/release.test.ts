import { createHash, createPublicKey, generateKeyPairSync, verify } from "node:crypto"
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { unzipSync } from "fflate"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { makeRelease } from "../../../src/tooling/release/make-release.ts"
import { billOfMaterials } from "../../../src/tooling/release/sbom.ts"
import { idOfKey } from "../../../src/tooling/release/sign-crx.ts"
import { zipBuild } from "../../../src/tooling/release/zip-build.ts"

const lockFile = new URL("../../../package-lock.json", import.meta.url).pathname
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex")
let root = ""
/** A build as it lies on a disk: files written in any order, at any time. */
const build = async (name: string, order: readonly string[], days: number): Promise<string> => {
  const files: Record<string, string | Uint8Array> = { "manifest.json": JSON.stringify({ version: "1.2.3", minimum_chrome_version: "124" }), "static/worker.js": "self.x = 1\n".repeat(500), "models/a.gguf": new Uint8Array(2_000).fill(7), "static/é.txt": "ü", ".hash": `of ${name}` }
  for (const file of order) {
    const path = join(root, name, file)
    await mkdir(join(path, ".."), { recursive: true })
    await writeFile(path, files[file] ?? "")
    await utimes(path, new Date(2020, 0, days), new Date(2020, 0, days))
  }
  return join(root, name)
}
const names = ["manifest.json", "static/worker.js", "models/a.gguf", "static/é.txt", ".hash"]
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
    const release = (out: string) => makeRelease({ build: from, variant: "default", lockFile, out: join(root, out), keyFile, baseUrl: "https://example.com/s/" })
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
    await makeRelease({ build: await build("plain", names, 4), variant: "default", lockFile, out })
    expect((await readdir(out)).sort()).toEqual(["SHA256SUMS", "symbiont-1.2.3-default.cdx.json", "symbiont-1.2.3-default.zip"])
    expect(await idOfKey(join(out, "SHA256SUMS"))).toBeUndefined()
  })
})

test("the bill of materials names every package of the lock file, with licence, checksum and what it needs, the same each time", async () => {
  const lock = JSON.parse(await readFile(lockFile, "utf8")) as { packages: Record<string, { version: string; dev?: boolean }> }
  const text = billOfMaterials(lock)
  expect(billOfMaterials(structuredClone(lock))).toBe(text)
  const bom = JSON.parse(text) as { bomFormat: string; specVersion: string; serialNumber?: string; metadata: { timestamp?: string; component: { name: string } }; components: { "bom-ref": string; purl: string; scope: string; hashes: { alg: string; content: string }[]; licenses?: unknown[] }[]; dependencies: { ref: string; dependsOn?: string[] }[] }
  expect([bom.bomFormat, bom.specVersion, bom.serialNumber, bom.metadata.timestamp, bom.metadata.component.name]).toEqual(["CycloneDX", "1.6", undefined, undefined, "symbiont"])
  expect(bom.components).toHaveLength(Object.keys(lock.packages).length - 1)
  expect(bom.components.find(({ "bom-ref": ref }) => ref === "node_modules/@wllama/wllama")).toMatchObject({ purl: `pkg:npm/%40wllama/wllama@${lock.packages["node_modules/@wllama/wllama"]?.version}`, scope: "required", licenses: [{ license: { id: "MIT" } }], hashes: [{ alg: "SHA-512", content: expect.stringMatching(/^[0-9a-f]{128}$/) as string }] })
  expect(bom.components.find(({ "bom-ref": ref }) => ref === "node_modules/vitest")?.scope).toBe("excluded")
  const needs = (ref: string): string[] => bom.dependencies.find((one) => one.ref === ref)?.dependsOn ?? []
  expect(needs("root")).toEqual(expect.arrayContaining(["node_modules/zod", "node_modules/vitest"]))
  expect(needs("node_modules/react-dom")).toEqual(["node_modules/scheduler"])
})
