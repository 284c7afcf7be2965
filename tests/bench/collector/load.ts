import { createHash } from "node:crypto"
import { Agent, request as httpRequest } from "node:http"
import { readdir, readFile } from "node:fs/promises"
import { uuidV7 } from "../../../src/consent/uuid-v7.ts"
import type { Bench } from "./backend.ts"
import { Donor, type SignedRequest } from "./donor.ts"
import { madeUpRun } from "./runs.ts"

const agent = new Agent({ keepAlive: true, maxSockets: 200 })
export const sendTo = (port: number, { method, url, headers, payload }: SignedRequest): Promise<number> => new Promise((resolve, reject) => {
  const request = httpRequest({ host: "127.0.0.1", port, path: url, method, agent, headers: { ...headers, "content-length": String(payload.length) } }, (response) => { response.resume(); response.on("end", () => { resolve(response.statusCode ?? 0) }) })
  request.on("error", reject)
  request.end(payload)
})

export const enrolMany = async (port: number, count: number): Promise<Donor[]> => {
  const donors = Array.from({ length: count }, () => new Donor())
  for (const donor of donors) if (await sendTo(port, donor.enrol()) !== 200) throw new Error("A donor of the benchmark was not enrolled.")
  return donors
}
/** Signed requests made beforehand, so that making them isn't measured. They must be used within five minutes. */
export const makeUploads = (donors: readonly Donor[], count: number, bytes: number, seed: number): SignedRequest[] => Array.from({ length: count }, (_, index) => {
  const donor = donors[index % donors.length]
  if (!donor) throw new Error("There are no donors.")
  return donor.upload(uuidV7(), JSON.stringify(madeUpRun(seed + index, { bytes })))
})

export type Throughput = { perSecond: number; failed: number; /** Of the server, per request. */ cpuMs: number; /** Of the server's busiest thread, per request: on a machine with nothing else to do and cores to spare, it is what bounds the rate. */ threadMs: number }
/** CPU seconds that each thread of a process has used, from the kernel's own count. */
const threadSeconds = async (pid: number): Promise<Map<string, number>> => new Map(await Promise.all((await readdir(`/proc/${pid}/task`).catch(() => [])).map(async (thread): Promise<[string, number]> => {
  const fields = (await readFile(`/proc/${pid}/task/${thread}/stat`, "utf8").catch(() => "")).split(") ")[1]?.split(" ") ?? []
  return [thread, (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100]
})))

/** As many a second as the server answers with `parallel` at a time. */
export const closedLoop = async (port: number, pid: number, requests: readonly SignedRequest[], parallel: number): Promise<Throughput> => {
  let next = 0
  let failed = 0
  const before = await threadSeconds(pid)
  const started = performance.now()
  await Promise.all(Array.from({ length: parallel }, async () => {
    for (let request = requests[next++]; request; request = requests[next++]) {
      const status = await sendTo(port, request).catch(() => 0)
      if (status !== 200 && status !== 201) failed += 1
    }
  }))
  const seconds = (performance.now() - started) / 1_000
  const used = [...await threadSeconds(pid)].map(([thread, now]) => now - (before.get(thread) ?? 0))
  return { perSecond: requests.length / seconds, failed, cpuMs: used.reduce((sum, time) => sum + time, 0) * 1_000 / requests.length, threadMs: Math.max(0, ...used) * 1_000 / requests.length }
}

export type Latency = { asked: number; p50: number; p90: number; p99: number; max: number; failed: number }
/** A fixed number a second, whether or not the server keeps up: what waits in line counts. Milliseconds. */
export const openLoop = async (port: number, requests: readonly SignedRequest[], perSecond: number): Promise<Latency> => {
  const started = performance.now()
  const times: number[] = []
  let failed = 0
  await Promise.all(requests.map(async (request, index) => {
    const due = started + (index * 1_000) / perSecond
    await new Promise((resolve) => { setTimeout(resolve, Math.max(0, due - performance.now())) })
    const status = await sendTo(port, request).catch(() => 0)
    if (status !== 201) failed += 1
    times.push(performance.now() - due)
  }))
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)] ?? 0
  return { asked: perSecond, p50: at(0.5), p90: at(0.9), p99: at(0.99), max: times.at(-1) ?? 0, failed }
}

export type MemoryReport = { uploads: number; failed: number; /** Resident MB after each tenth. */ megabytes: number[]; perSecond: number }
/** The server's memory over many uploads. */
export const watchMemory = async ({ collector }: Bench, uploads: number, bytes: number, tell?: (line: string) => void): Promise<MemoryReport> => {
  const donors = await enrolMany(collector.port(), 20)
  const resident = async (): Promise<number> => Number(/^VmRSS:\s+(\d+)/m.exec(await readFile(`/proc/${collector.pid()}/status`, "utf8"))?.[1] ?? 0) / 1_024
  const megabytes: number[] = []
  let failed = 0
  const started = performance.now()
  const chunk = Math.ceil(uploads / 10)
  for (let part = 0; part < 10; part += 1) {
    for (let from = 0; from < chunk; from += 1_000) {
      const requests = makeUploads(donors, Math.min(1_000, chunk - from), bytes, part * chunk + from)
      failed += (await closedLoop(collector.port(), collector.pid(), requests, 32)).failed
    }
    megabytes.push(await resident())
    tell?.(`${(part + 1) * chunk} of ${uploads} uploads, ${failed} failed, ${megabytes.at(-1)?.toFixed(0)} MB, ${((performance.now() - started) / 1_000).toFixed(0)} s`)
  }
  return { uploads, failed, megabytes, perSecond: uploads / ((performance.now() - started) / 1_000) }
}
export const digestOf = (body: Buffer): string => createHash("sha256").update(body).digest("hex")
