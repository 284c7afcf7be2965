import { createHash } from "node:crypto"
import { Readable } from "node:stream"
import type { ReadableStream } from "node:stream/web"
import { readStore } from "../collector/read-store.ts"
import { removalsSchema } from "../protocol/collector.ts"
import { lineBlocksIn } from "../runner/read-lines.ts"
import { UsageError } from "./usage-error.ts"

export type CollectorSource = {
  lines: AsyncIterable<string>
  /** Whether what has this `trajectory_id` was taken back at the collector, also where a line of it is in a file from before. */
  isWithdrawn(trajectoryId: string): boolean
  close(): Promise<void>
}
export type Wanted = { tenant: string; purpose: "donation" | "release" }

async function* linesOf(body: ReadableStream): AsyncGenerator<string> {
  for await (const lines of lineBlocksIn(Readable.fromWeb(body).setEncoding("utf8"))) yield* lines
}
const isTakenOut = (removed: ReadonlySet<string>) => (id: string): boolean => removed.has(createHash("sha256").update(id).digest("hex"))

const overHttp = async (address: string, { tenant, purpose }: Wanted): Promise<CollectorSource> => {
  const password = process.env["SYMBIONT_COLLECTOR_TOKEN"]
  if (!password) throw new UsageError("--from-collector with an address needs SYMBIONT_COLLECTOR_TOKEN in the environment: the password \"admin\" in the collector's keys.json.")
  const base = address.replace(/\/+$/, "")
  const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> => {
    const response = await fetch(`${base}${path}`, { headers, redirect: "error" }).catch(() => undefined)
    if (!response) throw new UsageError(`The collector at ${base} can't be reached: start it, or correct --from-collector.`)
    if (response.status === 401) throw new UsageError("The collector doesn't take SYMBIONT_COLLECTOR_TOKEN: use the password \"admin\" in its keys.json.")
    if (!response.ok) throw new UsageError(`The collector at ${base} answers with status ${response.status}: is it one?`)
    return response
  }
  const removed = new Set<string>()
  for (let since = 0; ;) {
    const read = removalsSchema.safeParse(await (await get(`/v1/removals?since=${since}`)).json().catch(() => undefined))
    if (!read.success) throw new UsageError(`What answers at ${base} is no collector: correct --from-collector.`)
    for (const { trajectory } of read.data.removals) removed.add(trajectory)
    if (read.data.removals.length === 0) break
    since = read.data.next
  }
  const { body } = await get(`/admin/export?tenant=${encodeURIComponent(tenant)}&purpose=${purpose}`, { authorization: `Basic ${Buffer.from(`admin:${password}`).toString("base64")}` })
  return { lines: body ? linesOf(body as ReadableStream) : Readable.from([]), isWithdrawn: isTakenOut(removed), close: async () => undefined }
}

/** What donors gave, from a collector that runs (by its address) or from the folder of one that doesn't. */
export const openCollectorSource = async (place: string, wanted: Wanted): Promise<CollectorSource> => {
  if (/^https?:/.test(place)) return overHttp(place, wanted)
  const store = await readStore(place).catch((error: unknown) => { throw new UsageError(error instanceof Error ? error.message : "The collector's folder can't be read.") })
  return { lines: store.lines(wanted.tenant, wanted.purpose), isWithdrawn: isTakenOut(await store.removals()), close: store.close }
}
