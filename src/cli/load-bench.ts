import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { UsageError } from "./usage-error.ts"

/** Benchmarks and their pages live beside the tests and are no part of the product, so they are loaded by address. `path` is below tests/bench. */
export const loadBench = async <Module>(path: string): Promise<Module> => {
  const address = new URL(`../../tests/bench/${path}`, import.meta.url)
  if (!existsSync(fileURLToPath(address))) throw new UsageError("Benchmarks run from a clone of the repository: this copy has no tests folder.")
  return await import(address.href) as Module
}
