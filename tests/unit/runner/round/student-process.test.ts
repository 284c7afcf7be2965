import { spawn } from "node:child_process"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, it, vi } from "vitest"
import { runPython } from "../../../../src/runner/round/run-recipe.ts"
import { startStudent } from "../../../../src/runner/round/student-process.ts"
import { fakePython } from "./fake-python.ts"

let folder = ""
let python = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "symbiont-student-"))
  python = await fakePython(folder)
})
afterAll(() => rm(folder, { recursive: true }))
const start = (signal = new AbortController().signal) => startStudent(python, "student.gguf", { temperature: 0, seed: 1, signal })

it("answers each prompt with its own answer, those that wait together in one batch of at most eight", async () => {
  const log = join(folder, "batches.txt")
  vi.stubEnv("FAKE_LOG", log)
  const student = await start()
  vi.unstubAllEnvs()
  const prompts = Array.from({ length: 12 }, (_, index) => `prompt ${index}`)
  expect(await Promise.all(prompts.map((prompt) => student.ask(prompt)))).toEqual(prompts.map((prompt) => ` ${prompt} -> back\n`))
  await student.close()
  const batches = (await readFile(log, "utf8")).trim().split("\n").map(Number)
  expect(Math.max(...batches)).toBe(8)
  expect(batches.length).toBeLessThan(12)
})
it("tells all who wait where the process dies", async () => {
  const student = await start()
  const asked = await Promise.allSettled([student.ask("die"), student.ask("another")])
  expect(asked.map(({ status }) => status)).toEqual(["rejected", "rejected"])
  expect(asked.map((one) => one.status === "rejected" ? String(one.reason) : "").join()).toContain("out of memory")
})
it("ends with the loop", async () => {
  const stop = new AbortController()
  const student = await start(stop.signal)
  stop.abort()
  await expect(student.ask("anything")).rejects.toThrow()
})

/** A trainer that starts a process of its own, whose number it leaves in the file. */
const trainerOf = (mark: string): string => `const { spawn } = require("node:child_process"); const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "inherit" }); require("node:fs").writeFileSync(${JSON.stringify(mark)}, String(child.pid)); setInterval(() => {}, 1000)`
const startedBy = (mark: string): Promise<number> => vi.waitFor(async () => { const pid = Number(await readFile(mark, "utf8")); expect(pid).toBeGreaterThan(0); return pid }, { timeout: 20_000 })
/** Where nobody collects it, an ended process keeps its number. */
const isGone = async (pid: number): Promise<boolean> => {
  try { process.kill(pid, 0) } catch { return true }
  return /\) Z /.test(await readFile(`/proc/${pid}/stat`, "utf8").catch(() => ""))
}
const end = (pid: number): Promise<void> => vi.waitFor(async () => { expect(await isGone(pid)).toBe(true) }, { timeout: 30_000 })

it("a trainer is stopped with the processes that it started", async () => {
  const stop = new AbortController()
  const mark = join(folder, "child.pid")
  const run = runPython(process.execPath, ["-e", trainerOf(mark)], join(folder, "log.txt"), stop.signal)
  const child = await startedBy(mark)
  stop.abort()
  expect(await run).toMatchObject({ ok: false, error: { kind: "task.cancelled" } })
  await end(child)
})
it("a trainer ends with the loop also where that is killed", async () => {
  const mark = join(folder, "orphan.pid")
  const recipe = new URL("../../../../src/runner/round/run-recipe.ts", import.meta.url).href
  const loop = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", `import { runPython } from ${JSON.stringify(recipe)}; await runPython(process.execPath, ["-e", ${JSON.stringify(trainerOf(mark))}], ${JSON.stringify(join(folder, "killed.txt"))}, new AbortController().signal)`], { stdio: "inherit" })
  const child = await startedBy(mark)
  loop.kill("SIGKILL")
  await end(child)
})
it("what a trainer printed is in its log, and how it ended is told", async () => {
  const log = join(folder, "ended.txt")
  const run = (program: string) => runPython(process.execPath, ["-e", program], log, new AbortController().signal)
  expect(await run("console.log('one'); console.error('two')")).toMatchObject({ ok: true })
  expect(await run("process.exit(3)")).toMatchObject({ ok: false, error: { message: expect.stringContaining("ended with 3") as string } })
  expect(await readFile(log, "utf8")).toMatch(/one\n[\s\S]*two\n|two\n[\s\S]*one\n/)
})
