import type { LoopResults } from "./loop-results.ts"
import type { LoopSpec } from "./loop-spec.ts"
import type { Mean } from "./mean-interval.ts"

export type KeptLoop = { /** Of its folder. */ name: string; spec: LoopSpec; results: LoopResults; /** Names of the pictures beside its report. */ charts: readonly string[] }

const mean = (value: Mean | undefined): string => value === undefined ? "not run" : `${value.mean.toFixed(3)} (${value.low.toFixed(3)} to ${value.high.toFixed(3)})`

/** Loops beside each other, a row for each lane's first and last round; every figure is read from the records in the loops' `stages/`. */
export const loopsOverview = (loops: readonly KeptLoop[]): string => [
  "# Loops", "",
  `Turns of the loop that were really run, each with a report of its own. Teachers are **scripts** that err on purpose${loops.some(({ spec }) => spec.teacher.endpoint) ? " (or a language model, where the loop says so)" : ""}, students are **small**, sites are generated: this says **nothing about an 8B student, ${loops.some(({ spec }) => spec.teacher.endpoint) ? "" : "a language model as teacher, "}or WebArena**.`,
  "Held out: whole answers right on templates that no row of training shows, with 95 % intervals over rows. Loops differ in their start, their rows and the form of their prompts, so only figures of one loop can be compared.", "",
  ...loops.flatMap(({ name, spec, results, charts }) => [
    `## [${name}](${name}/report.md)`, "",
    `${spec.rounds} rounds, seeds ${spec.seeds.join(", ")}${spec.teacher.endpoint ? `, taught by the language model \`${spec.teacher.endpoint.model}\`` : ""}; the student it starts from gets ${mean(results.base?.heldOut)} right. ${results.gate ? `Gate: **${results.gate.pass ? "passed" : "not passed"}**. ${results.gate.why}` : "The gate was not asked."}${results.missing.length > 0 ? ` **Not complete:** ${results.missing.length} stages have not run.` : ""}`, "",
    "| lane | round 0 | last round | last less first, row by row |", "| --- | --- | --- | --- |",
    ...spec.variants.map((variant) => {
      const of = (round: number): Mean | undefined => results.lanes.find((lane) => lane.variant === variant && lane.round === round)?.heldOut
      return `| ${variant} | ${mean(of(0))} | ${mean(of(spec.rounds - 1))} | ${mean(results.gains.find((gain) => gain.variant === variant)?.overFirst)} |`
    }), "",
    ...charts.map((chart) => `![${name}: ${chart}](${name}/${chart}.svg)`), ""
  ])
].join("\n")
