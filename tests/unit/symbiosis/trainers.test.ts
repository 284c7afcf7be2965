import { execFile } from "node:child_process"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { delimiter, join } from "node:path"
import { tmpdir } from "node:os"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { lineSchema, type Line } from "../../../src/symbiosis/dataset/line.ts"
import type { RoundSpec } from "../../../src/symbiosis/round/round-spec.ts"
import { trainCommands } from "../../../src/symbiosis/round/train-commands.ts"
import { inProcess } from "../cli/in-process.ts"
import { aTrajectory } from "./a-trajectory.ts"

/** Pythons that have trainers installed, with colons between them: each trainer pins other versions, so they seldom share one. */
const pythons = process.env["SYMBIONT_TRAINERS_PYTHON"]?.split(delimiter) ?? []
const run = promisify(execFile)
const script = fileURLToPath(new URL("load_with_trainers.py", import.meta.url))
const offline = { ...process.env, HF_HUB_OFFLINE: "1", HF_DATASETS_OFFLINE: "1", AXOLOTL_DO_NOT_TRACK: "1", DO_NOT_TRACK: "1", CUDA_VISIBLE_DEVICES: "" }

const runs = [
  ...Array.from({ length: 5 }, (_, n) => aTrajectory({
    site: `s${n}.example`, steps: [{ action: { verb: "click", ref: "a1" }, facts: { verdict: "replaced", studentAction: { verb: "back" } } }, { action: { verb: "type", ref: "a2", text: "Elm Road 5" } }]
  })),
  // What tokenizers and templates could trip over: other scripts, a quote, a line's end, and words that look like the chat's own.
  aTrajectory({ site: "odd.example", task: "Sag „Grüße\u2028 аня 🙂“ ‹PERSON_1›", steps: [{ action: { verb: "type", ref: "a2", text: 'say "so"\n{{ messages }} <b>assistant</b>' }, reason: "Weil es dort „steht“ 🙂." }] })
]

let folder = ""
let lines: Line[] = []
const at = (...names: string[]): string => join(folder, ...names)
const jsonl = async (name: string): Promise<unknown[]> => (await readFile(at("data", name), "utf8")).split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as unknown)
const specOf = (trainer: RoundSpec["trainer"], method: RoundSpec["method"], out: string): RoundSpec => ({
  schema: "symbiont-round-1", round: 1, base: { model: at("model"), revision: "0e9e39f249a16976918f6564b8830bc894c89659", license: "Apache-2.0" }, data: { manifest: "a".repeat(64), tasks: ["action", "reason"], lambda: 1 }, method, trainer,
  hyper: { epochs: 1, learningRate: 1e-4, context: 4096, batch: 2, seed: 1 }, resources: { accelerators: [], cpus: 1, memoryGiB: 4, maxHours: 1 }, outputs: { id: "tiny", formats: ["merged"] },
  gates: { heldOut: { metric: "none", notBelow: 0 }, leaks: 0, injections: "not worse" }, paths: { data: at("data"), out: at(out) }
})
/** Writes a trainer's configuration as a rendered job does. */
const configure = async (name: string, trainer: RoundSpec["trainer"], method: RoundSpec["method"]): Promise<void> => {
  const [write, start] = trainCommands(specOf(trainer, method, name))
  await run(write?.argv[0] ?? "", write?.argv.slice(1) ?? [])
  const file = start?.argv.find((word) => word.endsWith(".yaml")) ?? ""
  await writeFile(at(`${name}.yaml`), await readFile(file))
}
type Row = { given: string; learned: string; whole: boolean; chosen: string; rejected: string }
/** What the first Python that has the trainer makes of the files; else why none does. */
const load = async (name: string): Promise<{ rows: Row[] } | { missing: string }> => {
  let missing = "SYMBIONT_TRAINERS_PYTHON names no Python that has it"
  for (const python of pythons) {
    const { stdout } = await run(python, [script, folder, name], { env: offline, maxBuffer: 1 << 26 })
    const said = JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}") as { rows: Row[] } | { missing: string }
    if ("rows" in said) return said
    missing = said.missing
  }
  return { missing }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "symbiont-trainers-"))
  await writeFile(at("runs.jsonl"), runs.map((one) => `${JSON.stringify(one)}\n`).join(""))
  // Weight 1 throughout, so that no row is drawn away.
  const { code, err } = await inProcess(["round", "dataset", "--in", at("runs.jsonl"), "--out", at("data"), "--lambda", "1", "--dev", "0", "--test", "0"])
  expect(code, err).toBe(0)
  lines = (await jsonl("lines.train.jsonl")).map((line) => lineSchema.parse(line))
})
afterAll(() => rm(folder, { recursive: true }))

