/** Longer than this a user isn't kept waiting: the run ends and says so. */
const longestMs = 60_000

/** `Retry-After` in milliseconds, given as seconds or as a date. */
export const retryAfterMs = (value: string | null | undefined, now: number): number | undefined => {
  if (value === null || value === undefined || value.trim() === "") return undefined
  const seconds = Number(value)
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(value) - now
  return Number.isNaN(ms) ? undefined : Math.max(0, ms)
}

/**
 * Milliseconds to wait before try number `next` (2, 3, …): what the endpoint asks for, else doubling from `baseMs` with up to half of
 * it at random, so that many devices don't come back at the same moment. Undefined when it asks for longer than is worth waiting.
 */
export const retryDelay = (next: number, baseMs: number, asked: number | undefined, random: () => number = Math.random): number | undefined => {
  if (asked !== undefined) return asked <= longestMs ? asked : undefined
  const full = baseMs * 2 ** (next - 2)
  return full / 2 + random() * full / 2
}

/** Ends early, and without an error, when the signal fires. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> => new Promise((resolve) => {
  if (signal.aborted) return resolve()
  const end = () => { clearTimeout(timer); signal.removeEventListener("abort", end); resolve() }
  const timer = setTimeout(end, ms)
  signal.addEventListener("abort", end, { once: true })
})
