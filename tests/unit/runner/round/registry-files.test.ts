import { createHash } from "node:crypto"
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { beforeEach, expect, it, onTestFinished } from "vitest"
import { registrySchema } from "../../../../src/protocol/model-record.ts"
import { addCandidate, embed, rollBack } from "../../../../src/runner/round/registry-files.ts"

let root = ""
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex")
const old = { id: "student-r0", title: "Round 0", engine: "wllama", profile: "student", weights: "models/student-r0.gguf", contextTokens: 2048, calibration: [[0, 0.4], [1, 0.9]], trust: 0.85, requiredFeatures: [], license: "Apache-2.0", channel: "stable", bytes: 3, sha256: sha256("old") }
const other = { ...old, id: "chat-model", weights: "https://example.org/chat.gguf", profile: "chat" }
const put = (path: string, content: unknown): Promise<void> => writeFile(join(root, path), typeof content === "string" ? content : JSON.stringify(content))
const registry = async () => registrySchema.parse(JSON.parse(await readFile(join(root, "models/registry.json"), "utf8")))
const channel = async (id: string): Promise<unknown> => (JSON.parse(await readFile(join(root, `models/records/${id}.json`), "utf8")) as { channel: unknown }).channel
const candidate = (id = "student-r1", judged = "new") => addCandidate(root, { id, model: join(root, "trained.gguf"), judged: sha256(judged), start: "", card: ({ sha256: hash, parent }) => `child of ${parent}, ${hash}` })

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "symbiont-registry-"))
  onTestFinished(() => rm(root, { recursive: true }))
  for (const folder of ["models/records", "models/cards"]) await mkdir(join(root, folder), { recursive: true })
  await put("models/registry.json", { version: 1, embedded: old.id, models: [other, old] })
  await put("models/records/student-r0.json", old)
  await put("models/student-r0.gguf", "old")
  await put("trained.gguf", "new")
})

it("a candidate has a record with its own checksum and parent and a card, and changes nothing that is in use", async () => {
  const added = await candidate()
  expect(added).toMatchObject({ ok: true, value: { parent: "student-r0", sha256: sha256("new"), bytes: 3, channel: "candidate" } })
  // Measured of the parent's weights, not of these.
  expect(added.ok && (added.value.trust ?? added.value.calibration)).toBeUndefined()
  expect(await readFile(join(root, "models/cards/student-r1.md"), "utf8")).toBe(`child of student-r0, ${sha256("new")}`)
  expect(await registry()).toMatchObject({ embedded: "student-r0" })
})
it("a stable one takes the embedded one's place in the package, and one command goes back", async () => {
  await candidate()
  expect(await embed(root, "student-r1")).toEqual({ ok: true, value: { before: "student-r0", now: "student-r1" } })
  const promoted = await registry()
  expect([promoted.embedded, promoted.models.map(({ id }) => id)]).toEqual(["student-r1", ["chat-model", "student-r1"]])
  expect([await channel("student-r0"), await channel("student-r1")]).toEqual(["retired", "stable"])
  expect(await rollBack(root)).toMatchObject({ ok: true, value: { now: "student-r0" } })
  const back = await registry()
  expect([back.embedded, back.models.map(({ id }) => id)]).toEqual(["student-r0", ["chat-model", "student-r0"]])
  expect(back.models.find(({ id }) => id === "student-r0")).toMatchObject({ trust: 0.85, channel: "stable" })
  expect(await channel("student-r1")).toBe("retired")
})
it("nothing is embedded whose file is not that of its record, and there is no going back behind the first", async () => {
  await candidate()
  await put("models/student-r1.gguf", "changed")
  expect(await embed(root, "student-r1")).toMatchObject({ ok: false })
  expect(await embed(root, "nobody")).toMatchObject({ ok: false })
  expect(await rollBack(root)).toMatchObject({ ok: false })
  expect(await registry()).toMatchObject({ embedded: "student-r0" })
})
it("a file that is not the one which was judged is no candidate", async () => {
  expect(await candidate("student-r1", "judged")).toMatchObject({ ok: false })
  await expect(readFile(join(root, "models/student-r1.gguf"))).rejects.toThrow("ENOENT")
})
it("an id that was in use is not given again", async () => {
  expect(await candidate("student-r0")).toMatchObject({ ok: false })
  await candidate()
  await embed(root, "student-r1")
  await rollBack(root)
  expect(await candidate()).toMatchObject({ ok: false })
})
