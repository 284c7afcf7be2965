import { spawn } from "node:child_process"
import { once } from "node:events"
import { cp, mkdtemp, rm } from "node:fs/promises"
import { loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { uuidV7 } from "../../../src/consent/uuid-v7.ts"
import { openBench, type StoreName } from "./backend.ts"
import { type ChaosOptions, type ChaosReport, runChaos } from "./chaos.ts"
import { Donor, type SignedRequest } from "./donor.ts"
import { closedLoop, enrolMany, type Latency, makeUploads, type MemoryReport, openLoop, sendTo, type Throughput, watchMemory } from "./load.ts"
import { madeUpRun } from "./runs.ts"
import { filesWith } from "./search-disk.ts"

export type { ChaosReport, Latency, MemoryReport, StoreName, Throughput }
/** How busy the machine was with other things: times are to be read with it. */
export const machineLoad = (): number => loadavg()[0] ?? 0

export const benchChaos = async (store: StoreName, options: ChaosOptions): Promise<ChaosReport> => {
  const bench = await openBench(store)
  try { return await runChaos(bench, options) } finally { await bench.stop() }
}

export type SpeedReport = { bytes: number; ours: Throughput; bare: Throughput; /** The bare handler whose row holds the body: who lets it go keeps no donation. */ keeping: Throughput; share: number; shareOfKeeping: number; load: number }
const mean = (parts: readonly Throughput[]): Throughput => ({
  // Of as many requests each: the mean of the times, not of the rates.
  perSecond: parts.length / parts.reduce((sum, { perSecond }) => sum + 1 / perSecond, 0), failed: parts.reduce((sum, { failed }) => sum + failed, 0), cpuMs: parts.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / parts.length,
  threadMs: parts.reduce((sum, { threadMs }) => sum + threadMs, 0) / parts.length
})
const turns = 4
const warmParts = 3
const belowKept = (request: SignedRequest): SignedRequest => ({ ...request, url: `/kept${request.url}` })
/** Ours and the two bare handlers take the same requests, in turns, so that what else the machine does hits all. */
export const benchSpeed = async (store: StoreName, { bytes, requests, parallel }: { bytes: number; requests: number; parallel: number }): Promise<SpeedReport> => {
  const bench = await openBench(store)
  const folder = await mkdtemp(join(tmpdir(), "symbiont-bare-"))
  const bare = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "bare-server.ts"), bench.cluster ? "postgres" : "pglite", bench.cluster?.url ?? join(folder, "database")], { stdio: ["ignore", "pipe", "inherit"] })
  try {
    const [line] = await once(createInterface({ input: bare.stdout }), "line") as [string]
    const donors = await enrolMany(bench.collector.port(), 20)
    // A service runs for days: what a compiler still does in its first seconds is nobody's speed. Each thread has one of its own, busy for its first thousand bodies.
    for (let part = 0; part < warmParts; part += 1) {
      const warm = makeUploads(donors, 1_000, bytes, 900_000 + part * 1_000)
      await closedLoop(bench.collector.port(), bench.collector.pid(), warm, parallel)
      await closedLoop(Number(line), bare.pid ?? 0, warm, parallel)
      await closedLoop(Number(line), bare.pid ?? 0, warm.map(belowKept), parallel)
    }
    const uploads = makeUploads(donors, requests, bytes, 1)
    const [plain, kept, mine]: [Throughput[], Throughput[], Throughput[]] = [[], [], []]
    for (let turn = 0; turn < turns; turn += 1) {
      const part = uploads.slice((turn * requests) / turns, ((turn + 1) * requests) / turns)
      plain.push(await closedLoop(Number(line), bare.pid ?? 0, part, parallel))
      kept.push(await closedLoop(Number(line), bare.pid ?? 0, part.map(belowKept), parallel))
      mine.push(await closedLoop(bench.collector.port(), bench.collector.pid(), part, parallel))
      // What ours still does of its turn mustn't slow the others'.
      while (/jobs_waiting\{kind="settle"\} [1-9]/.test(await (await bench.collector.admin("/metrics")).text())) await new Promise((resolve) => { setTimeout(resolve, 100) })
    }
    const [theirs, keeping, ours] = [mean(plain), mean(kept), mean(mine)]
    return { bytes, ours, bare: theirs, keeping, share: ours.perSecond / theirs.perSecond, shareOfKeeping: ours.perSecond / keeping.perSecond, load: machineLoad() }
  } finally {
    bare.kill("SIGKILL")
    await bench.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

export const benchLatency = async (store: StoreName, { bytes, perSecond, seconds }: { bytes: number; perSecond: number; seconds: number }): Promise<Latency & { load: number }> => {
  const bench = await openBench(store)
  try {
    const donors = await enrolMany(bench.collector.port(), 20)
    await closedLoop(bench.collector.port(), bench.collector.pid(), makeUploads(donors, 200, bytes, 900_000), 8)
    return { ...await openLoop(bench.collector.port(), makeUploads(donors, perSecond * seconds, bytes, 1), perSecond), load: machineLoad() }
  } finally { await bench.stop() }
}

export const benchMemory = async (store: StoreName, uploads: number, bytes: number, tell?: (line: string) => void): Promise<MemoryReport> => {
  const bench = await openBench(store)
  try { return await watchMemory(bench, uploads, bytes, tell) } finally { await bench.stop() }
}

export type ErasureReport = { donors: number; erased: number; filesBefore: number; filesAfter: number; inBackup: number; othersLost: number }
/** Donates runs with words that are found nowhere else, copies the whole disk as a backup would, erases, and searches every file for them. */
export const benchErasure = async (store: StoreName, count: number): Promise<ErasureReport> => {
  const bench = await openBench(store)
  const backup = await mkdtemp(join(tmpdir(), "symbiont-backup-"))
  try {
    const port = bench.collector.port()
    const donors = await enrolMany(port, count)
    const word = (index: number): string => `canary${index}zqxj${"kvw"[index % 3]}`
    for (const [index, donor] of donors.entries()) if (await sendTo(port, donor.upload(uuidV7(), JSON.stringify(madeUpRun(index, { bytes: 20_000, canary: word(index) })))) !== 201) throw new Error("An upload of the benchmark was not taken.")
    const found = async (folders: readonly string[], from: number, to: number): Promise<number> => { let files = 0; for (let index = from; index < to; index += 1) files += (await filesWith(word(index), folders)).length; return files }
    const half = count >> 1
    const filesBefore = await found(bench.folders, 0, count)
    for (const [index, folder] of bench.folders.entries()) await cp(folder, join(backup, String(index)), { recursive: true, filter: (source) => !source.includes(".s.PGSQL") })
    for (const donor of donors.slice(0, half)) if (await sendTo(port, donor.withdraw({ scope: "subject" })) !== 202) throw new Error("A withdrawal of the benchmark was not taken.")
    await new Promise((resolve) => { setTimeout(resolve, 5_000) })
    const kept = (await (await bench.collector.admin("/admin/export")).text()).split("\n")
    const othersLost = donors.slice(half).filter((_, index) => !kept.some((line) => line.includes(word(half + index)))).length
    return { donors: count, erased: half, filesBefore, filesAfter: await found(bench.folders, 0, half), inBackup: await found([backup], 0, half), othersLost }
  } finally {
    await bench.stop()
    await rm(backup, { recursive: true, force: true })
  }
}
