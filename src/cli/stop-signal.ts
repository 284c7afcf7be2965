/** What passes a signal on (npx does, and so does the terminal) sends it twice within a moment. */
const moment = 500

/** Aborts on the first Ctrl-C, so that the run can end with its last line; a second one, by hand, ends the process at once. */
export const stopSignal = (): { signal: AbortSignal; done(): void } => {
  const controller = new AbortController()
  let first = 0
  const stop = () => {
    if (controller.signal.aborted) { if (performance.now() - first > moment) process.exit(130); return }
    first = performance.now()
    controller.abort()
  }
  const names = ["SIGINT", "SIGTERM", "SIGHUP"] as const
  for (const name of names) process.on(name, stop)
  return { signal: controller.signal, done: () => { for (const name of names) process.off(name, stop) } }
}
