/** Aborts on the first Ctrl-C, so that the run can end with its last line; a second one ends the process at once. */
export const stopSignal = (): { signal: AbortSignal; done(): void } => {
  const controller = new AbortController()
  const stop = () => {
    if (controller.signal.aborted) process.exit(130)
    controller.abort()
  }
  const names = ["SIGINT", "SIGTERM", "SIGHUP"] as const
  for (const name of names) process.on(name, stop)
  return { signal: controller.signal, done: () => { for (const name of names) process.off(name, stop) } }
}
