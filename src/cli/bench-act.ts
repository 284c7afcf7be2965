import { findBrowser } from "../runner/find-browser.ts"
import { loadBench } from "./load-bench.ts"
import { readOptions } from "./read-options.ts"
import { UsageError } from "./usage-error.ts"

type Acted = { page: string; kind: string; actor: string; ok: boolean; handOver: boolean; ms: number[]; why: string }
type Bench = {
  benchAct(options: { executablePath: string; peers: boolean; only: readonly string[]; report(acted: Acted): void }): Promise<Acted[]>
  kinds: readonly string[]
}

/** `symbiont bench act`: our actions on a collection of pages beside those of other tools, in one Chromium. */
export const benchActCommand = async (argv: string[]): Promise<number> => {
  const values = readOptions(argv, { json: { type: "boolean" }, kind: { type: "string", multiple: true }, "no-peers": { type: "boolean" } })
  const bench = await loadBench<Bench>("act/bench.ts")
  const only = values.kind ?? []
  const unknown = only.find((name) => !bench.kinds.includes(name))
  if (unknown !== undefined) throw new UsageError(`--kind must be one of ${bench.kinds.join(", ")}.`)
  const found = await findBrowser()
  if (!found.ok) { process.stderr.write(`${found.error.message}\n`); return 1 }
  const report = (acted: Acted): void => { if (values.json) process.stdout.write(`${JSON.stringify({ type: "page", ...acted })}\n`) }
  const all = await bench.benchAct({ executablePath: found.value.path, peers: !values["no-peers"], only, report })
  const sums = [...sum(all, ({ kind }) => kind), ...sum(all, () => "all")]
  for (const line of sums) process.stdout.write(`${values.json ? JSON.stringify({ type: line.kind === "all" ? "end" : "kind", ...line }) : tell(line)}\n`)
  return 0
}

type Sum = { kind: string; actor: string; pages: number; done: number; handedOver: number; medianMs: number }

/** `handedOver`: pages that no script can satisfy, on which ours is to say so instead. */
const sum = (all: readonly Acted[], group: (acted: Acted) => string): Sum[] => {
  const keys = new Map(all.map((acted) => [`${group(acted)}\n${acted.actor}`, { kind: group(acted), actor: acted.actor }]))
  return [...keys.values()].map(({ kind, actor }) => {
    const here = all.filter((acted) => group(acted) === kind && acted.actor === actor)
    return { kind, actor, pages: here.length, done: here.filter(({ ok }) => ok).length, handedOver: here.filter(({ ok, handOver }) => handOver && !ok).length, medianMs: median(here.flatMap(({ ms }) => ms)) }
  })
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const tell = ({ kind, actor, pages, done, handedOver, medianMs }: Sum): string =>
  `${kind.padEnd(18)} ${actor.padEnd(20)} ${done} of ${pages} pages${handedOver > 0 ? `, ${handedOver} for the user's own hand` : ""}, median ${medianMs} ms a turn`
