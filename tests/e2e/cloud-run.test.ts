import { mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest"
import { actionOf } from "../../src/memory/trajectory/action-of.ts"
import { readTrajectory } from "../../src/memory/trajectory/read-trajectories.ts"
import { startDemoServer, type DemoServer } from "../../src/runner/demo-server.ts"
import { createDemo, demoTask, plainSeed } from "../../src/runner/demo-seed.ts"
import { linesOf } from "../../src/symbiosis/dataset/lines-of.ts"
import { startOpenAiServer } from "../unit/models/openai-server.ts"
import { runCli } from "./run-cli.ts"
import { shopper } from "./shopper.ts"

let site: DemoServer
beforeAll(async () => {
  const started = await startDemoServer()
  if (!started.ok) throw new Error(started.error.message)
  site = started.value
})
afterAll(() => site.close())

describe("symbiont run with a cloud model", () => {
  test("does the demo task, and the cloud never sees a private value", async () => {
    const cloud = await startOpenAiServer({ script: shopper })
    const visit = site.visit(plainSeed)
    const { task, check, expectedAnswer } = demoTask(plainSeed)
    // A folder of its own for what is temporary: other runs are under way beside this one.
    const temporary = await mkdtemp(join(tmpdir(), "symbiont-run-"))
    onTestFinished(() => rm(temporary, { recursive: true, force: true }))
    const file = join(temporary, "runs.jsonl")
    const cli = runCli(["run", "--url", visit.url, "--task", task, "--mode", "cloud", "--cloud-url", cloud.baseUrl, "--cloud-model", "test", "--json", "--trajectory", file],
      { SYMBIONT_CLOUD_KEY: "key-for-tests", TMPDIR: temporary })
    const { code, lines, err } = await cli.ended
    await cloud.close()

    const steps = lines.filter(line => line.type === "step")
    const end = lines.at(-1)
    expect(end, `${JSON.stringify(lines, null, 1)}\n${err}`).toMatchObject({ type: "end", ok: true, answer: expectedAnswer, routes: { local: 0, cloud: 7, refused: 0 } })
    expect(check(visit.state(), String(end?.["answer"]))).toMatchObject({ ok: true })
    expect(code).toBe(0)
    expect(steps).toHaveLength(7)
    for (const [index, step] of steps.entries())
      expect(step).toMatchObject({ index, route: "cloud", why: expect.any(String), action: { verb: expect.any(String) }, verdict: { kind: "allow" }, outcome: { status: "ok" },
        tokens: { prompt: 120, completion: 30 }, ms: expect.any(Number) })

    expect(cloud.requests).toHaveLength(7)
    const { address } = createDemo(plainSeed).state
    const sent = cloud.requests.map(request => request.raw).join("\n")
    const recorded = await readFile(file, "utf8")
    for (const secret of [address.name, address.street, address.postcode, address.phone, "48 Linden Avenue", "LS2 7AB"]) {
      expect(sent).not.toContain(secret)
      expect(recorded).not.toContain(secret)
    }
    const trajectory = readTrajectory(recorded.trimEnd(), 1)
    if (!trajectory.ok) throw new Error(trajectory.error.message)
    expect(trajectory.value.steps.slice(1).map((step) => actionOf(step)?.verb)).toEqual(steps.map((step) => (step["action"] as { verb: string }).verb))
    expect(linesOf(trajectory.value, { tasks: ["action"], lambda: 0.5, shares: { dev: 0, test: 0 } })).toHaveLength(7)
    for (const request of cloud.requests) expect(request.headers.authorization).toBe("Bearer key-for-tests")
    expect((await readdir(temporary)).filter(name => name.startsWith("symbiont-profile-"))).toEqual([])
  })

  test("a wrong key ends the run with a sentence", async () => {
    const cloud = await startOpenAiServer({ script: [{ mode: "status", status: 401 }] })
    const cli = runCli(["run", "--url", site.visit(2).url, "--task", "Open Orders", "--mode", "cloud", "--cloud-url", cloud.baseUrl, "--cloud-model", "test", "--json"])
    const { code, lines } = await cli.ended
    await cloud.close()
    expect(lines.at(-1)).toMatchObject({ type: "end", ok: false, reason: expect.stringMatching(/key/i) })
    expect(code).toBe(1)
  })

  test("an endpoint that nobody serves ends the run with a sentence", async () => {
    const gone = await startOpenAiServer({ script: [{ mode: "status", status: 500 }] })
    await gone.close()
    const cli = runCli(["run", "--url", site.visit(2).url, "--task", "Open Orders", "--mode", "cloud", "--cloud-url", gone.baseUrl, "--cloud-model", "test", "--json"])
    const { code, lines } = await cli.ended
    expect(lines.at(-1)).toMatchObject({ type: "end", ok: false, reason: expect.stringMatching(/cloud|reach/i) })
    expect(code).toBe(1)
  })

  test("Ctrl-C stops a run that waits for a slow model, and still prints its end", async () => {
    const cloud = await startOpenAiServer({ script: (_request, index) => index === 0
      ? { mode: "stream", text: JSON.stringify({ reason: "Look further down.", action: { verb: "note", text: "started" } }) }
      : { mode: "silent", afterPieces: 1, text: "{ \"reason\": \"so slow\"" } })
    const cli = runCli(["run", "--url", site.visit(2).url, "--task", "Open Orders", "--mode", "cloud", "--cloud-url", cloud.baseUrl, "--cloud-model", "test", "--json"])
    await cli.seen("step")
    cli.interrupt()
    const { code, lines } = await cli.ended
    await cloud.close()
    expect(lines.at(-1)).toMatchObject({ type: "end", ok: false, reason: "Stopped by the user." })
    expect(code).toBe(1)
  })
})
