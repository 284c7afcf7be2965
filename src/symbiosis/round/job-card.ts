import type { ModelRecord } from "../../protocol/model-record.ts"
import type { JobResults } from "./job-results.ts"
import { share } from "./loop/report-table.ts"
import { quantisation, type JobOutput } from "./job-record.ts"
import { submissionId, type RoundSpec } from "./round-spec.ts"

/** The card of a model that an engine's job made: of what, how, which files, what was measured. */
export const jobCard = (record: ModelRecord, spec: RoundSpec, output: JobOutput, results: JobResults | undefined, gate: { pass: boolean; why: string }): string => {
  const { base, data, hyper } = spec
  const measured = results?.heldOut
  return [
    `# ${record.id}`, "", `What the job \`${submissionId(spec)}\` of round ${spec.round} made${record.parent === undefined ? "" : `, a child of ${record.parent}`}.`, "",
    "| | |", "|---|---|", `| base | \`${base.model}\`, revision \`${base.revision}\` |`, `| licence | ${record.license} |`, `| engine | ${record.engine}, ${quantisation(spec, output.format)}, ${(record.bytes / 1e6).toFixed(1)} MB |`,
    `| trained by | ${spec.trainer}, ${spec.method}${hyper.loraRank === undefined ? "" : ` of rank ${hyper.loraRank}`}, ${hyper.steps === undefined ? `${hyper.epochs} epochs` : `${hyper.steps} updates`} at a rate of ${hyper.learningRate}, seed ${hyper.seed} |`,
    `| data | manifest sha256 ${data.manifest}; ${data.tasks.join(", ")}, a reason weighs ${data.lambda} |`, ...(spec.code ? [`| recipe | \`${spec.code.repo}\` at ${spec.code.commit} |`] : []), "",
    "## Files", "", "| file | bytes | sha256 |", "|---|---|---|", ...output.files.map(({ path, bytes, sha256 }) => `| \`${path}\` | ${bytes} | ${sha256} |`), "",
    "## Measured", "",
    ...(measured ? [`${measured.metric}, held out, with 95 % intervals:`, "", "| | |", "|---|---|", `| the model in use (sha256 ${measured.against}) | ${share(measured.before)} |`, `| this one | ${share(measured.after)} |`, ""] : ["Held out: not run.", ""]),
    `Gate: ${gate.pass ? "passed" : "not passed"}. ${gate.why}`, "How sure it is has not been measured, so it has no `calibration` and no `trust`: in hybrid runs it takes no step without the cloud model being asked.", ""
  ].join("\n")
}
