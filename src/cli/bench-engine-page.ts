import type { Result } from "../core/result.ts"
import type { Generation, GenerateRequest } from "../models/ports.ts"
import type { BenchBrowser } from "../runner/bench-browser.ts"

/** Runs one function of the bench page; its arguments and its result are plain data. */
export const askBench = async <T>({ page }: BenchBrowser, name: string, argument?: unknown): Promise<T> =>
  page.evaluate(`symbiontBench.${name}(${argument === undefined ? "" : JSON.stringify(argument)})`) as Promise<T>

export type EngineAsk = (request: GenerateRequest) => Promise<Generation>

/** Asks through our port. A failure ends the benchmark. */
export const askEngine = (browser: BenchBrowser): EngineAsk => async (request) => {
  const made = await askBench<Result<Generation>>(browser, "ours", request)
  if (!made.ok) throw new Error(made.error.message)
  return made.value
}
