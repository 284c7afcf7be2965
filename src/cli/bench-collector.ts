import { loadBench } from "./load-bench.ts"
import { readChoice, readNumber, readOptions } from "./read-options.ts"

type StoreName = "pglite" | "postgres" | "postgres-s3"
type Throughput = { perSecond: number; failed: number; cpuMs: number; threadMs: number }
type Bench = {
  benchChaos(store: StoreName, options: { uploads: number; kills: number; restarts: number; bytes: number; donors: number; seed: number; tell?: (line: string) => void }): Promise<{ uploads: number; tries: number; lost: number; doubled: number; wrong: number; unexpected: Record<string, number>; kills: number; restarts: number; faults: Record<string, number>; seconds: number }>
  benchSpeed(store: StoreName, options: { bytes: number; requests: number; parallel: number }): Promise<{ bytes: number; ours: Throughput; bare: Throughput; keeping: Throughput; share: number; shareOfKeeping: number; load: number }>
  benchLatency(store: StoreName, options: { bytes: number; perSecond: number; seconds: number }): Promise<{ asked: number; p50: number; p90: number; p99: number; max: number; failed: number; load: number }>
  benchMemory(store: StoreName, uploads: number, bytes: number, tell?: (line: string) => void): Promise<{ uploads: number; failed: number; megabytes: number[]; perSecond: number }>
  benchErasure(store: StoreName, donors: number): Promise<{ donors: number; erased: number; filesBefore: number; filesAfter: number; inBackup: number; othersLost: number }>
}
const parts = ["all", "chaos", "speed", "latency", "memory", "erasure"] as const
const text = { type: "string" } as const

const cpuOf = ({ cpuMs, threadMs }: Throughput): string => `${cpuMs.toFixed(1)} and ${threadMs.toFixed(1)} ms`

/** `symbiont bench collector`: what the collector holds and how fast it is, over the storage that is named. Exit code 1 where anything was lost, doubled, wrong or left. */
export const benchCollectorCommand = async (argv: string[]): Promise<number> => {
  const values = readOptions(argv, { json: { type: "boolean" }, part: text, store: text, uploads: text, kills: text, restarts: text, bytes: text, seconds: text, "per-second": text, requests: text, seed: text })
  const part = readChoice("part", values.part, parts)
  const store = readChoice("store", values.store, ["pglite", "postgres", "postgres-s3"])
  const bytes = readNumber("bytes", values.bytes, 60_000, 1_000, 1_500_000)
  const bench = await loadBench<Bench>("collector/bench.ts")
  const wants = (name: (typeof parts)[number]): boolean => part === "all" || part === name
  let right = true
  const tell = (name: string, report: object, line: string): void => { process.stdout.write(values.json ? `${JSON.stringify({ part: name, store, ...report })}\n` : `${name} (${store}): ${line}\n`) }

  if (wants("chaos")) {
    const report = await bench.benchChaos(store, { uploads: readNumber("uploads", values.uploads, 10_000, 1, 1_000_000), kills: readNumber("kills", values.kills, 20, 0, 1_000), restarts: store === "pglite" ? 0 : readNumber("restarts", values.restarts, 5, 0, 1_000), bytes: values.bytes === undefined ? 3_000 : bytes, donors: 40, seed: readNumber("seed", values.seed, 1, 0, 1_000_000), tell: (line) => { process.stderr.write(`${line}\n`) } })
    right &&= report.lost + report.doubled + report.wrong === 0 && Object.keys(report.unexpected).length === 0
    tell("chaos", report, `${report.uploads} uploads in ${report.tries} tries, ${report.kills} kills, ${report.restarts} restarts of Postgres: ${report.lost} lost, ${report.doubled} doubled, ${report.wrong} wrong; unexpected answers ${JSON.stringify(report.unexpected)}; ${report.seconds.toFixed(0)} s`)
  }
  if (wants("speed")) {
    const report = await bench.benchSpeed(store, { bytes, requests: readNumber("requests", values.requests, 2_000, 10, 100_000), parallel: 32 })
    tell("speed", report, `${report.ours.perSecond.toFixed(0)} uploads/s of ${bytes} bytes: ${report.shareOfKeeping.toFixed(2)} of a bare handler whose row holds the upload (${report.keeping.perSecond.toFixed(0)}/s), ${report.share.toFixed(2)} of one whose row doesn't and that keeps nothing of it (${report.bare.perSecond.toFixed(0)}/s); CPU for each in the server, all threads and the busiest: ${cpuOf(report.ours)}, ${cpuOf(report.keeping)}, ${cpuOf(report.bare)}; load ${report.load.toFixed(1)}`)
  }
  if (wants("latency")) {
    const report = await bench.benchLatency(store, { bytes, perSecond: readNumber("per-second", values["per-second"], 100, 1, 10_000), seconds: readNumber("seconds", values.seconds, 20, 1, 200) })
    tell("latency", report, `${report.asked}/s of ${bytes} bytes: median ${report.p50.toFixed(0)} ms, p99 ${report.p99.toFixed(0)} ms, longest ${report.max.toFixed(0)} ms, ${report.failed} failed; load ${report.load.toFixed(1)}`)
  }
  if (wants("memory")) {
    const report = await bench.benchMemory(store, readNumber("uploads", values.uploads, 100_000, 10, 10_000_000), values.bytes === undefined ? 3_000 : bytes, (line) => { process.stderr.write(`${line}\n`) })
    tell("memory", report, `${report.uploads} uploads at ${report.perSecond.toFixed(0)}/s, ${report.failed} failed; MB after each tenth: ${report.megabytes.map((size) => size.toFixed(0)).join(" ")}`)
  }
  if (wants("erasure")) {
    const report = await bench.benchErasure(store, 20)
    right &&= report.filesAfter + report.inBackup + report.othersLost === 0
    tell("erasure", report, `${report.erased} of ${report.donors} donors erased: files with a word of theirs ${report.filesBefore} before, ${report.filesAfter} after, ${report.inBackup} in the backup; ${report.othersLost} of the others lost`)
  }
  return right ? 0 : 1
}
