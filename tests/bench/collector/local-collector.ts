import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Collector, type CollectorOptions, startCollector } from "../../../src/collector/collector.ts"
import { byToken } from "../../../src/collector/enrolment.ts"
import type { SignedRequest } from "./donor.ts"

export const localOptions = (data: string, changes: Partial<CollectorOptions> = {}): CollectorOptions => ({
  data, port: 0, host: "127.0.0.1", enrolment: byToken(true), about: { name: "Test", contact: "test@example.org", retentionDays: 180, threshold: 2 }, rateLimit: 1_000_000, maxInFlight: 1_000, log: false, ...changes
})
export type LocalCollector = Collector & { folder: string; send(request: SignedRequest): Promise<Response>; admin(path: string, init?: RequestInit): Promise<Response>; remove(): Promise<void> }

/** A collector on loopback over a temporary folder, or one that an earlier collector has left. */
export const startLocal = async (changes: Partial<CollectorOptions> = {}, left?: string): Promise<LocalCollector> => {
  const folder = left ?? await mkdtemp(join(tmpdir(), "symbiont-collector-"))
  const collector = await startCollector(localOptions(folder, changes))
  return {
    ...collector, folder,
    send: ({ method, url, headers, payload }) => fetch(`${collector.url}${url}`, { method, headers, body: new Uint8Array(payload) }),
    admin: (path, init = {}) => fetch(`${collector.url}${path}`, { redirect: "manual", ...init, headers: { ...init.headers, authorization: `Basic ${Buffer.from(`admin:${collector.adminToken}`).toString("base64")}` } }),
    remove: async () => { await collector.close(); await rm(folder, { recursive: true, force: true }) }
  }
}
