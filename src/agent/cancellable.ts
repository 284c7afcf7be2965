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

/** Lets work finish for at most `ms`; a late or failed one is left behind. For the last writes of a run. */
export const settleWithin = async (work: Promise<unknown>, ms: number): Promise<void> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<void>((resolve) => { timer = setTimeout(resolve, ms) })
  await Promise.race([work.then(() => undefined, () => undefined), late])
  clearTimeout(timer)
}