describe("what was exported, as the trainers themselves load it by a rendered job", () => {
  const answered = (text: string): string => `${text.trim()}<|eot_id|>`
  const headed = (role: string): string => `<|start_header_id|>${role}<|end_header_id|>\n\n`
  const given = (prompt: Line["prompt"]): string => `${prompt.map(({ role, content }) => `${headed(role)}${answered(content)}`).join("")}${headed("assistant")}`
  const bare = (text: string): string => text.replace(/^<\|begin_of_text\|>/, "")

  for (const [name, trainer] of [["trl-sft", "trl"], ["axolotl", "axolotl"], ["llama-factory", "llama-factory"]] as const) it(`${name} learns the answers and nothing else`, async ({ skip }) => {
    await configure(name, trainer, "sft")
    const said = await load(name)
    if ("missing" in said) { skip(said.missing); return }
    expect(said.rows.every(({ whole }) => whole)).toBe(true)
    const wanted = lines.map(({ prompt, completion }) => [given(prompt), answered(completion[0]?.content ?? "")])
    expect(said.rows.map((row) => [bare(row.given), row.learned]).sort()).toEqual(wanted.sort())
    expect(said.rows).toHaveLength(22)
    expect(said.rows.map(({ learned }) => learned)).toContain('{"verb":"type","ref":"a2","text":"Elm Road 5"}<|eot_id|>')
  }, 300_000)
  it("trl-dpo prefers the teacher's action to the student's at the same prompt", async ({ skip }) => {
    await configure("trl-dpo", "trl", "dpo")
    const said = await load("trl-dpo")
    if ("missing" in said) { skip(said.missing); return }
    const rows = await jsonl("trl-dpo.train.jsonl") as { prompt: Line["prompt"] }[]
    expect(said.rows.map((row) => bare(row.given)).sort()).toEqual(rows.map(({ prompt }) => given(prompt)).sort())
    expect(said.rows.map(({ chosen, rejected }) => [chosen, rejected])).toEqual(Array.from({ length: 5 }, () => ['{"verb":"click","ref":"a1"}<|eot_id|>', '{"verb":"back"}<|eot_id|>']))
  }, 300_000)
})

/** The checks that OpenAI publishes for files to fine-tune a chat model with, by the names that it gives to what they find. */
const complaints = (row: unknown): string[] => {
  if (typeof row !== "object" || row === null || Array.isArray(row)) return ["data_type"]
  const { messages } = row as { messages?: Record<string, unknown>[] }
  if (!Array.isArray(messages) || messages.length === 0) return ["missing_messages_list"]
  const known = new Set(["role", "content", "name", "function_call", "weight"])
  return [
    ...messages.flatMap((message) => [
      ...("role" in message && "content" in message ? [] : ["message_missing_key"]),
      ...(Object.keys(message).every((key) => known.has(key)) ? [] : ["message_unrecognized_key"]),
      ...(["system", "user", "assistant", "function"].includes(String(message["role"])) ? [] : ["unrecognized_role"]),
      ...((typeof message["content"] === "string" && message["content"] !== "") || message["function_call"] ? [] : ["missing_content"]),
      ...(message["weight"] === undefined || (message["role"] === "assistant" && (message["weight"] === 0 || message["weight"] === 1)) ? [] : ["weight"])
    ]),
    ...(messages.some(({ role }) => role === "assistant") ? [] : ["example_missing_assistant_message"])
  ]
}

describe("OpenAI's published checks", () => {
  const user = { role: "user", content: "Hello" }
  it.each([
    ["text", ["data_type"]], [{ messages: [] }, ["missing_messages_list"]], [{ messages: [user] }, ["example_missing_assistant_message"]],
    [{ messages: [{ role: "assistant" }] }, ["message_missing_key", "missing_content"]], [{ messages: [user, { role: "assistant", content: "Hi", train: true }] }, ["message_unrecognized_key"]],
    [{ messages: [{ role: "teacher", content: "Hi" }, { role: "assistant", content: "Hi", weight: 0.5 }] }, ["unrecognized_role", "weight"]], [{ messages: [user, { role: "assistant", content: "Hi", weight: 1 }] }, []]
  ])("find what is wrong with %j", (row, found) => { expect(complaints(row)).toEqual(found) })
  it("find nothing wrong with what was exported, of which the answer alone is learned", async () => {
    const rows = await jsonl("openai.train.jsonl") as { messages: { role: string; content: string; weight?: number }[] }[]
    expect(rows.flatMap(complaints)).toEqual([])
    // So many at least are wanted of a file.
    expect(rows.length).toBeGreaterThanOrEqual(10)
    expect(rows.map(({ messages }) => messages.map(({ role, weight }) => [role, weight]))).toEqual(lines.map(() => [["system", undefined], ["user", undefined], ["assistant", 1]]))
    expect(rows.map(({ messages }) => messages.map(({ content }) => content))).toEqual(lines.map(({ prompt, completion }) => [...prompt, ...completion].map(({ content }) => content)))
  })
})
