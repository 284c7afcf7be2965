import { createHash } from "node:crypto"
import { createInterface } from "node:readline"
import { Readable } from "node:stream"
import { uuidV7 } from "../../../src/consent/uuid-v7.ts"
import type { Bench } from "./backend.ts"
import { type Faults, startChaos } from "./chaos-proxy.ts"
import { Donor, type SignedRequest } from "./donor.ts"
import { madeUpRun } from "./runs.ts"

export type ChaosReport = { uploads: number; tries: number; lost: number; doubled: number; wrong: number; unexpected: Record<string, number>; kills: number; restarts: number; faults: Faults; seconds: number }
export type ChaosOptions = { uploads: number; kills: number; restarts: number; bytes: number; donors: number; seed: number; parallel?: number; /** Hears how far it is, each tenth. */ tell?: ((line: string) => void) | undefined }

const seeded = (seed: number) => { let state = seed; return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32 }
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms) })

/** Uploads through a network and a machine that fail in every way, each until it has a receipt; then compares what is there with what was sent. */
export const runChaos = async ({ collector, cluster }: Bench, { uploads, kills, restarts, bytes, donors, seed, parallel = 24, tell }: ChaosOptions): Promise<ChaosReport> => {
  const random = seeded(seed)
  const chaos = await startChaos(() => collector.port(), random)
  const unexpected: Record<string, number> = {}
  let tries = 0
  const until = async (make: () => SignedRequest): Promise<void> => {
    for (let attempt = 0; ; attempt += 1) {
      tries += 1
      const { method, url, headers, payload } = make()
      const response = await fetch(`${chaos.url}${url}`, { method, headers, body: new Uint8Array(payload), signal: AbortSignal.timeout(30_000) }).catch(() => undefined)
      const text = await response?.text().catch(() => undefined)
      if (response?.ok && text !== undefined) return
      const passing = response === undefined || text === undefined || response.status >= 500 || response.status === 429 || (response.status === 401 && text.includes("\"replayed\""))
      if (!passing) { unexpected[`${response.status} ${text.slice(0, 120)}`] = (unexpected[`${response.status} ${text.slice(0, 120)}`] ?? 0) + 1; if (attempt > 50) return }
      await pause(Math.min(2_000, 10 * 2 ** Math.min(attempt, 7)) * (0.5 + Math.random() / 2))
    }
  }
  const started = performance.now()
  const people = Array.from({ length: donors }, () => new Donor())
  await Promise.all(people.map((donor) => until(() => donor.enrol())))

  const sent = new Map<string, string>()
  let next = 0
  let done = 0
  let killed = 0
  let restarted = 0
  const worker = async (): Promise<void> => {
    while (next < uploads) {
      const index = next
      next += 1
      const donor = people[index % people.length]
      if (!donor) return
      const id = uuidV7()
      const body = JSON.stringify(madeUpRun(seed * 1_000_003 + index, { bytes }))
      sent.set(createHash("sha256").update(body).digest("hex"), id)
      await until(() => donor.upload(id, body))
      done += 1
      if (done % Math.ceil(uploads / 10) === 0) tell?.(`${done} of ${uploads} uploads, ${tries} tries, ${killed} kills, ${restarted} restarts, ${((performance.now() - started) / 1_000).toFixed(0)} s`)
    }
  }
  const trouble = async (): Promise<void> => {
    while (done < uploads) {
      if (killed < kills && done >= (uploads * (killed + 0.5)) / kills) { await collector.kill(); killed += 1 }
      if (cluster && restarted < restarts && done >= (uploads * (restarted + 0.7)) / restarts) { await cluster.restart(); restarted += 1 }
      await pause(20)
    }
  }
  await Promise.all([trouble(), ...Array.from({ length: parallel }, worker)])
  chaos.calm()

  const seen = new Map<string, number>()
  let wrong = 0
  const response = await collector.admin("/admin/export?purpose=donation")
  if (response.body) for await (const line of createInterface({ input: Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]) })) {
    const sha256 = createHash("sha256").update(line).digest("hex")
    if (!sent.has(sha256)) wrong += 1
    seen.set(sha256, (seen.get(sha256) ?? 0) + 1)
  }
  await chaos.stop()
  return { uploads, tries, lost: [...sent.keys()].filter((sha256) => !seen.has(sha256)).length, doubled: [...seen.values()].filter((count) => count > 1).length, wrong, unexpected, kills: killed, restarts: restarted, faults: chaos.faults, seconds: (performance.now() - started) / 1_000 }
}
