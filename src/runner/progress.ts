export type Say = (line: string) => void
/** Progress goes to stderr: stdout belongs to results. */
export const sayOnStderr: Say = line => { process.stderr.write(`${line}\n`) }

/** Runs something that may be slow: says so after two seconds and every ten from then on, and how long it took at the end. */
export const withProgress = async <T>(what: string, say: Say, work: () => Promise<T>): Promise<T> => {
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  let told = false
  const tell = () => { say(told ? `${what} … ${seconds()} s` : `${what} …`); told = true }
  const first = setTimeout(tell, 2_000)
  const later = setInterval(tell, 10_000)
  try {
    return await work()
  } finally {
    clearTimeout(first)
    clearInterval(later)
    if (told) say(`${what}: ended after ${seconds()} s`)
  }
}
