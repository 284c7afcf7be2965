import { describe, expect, it } from "vitest"
import { fail, ok, type Result } from "../../../src/core/result.ts"
import type { Embedder, VectorStore } from "../../../src/memory/experience/embedder.ts"
import { fuseRanks } from "../../../src/memory/experience/fuse-ranks.ts"
import { createMeaningIndex } from "../../../src/memory/experience/meaning-index.ts"
import { experiencesOfTrajectory } from "../../../src/memory/experience/of-trajectory.ts"
import { askedOf, retrieve } from "../../../src/memory/experience/retrieve.ts"
import { createVectorTable } from "../../../src/memory/experience/vector-table.ts"
import type { Experience } from "../../../src/protocol/experience.ts"
import { aTrajectory, type GivenStep } from "../symbiosis/a-trajectory.ts"

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
    // The question goes by itself.
    expect(first.asked).toEqual([[askedOf(query)[0]], [expect.stringContaining("refund"), expect.stringContaining("kettle")]])
    expect(first.asked.flat().join()).not.toContain("ring")
    const second = anEmbedder()
    const again = createMeaningIndex(second, { kept: store })
    again.add(experiences)
    expect(await again.prepare(askedOf(query), never)).toBe(true)
    expect(second.asked).toEqual([])
    expect(found(again)).toEqual(["kettle", "refund"])
  })
  it.each<[string, "privacy.blocked" | "cloud.rejected"]>([["the gate refuses", "privacy.blocked"], ["the endpoint refuses", "cloud.rejected"]])("goes on with the others where %s one text", async (_, kind) => {
    const many = Array.from({ length: 200 }, (_, at) => anExperience(`e${at}`, at === 3 ? "Open the poison" : `Open mail ${at}`))
    const embedder = anEmbedder((texts) => Promise.resolve(texts.some((text) => text.includes("poison")) ? fail(kind, "no") : ok(texts.map(meaningOf))))
    const index = createMeaningIndex(embedder)
    index.add([...many, anExperience("refund", "Ask for a refund")])
    expect(await index.prepare(askedOf(query), never)).toBe(false)
    expect(found(index)).toContain("refund")
    // A text that the gate lets pass doesn't stay behind for one that it doesn't.
    if (kind === "privacy.blocked") expect(new Set(embedder.asked.filter((texts) => !texts.join().includes("poison")).flat()).size).toBe(201)
    expect(embedder.asked.length).toBeLessThan(25)
  })
  it("finds what the question means although another of its texts is refused", async () => {
    const index = createMeaningIndex(anEmbedder((texts) => Promise.resolve(texts.some((text) => text.includes("poison")) ? fail("privacy.blocked", "no") : ok(texts.map(meaningOf)))))
    index.add(experiences)
    expect(await index.prepare([...askedOf(query), "poison"], never)).toBe(false)
    expect(found(index)).toContain("refund")
  })
  it.each<[string, Embedder["embed"]]>([["can't be reached", () => Promise.resolve(fail("cloud.unreachable", "gone"))], ["wants another key", () => Promise.resolve(fail("cloud.unauthorized", "key"))], ["never answers", () => new Promise<Result<Float32Array[]>>(() => undefined)]])("asks an embedder that %s once", async (_, embed) => {
    const embedder = anEmbedder(embed)
    const index = createMeaningIndex(embedder, { patience: 50 })
    index.add(Array.from({ length: 200 }, (_, at) => anExperience(`e${at}`, `Open mail ${at}`)))
    expect(await index.prepare(askedOf(query), never)).toBe(false)
    expect(embedder.asked).toHaveLength(1)
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

it("and which keys were pressed", () => {
  expect(experiencesOfTrajectory(aTrajectory({ task: "Open the form", steps: [{ action: { verb: "press", keys: "Enter" } }] }))[0]?.text).toBe('press button "Save" "Enter"')
})

describe("a recorded run of which a step was decided without the cloud", () => {
  const click = { action: { verb: "click" as const, ref: "a1" } }
  const privacyOf = (...facts: NonNullable<GivenStep["facts"]>[]): (string | undefined)[] =>
    [...new Set(experiencesOfTrajectory(aTrajectory({ task: "Open the form", steps: facts.map((one) => ({ ...click, facts: one })) })).map(({ privacy }) => privacy))]
  it.each<[string, string, NonNullable<GivenStep["facts"]>[]]>([
    ["all in the cloud", "open", [{ route: "cloud" }, { route: "cloud" }]],
    ["one on the device, as a kept page, a secret field or a run without a cloud has it", "home", [{ route: "cloud" }, { route: "local", proposer: "student" }, { route: "cloud" }]],
    ["all on the device", "home", [{ route: "local", proposer: "student" }]],
    ["one refused", "home", [{ route: "cloud" }, { route: "refuse" }]],
    ["the device's own, without the cloud's word", "home", [{ route: "local", proposer: "student", verdict: "alone" }]],
    ["the device's own, with the cloud's word", "open", [{ route: "local", proposer: "student", verdict: "accepted" }]]
  ])("%s: %s", (_, privacy, facts) => { expect(privacyOf(...facts)).toEqual([privacy]) })
  it("stays home where it was cut out of a run whose other steps aren't known", () => {
    const [done, none] = [{ action: { verb: "answer" as const, text: "Done" } }, [] as GivenStep[]]
    const cut = (before: GivenStep[], after: GivenStep[], origin?: string): (string | undefined)[] => {
      const run = aTrajectory({ task: "Open the form", steps: [...before, click, click, ...after] })
      const [user, ...steps] = run.steps
      return [...new Set(experiencesOfTrajectory({ ...run, steps: user ? [user, ...steps.slice(before.length)] : [], extra: { symbiont: { ...run.extra.symbiont, ...(origin ? { origin } : {}) } } }).map(({ privacy }) => privacy))]
    }
    const origin = "a".repeat(64)
    expect([cut([click], [done], origin), cut(none, none, origin), cut(none, [done], origin), cut(none, none)]).toEqual([["home"], ["home"], ["open"], ["open"]])
  })
  it("stays home where a step doesn't say, or the mode does", () => {
    const run = aTrajectory({ task: "Open the form", steps: [click] })
    const silent = { ...run, steps: run.steps.map(({ extra: _, ...step }) => step) }
    const local = { ...run, extra: { symbiont: { ...run.extra.symbiont, mode: "local" as const } } }
    for (const one of [silent, local]) expect(experiencesOfTrajectory(one).map(({ privacy }) => privacy)).toEqual(["home"])
  })
})
