import { describe, expect, it } from "vitest"
import { fail, ok, type Result } from "../../../src/core/result.ts"
import type { Embedder, VectorStore } from "../../../src/memory/experience/embedder.ts"
import { fuseRanks } from "../../../src/memory/experience/fuse-ranks.ts"
import { createMeaningIndex } from "../../../src/memory/experience/meaning-index.ts"
import { experiencesOfTrajectory } from "../../../src/memory/experience/of-trajectory.ts"
import { askedOf, retrieve } from "../../../src/memory/experience/retrieve.ts"
import { createVectorTable } from "../../../src/memory/experience/vector-table.ts"
import type { Experience } from "../../../src/protocol/experience.ts"
import { aTrajectory } from "../symbiosis/a-trajectory.ts"

describe("rankings fused by reciprocal rank", () => {
  it.each<[string, string[][], string[]]>([
    ["nothing", [], []], ["empty lists", [[], []], []], ["one list as it is", [["a", "b", "c"]], ["a", "b", "c"]],
    ["what both have goes first", [["a", "b"], ["c", "b"]], ["b", "a", "c"]],
    ["of equals the earlier list's", [["a", "b"], ["b", "a"]], ["a", "b"]],
    ["two second places outweigh a first", [["a", "x", "y"], ["b", "x"]], ["x", "a", "b", "y"]],
    ["a key counts once a list, at its first place", [["a", "a", "a", "b"], ["b"]], ["b", "a"]],
    ["three lists", [["a", "b"], ["b", "c"], ["c", "b"]], ["b", "c", "a"]]
  ])("%s", (_, lists, order) => { expect(fuseRanks(lists).map(({ key }) => key)).toEqual(order) })
  it("scores are sums of 1 / (60 + place)", () => { expect(fuseRanks([["a", "b"], ["b"]])).toEqual([{ key: "b", score: 1 / 62 + 1 / 61 }, { key: "a", score: 1 / 61 }]) })
})

describe("a table of vectors", () => {
  const of = (...values: number[]): Float32Array => Float32Array.from(values)
  it("finds by direction, whatever the length, and keeps to one width", () => {
    const table = createVectorTable()
    for (const [id, vector] of [["x", of(9, 0, 0, 0, 0)], ["y", of(0, 1, 0, 0, 0.1)], ["xy", of(1, 1, 0, 0, 0)], ["zero", of(0, 0, 0, 0, 0)], ["short", of(1)], ["broken", of(NaN, 1, 0, 0, 0)]] as const) table.put(id, vector)
    expect(table.nearest(of(0.1, 0.01, 0, 0, 0), 5)).toEqual(["x", "xy"])
    expect(table.nearest(of(0.1, 0.01, 0, 0, 0), 1)).toEqual(["x"])
    expect(table.nearest(of(0, 0, 0, 0, 1), 5)).toEqual(["y"])
    expect(table.nearest(of(-1, -1, -1, -1, -1), 5)).toEqual([])
    expect([table.nearest(of(0, 0, 0, 0, 0), 5), table.nearest(of(1, 0), 5), table.has("short")]).toEqual([[], [], false])
  })
  it("forgets what is removed, and takes the newer of one id", () => {
    const table = createVectorTable()
    for (let at = 0; at < 200; at++) table.put(String(at), of(Math.cos(at / 200), Math.sin(at / 200)))
    expect(table.nearest(of(1, 0), 3)).toEqual(["0", "1", "2"])
    for (let at = 0; at < 199; at += 2) table.remove(String(at))
    table.put("1", of(0, 1))
    expect(table.nearest(of(0, 1), 2)).toEqual(["1", "199"])
    expect(table.nearest(of(1, 0), 3)).toEqual(["3", "5", "7"])
  })
})

const anExperience = (id: string, goal: string, rest: Partial<Experience> = {}): Experience => ({
  id, kind: "workflow", goal, site: "shop.example", page: "", labels: [], text: `way of ${id}`, outcome: "success", judge: "program", model: "m", round: 0, privacy: "open", at: 1, source: `t-${id}`, ...rest })
