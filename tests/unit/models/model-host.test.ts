import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fail, ok } from "../../../src/core/result.ts"
import { createModelHost } from "../../../src/models/model-host.ts"
import type { GenerateRequest, Generation, OnDeviceEngine } from "../../../src/models/ports.ts"
import { gpuRecord, studentRecord } from "./records.ts"

const request: GenerateRequest = { prompt: "p", maxTokens: 8, temperature: 0 }
const generation = (finish: Generation["finish"]): Generation => ({ text: "t", finish, tokens: { prompt: 1, cached: 0, completion: 1 }, ms: 1 })

/** An engine that generates until it is told to go on, and writes down what it was asked. */
const slowEngine = (id: OnDeviceEngine["id"], log: string[], failing = false) => {
  const waiting: (() => void)[] = []
  const engine: OnDeviceEngine = {
    id,
    load: async (record) => { log.push(`load ${record.id}`); return failing ? fail("model.unavailable", "Damaged.") : ok({ ms: 5 }) },
    unload: async () => { log.push(`unload ${id}`) },
    generate: (_request, signal) => new Promise((resolve) => {
      log.push("generate")
      if (signal.aborted) return resolve(ok(generation("abort")))
      signal.addEventListener("abort", () => resolve(ok(generation("abort"))))
      waiting.push(() => resolve(ok(generation("stop"))))
    })
  }
  return { engine, goOn: () => waiting.shift()?.() }
}
const setUp = (failing = false) => {
  const log: string[] = []
  const cpu = slowEngine("wllama", log)
  const gpu = slowEngine("web-llm", log, failing)
  const host = createModelHost({
    engines: { wllama: () => cpu.engine, "web-llm": () => gpu.engine, "prompt-api": () => cpu.engine },
    browserModel: async () => false,
    gpu: async () => { log.push("probe"); return { usable: false, why: "None.", features: [] } }
  })
  return { host, log, cpu, gpu }
}

