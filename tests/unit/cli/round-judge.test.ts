import { once } from "node:events"
import { access, appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { createServer } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest"
import { readTrajectory } from "../../../src/memory/trajectory/read-trajectories.ts"
import type { Trajectory } from "../../../src/protocol/trajectory.ts"
import { aTrajectory } from "../symbiosis/a-trajectory.ts"
import { inProcess } from "./in-process.ts"

let folder = ""
/** How an answer was to be formed, and which ways the endpoint doesn't know. */
type Form = { type: string; json_schema?: { schema: { properties: Record<string, { items?: unknown; type?: unknown }> } } }
const forms: (Form | undefined)[] = []
const refused = new Set<string>()
const refusals: string[] = []
/** What was asked, and what the endpoint makes of it; nothing is an answer with status 400. */
const asked: string[] = []
const keys = new Set<string | undefined>()
let answer: (told: string) => string | undefined = () => undefined
const server = createServer(async (request, response) => {
  let body = ""
  for await (const piece of request) body += String(piece)
  const { messages, response_format: form } = JSON.parse(body) as { messages: { content: string }[]; response_format?: Form }
  const told = messages.map(({ content }) => content).join("\n")
  if (form && refused.has(form.type)) { refusals.push(form.type); response.writeHead(400, { "content-type": "application/json" }).end(JSON.stringify({ error: { message: `response_format "${form.type}" is not supported` } })); return }
  asked.push(told)
  forms.push(form)
  keys.add(request.headers.authorization)
  const content = answer(told)
  response.writeHead(content === undefined ? 400 : 200, { "content-type": "application/json" }).end(JSON.stringify(content === undefined ? {} : { choices: [{ message: { content } }], ...(counted ? { usage: { prompt_tokens: 200, completion_tokens: 20, total_tokens: 220 } } : {}) }))
})
/** Whether the endpoint counts tokens. */
let counted = false
let flags: string[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "symbiont-judge-"))
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  flags = ["--judge-url", `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}/v1`, "--judge-model", "judge"]
})
beforeEach(() => { for (const list of [asked, forms, refusals]) list.length = 0; refused.clear() })
afterEach(() => { vi.unstubAllEnvs() })
afterAll(async () => { server.closeAllConnections(); server.close(); await rm(folder, { recursive: true }) })

const steps = [{ action: { verb: "click" as const, ref: "a1" }, page: "one" }, { action: { verb: "back" as const }, page: "two" }, { action: { verb: "click" as const, ref: "a1" }, page: "three" }, { action: { verb: "answer" as const, text: "Done" }, page: "three" }]
const runOf = (task: string, outcome: Trajectory["extra"]["symbiont"]["outcome"]): Trajectory => aTrajectory({ task, outcome, steps })
const [good, bad, open, lost] = [runOf("Open the list", { success: true, judge: "program" }), runOf("Close the list", { success: false, judge: "program" }), runOf("Find the list", { success: null, judge: "nobody" }), runOf("Forget the list", { success: null, judge: "nobody" })]
const judge = async (more: string[] = [], runs: readonly Trajectory[] = [good, bad, open, lost]) => {
  const [from, to] = [join(folder, "runs.jsonl"), join(folder, "judged.jsonl")]
  await rm(to, { force: true })
  await writeFile(from, runs.map((run) => `${JSON.stringify(run)}\n`).join(""))
  const said = await inProcess(["round", "judge", "--in", from, "--out", to, ...flags, ...more])
  const lines = (await readFile(to, "utf8").catch(() => "")).split("\n").filter((line) => line !== "")
  return { ...said, to, runs: lines.map((line, index) => { const read = readTrajectory(line, index + 1); if (!read.ok) throw new Error(read.error.message); return read.value }) }
}
const verdictOn = (told: string): string => told.includes("Forget") ? "I can't tell" : `{"success": ${told.includes("list") && !told.includes("Close")}, "cites": [2], "why": "So it stands there."}`

