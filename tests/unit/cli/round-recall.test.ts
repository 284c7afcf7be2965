import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { heldOutGoals } from "../../../src/symbiosis/round/loop/loop-tasks.ts"
import { aTrajectory } from "../symbiosis/a-trajectory.ts"
import { aSpec } from "../symbiosis/round/a-loop.ts"
import { inProcess } from "./in-process.ts"

let folder = ""
let server: Server
let bodies: string[] = []
let keys: (string | undefined)[] = []
let status = 200
const runs = [aTrajectory({ task: "Ask for a refund", steps: [{ action: { verb: "click", ref: "a1" } }] }), aTrajectory({ task: "Find a cheap kettle", steps: [{ action: { verb: "back" } }] })]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "symbiont-recall-"));
  [bodies, keys, status] = [[], [], 200]
  await writeFile(join(folder, "runs.jsonl"), runs.map((run) => `${JSON.stringify(run)}\n`).join(""))
  server = createServer(async (request, response) => {
    let body = ""
    for await (const piece of request) body += String(piece)
    bodies.push(body)
    keys.push(request.headers.authorization)
    const { input } = JSON.parse(body) as { input: string[] }
    const data = input.map((text, index) => ({ index, embedding: /refund|send .* back/i.test(text) ? [1, 0.1] : [0.1, 1] })).reverse()
    response.writeHead(request.url === "/v1/embeddings" ? status : 404, { "content-type": "application/json" }).end(JSON.stringify({ data }))
  })
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve) })
})
afterEach(async () => { vi.unstubAllEnvs(); server.close(); await rm(folder, { recursive: true }) })
const recall = async (...flags: string[]) => {
  const { code, out, err } = await inProcess(["round", "recall", "--in", join(folder, "runs.jsonl"), "--site", "shop.example", ...flags])
  return { code, err, lines: out.trim().split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as Record<string, unknown>) }
}
const embed = () => ["--embed-url", `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, "--embed-model", "m"]

describe("symbiont round recall", () => {
  it("lines that are no runs are bad input: nothing is asked, no file of vectors is left", async () => {
    await writeFile(join(folder, "none.jsonl"), "not json\n{}\n")
    expect(await inProcess(["round", "recall", "--in", join(folder, "none.jsonl"), "--task", "Do it", ...embed(), "--vectors", join(folder, "vectors")])).toMatchObject({ code: 2, out: "", err: expect.stringMatching(/none of the lines/) as string })
    expect(bodies).toEqual([])
    await expect(stat(join(folder, "vectors"))).rejects.toThrow("ENOENT")
  })
  it("tells nothing of a run whose task is nearly one that is measured: of WebArena's file, or held out in a loop", async () => {
    const tasks = join(folder, "tasks.json")
    await writeFile(tasks, JSON.stringify([{ task_id: 1, intent: "Find a cheap kettle!" }]))
    const told = async (...flags: string[]) => (await recall("--task", "Find a cheap kettle", ...flags)).lines.slice(0, -1).map(({ run }) => run)
    expect(await told()).toContain(runs[1]?.trajectory_id)
    expect(await told("--avoid", tasks)).not.toContain(runs[1]?.trajectory_id)
    const [loop, heldOut] = [join(folder, "loop"), heldOutGoals({ rows: 10, plays: 5 })]
    await mkdir(loop)
    await writeFile(join(loop, "spec.json"), JSON.stringify(aSpec({ heldOut: { rows: 10, known: 5, plays: 5 } })))
    const copies = [heldOut[0], heldOut.at(-1), "Find a cheap kettle"].map((task = "") => aTrajectory({ task, steps: [{ action: { verb: "click", ref: "a1" } }] }))
    await writeFile(join(folder, "runs.jsonl"), copies.map((run) => `${JSON.stringify(run)}\n`).join(""))
    for (const task of [heldOut[0] ?? "", heldOut.at(-1) ?? ""]) {
      const asked = async (...flags: string[]) => (await recall("--task", task, ...flags)).lines.slice(0, -1).map(({ run }) => run)
      expect((await asked()).some((run) => run === copies[0]?.trajectory_id || run === copies[1]?.trajectory_id)).toBe(true)
      const left = await asked("--avoid", loop, "--avoid", tasks)
      expect(left).toEqual([])
    }
    expect((await recall("--task", "x", "--avoid", folder)).err).toMatch(/--avoid .* is a folder without a loop/)
  })
  it("tells what runs teach about a task, by words", async () => {
    const { code, lines } = await recall("--task", "Send the kettle back")
    expect(code).toBe(0)
    expect(lines).toMatchObject([{ kind: "episode", run: runs[1]?.trajectory_id, told: expect.stringContaining("kettle") }, { experiences: 2, found: 1, by: "words" }])
  })
  it("and, with an embedder, by meaning; each text goes there once, and no private value does", async () => {
    const vectors = join(folder, "vectors.jsonl")
    const flags = ["--task", "Send the kettle of anna.lee@example.org back", ...embed(), "--vectors", vectors]
    const first = await recall(...flags)
    expect(first.lines.at(-1)).toMatchObject({ found: 2, by: "words and meaning" })
    const sent = bodies.flatMap((body) => (JSON.parse(body) as { input: string[] }).input)
    expect([sent.length, new Set(sent).size]).toEqual([3, 3])
    expect(bodies.join()).not.toContain("anna.lee")
    expect(await readFile(vectors, "utf8")).not.toContain("refund")
    bodies = []
    expect((await recall(...flags)).lines).toMatchObject(first.lines.map(({ ms: _, ...line }) => line))
    expect(bodies).toEqual([])
  })
  it("gives an embedder no key but its own", async () => {
    vi.stubEnv("SYMBIONT_CLOUD_KEY", "key-of-the-cloud")
    await recall("--task", "Send the kettle back", ...embed())
    expect(new Set(keys)).toEqual(new Set([undefined]))
    vi.stubEnv("SYMBIONT_EMBED_KEY", "key-of-the-embedder")
    await recall("--task", "Send the kettle back", ...embed())
    expect(new Set(keys)).toEqual(new Set([undefined, "Bearer key-of-the-embedder"]))
  })
  it("keeps vectors for its user alone", async () => {
    const vectors = join(folder, "vectors.jsonl")
    await writeFile(vectors, "", { mode: 0o644 })
    await recall("--task", "Send the kettle back", ...embed(), "--vectors", vectors)
    await recall("--task", "Send the kettle back", ...embed(), "--vectors", join(folder, "new.jsonl"))
    for (const file of [vectors, join(folder, "new.jsonl")]) expect((await stat(file)).mode & 0o777).toBe(0o600)
  })
  it.each([["is a folder", "."], ["doesn't exist", "none/vectors.jsonl"]])("sends nothing where the place for vectors %s", async (why, place) => {
    const { code, err } = await recall("--task", "Send the kettle back", ...embed(), "--vectors", join(folder, place))
    expect([code, err.trim().split("\n").length, bodies]).toEqual([2, 1, []])
    expect(err).toContain("--vectors")
    expect(err).toContain(why)
  })
  it("goes by words alone where the embedder fails, and says so", async () => {
    status = 500
    const { code, lines, err } = await recall("--task", "Send the kettle back", ...embed())
    expect([code, lines.at(-1)]).toMatchObject([0, { found: 1, by: "words where no vector was to be had" }])
    expect(err).toContain("by its words alone")
  })
  it("tells nothing of what was withdrawn", async () => {
    await writeFile(join(folder, "gone.txt"), `${runs[1]?.trajectory_id}\n`)
    expect((await recall("--task", "Send the kettle back", "--withdrawn", join(folder, "gone.txt"))).lines).toMatchObject([{ experiences: 1, found: 0 }])
  })
  it.each([[[], "--task"], [["--task", "x", "--embed-url", "http://a.example/v1"], "--embed-model"], [["--task", "x", "--vectors", "v"], "--vectors"], [["--task", "x", "--reader", "all"], "--reader"]])("refuses %j in one sentence", async (flags, named) => {
    const { code, err } = await recall(...flags)
    expect([code, err.trim().split("\n").length]).toEqual([2, 1])
    expect(err).toContain(named)
  })
})
