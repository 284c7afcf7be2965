import { execFile } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { expect, onTestFinished, test } from "vitest"

const pythons = process.env["SYMBIONT_TRAINERS_PYTHON"]?.split(delimiter) ?? []
const script = fileURLToPath(new URL("merge_tiny.py", import.meta.url))
type Said = Record<"base" | "adapter" | "merged" | "taken", number[]> & { theta: number; apart: number; template: boolean }

test("a merged model answers as the model with its adapter does, and converters are told all of it (skipped unless SYMBIONT_TRAINERS_PYTHON has peft)", async ({ skip }) => {
  for (const python of pythons) {
    const folder = await mkdtemp(join(tmpdir(), "symbiont-merge-"))
    onTestFinished(() => rm(folder, { recursive: true }))
    const { stdout } = await promisify(execFile)(python, [script, folder], { env: { ...process.env, HF_HUB_OFFLINE: "1", CUDA_VISIBLE_DEVICES: "" }, maxBuffer: 1 << 26 })
    const said = JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Said | { missing: string }
    if ("missing" in said) continue
    expect(said.merged).toEqual(said.adapter)
    expect(said.taken).toEqual(said.adapter)
    expect(said.adapter).not.toEqual(said.base)
    expect(said.apart).toBeLessThan(1e-4)
    expect(said).toMatchObject({ theta: 10_000, template: true })
    return
  }
  skip("SYMBIONT_TRAINERS_PYTHON names no Python that has peft")
}, 300_000)