it("writes a model's word over runs that nobody judged, and over no others", async () => {
  answer = verdictOn
  const { code, out, runs } = await judge(["--method", "single"])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ method: "single", runs: 4, judged: 2, success: 1, failure: 0, undecided: 1, calls: 2 })
  expect(runs).toHaveLength(4)
  expect([runs[0], runs[1], runs[3]]).toEqual([good, bad, lost])
  expect(runs[2]?.extra.symbiont).toMatchObject({ origin: open.trajectory_id, outcome: { success: true, judge: "model", version: "single" } })
})
it("holds an endpoint that can be held to the verdict's form, with the run's own steps to cite", async () => {
  answer = verdictOn
  await judge(["--method", "single"], [open])
  expect(forms).toMatchObject([{ type: "json_schema", json_schema: { schema: { type: "object", required: ["why", "cites", "success"], additionalProperties: false, properties: { cites: { minItems: 1, items: { enum: [2, 3, 4, 5] } }, success: { type: "boolean" } } } } }])
  await judge(["--method", "debate"], [open])
  // Debaters speak freely; the judge may wish to hear more.
  expect(forms.slice(1)).toMatchObject([undefined, undefined, { json_schema: { schema: { properties: { success: { type: ["boolean", "null"] } } } } }])
})
it("asks an endpoint that knows no forms without one, and from then on at once", async () => {
  answer = verdictOn
  for (const type of ["json_schema", "json_object"]) refused.add(type)
  const { out } = await judge(["--method", "single"], [open, runOf("Empty the list", { success: null, judge: "nobody" })])
  expect(JSON.parse(out)).toMatchObject({ judged: 2, success: 2, failed: 0, calls: 2 })
  expect(refusals).toEqual(["json_schema", "json_object"])
  expect(forms).toEqual([undefined, undefined])
})
it("gives a judge no key but its own", async () => {
  answer = verdictOn
  keys.clear()
  vi.stubEnv("SYMBIONT_CLOUD_KEY", "key-of-the-cloud")
  await judge(["--method", "single"])
  const tasks = (): Promise<unknown> => inProcess(["round", "tasks", "--in", join(folder, "runs.jsonl"), "--out", join(folder, "tasks.jsonl"), ...flags])
  await tasks()
  expect([...keys]).toEqual([undefined])
  vi.stubEnv("SYMBIONT_JUDGE_KEY", "key-of-the-judge")
  keys.clear()
  await judge(["--method", "single"])
  await tasks()
  expect([...keys]).toEqual(["Bearer key-of-the-judge"])
})
it("tells how often it agrees with the program that knows", async () => {
  answer = verdictOn
  const { out } = await judge(["--measure"])
  // Two debaters and a judge for each; the judge that can't tell hears both a second time.
  expect(JSON.parse(out)).toMatchObject({ method: "debate", calls: 3 + 3 + 3 + 6, agreement: { debate: { agree: { done: 2, of: 2 }, unreadable: 0, uncited: 0, kappa: { value: 1 }, calls: 3, tokens: null } } })
  expect(asked.some((told) => told.includes("Argument against (round 2)"))).toBe(true)
})
it("measures both methods on the same runs, and counts what is no verdict against them", async () => {
  const dim = runOf("Forget the list", { success: true, judge: "program" })
  answer = verdictOn
  counted = true
  const { code, out, err, runs } = await judge(["--measure", "--method", "both"], [good, bad, dim, open])
  counted = false
  expect(code).toBe(0)
  const { agreement, ...rest } = JSON.parse(out) as { agreement: Record<string, unknown>; calls: number }
  expect(rest).toMatchObject({ method: "both", runs: 4, judged: 1, success: 1, calls: (3 + 3 + 6) + 3 + 3 })
  expect(agreement).toMatchObject({
    debate: { runs: 3, agree: { done: 2, of: 3 }, trueSuccess: 1, trueFailure: 1, falseSuccess: 0, falseFailure: 0, unreadable: 1, uncited: 0, calls: 4, tokens: { prompt: 800, completion: 80 } },
    single: { runs: 3, agree: { done: 2, of: 3 }, unreadable: 1, calls: 1, tokens: { prompt: 200, completion: 20 } }
  })
  expect(err).toMatch(/^debate: agrees with the program on 2 of 3 runs .*\nsingle: agrees with the program on 2 of 3 runs .*\n$/)
  // The word of debate is what is written over a run that nobody judged.
  expect(runs.find(({ extra }) => extra.symbiont.origin === open.trajectory_id)?.extra.symbiont.outcome).toMatchObject({ success: true, version: "debate" })
  expect((await judge(["--method", "both"])).err).toContain("--measure")
})
it("makes runs of stretches, which go when the run that they are of is withdrawn", async () => {
  answer = (told) => told.includes("have exactly this done") ? '{"instruction": "Go back to the list", "summary": "The list is there."}' : verdictOn(told)
  const { out, runs, to } = await judge(["--method", "single", "--backward"], [good, open])
  expect(JSON.parse(out)).toMatchObject({ made: 1 })
  expect(runs.find(({ steps: [first] }) => first?.message === "Go back to the list")?.extra.symbiont.origin).toBe(good.trajectory_id)
  const withdrawn = join(folder, "withdrawn.txt")
  await writeFile(withdrawn, `${good.trajectory_id}\n${open.trajectory_id}\n`)
  const set = await inProcess(["round", "dataset", "--in", to, "--out", join(folder, "set"), "--withdrawn", withdrawn])
  expect(JSON.parse(set.out)).toMatchObject({ trajectories: 0, withdrawn: 3 })
})
it("sums up what went well, but not with values that no run may hold, and lines to learn from come of it", async () => {
  const told = runOf("Close the list and say so", { success: true, judge: "program" })
  answer = (told) => told.includes('{"summary"') ? `{"summary": "${told.includes("Close") ? "Written to ada.lovelace@analytical-engines.co.uk." : "The list was opened."}"}` : verdictOn(told)
  const { runs, to } = await judge(["--method", "single", "--summarise"], [good, bad, open, told])
  expect(runs.map(({ extra: { symbiont: { summary, origin } } }) => [summary, origin])).toEqual([["The list was opened.", good.trajectory_id], [undefined, undefined], ["The list was opened.", open.trajectory_id], [undefined, undefined]])
  const set = await inProcess(["round", "dataset", "--in", to, "--out", join(folder, "sums"), "--task", "summary"])
  expect(JSON.parse(set.out)).toMatchObject({ lines: { summary: { train: 2 } } })
})
it("thinks of new tasks for the pages of runs, none near what others are measured on", async () => {
  answer = () => '{"tasks": ["Open the list of returned parcels", "Sort the list of orders by date", "Write to ‹EMAIL_1› about it", "Send the receipt to ada.lovelace@analytical-engines.co.uk", "open the list of returned parcels!", "x"]}'
  const [from, to, avoid] = [join(folder, "seen.jsonl"), join(folder, "tasks.jsonl"), join(folder, "avoid.json")]
  await writeFile(from, [good, bad, open].map((run) => `${JSON.stringify(run)}\n`).join(""))
  await writeFile(avoid, JSON.stringify([{ intent: "Sort the list of orders by date, please" }]))
  const said = await inProcess(["round", "tasks", "--in", from, "--out", to, "--avoid", avoid, ...flags])
  expect(said.code).toBe(0)
  // Three runs saw the same pages: each is asked about once.
  expect(JSON.parse(said.out)).toMatchObject({ runs: 3, pages: asked.length, tasks: 1, failed: 0 })
  expect((await readFile(to, "utf8")).trim().split("\n").map((line) => (JSON.parse(line) as { task: string }).task)).toEqual(["Open the list of returned parcels"])
  expect(asked[0]).toContain("Open the list")
  expect((await inProcess(["round", "tasks", "--in", from, "--out", to, "--avoid", from, ...flags])).err).toContain("--avoid")
})
it("writes nothing where the judge can't be asked", async () => {
  answer = () => undefined
  const { code, err, runs } = await judge()
  expect(code).toBe(2)
  expect(err).toBe("The judge could not be asked (it answered with status 400): check --judge-url and --judge-model.\n")
  expect(runs).toEqual([])
})
const single = ["--method", "single"]
const rest = (to: string): Promise<string> => readFile(`${to}.part`, "utf8")
it("leaves a run as it is where the judge fails at it, counts it, and judges the others", async () => {
  answer = (told) => told.includes("Find") ? undefined : verdictOn(told)
  const { code, out, err, runs, to } = await judge(single, [open, lost, good])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ runs: 3, judged: 1, undecided: 1, failed: 1 })
  expect(err).toMatch(/could not be asked \(it answered with status 400\)/)
  expect(runs).toEqual([lost, good, open])
  await expect(access(`${to}.part`)).rejects.toThrow()
  // They are unjudged runs like any others.
  answer = verdictOn
  expect(JSON.parse((await judge(single, runs)).out)).toMatchObject({ judged: 2, success: 1, failed: 0 })
})
const third = runOf("Sort the list", { success: null, judge: "nobody" })
/** Ends the command, as Ctrl-C does, while it asks about this run. */
const stopAt = (task: string) => (told: string): string | undefined => { if (told.includes(task)) process.emit("SIGHUP"); return verdictOn(told) }
it("goes on where it was stopped, and asks about nothing twice", async () => {
  answer = stopAt("Sort")
  const stopped = await judge(["--measure", ...single], [good, open, third, lost])
  expect(stopped).toMatchObject({ code: 130, out: "", runs: [] })
  expect(stopped.err).toContain("2 of the runs are in")
  await appendFile(`${stopped.to}.part`, '\n{"of": "cut sho')
  asked.length = 0
  answer = verdictOn
  const { code, out, runs, to } = await judge(["--measure", ...single], [good, open, third, lost])
  expect(code).toBe(0)
  expect(asked.map((told) => ["Open", "Find", "Sort", "Forget"].find((word) => told.includes(`${word} the list`)))).toEqual(["Sort", "Forget"])
  expect(JSON.parse(out)).toMatchObject({ runs: 4, judged: 3, success: 2, undecided: 1, failed: 0, calls: 4, agreement: { single: { agree: { done: 1, of: 1 } } } })
  expect(runs.map(({ extra }) => extra.symbiont.origin)).toEqual([undefined, open.trajectory_id, third.trajectory_id, undefined])
  await expect(rest(to)).rejects.toThrow()
})
it("asks anew where it is to judge in another way, and writes nothing twice", async () => {
  answer = stopAt("Sort")
  await judge(single, [open, third])
  answer = verdictOn
  const { out, runs } = await judge([], [open, third])
  expect(JSON.parse(out)).toMatchObject({ method: "debate", judged: 2, calls: 6 })
  expect(runs.map(({ extra }) => extra.symbiont.outcome.version)).toEqual(["debate", "debate"])
})
it("makes no run twice when it goes on", async () => {
  answer = (told) => told.includes("have exactly this done") ? '{"instruction": "Go back to the list", "summary": "The list is there."}' : stopAt("Sort")(told)
  await judge([...single, "--backward"], [good, third])
  answer = (told) => told.includes("have exactly this done") ? '{"instruction": "Go back to the list", "summary": "The list is there."}' : verdictOn(told)
  const { out, runs } = await judge([...single, "--backward"], [good, third])
  // The stretches of the second are those of the first.
  expect(JSON.parse(out)).toMatchObject({ runs: 2, made: 1 })
  expect(runs).toHaveLength(3)
})
it("asks about no run that was taken back, nor writes one, even if it was judged before", async () => {
  const withdrawn = join(folder, "taken-back.txt")
  answer = stopAt("Sort")
  const { to } = await judge(single, [open, third, lost])
  expect(await rest(to)).toContain(open.trajectory_id)
  asked.length = 0
  answer = verdictOn
  await writeFile(withdrawn, `${open.trajectory_id}\n${lost.trajectory_id}\n`)
  const { out, runs } = await judge([...single, "--withdrawn", withdrawn], [open, third, lost])
  expect(JSON.parse(out)).toMatchObject({ runs: 1, withdrawn: 2, judged: 1 })
  expect(runs.map(({ extra }) => extra.symbiont.origin)).toEqual([third.trajectory_id])
  expect(asked).toHaveLength(1)
  await expect(rest(to)).rejects.toThrow()
})
it.each([[["--in", "a", "--out", "b"], "--judge-url"], [["--out", "b", "--judge-url", "http://127.0.0.1:1", "--judge-model", "m"], "--in"], [["--in", "a", "--judge-url", "http://127.0.0.1:1", "--judge-model", "m"], "--out"]])("refuses %j in one sentence", async (given, named) => {
  const { code, err } = await inProcess(["round", "judge", ...given])
  expect(code).toBe(2)
  expect(err).toContain(named)
})

it("lines that are no runs are bad input: nothing is asked, nothing is written", async () => {
  const [from, to] = [join(folder, "none.jsonl"), join(folder, "none-judged.jsonl")]
  await writeFile(from, "not json\n{}\n")
  expect(await inProcess(["round", "judge", "--in", from, "--out", to, ...flags])).toMatchObject({ code: 2, out: "", err: expect.stringMatching(/Nothing was written/) as string })
  for (const left of [to, `${to}.part`]) await expect(access(left)).rejects.toThrow("ENOENT")
})
