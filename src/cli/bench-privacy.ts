import { loadBench } from "./load-bench.ts"
import { readChoice, readOptions } from "./read-options.ts"

type Measures = { recall: number; criticalRecall: number; precision: number; typed: number; falseAlarms: number; overRedaction: number }
type Score = Measures & { cases: number; negatives: number; types: { type: string; gold: number; covered: number; found: number; right: number }[] }
type Rate = { msPer20KB: number; megabytesPerSecond: number }
type Bench = { benchPrivacy(part: "dev" | "test"): { score: Score; speed: Rate & { firstMs: number; kinds: Record<string, Rate>; dense: Rate } } }
type Pages = { benchPages(): Promise<{ pages: number; values: number; live: number; text: number; criticalValues: number; criticalLive: number; criticalText: number; negatives: number; changed: number; left: string[] }> }
type Peers = { benchPeers(part: "dev" | "test"): Promise<({ name: string; score: Measures } | { name: string; skipped: string })[]> }

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`
const ratio = (part: number, whole: number): string => whole === 0 ? "–" : (part / whole).toFixed(3)
const rate = ({ msPer20KB, megabytesPerSecond }: Rate): string => `${msPer20KB.toFixed(2)} ms for a page of 20 KB, ${megabytesPerSecond.toFixed(1)} MB/s`
const sum = ({ recall, criticalRecall, precision, falseAlarms, overRedaction }: Measures): string =>
  `leak recall ${recall.toFixed(3)}, critical ${criticalRecall.toFixed(3)}, precision ${precision.toFixed(3)}, false alarms ${percent(falseAlarms)}, over-redaction ${percent(overRedaction)}`

/** The same values as tables, forms and lists of pages, from the browser to what a model is shown. */
const benchPages = async (json: boolean): Promise<number> => {
  const score = await (await loadBench<Pages>("privacy/bench-pages.ts")).benchPages()
  process.stdout.write(json ? `${JSON.stringify({ part: "pages", score })}\n` : [`test part as pages: ${score.pages} tables, forms and lists, ${score.negatives} of them without anything private, ${score.values} private values`,
    `through observation and screening: leak recall ${ratio(score.live, score.values)}, critical ${ratio(score.criticalLive, score.criticalValues)}; pages without anything private that came out changed ${ratio(score.changed, score.negatives)}`,
    `the same cases as text: leak recall ${ratio(score.text, score.values)}, critical ${ratio(score.criticalText, score.criticalValues)}`, ""].join("\n"))
  return 0
}

/** `symbiont bench privacy`: detection on a labelled corpus, per type, beside detectors from npm. The test part is frozen. `--part pages` looks at it as pages in a browser. */
export const benchPrivacyCommand = async (argv: string[]): Promise<number> => {
  const values = readOptions(argv, { json: { type: "boolean" }, part: { type: "string" }, "no-peers": { type: "boolean" } })
  const part = readChoice("part", values.part, ["test", "dev", "pages"])
  if (part === "pages") return benchPages(values.json === true)
  const { score, speed } = (await loadBench<Bench>("privacy/bench.ts")).benchPrivacy(part)
  const peers = values["no-peers"] ? [] : await (await loadBench<Peers>("privacy/peers.ts")).benchPeers(part)
  if (values.json) {
    process.stdout.write(`${JSON.stringify({ part, score, speed, peers })}\n`)
    return 0
  }
  const lines = [`${part} part: ${score.cases} cases, ${score.negatives} of them without anything private`,
    ...score.types.map(({ type, gold, covered, found, right }) => `${type.padEnd(16)} ${String(gold).padStart(4)} values  leak recall ${ratio(covered, gold)}  precision ${ratio(right, found)}`),
    `symbiont: ${sum(score)}, own type ${percent(score.typed)}`, `speed (CPU): ${rate(speed)} (${Object.entries(speed.kinds).map(([kind, { msPer20KB }]) => `${kind} ${msPer20KB.toFixed(2)}`).join(", ")}); a private value a line in all languages: ${rate(speed.dense)}; the first page of a process ${speed.firstMs.toFixed(0)} ms`,
    ...peers.map(peer => "skipped" in peer ? `${peer.name}: skipped, ${peer.skipped}` : `${peer.name}: ${sum(peer.score)}`)]
  process.stdout.write(`${lines.join("\n")}\n`)
  return 0
}