/** Knows two meanings: of sending back, and of all else. */
const meaningOf = (text: string): Float32Array => Float32Array.from(/return|refund|send .* back/i.test(text) ? [1, 0] : [0, 1])
const anEmbedder = (embed: Embedder["embed"] = (texts) => Promise.resolve(ok(texts.map(meaningOf)))): Embedder & { asked: string[][] } => {
  const asked: string[][] = []
  return { name: "test", asked, embed: (texts, signal) => { asked.push([...texts]); return embed(texts, signal) } }
}
const never = new AbortController().signal
const query = { task: "Send the kettle back", site: "shop.example", page: "", summary: "" }
const experiences = [anExperience("refund", "Ask for a refund"), anExperience("kettle", "Find a cheap kettle")]
const found = (index: ReturnType<typeof createMeaningIndex>): string[] => retrieve(index, query, { size: "large", cloud: true }).hits.map(({ experience }) => experience.id)

describe("retrieval by words and meaning", () => {
  it("finds what only means the same, beside what has the words", async () => {
    const index = createMeaningIndex(anEmbedder())
    index.add(experiences)
    expect(found(index)).toEqual(["kettle"])
    expect(await index.prepare(askedOf(query), never)).toBe(true)
    expect(found(index)).toEqual(["kettle", "refund"])
    index.remove(["refund"])
    expect(found(index)).toEqual(["kettle"])
  })
  it.each<[string, Embedder["embed"]]>([
    ["fails", () => Promise.resolve(fail("cloud.unreachable", "gone"))], ["throws", () => Promise.reject(new Error("broken"))], ["never answers", () => new Promise<Result<Float32Array[]>>(() => undefined)],
    ["answers in part", () => Promise.resolve(ok([Float32Array.from([1, 0])]))], ["gives what are no vectors", (texts) => Promise.resolve(ok(texts.map(() => Float32Array.from([NaN, 0]))))]
  ])("means words only where the embedder %s", async (_, embed) => {
    const index = createMeaningIndex(anEmbedder(embed), { patience: 50 })
    index.add(experiences)
    await index.prepare(askedOf(query), never)
    expect(found(index)).toEqual(["kettle"])
  })
  it("tells an embedder nothing that must stay home, and asks it for each text once, here and in the next life", async () => {
    const kept = new Map<string, Float32Array>()
    const store: VectorStore = { get: (key) => kept.get(key), put: (vectors) => { for (const [key, vector] of vectors) kept.set(key, vector); return Promise.resolve() } }
    const first = anEmbedder()
    const index = createMeaningIndex(first, { kept: store })
    index.add([...experiences, anExperience("secret", "Return the ring", { privacy: "home" })])
    await index.prepare(askedOf(query), never)
    await index.prepare(askedOf(query), never)
    expect(first.asked).toHaveLength(1)
    expect(first.asked.flat().join()).not.toContain("ring")
    const second = anEmbedder()
    const again = createMeaningIndex(second, { kept: store })
    again.add(experiences)
    expect(await again.prepare(askedOf(query), never)).toBe(true)
    expect(second.asked).toEqual([])
    expect(found(again)).toEqual(["kettle", "refund"])
  })
  it("embeds anew what says something else now", async () => {
    const index = createMeaningIndex(anEmbedder())
    index.add(experiences)
    await index.prepare(askedOf(query), never)
    index.add([anExperience("refund", "Open mail")])
    await index.prepare(askedOf(query), never)
    expect(found(index)).toEqual(["kettle"])
  })
  it("stops with its caller", async () => {
    const index = createMeaningIndex(anEmbedder())
    index.add(experiences)
    expect(await index.prepare(askedOf(query), AbortSignal.abort())).toBe(false)
  })
})

it("a recorded run teaches what the extension would have kept of it", () => {
  const run = aTrajectory({ task: "Send ‹PERSON_1› the form", outcome: { success: true, judge: "program" }, steps: [{ action: { verb: "click", ref: "a1" } }, { action: { verb: "type", ref: "a1", text: "‹EMAIL_1›" } }, { action: { verb: "click", ref: "a1" } }] })
  expect(experiencesOfTrajectory(run).map(({ kind, outcome, source, privacy, text }) => [kind, outcome, source, privacy, text])).toEqual([
    ["episode", "success", run.trajectory_id, "masked", 'click button "Save" → type button "Save" "‹EMAIL_1›" → click button "Save"'], ["workflow", "success", run.trajectory_id, "masked", 'click button "Save" → type button "Save" → click button "Save"']])
})
