import { createHash } from "node:crypto"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { firstChoiceHash } from "../../../src/protocol/consent.ts"
import { inProcess } from "./in-process.ts"

let folder: string
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), "symbiont-consent-")) })
afterAll(async () => { await rm(folder, { recursive: true, force: true }) })

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex")
const words = "The laboratory keeps it for 180 days."
const open = JSON.stringify({ type: "choice", seq: 1, at: 1, consent: "01980000-0000-7000-8000-000000000001", purpose: "donation", answer: "given", audience: "https://collect.example", notice: { version: "1", sha256: sha256(words), locale: "en" }, retentionDays: 180, mechanism: "checkbox", build: "0.1.0", prev: firstChoiceHash })
const kept = `${open.slice(0, -1)},"hash":"${sha256(open)}"}\n${JSON.stringify({ type: "notice", sha256: sha256(words), version: "1", locale: "en", text: words })}\n`

const verify = async (text: string): Promise<{ code: number; out: string; err: string }> => {
  const file = join(folder, "kept.jsonl")
  await writeFile(file, text)
  return inProcess(["consent", "verify", file])
}

test("what a donor keeps is checked line by line", async () => {
  expect(await verify(kept)).toMatchObject({ code: 0, out: expect.stringContaining("1 choices, 1 texts, 0 receipts") })
  expect(await verify(kept.replace("\"given\"", "\"refused\""))).toMatchObject({ code: 1, err: expect.stringContaining("Line 1 is broken") })
  expect(await verify(kept.replace("180 days", "10 years"))).toMatchObject({ code: 1, err: expect.stringContaining("Line 2 is broken") })
})

test("a file that isn't there is bad input", async () => {
  expect((await inProcess(["consent", "verify", join(folder, "none")])).code).toBe(2)
  expect((await inProcess(["consent", "prove"])).code).toBe(2)
})
