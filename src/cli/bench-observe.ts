import { findBrowser } from "../runner/find-browser.ts"
import { loadBench } from "./load-bench.ts"
import { readNumber, readOptions } from "./read-options.ts"
import { UsageError } from "./usage-error.ts"

type Measured = {
  page: string; elements: number; observer: string; ms: { median: number; p95: number } | null; tokens: number; defaultTokens?: number; smallTokens?: number
  listed: number; listedInView?: number; longestTask?: number; leaks: number; delta?: { share: number }; error?: string
}
type Bench = {
  benchObserve(options: { executablePath: string; runs: number; peers: boolean; only: readonly string[]; limitMs: number; report(measured: Measured): void }): Promise<Measured[]>
  pageNames: readonly string[]
  absentPeers: readonly string[]
}

/** `symbiont bench observe`: our view of generated pages beside those of other observers, in one Chromium. */
export const benchObserveCommand = async (argv: string[]): Promise<number> => {
  const values = readOptions(argv, { json: { type: "boolean" }, runs: { type: "string" }, page: { type: "string", multiple: true }, "no-peers": { type: "boolean" }, limit: { type: "string" } })
  const runs = readNumber("runs", values.runs, 10, 1, 1_000)
  const limit = readNumber("limit", values.limit, 120, 1, 3_600)
  const bench = await loadBench<Bench>("observe/bench.ts")
  const only = values.page ?? []
  const unknown = only.find((name) => !bench.pageNames.includes(name))
  if (unknown !== undefined) throw new UsageError(`--page must be one of ${bench.pageNames.join(", ")}.`)
  const found = await findBrowser()
  if (!found.ok) { process.stderr.write(`${found.error.message}\n`); return 1 }
  const report = (measured: Measured): void => { process.stdout.write(`${values.json ? JSON.stringify({ type: "measured", ...measured }) : tell(measured)}\n`) }
  const all = await bench.benchObserve({ executablePath: found.value.path, runs, peers: !values["no-peers"], only, limitMs: limit * 1_000, report })
  const ratios = compare(all)
  const absent = values["no-peers"] ? [] : bench.absentPeers
  process.stdout.write(values.json ? `${JSON.stringify({ type: "end", ratios, absent })}\n` : [
    ...ratios.map((line) => `${line.page.padEnd(14)} ${line.tokensToSmallestPeer ?? "–"}× the tokens of the smallest peer, ${line.timeToPageController ?? "–"}× the time of page-controller`), ...absent].join("\n") + "\n")
  return 0
}

const share = (value: number | undefined): string => value === undefined ? "" : `${Math.round(value * 1_000) / 10} %`
const tell = ({ page, elements, observer, ms, tokens, defaultTokens, smallTokens, listed, listedInView, longestTask, leaks, delta, error }: Measured): string => [
  page.padEnd(14), observer.padEnd(24), ...(error ? [error] : [`${elements} elements`, `CPU ${ms?.median} ms (p95 ${ms?.p95})`, `${tokens} tokens`, `listed ${share(listed)}`, `secrets leaked ${leaks}`,
    ...(defaultTokens === undefined ? [] : [`by default ${defaultTokens} tokens`, `small ${smallTokens}`, `listed in view ${share(listedInView)}`, `delta ${share(delta?.share)}`, `longest task ${longestTask ? `${longestTask} ms` : "under 50 ms"}`])])].join("  ")

type Ratio = { page: string; tokensToSmallestPeer?: number; timeToPageController?: number }
/** The smallest peer counts only if it lists at least nine controls of ten: a view that leaves out half is no view of the full page. */
const compare = (all: readonly Measured[]): Ratio[] => [...new Set(all.map(({ page }) => page))].map((page) => {
  const here = all.filter((one) => one.page === page && !one.error)
  const ours = here.find(({ observer }) => observer === "symbiont")
  const smallest = Math.min(...here.filter((one) => one !== ours && one.listed >= 0.9).map(({ tokens }) => tokens))
  const controller = here.find(({ observer }) => observer === "page-controller")
  const round = (value: number): number => Math.round(value * 100) / 100
  return { page, ...(ours && Number.isFinite(smallest) ? { tokensToSmallestPeer: round(ours.tokens / smallest) } : {}),
    ...(ours?.ms && controller?.ms ? { timeToPageController: round(ours.ms.median / controller.ms.median) } : {}) }
})
