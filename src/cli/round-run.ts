import { readFile, stat } from "node:fs/promises"
import { join } from "node:path"
import { chromium, type Browser } from "playwright-core"
import type { CloudSettings } from "../protocol/records.ts"
import { findBrowser } from "../runner/find-browser.ts"
import { sayOnStderr } from "../runner/progress.ts"
import { findPython } from "../runner/round/find-python.ts"
import { stageFolder } from "../runner/round/stage-folder.ts"
import { thisMachine } from "../runner/round/this-machine.ts"
import { loopPlan, settingsOf } from "../symbiosis/round/loop/loop-plan.ts"
import { loopSpecSchema, smallSpec, speculates, taughtBy, variantSchema, type LoopSpec } from "../symbiosis/round/loop/loop-spec.ts"
import { runStages } from "../symbiosis/round/loop/run-stages.ts"
import { buildPage } from "../tooling/build-page.ts"
import { cloudKey, readCloud } from "./read-cloud.ts"
import { readNumber, readOptions } from "./read-options.ts"
import { readWithdrawn } from "./read-withdrawn.ts"
import { beginRound } from "./round-begin.ts"
import { holdRound, noteMachine, parseSpec, roundFolder, type RoundFolder } from "./round-folder.ts"
import { writeRoundReport } from "./round-report.ts"
import { roundWork } from "./round-work.ts"
import { stopSignal } from "./stop-signal.ts"
import { UsageError } from "./usage-error.ts"

const readSpec = async (values: { spec?: string | undefined; small?: boolean | undefined; rounds?: string | undefined; seeds?: string | undefined; variants?: string | undefined }, folder: RoundFolder): Promise<LoopSpec> => {
  if (values.spec !== undefined && values.small) throw new UsageError("--spec and --small can't be had together: leave one out.")
  const begun = join(folder.facts, "spec.json")
  const file = values.spec ?? (values.small ? undefined : await stat(begun).then(() => begun, () => { throw new UsageError("Say which loop to run: --spec FILE.json, or --small for one that takes minutes.") }))
  const spec = file === undefined ? smallSpec : parseSpec(await readFile(file, "utf8").catch(() => { throw new UsageError(`The loop ${file} can't be read: check its name.`) }), file)
  const changed = loopSpecSchema.safeParse({
    ...spec, ...(values.rounds === undefined ? {} : { rounds: readNumber("rounds", values.rounds, 1, 1, 6) }),
    ...(values.seeds === undefined ? {} : { seeds: Array.from({ length: readNumber("seeds", values.seeds, 1, 1, 20) }, (_, index) => index + 1) }),
    ...(values.variants === undefined ? {} : { variants: values.variants.split(",") })
  })
  const wrong = changed.error?.issues[0]
  if (wrong && wrong.path[0] !== "variants") throw new UsageError(`The loop's field ${wrong.path.join(".")} is wrong: ${wrong.message}.`)
  if (!changed.success) throw new UsageError(`--variants must be names with commas between, each but once, of ${variantSchema.options.join(", ")}.`)
  return changed.data
}

/** The loop with the teacher that is named. One that was begun with a language model goes on with one alone: its address is not kept, and its key even less. */
const withTeacher = (spec: LoopSpec, endpoint: CloudSettings | undefined): LoopSpec => {
  const { endpoint: begun } = spec.teacher
  if (!endpoint) {
    if (begun) throw new UsageError(`--teacher-url is missing: this loop is taught by ${begun.model} at ${begun.host}, so give --teacher-url and --teacher-model again.`)
    return spec
  }
  const unfit = spec.variants.filter((variant) => !speculates(variant))
  if (unfit.length > 0) throw new UsageError(`--teacher-url can't teach ${unfit.join(", ")}: there the scripted teacher acts without the extension. Choose among ${variantSchema.options.filter(speculates).join(", ")} with --variants.`)
  return taughtBy(spec, { host: new URL(endpoint.baseUrl).hostname, model: endpoint.model })
}

/** `symbiont round run`: turns the loop. Ended at any moment, it goes on from where it was when it is started again. */
export const roundRunCommand = async (argv: string[]): Promise<number> => {
  const values = readOptions(argv, {
    spec: { type: "string" }, small: { type: "boolean" }, rounds: { type: "string" }, seeds: { type: "string" }, variants: { type: "string" }, out: { type: "string" }, work: { type: "string" }, withdrawn: { type: "string" },
    "teacher-url": { type: "string" }, "teacher-model": { type: "string" }
  })
  const folder = roundFolder(values.out, values.work)
  const endpoint = readCloud(values["teacher-url"], values["teacher-model"], "teacher")
  const spec = withTeacher(await readSpec(values, folder), endpoint)
  const given = await readWithdrawn(values.withdrawn)
  if (!(await stat(spec.student.init).catch(() => undefined))?.isFile()) throw new UsageError(`The loop's field student.init names ${spec.student.init}, which is no file: name a GGUF, from the repository's root.`)
  const [python, found] = [await findPython(), await findBrowser(sayOnStderr)]
  for (const needed of [python, found]) if (!needed.ok) { sayOnStderr(needed.error.message); return 1 }
  if (!python.ok || !found.ok) return 1

  const release = await holdRound(folder)
  const stop = stopSignal()
  let opened: Promise<{ browser: Browser; pageScript: string }> | undefined
  const stand = () => opened ??= (async () => ({ pageScript: await buildPage(), browser: await chromium.launch({ executablePath: found.value.path, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] }) }))()
  try {
    const sources = await beginRound(folder, spec, given)
    await noteMachine(folder, await thisMachine(python.value))
    const ran = await runStages({
      plan: loopPlan(spec), settings: (stage) => settingsOf(spec, stage, sources), work: roundWork({ spec, work: folder.work, python: python.value, withdrawn: new Set(sources.withdrawn), endpoint: endpoint && { ...endpoint, key: cloudKey() }, stand }),
      store: await stageFolder(folder.facts, folder.work), say: sayOnStderr, signal: stop.signal, now: () => Date.now()
    })
    await writeRoundReport(folder)
    if (!ran.ok) { sayOnStderr(ran.error.message); return stop.signal.aborted ? 130 : 1 }
    process.stdout.write(`${JSON.stringify({ report: join(folder.facts, "report.md"), stages: ran.value.size, gate: ran.value.get("gate")?.facts })}\n`)
    return 0
  } finally {
    await (await opened?.catch(() => undefined))?.browser.close()
    stop.done()
    await release()
  }
}
