/** Stands for work that went on after it had been told to stop. */
export const overdue = Symbol("overdue")

/**
 * Waits for `work`, but once `signal` has fired for at most `graceMs` more. The caller then has to end whatever runs the work: an
 * engine in the middle of a batch hears nothing, and a user who pressed Stop must not wait for it.
 */
export const endAfterAbort = <T>(work: Promise<T>, signal: AbortSignal, graceMs: number): Promise<T | typeof overdue> =>
  new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const onAbort = () => { timer = setTimeout(() => resolve(overdue), graceMs) }
    if (signal.aborted) onAbort()
    else signal.addEventListener("abort", onAbort, { once: true })
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer)
      signal.removeEventListener("abort", onAbort)
    })
  })
