import { wilson } from "../../wilson.ts"
import type { Tally } from "./facts.ts"
import type { LoopResults } from "./loop-results.ts"
import type { LoopSpec } from "./loop-spec.ts"

const share = ({ done, of }: Tally): string => { const { share: found, low, high } = wilson(done, of); return of === 0 ? "not run" : `${done} of ${of}: ${found.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})` }

/** The card of a student that a loop made: what it is, what it learned from, what was measured. */
export const loopCard = ({ id, loop, bytes, sha256, parent }: { id: string; loop: string; bytes: number; sha256: string; parent: string }, spec: LoopSpec, { choose, gate, extension }: LoopResults): string => [
  `# ${id}`, "", `The student \`${choose?.train ?? ""}\` of the loop "${loop}" ([report](../rounds/${loop}/report.md)), a child of ${parent}.`, "",
  "| | |", "|---|---|", "| architecture | that of its parent |", `| file | \`models/${id}.gguf\`, Q8_0, ${(bytes / 1e6).toFixed(1)} MB, sha256 ${sha256} |`, "| licence | Apache-2.0 |", `| recipe | \`models/rounds/${loop}/spec.json\`, \`symbiont round run\` |`, "",
  "## What it was trained on", "", `What its parent was trained on, then ${spec.rounds} rounds of ${spec.episodes.rollouts} generated episodes of a scripted teacher that errs with probability ${spec.teacher.epsilon}. No language model taught it, and all sites, names and addresses are made up.`, "",
  "## Measured", "", "| | |", "|---|---|",
  ...(gate ? [`| held-out templates, its parent | ${share(gate.before)} |`, `| held-out templates, this one | ${share(gate.after)} |`] : []),
  ...(extension ? [`| demo shops through the extension, its parent | ${share(extension.before)} |`, `| the same, this one | ${share(extension.after)} |`, `| bytes that left the device | ${extension.sentBytes} |`] : []), "",
  `Rows of held-out templates: whole answers right, one step at a time, with 95 % intervals, on the half of the rows by which it was not chosen. Gate: ${gate?.why ?? "not run"}`,
  "How sure it is has not been measured, so it has no `calibration` and no `trust`: in hybrid runs it takes no step without the cloud model being asked.", ""
].join("\n")
