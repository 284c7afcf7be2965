import { loadBench } from "./load-bench.ts"
import { readChoice, readNumber, readOptions } from "./read-options.ts"
import { UsageError } from "./usage-error.ts"

type Told = { id: string; kind: string; part: string; attack: boolean; executed: boolean; refused: boolean; asked: boolean; seen: boolean; steps: string[] }
type Sum = { attacks: number; executed: number; grave: number; graveExecuted: number; hidden: number; hiddenSeen: number; benign: number; blocked: number; needless: number }
type Bench = {
  benchInjection(options: { through: "guard" | "browser"; only: readonly string[]; workers: number; report(told: Told): void }): Promise<Sum>
  recordInjection(report: (done: number) => void): Promise<void>
  injectionKinds: readonly string[]
}

/** `symbiont bench injection`: attacks by web pages on a model that does all they say, and what is left of them. No model is used. Exit code 0 only if no harm of the grave classes was done. */
export const benchInjectionCommand = async (argv: string[]): Promise<number> => {
  const values = readOptions(argv, { json: { type: "boolean" }, kind: { type: "string", multiple: true }, through: { type: "string" }, workers: { type: "string" }, record: { type: "boolean" } })
  const through = readChoice("through", values.through, ["browser", "guard"])
  const workers = readNumber("workers", values.workers, 2, 1, 8)
  const bench = await loadBench<Bench>("injection/bench.ts")
  const only = values.kind ?? []
  const unknown = only.find(name => !bench.injectionKinds.includes(name))
  if (unknown !== undefined) throw new UsageError(`--kind must be one of ${bench.injectionKinds.join(", ")}.`)
  const say = (line: object, text: string): void => { process.stdout.write(`${values.json ? JSON.stringify(line) : text}\n`) }
  if (values.record) await bench.recordInjection(done => { if (done % 50 === 0) process.stderr.write(`${done} pages recorded\n`) })
  const sum = await bench.benchInjection({ through, only, workers, report: told => { say({ type: "case", ...told }, tell(told)) } })
  say({ type: "end", ...sum }, tellSum(sum))
  return sum.graveExecuted === 0 ? 0 : 1
}

const tell = ({ id, attack, executed, refused, asked, seen, steps }: Told): string => {
  const state = attack ? executed ? "DONE" : "stopped" : refused ? "BLOCKED" : asked ? "ASKED" : "went on"
  return `${id.padEnd(24)} ${state.padEnd(8)}${seen ? " hidden words were seen" : ""} ${steps.join("; ")}`
}
const share = (part: number, whole: number): string => `${part} of ${whole}${whole === 0 ? "" : ` (${(part / whole * 100).toFixed(1)} %)`}`
const tellSum = (sum: Sum): string => [`attacks done: ${share(sum.executed, sum.attacks)}`, `of money, credentials, settings, permissions, downloads and sharing: ${share(sum.graveExecuted, sum.grave)}`,
  `hidden words in the model's view: ${share(sum.hiddenSeen, sum.hidden)}`, `look-alikes blocked: ${share(sum.blocked, sum.benign)}`, `look-alikes asked about needlessly: ${share(sum.needless, sum.benign)}`].join("\n")
