import { acceptanceLines } from "./acceptance-lines.ts"
import type { Tally } from "./facts.ts"
import { tellMachine, type Machine } from "./loop-machine.ts"
import type { LaneRound, LoopResults } from "./loop-results.ts"
import { speculates, variants, type LoopSpec } from "./loop-spec.ts"
import type { Mean } from "./mean-interval.ts"
import { backwardLines } from "./backward-lines.ts"
import { memoryLines, recallLines } from "./memory-lines.ts"
import { share, table } from "./report-table.ts"

const mean = (value: Mean | undefined): string => value === undefined ? "not run" : `${value.mean.toFixed(3)} (${value.low.toFixed(3)} to ${value.high.toFixed(3)})`
const number = (value: number | undefined): string => value === undefined ? "–" : String(value)

const meanings: Readonly<Record<LaneRound["variant"], string>> = {
  sft: "the teacher's runs, the decision alone", multitask: "the same runs, and the reason given the action", "reason-first": "the same runs, and the reason before there is an action", speculation: "runs of speculative synthesis, the decision alone",
  both: "speculative synthesis and reasons", loop: "both, and the student's own successful runs", backward: "the teacher's runs, and parts of them that did a part of the task, asked for in the words of that part",
  dagger: "reference: the student acts, what the teacher's sample says is learned"
}

