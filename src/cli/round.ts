import { renderers } from "../symbiosis/round/render-job.ts"
import { readJob } from "./read-job.ts"
import { readChoice, readOptions } from "./read-options.ts"
import { roundDatasetCommand } from "./round-dataset.ts"
import { roundJudgeCommand } from "./round-judge.ts"
import { rollbackCommand, promoteCommand } from "./round-promote.ts"
import { roundRecallCommand } from "./round-recall.ts"
import { roundRecordCommand } from "./round-record.ts"
import { roundReleaseCommand } from "./round-release.ts"
import { roundReportCommand, roundStatusCommand } from "./round-report.ts"
import { roundRunCommand } from "./round-run.ts"
import { roundTasksCommand } from "./round-tasks.ts"
import { UsageError } from "./usage-error.ts"

/** `symbiont round render SPEC`: the job as an engine takes it, on stdout. */
const renderCommand = async (file: string | undefined, argv: string[]): Promise<number> => {
  if (file === undefined || file.startsWith("--")) throw new UsageError("Name the job to write: symbiont round render SPEC.json.")
  const { engine } = readOptions(argv, { engine: { type: "string" } })
  const chosen = readChoice("engine", engine, ["local", "skypilot", "ray", "hf"])
  const job = renderers[chosen](await readJob(file))
  if (!job.ok) throw new UsageError(job.error.message)
  process.stdout.write(job.value)
  return 0
}

const verbs: Readonly<Record<string, (argv: string[]) => Promise<number>>> = {
  run: roundRunCommand, status: roundStatusCommand, report: roundReportCommand, promote: promoteCommand, rollback: rollbackCommand,
  judge: roundJudgeCommand, tasks: roundTasksCommand, recall: roundRecallCommand, dataset: roundDatasetCommand, release: roundReleaseCommand, record: roundRecordCommand, render: ([file, ...argv]) => renderCommand(file, argv)
}

/** `symbiont round`: the turns of the symbiotic loop. */
export const roundCommand = async ([verb = "", ...argv]: string[]): Promise<number> => {
  const command = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
  if (!command) throw new UsageError(`Say which part of a round: symbiont round ${Object.keys(verbs).join("|")}.`)
  return command(argv)
}
