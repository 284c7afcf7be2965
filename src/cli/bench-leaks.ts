import { existsSync } from "node:fs"
import { resolve } from "node:path"
import type { Result } from "../core/result.ts"
import type { Facts } from "../symbiosis/round/loop/facts.ts"
import { loadBench } from "./load-bench.ts"
import { readOptions } from "./read-options.ts"
import { UsageError } from "./usage-error.ts"

type Bench = { benchLeaks(options: { model: string; signal: AbortSignal }): Promise<Result<Facts["leaks"]>> }

/** `symbiont bench leaks`: the built extension with an on-device student beside a cloud model that keeps every byte, on pages full of planted values. Exit code 0 only if none was in what was sent, and the student had a part in it. */
export const benchLeaksCommand = async (argv: string[]): Promise<number> => {
  const { model = "models/student-r0.gguf", json } = readOptions(argv, { model: { type: "string" }, json: { type: "boolean" } })
  if (!existsSync(model)) throw new UsageError(`The model ${model} can't be read: name a student's GGUF with --model.`)
  const stop = new AbortController()
  process.once("SIGINT", () => { stop.abort() })
  const { benchLeaks } = await loadBench<Bench>("leaks/bench.ts")
  const found = await benchLeaks({ model: resolve(model), signal: stop.signal })
  if (!found.ok) { process.stderr.write(`${found.error.message}\n`); return stop.signal.aborted ? 130 : 1 }
  const { runs, requests, bytes, byStudent, leaked } = found.value
  process.stdout.write(json ? `${JSON.stringify({ type: "end", ...found.value })}\n`
    : `${leaked.length} planted values in ${bytes} bytes of ${requests} requests${leaked.length > 0 ? `: ${[...new Set(leaked)].join(", ")}` : ""}; the student took or proposed ${byStudent} steps of ${runs} runs\n`)
  return leaked.length === 0 && requests > 0 && byStudent > 0 ? 0 : 1
}