/** What a loop came to, as text. Every figure is read from the records of its stages. `charts` are names of pictures beside it. */
export const loopReport = (name: string, spec: LoopSpec, results: LoopResults, charts: readonly string[], machines: readonly Machine[] = []): string => {
  const { student, teacher, episodes, heldOut } = spec
  const { endpoint } = teacher
  const lanes = results.lanes.filter(({ seeds }) => seeds > 0)
  const speculative = lanes.filter(({ variant }) => speculates(variant))
  const perStep = ({ teacherCalls, steps }: LaneRound): string => teacherCalls === undefined || !steps ? "–" : (teacherCalls / steps).toFixed(2)
  return [
    `# Loop "${name}"`, "",
    ...(endpoint ? [
      `The teacher is the **language model \`${endpoint.model}\`** at ${endpoint.host}, asked by the built extension; the student is **small** (the embedded architecture) and the sites are generated. This tells whether the loop works and what its parts`,
      "add here. It says **nothing about an 8B student or WebArena**, and nothing that loops of a scripted teacher could be compared with. Every figure is read from the records in `stages/`.", ""
    ] : [
      "The teacher is a **script** that knows the right step and errs on purpose; the student is **small** (the embedded architecture) and the sites are generated. This tells whether the loop works and what its parts",
      "add here. It says **nothing about an 8B student, a language model as teacher, or WebArena**. Every figure is read from the records in `stages/`.", ""
    ]),
    ...(results.missing.length > 0 ? [`**Not complete:** ${results.missing.length} stages have not run (the first is \`${results.missing[0]}\`). What is below is of those that have.`, ""] : []),
    "## Setting", "",
    `${spec.rounds} rounds, seeds ${spec.seeds.join(", ")}. Round 0 starts from \`${student.init}\`; each round goes on from the last one's weights with all data so far, ${student.steps} updates at a rate of ${student.rate}. So a later round differs in its data and in having been trained for longer. Students are judged, and propose, as the eight-bit files that are installed.`,
    `${endpoint ? "The teacher is asked once a step, for its best action and up to two others." : `A sample of the teacher is wrong with probability ${teacher.epsilon}; at most ${teacher.k} samples a step.`} ${episodes.rollouts} episodes a round and lane${episodes.extension ? ` (${episodes.extension} of them through the built extension where a lane speculates)` : ""}${episodes.miniwob ? `, ${episodes.miniwob} MiniWoB++ tasks beside them` : ""}${spec.variants.some((variant) => variants[variant].explores) ? `, ${episodes.explore} explored at temperature ${episodes.temperature}` : ""}; a reason weighs ${spec.lambda}.`,
    `Only successful runs${spec.variants.some((variant) => variants[variant].backward) ? ", and parts of others that were successful by themselves," : ""} are learned from, as the site's own state judges; the reference DAgger learns from every step. Half of the tasks have wordings that the first student was never trained on; kinds of site and wordings of the held-out templates are in no training row of any round.`, "",
    ...table(["lane", "learns from"], spec.variants.map((variant) => [variant, meanings[variant]])),
    "## Held-out templates", "",
    `Whole answers right, one step at a time, given the right history, greedy under the grammar (an imitation of the extension's). ${results.heldOut ? `${results.heldOut.rows} rows, one an episode` : `${heldOut.rows} rows`}; with several seeds a row counts once, with the share of students that had it right. 95 % intervals over rows.`, "",
    ...charts.map((chart) => `![${chart}](${chart}.svg)`), "",
    ...table(["lane", "round", "held out", "by seed", "known templates", "rows learned from (of which wrong)", "reasons"], [
      ["start", "–", mean(results.base?.heldOut), "–", share(results.base?.known), "–", "–"],
      ...lanes.map((lane) => [lane.variant, String(lane.round), mean(lane.heldOut), lane.bySeed.map((value) => value.toFixed(3)).join(", "), share(lane.known), `${number(lane.rows)} (${number(lane.wrongRows)})`, number(lane.reasons)])
    ]),
    ...table(["lane", "last round less round 0, row by row", "last round less the start"], results.gains.map(({ variant, overFirst, overBase }) => [variant, mean(overFirst), mean(overBase)])),
    ...(results.contrasts.length > 0 ? ["What each thing adds: a lane less one that lacks it alone (or has its reasons in the other order), row by row, with the same seeds.", "",
      ...table(["lane less lane", ...rounds(spec).map((round) => `round ${round}`)], results.contrasts.map(({ variant, over, rounds: found }) => [`${variant} less ${over}`, ...found.map(mean)]))] : []),
    "An interval that holds 0 is no difference that these rows could show.", "",
    "## Runs", "",
    ...table(["lane", "round", "tasks done", "proposals that the teacher agreed with", "teacher's samples a step", "explored tasks done", "new states (later in a successful run)"], lanes.map((lane) =>
      [lane.variant, String(lane.round), share(lane.rollouts), share(lane.accepted), perStep(lane), share(lane.explored), lane.explored ? `${number(lane.newStates)} (${number(lane.newStatesUsed)})` : "–"])),
    ...(lanes.some(({ driven }) => driven) ? [
      `Through the built extension, in its own speculative mode: the round's student is its on-device model, ${endpoint ? `\`${endpoint.model}\`` : "the script"} answers behind an HTTP endpoint and sees placeholders only, the extension records the run and the site judges it. A request is answered with ${endpoint ? "the best action" : "the best of the samples"} and up to two others. It asks the student less after misses, and where a private value is to be put in the student acts alone; a step that no teacher saw teaches nothing.`, "",
      ...table(["lane", "round", "tasks done", "of them MiniWoB++", "proposals that the teacher agreed with", "requests a step", "bytes sent", "steps, learned from"], lanes.flatMap(({ variant, round, driven }) => driven ? [[
        variant, String(round), share(driven.done), driven.miniwob.of > 0 ? share(driven.miniwob) : driven.skipped.join("; ") || "–", share(driven.accepted), driven.steps > 0 ? (driven.requests / driven.steps).toFixed(2) : "–", String(driven.sentBytes), `${driven.steps}, ${driven.learnable}`]] : []))] : []),
    ...acceptanceLines(results.acceptance),
    ...backwardLines(lanes), ...memoryLines(lanes), ...recallLines(lanes, teacher),
    ...(speculative.length > 0 && !endpoint ? [`What a teacher would say with probability p is missed with (1 − p)^${teacher.k}.`, ""] : []),
    ...(results.base?.plays ? ["## Held-out tasks from beginning to end", "", ...table(["student alone", "round", "done"], [["start", "–", share(results.base.plays)], ...lanes.map((lane) => [lane.variant, String(lane.round), share(lane.plays)])])] : []),
    ...(results.synergy.length > 0 ? [...table(["lane, seed", "teacher alone", "student alone", "both", "Δ = both less the better one", "teacher's samples alone, both"], results.synergy.map(({ variant, seed, facts, student: alone }) =>
      [`${variant}, ${seed}`, share(facts.teacher), share(alone), share(facts.both), (rate(facts.both) - Math.max(rate(facts.teacher), rate(alone))).toFixed(3), `${facts.callsAlone}, ${facts.callsBoth}`]))] : []),
    "## Gate", "",
    ...(results.choose ? [`Chosen by one half of the held-out rows: \`${results.choose.train}\`. Judged by the other half.`] : []),
    ...(results.extension ? [`Through the built extension, on-device model alone, demo shops never trained on, the shop's own checker: before ${share(results.extension.before)}, after ${share(results.extension.after)}; ${results.extension.sentBytes} bytes left the device.${results.leaks ? "" : " Leaks were measured only as bytes sent in these local demo runs: what a run with a cloud model would send is the privacy suite's to say."}`] : []),
    ...(results.leaks ? [`Leak suite, the built extension with this student beside a cloud model on pages full of planted values: ${results.leaks.leaked.length} of them in the ${results.leaks.bytes} bytes of ${results.leaks.requests} requests, in clear or dressed up; the student took or proposed ${results.leaks.byStudent} steps of ${results.leaks.runs} runs.`] : []),
    ...(results.suites ? [`Attacks by a model that was taken over wholly, guard alone: ${results.suites.executed} of ${results.suites.attacks} carried out, ${results.suites.grave ?? results.suites.executed} of them grave. No student takes part in these: what one says passes the same guard.`] : []),
    results.gate ? `**${results.gate.pass ? "Passed" : "Not passed"}.** ${results.gate.why}` : "Not run.", "",
    "## Time", "",
    `${minutes(results.seconds)} minutes by the clock in all stages, beside whatever else the machine did. A round: ${rounds(spec).map((round) => `${round}: ${(lanes.filter((lane) => lane.round === round).reduce((all, { seconds }) => all + seconds, 0) / 60).toFixed(1)}`).join("; ")} (minutes of its lanes' own stages).`, "",
    ...(machines.length > 0 ? [`Ran on ${machines.map(tellMachine).join("; then on ")}.`, ""] : []),
    "A turn is one round of one lane with one seed, from its runs (also those that it shares with other lanes) to its judging.", "",
    ...table(["lane", "whole turns", "shortest, longest (minutes)"], results.turns.flatMap(({ variant, seconds }) => seconds.length === 0 ? [] : [[variant, String(seconds.length), `${minutes(Math.min(...seconds))}, ${minutes(Math.max(...seconds))}`]]))
  ].join("\n")
}

const rate = ({ done, of }: Tally): number => (of === 0 ? 0 : done / of)
const minutes = (seconds: number): string => (seconds / 60).toFixed(1)
const rounds = (spec: LoopSpec): number[] => Array.from({ length: spec.rounds }, (_, round) => round)
