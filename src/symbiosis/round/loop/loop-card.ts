import type { LoopResults } from "./loop-results.ts"
import type { LoopSpec } from "./loop-spec.ts"
import { share } from "./report-table.ts"

/** The card of a student that a loop made: what it is, what it learned from, what was measured. */
export const loopCard = ({ id, loop, bytes, sha256, parent, start }: { id: string; loop: string; bytes: number; sha256: string; parent: string; /** Hash of what the loop began with, where that is not the parent. */ start: string | undefined }, spec: LoopSpec, { choose, gate, extension }: LoopResults): string => [
  `# ${id}`, "", `The student \`${choose?.train ?? ""}\` of the loop "${loop}" ([report](../rounds/${loop}/report.md)), ${start === undefined ? `a child of ${parent}` : `which began with \`${spec.student.init}\` (sha256 ${start}), not with ${parent}: nothing says that it is as good as that one`}.`, "",
  "| | |", "|---|---|", "| architecture | that of its parent |", `| file | \`models/${id}.gguf\`, Q8_0, ${(bytes / 1e6).toFixed(1)} MB, sha256 ${sha256} |`, "| licence | Apache-2.0 |", `| recipe | \`models/rounds/${loop}/spec.json\`, \`symbiont round run\` |`, "",
  "## What it was trained on", "", `What ${start === undefined ? "its parent" : "the student that the loop began with"} was trained on, then ${spec.rounds} rounds of ${spec.episodes.rollouts} generated episodes of ${spec.teacher.endpoint ? `the language model ${spec.teacher.endpoint.model} at ${spec.teacher.endpoint.host} as teacher. All` : `a scripted teacher that errs with probability ${spec.teacher.epsilon}. No language model taught it, and all`} sites, names and addresses are made up.`, "",
  "## Measured", "", "| | |", "|---|---|",
  ...(gate ? [`| held-out templates, ${start === undefined ? "its parent" : "the student that the loop began with"} | ${share(gate.before)} |`, `| held-out templates, this one | ${share(gate.after)} |`] : []),
  ...(extension ? [`| demo shops through the extension, ${start === undefined ? "its parent" : "the student that the loop began with"} | ${share(extension.before)} |`, `| the same, this one | ${share(extension.after)} |`, `| bytes that left the device | ${extension.sentBytes} |`] : []), "",
  `Rows of held-out templates: whole answers right, one step at a time, with 95 % intervals, on the half of the rows by which it was not chosen. Gate: ${gate?.why ?? "not run"}`,
  "How sure it is has not been measured, so it has no `calibration` and no `trust`: in hybrid runs it takes no step without the cloud model being asked.", ""
].join("\n")