/** Patient with a busy machine; passes as soon as it is true. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 10_000 })

describe("the model host", () => {
  it("loads once, and never holds two models", async () => {
    const { host, log } = setUp()
    expect((await host.status()).loaded).toBeUndefined()
    await host.load(studentRecord, () => {})
    await host.load({ ...studentRecord }, () => {})
    expect((await host.status()).loaded).toBe(studentRecord.id)
    await host.load(gpuRecord, () => {})
    expect((await host.status()).loaded).toBe(gpuRecord.id)
    expect(log).toEqual(["probe", "load student-r0", "unload wllama", "load large-q4f16"])
  })

  it("loads anew when the record of the same name has changed", async () => {
    const { host, log } = setUp()
    await host.load(studentRecord, () => {})
    await host.load({ ...studentRecord, bytes: 31_000_000 }, () => {})
    expect(log).toEqual(["load student-r0", "unload wllama", "load student-r0"])
  })

  it("says so when nothing is loaded, also after a load that failed", async () => {
    const { host } = setUp(true)
    expect(await host.generate("a", request)).toMatchObject({ ok: false, error: { kind: "model.unavailable" } })
    expect((await host.load(gpuRecord, () => {})).ok).toBe(false)
    expect(await host.generate("b", request)).toMatchObject({ ok: false, error: { kind: "model.unavailable" } })
  })

  it("answers one request at a time, and cancels the one that is meant", async () => {
    const { host, log, cpu } = setUp()
    await host.load(studentRecord, () => {})
    const first = host.generate("w/first", request)
    const second = host.generate("w/second", request)
    const third = host.generate("w/third", request)
    await eventually(() => log).toEqual(["load student-r0", "generate"])
    host.cancel("w/second")
    host.cancel("w/unknown")
    cpu.goOn()
    expect(await first).toMatchObject({ ok: true, value: { finish: "stop" } })
    expect(await second).toMatchObject({ ok: true, value: { finish: "abort" } })
    await eventually(() => log.filter((line) => line === "generate").length).toBe(3)
    host.cancel("w/third")
    expect(await third).toMatchObject({ ok: true, value: { finish: "abort" } })
  })

  it("drops what a worker that was stopped had asked, so that the next one needn't wait for it", async () => {
    const { host, cpu } = setUp()
    await host.load(studentRecord, () => {})
    const orphan = host.generate("old/1", request)
    const next = host.generate("new/1", request)
    expect(await orphan).toMatchObject({ ok: true, value: { finish: "abort" } })
    await eventually(() => cpu.goOn()).toBeUndefined()
    host.cancel("new/1")
    expect((await next).ok).toBe(true)
  })

  it("never holds two models, whatever it is asked in whatever order", () => fc.assert(fc.asyncProperty(
    fc.array(fc.record({ what: fc.constantFrom("load", "load", "unload", "cancel", "generate"), record: fc.constantFrom(studentRecord, gpuRecord, { ...gpuRecord, id: "other" }), fails: fc.boolean() }), { maxLength: 12 }),
    async (asked) => {
      const held = new Set<string>()
      let most = 0
      const failing = new Set<string>()
      const engineOf = (id: OnDeviceEngine["id"]): OnDeviceEngine => ({
        id,
        load: async (record) => {
          held.add(record.id)
          most = Math.max(most, held.size)
          await Promise.resolve()
          if (!failing.delete(record.id)) return ok({ ms: 1 })
          held.delete(record.id)
          return fail("model.unavailable", "Damaged.")
        },
        generate: async () => fail("model.failed", "The GPU was lost.", true),
        unload: async () => { await Promise.resolve(); for (const record of [studentRecord.id, gpuRecord.id, "other"]) if ((record === studentRecord.id) === (id === "wllama")) held.delete(record) }
      })
      const host = createModelHost({ engines: { wllama: () => engineOf("wllama"), "web-llm": () => engineOf("web-llm"), "prompt-api": () => engineOf("prompt-api") }, browserModel: async () => false, gpu: async () => ({ usable: true, why: "", features: [] }) })
      await Promise.all(asked.map(async ({ what, record, fails }, index) => {
        if (what === "load") { if (fails) failing.add(record.id); await host.load(record, () => {}) }
        else if (what === "unload") await host.unload()
        else if (what === "cancel") host.cancelLoad()
        else await host.generate(`w/${index}`, request)
      }))
      expect(most).toBeLessThanOrEqual(1)
      expect(held.size).toBeLessThanOrEqual(1)
    }), { numRuns: 200 }))

  it("refuses a second request of the same id", async () => {
    const { host } = setUp()
    await host.load(studentRecord, () => {})
    const first = host.generate("same", request)
    expect(await host.generate("same", request)).toMatchObject({ ok: false, error: { kind: "message.invalid" } })
    host.cancel("same")
    expect((await first).ok).toBe(true)
  })

  const losing = (failures: number, error: ReturnType<typeof fail> = fail("model.failed", "The GPU was lost.", true)) => {
    const log: string[] = []
    let left = failures
    const engine: OnDeviceEngine = {
      id: "web-llm", load: async () => ok({ ms: 1 }), unload: async () => { log.push("unload") },
      generate: async ({ prompt }) => { log.push(prompt); return left-- > 0 ? error : ok(generation("stop")) }
    }
    return { log, host: createModelHost({ engines: { wllama: () => engine, "web-llm": () => engine, "prompt-api": () => engine }, browserModel: async () => false, gpu: async () => ({ usable: true, why: "", features: [] }) }) }
  }
  it("asks the same again once when the GPU was lost", async () => {
    const { host, log } = losing(1)
    await host.load(gpuRecord, () => {})
    expect(await host.generate("a", request)).toMatchObject({ ok: true, value: { finish: "stop" } })
    expect(log).toEqual(["p", "p"])
    expect((await host.status()).loaded).toBe(gpuRecord.id)
  })
  it("lets go of a model whose GPU is lost twice, so that another can take its place", async () => {
    const { host, log } = losing(2)
    await host.load(gpuRecord, () => {})
    expect(await host.generate("a", request)).toMatchObject({ ok: false, error: { kind: "model.failed", retryable: true } })
    expect(log).toEqual(["p", "p", "unload"])
    expect((await host.status()).loaded).toBeUndefined()
  })
  it("asks nothing again that would fail again", async () => {
    const { host, log } = losing(1, fail("model.context-full", "Too long."))
    await host.load(gpuRecord, () => {})
    expect(await host.generate("a", request)).toMatchObject({ ok: false, error: { kind: "model.context-full" } })
    expect(log).toEqual(["p"])
  })
  it("lets go of the model when asked to, after what is under way", async () => {
    const { host, log, cpu } = setUp()
    await host.load(studentRecord, () => {})
    const asked = host.generate("a", request)
    const unloaded = host.unload()
    await eventually(() => log).toEqual(["load student-r0", "generate"])
    cpu.goOn()
    await asked
    await unloaded
    expect(log).toEqual(["load student-r0", "generate", "unload wllama"])
  })
})
