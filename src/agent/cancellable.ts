import { AppFailure } from "../core/result.ts"

/** How every run that the user stopped ends. */
export const stoppedByUser = "Stopped by the user."
const stopped = (): AppFailure => new AppFailure({ kind: "task.cancelled", message: stoppedByUser, retryable: false })

/**
 * Waits for `work` no longer than the signal allows: an abort throws at once, whatever the work is doing. Every await of
 * a run goes through here, so that Stop needs no cooperation of an engine, a page or a disk.
 */
export const cancellable = <T>(start: () => Promise<T>, signal: AbortSignal): Promise<T> => new Promise<T>((resolve, reject) => {
  if (signal.aborted) return reject(stopped())
  const onAbort = (): void => reject(stopped())
  signal.addEventListener("abort", onAbort, { once: true })
  start().then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort))
})

/** Lets work finish for at most `ms`, or `stoppedMs` from a Stop on; a late or failed one is left behind. For the last writes of a run. */
export const settleWithin = async (work: Promise<unknown>, { ms, stoppedMs }: { ms: number; stoppedMs: number }, signal: AbortSignal): Promise<void> => {
  const timers: ReturnType<typeof setTimeout>[] = []
  const over = new AbortController()
  const late = new Promise<void>((resolve) => {
    const hurry = (): void => { timers.push(setTimeout(resolve, stoppedMs)) }
    timers.push(setTimeout(resolve, ms))
    if (signal.aborted) hurry()
    else signal.addEventListener("abort", hurry, { once: true, signal: over.signal })
  })
  await Promise.race([work.then(() => undefined, () => undefined), late])
  over.abort()
  timers.forEach(clearTimeout)
}
