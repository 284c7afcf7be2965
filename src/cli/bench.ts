import { UsageError } from "./usage-error.ts"

/** One benchmark a line; each file is loaded only when it is asked for. */
const benches: Record<string, () => Promise<(argv: string[]) => Promise<number>>> = {
  audit: async () => (await import("./bench-audit.ts")).benchAuditCommand,
  collector: async () => (await import("./bench-collector.ts")).benchCollectorCommand,
  engine: async () => (await import("./bench-engine.ts")).benchEngineCommand,
  act: async () => (await import("./bench-act.ts")).benchActCommand,
  privacy: async () => (await import("./bench-privacy.ts")).benchPrivacyCommand,
  loop: async () => (await import("./bench-loop.ts")).benchLoopCommand,
  leaks: async () => (await import("./bench-leaks.ts")).benchLeaksCommand,
  injection: async () => (await import("./bench-injection.ts")).benchInjectionCommand,
  observe: async () => (await import("./bench-observe.ts")).benchObserveCommand
}

/** `symbiont bench NAME`: measures one part beside others that do the same. */
export const benchCommand = async ([name, ...rest]: string[]): Promise<number> => {
  const load = name !== undefined && Object.hasOwn(benches, name) ? benches[name] : undefined
  if (!load) throw new UsageError(`bench needs the name of a benchmark: one of ${Object.keys(benches).join(", ")}.`)
  return (await load())(rest)
}
