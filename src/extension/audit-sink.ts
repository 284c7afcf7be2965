import { AppFailure } from "../core/result.ts"
import type { AuditTrail } from "../memory/dexie-audit.ts"
import { sha256Hex } from "../privacy/ledger/seal-entry.ts"

export type SinkParts = {
  trail: Pick<AuditTrail, "after" | "delivered" | "deliver">
  /** Where the organisation wants the trail posted to, as its policy is now. */
  sink(): Promise<string | undefined>
  /** The one way out, for this origin. */
  door(origin: string): typeof fetch
  /** Lets the browser's own wall through to these origins and no others. */
  open(origins: readonly string[]): Promise<void>
  /** What must outlive the worker, but not the browser. */
  session: { get(): Promise<unknown>; set(wait: Wait | undefined): Promise<void> }
  /** Calls `flush` at that time (Unix milliseconds), also in a later life of the worker; without a time not at all. */
  wake(at: number | undefined): Promise<void>
  now?: () => number
  random?: () => number
}
/** How often it went wrong in a row, until when it rests, and the entry that the door holds back, where that is why. */
type Wait = { tries: number; until: number; held?: number }
export type AuditSink = {
  /** Sends what the sink doesn't have, in batches, as long as it takes them. Safe to call at any time. */
  flush(): Promise<void>
  /** There is something new. */
  nudge(): void
  /** The number of the entry that the door holds back, and all after it with it: without that one the chain would be torn. */
  heldAt(): Promise<number | undefined>
}

const batchSize = 200
const gatherMs = 1_000
const firstMs = 5_000
const longestMs = 3_600_000
/** However long a server asks for. */
const longestRestMs = 86_400_000

const isWait = (value: unknown): value is Wait => typeof value === "object" && value !== null && "tries" in value && "until" in value && typeof value.tries === "number" && typeof value.until === "number" && (!("held" in value) || typeof value.held === "number")
const askedFor = (response: Response | undefined, now: number): number | undefined => {
  const text = response?.headers.get("retry-after")
  if (text === null || text === undefined) return undefined
  const ms = /^\d{1,7}$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), longestRestMs) : undefined
}

/**
 * Brings the trail to the organisation's server: batches of lines in their order, each under the hash of its bytes, so that one which
 * arrives twice can be dropped. A batch counts as delivered only when the server said so; until then it is sent again, however often
 * the worker, the network or the server was gone. What the door holds back is tried again like what the server didn't take, for as long as it takes.
 */
export const createAuditSink = ({ trail, sink, door, open, session, wake, now = Date.now, random = Math.random }: SinkParts): AuditSink => {
  const post = async (address: string, lines: readonly string[]): Promise<Response | "held" | undefined> => {
    const body = `${lines.join("\n")}\n`
    const headers = { "content-type": "application/x-ndjson", "idempotency-key": `"${await sha256Hex(body)}"` }
    try { return await door(new URL(address).origin)(address, { method: "POST", headers, body }) } catch (error) { return error instanceof AppFailure && error.error.kind === "privacy.blocked" && !error.error.retryable ? "held" : undefined }
  }
  const rest = async (response: Response | undefined, held?: number): Promise<void> => {
    const before = await session.get()
    const tries = isWait(before) ? before.tries + 1 : 1
    // Anywhere up to the full time, so that ten thousand machines don't come back together.
    const until = now() + (askedFor(response, now()) ?? random() * Math.min(longestMs, firstMs * 2 ** (tries - 1)))
    await session.set({ tries, until, ...(held === undefined ? {} : { held }) })
    await wake(until)
  }
  const send = async (): Promise<void> => {
    const address = await sink()
    await open(address === undefined ? [] : [new URL(address).origin])
    if (address === undefined) { await wake(undefined); return }
    const wait = await session.get()
    // Longer than anybody rests: the clock was set back meanwhile.
    if (isWait(wait) && wait.until > now() && wait.until - now() <= longestRestMs) { await wake(wait.until); return }
    for (let [most, size] = [batchSize, batchSize]; ;) {
      const rows = await trail.after(await trail.delivered(address), size)
      const last = rows.at(-1)
      if (!last) break
      // Should the worker be stopped on the way, the alarm is set already.
      await wake(now() + firstMs)
      const answer = await post(address, rows.map(({ line }) => line))
      const response = answer === "held" ? undefined : answer
      await response?.body?.cancel()
      if (response?.status === 413 && rows.length > 1) { most = size = Math.ceil(rows.length / 2); continue }
      // What the door takes for private in many lines at once, or holds back in one of them, keeps none waiting that come before it.
      if (answer === "held" && rows.length > 1) { size = Math.ceil(rows.length / 2); continue }
      // 409: it has this batch already.
      if (!response?.ok && response?.status !== 409) return rest(response, answer === "held" ? last.seq : undefined)
      await trail.deliver(address, last.seq)
      size = most
    }
    await session.set(undefined)
    await wake(undefined)
  }
  let running: Promise<void> | undefined
  let again = false
  const flush = (): Promise<void> => {
    again = true
    return (running ??= (async () => {
      try { while (again) { again = false; await send() } } finally { running = undefined }
    })())
  }
  let gathering: ReturnType<typeof setTimeout> | undefined
  return {
    flush,
    heldAt: async () => { const wait = await session.get(); return isWait(wait) ? wait.held : undefined },
    nudge: () => {
      gathering ??= setTimeout(() => { gathering = undefined; flush().catch((error: unknown) => { console.error("audit sink", error) }) }, gatherMs)
    }
  }
}
