import { UsageError } from "./usage-error.ts"

/** One benchmark of whole tasks a line; each file is loaded only when it is asked for. */
const evals: Record<string, () => Promise<(argv: string[]) => Promise<number>>> = {
  miniwob: async () => (await import("./eval-miniwob.ts")).evalMiniwobCommand,
  webarena: async () => (await import("./eval-webarena.ts")).evalWebarenaCommand
}

/** `symbiont eval NAME`: plays the tasks of a public benchmark with the built extension. */
export const evalCommand = async ([name, ...rest]: string[]): Promise<number> => {
  const load = name !== undefined && Object.hasOwn(evals, name) ? evals[name] : undefined
  if (!load) throw new UsageError(`eval needs the name of a benchmark: one of ${Object.keys(evals).join(", ")}.`)
  return (await load())(rest)
}
