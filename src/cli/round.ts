import { readFile } from "node:fs/promises"
import { renderers } from "../symbiosis/round/render-job.ts"
import { roundSpecSchema } from "../symbiosis/round/round-spec.ts"
import { readChoice, readOptions } from "./read-options.ts"
import { roundDatasetCommand } from "./round-dataset.ts"
import { roundJudgeCommand } from "./round-judge.ts"
import { rollbackCommand, promoteCommand } from "./round-promote.ts"
import { roundRecallCommand } from "./round-recall.ts"
import { roundReleaseCommand } from "./round-release.ts"
import { roundReportCommand, roundStatusCommand } from "./round-report.ts"
import { roundRunCommand } from "./round-run.ts"
import { roundTasksCommand } from "./round-tasks.ts"
import { UsageError } from "./usage-error.ts"

const readSpec = async (file: string): Promise<unknown> => {
  const text = await readFile(file, "utf8").catch(() => { throw new UsageError(`The job ${file} can't be read: check its name.`) })
  try { return JSON.parse(text) } catch { throw new UsageError(`The job ${file} is not JSON: correct it.`) }
}

/** `symbiont round render SPEC`: the job as an engine takes it, on stdout. */
const renderCommand = async (file: string | undefined, argv: string[]): Promise<number> => {
  if (file === undefined || file.startsWith("--")) throw new UsageError("Name the job to write: symbiont round render SPEC.json.")
  const { engine } = readOptions(argv, { engine: { type: "string" } })
  const chosen = readChoice("engine", engine, ["local", "skypilot", "ray", "hf"])
  const spec = roundSpecSchema.safeParse(await readSpec(file))
  if (!spec.success) { const issue = spec.error.issues[0]; throw new UsageError(`The job's field ${issue?.path.join(".") || "at the top"} is wrong: ${issue?.message ?? ""}.`) }
  process.stdout.write(renderers[chosen](spec.data))
  return 0
}

const verbs: Readonly<Record<string, (argv: string[]) => Promise<number>>> = {
  run: roundRunCommand, status: roundStatusCommand, report: roundReportCommand, promote: promoteCommand, rollback: rollbackCommand,
  judge: roundJudgeCommand, tasks: roundTasksCommand, recall: roundRecallCommand, dataset: roundDatasetCommand, release: roundReleaseCommand, render: ([file, ...argv]) => renderCommand(file, argv)
}

/** `symbiont round`: the turns of the symbiotic loop. */
export const roundCommand = async ([verb = "", ...argv]: string[]): Promise<number> => {
  const command = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
  if (!command) throw new UsageError(`Say which part of a round: symbiont round ${Object.keys(verbs).join("|")}.`)
  return command(argv)
}
