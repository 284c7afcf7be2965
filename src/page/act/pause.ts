let waited = 0

/** Milliseconds that this room has spent waiting, for telling its own time from the page's. */
export const waitedMs = (): number => waited

/** Waits by a timer and not by frames: a background tab has no frames. */
export const pause = async (ms: number): Promise<void> => {
  const began = performance.now()
  await new Promise<void>((resolve) => { setTimeout(resolve, ms) })
  waited += performance.now() - began
}
