/** Waits, but not beyond an abort. */
export const pause = (ms: number, signal?: AbortSignal): Promise<void> => new Promise((resolve) => {
  if (signal?.aborted) { resolve(); return }
  const end = (): void => { clearTimeout(timer); signal?.removeEventListener("abort", end); resolve() }
  const timer = setTimeout(end, ms)
  signal?.addEventListener("abort", end)
})

/** The work's result, or `undefined` when the time is over or the signal fires first. The work itself goes on unheard. */
export const within = async <T>(work: Promise<T>, ms: number, signal?: AbortSignal): Promise<T | undefined> => {
  const over = new AbortController()
  const stop = (): void => over.abort()
  if (signal?.aborted) stop()
  signal?.addEventListener("abort", stop)
  work.catch(() => undefined)
  try { return await Promise.race([work, pause(ms, over.signal).then(() => undefined)]) } finally { signal?.removeEventListener("abort", stop); over.abort() }
}
