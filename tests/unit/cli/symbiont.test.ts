import { spawn } from "node:child_process"
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest"
import { inProcess } from "./in-process.ts"

const bin = fileURLToPath(new URL("../../../src/cli/symbiont.mjs", import.meta.url))
const folder = await mkdtemp(join(tmpdir(), "symbiont-cli-"))
beforeAll(async () => {
  await writeFile(join(folder, "a.txt"), "a")
  await writeFile(join(folder, "managed.json"), JSON.stringify({ policy_version: 1, agent_enabled: true }))
})
afterAll(() => rm(folder, { recursive: true }))
afterEach(() => { vi.restoreAllMocks() })

const page = ["--url", "https://example.com/"]
const asked = [...page, "--task", "Say hello"]
const bad: [string, string[], RegExp][] = [
  ["no address", ["run", "--task", "x"], /--url is missing/],
  ["an address that is none", ["run", "--url", "shop", "--task", "x"], /--url must be a full address/],
  ["a script as an address", ["run", "--url", "javascript:alert(1)", "--task", "x"], /--url must be a full address/],
  ["no task", ["run", ...page], /--task is missing/],
  ["an empty task", ["run", ...page, "--task", "  "], /--task: The task is empty/],
  ["a huge task", ["run", ...page, "--task", "x".repeat(20_000)], /--task: The task is longer than 4000 characters/],
  ["an unknown flag", ["run", ...asked, "--speed", "9"], /--speed/],
  ["no time", ["run", ...asked, "--max-minutes", "0"], /--max-minutes must be a whole number from 1 to 1440/],
  ["tokens in words", ["run", ...asked, "--max-tokens", "many"], /--max-tokens must be a whole number/],
  ["bytes below nothing", ["run", ...asked, "--max-cloud-bytes=-1"], /--max-cloud-bytes must be a whole number from 0/],
  ["experience of a kind that isn't", ["run", ...asked, "--experience", "some"], /--experience must be one of all, others, none/],
  ["too many steps", ["run", ...asked, "--max-steps", "1e3"], /--max-steps must be a whole number from 1 to 200/],
  ["an unknown mode", ["run", ...asked, "--mode", "fast"], /--mode must be one of hybrid, local, cloud/],
  ["a cloud without a model", ["run", ...asked, "--cloud-url", "https://api.example.com/v1"], /--cloud-model is missing/],
  ["a model without a cloud", ["run", ...asked, "--cloud-model", "m"], /--cloud-url is missing/],
  ["a cloud address that is none", ["run", ...asked, "--cloud-url", "ftp://x", "--cloud-model", "m"], /--cloud-url must be an http or https address/],
  ["a cloud address with a password", ["run", ...asked, "--cloud-url", "https://u:p@api.example.com/v1", "--cloud-model", "m"], /--cloud-url must be a plain address/],
  ["a cloud address with a query", ["run", ...asked, "--cloud-url", "https://api.example.com/v1?key=k", "--cloud-model", "m"], /--cloud-url must be a plain address/],
  ["cloud mode without a cloud", ["run", ...asked, "--mode", "cloud"], /--mode cloud needs --cloud-url/],
  ["a file that is not there", ["run", ...asked, "--file", join(folder, "missing.pdf")], /--file must name an existing file/],
  ["a profile that is a file", ["run", ...asked, "--profile", join(folder, "a.txt")], /--profile must name a folder/],
  ["one name twice", ["run", ...asked, "--file", join(folder, "a.txt"), "--file", join(folder, "b/a.txt")], /--file names two files called a\.txt/],
  ["an answer that is none", ["run", ...asked, "--confirm", "maybe"], /--confirm must be one of deny, allow/],
  ["no time", ["run", ...asked, "--timeout", "0"], /--timeout must be/],
  ["a stray word", ["run", ...asked, "please"], /please/],
  ["observe without an address", ["observe"], /--url is missing/],
  ["a budget that is none", ["observe", ...page, "--budget", "some"], /--budget must be/],
  ["an organisation's policy for one run", ["run", ...asked, "--policy", join(folder, "managed.json")], /is an organisation's policy.*symbiont policy explain/],
  ["a seed that is none", ["start", "--seed", "x"], /--seed must be/],
  ["a port that is none", ["start", "--port", "70000"], /--port must be/],
  ["an unknown command", ["dance"], /"dance" is not a command/]
]

describe("bad input ends with one sentence and exit code 2", () => {
  test.each(bad)("%s", async (_name, args, sentence) => {
    const { code, out, err } = await inProcess(args)
    expect(err).toMatch(sentence)
    expect(err.trim().split("\n")).toHaveLength(1)
    expect(out).toBe("")
    expect(code).toBe(2)
  })
})

test("help lists the commands", async () => {
  const { code, out } = await inProcess(["--help"])
  expect(code).toBe(0)
  for (const name of ["start", "run", "observe", "detect"]) expect(out).toContain(name)
})

test("each command tells its flags", async () => {
  const { code, out } = await inProcess(["run", "--url", "x", "--help"])
  expect(code).toBe(0)
  for (const flag of ["--url", "--task", "--max-steps", "--max-minutes", "--max-tokens", "--max-cloud-bytes", "--experience", "--mode", "--cloud-url", "--cloud-model", "--profile", "--file", "--confirm", "--json"]) expect(out).toContain(flag)
  expect(out).not.toContain("symbiont observe")
})

test("the bin runs from any folder and writes nothing on bad input", async () => {
  const child = spawn(process.execPath, [bin, "run", "--url", "shop"], { cwd: folder })
  let err = ""
  child.stderr.on("data", chunk => { err += String(chunk) })
  const code = await new Promise(resolve => { child.on("close", resolve) })
  expect(err).toMatch(/^--url must be a full address/)
  expect(code).toBe(2)
  expect(await readdir(folder)).toEqual(["a.txt", "managed.json"])
}, 60_000)
