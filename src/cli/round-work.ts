import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { fail, ok, type Result } from "../core/result.ts"
import { keepStudentRows } from "../runner/round/dataset-stage.ts"
import { keepExperiences, readExperiences } from "../runner/round/experience-stage.ts"
import { playDemoTasks } from "../runner/round/play-demo.ts"
import { driveRollouts, type Scripts } from "../runner/round/drive-rollouts.ts"
import { keepRuns, playAs, tallyRuns, tellRollouts, type Stand } from "../runner/round/play-stage.ts"
import { recordHeldOut } from "../runner/round/held-out-rows.ts"
import { judgeStudent, trainingJob, trainStudent } from "../runner/round/run-recipe.ts"
import type { Endpoint } from "../runner/round/seat-teacher.ts"
import { fileHash } from "../runner/round/stage-folder.ts"
import { chooseStudent, gateOf } from "../symbiosis/round/loop/choose-and-gate.ts"
import { factsOf, type Facts } from "../symbiosis/round/loop/facts.ts"
import { heldOutEpisode, heldOutSeeds, roundEpisode, roundSeeds } from "../symbiosis/round/loop/loop-tasks.ts"
import { scripted, type Stage, type StageKind } from "../symbiosis/round/loop/loop-plan.ts"
import { tasksOf, variants, type LoopSpec } from "../symbiosis/round/loop/loop-spec.ts"
import type { StageWork } from "../symbiosis/round/loop/run-stages.ts"
import type { StageRecord, StageResult } from "../symbiosis/round/loop/stage-record.ts"
import { loadBench } from "./load-bench.ts"

export type RoundHall = { spec: LoopSpec; work: string; python: string; withdrawn: ReadonlySet<string>; /** A language model that teaches in the script's place. */ endpoint?: Endpoint | undefined; stand(): Promise<Omit<Stand, "python" | "signal">> }
type Needs = ReadonlyMap<string, StageRecord>
type Work = (hall: RoundHall, stage: Stage, needs: Needs, signal: AbortSignal, input: string) => Promise<Result<StageResult>>

const made = (facts: StageResult["facts"], files: string[] = []): Result<StageResult> => ok({ facts, files })
/** The student that a stage takes: that of the training it needs, else the one that the loop starts from. Training goes on from unrounded weights (`pt`). */
const studentFor = ({ spec, work }: RoundHall, needs: Needs, as: "gguf" | "pt" = "gguf"): string => {
  const train = [...needs.values()].find(({ kind }) => kind === "train")
  return train ? join(work, train.id, `student.${as}`) : spec.student.init
}
const standFor = async ({ python, stand }: RoundHall, signal: AbortSignal): Promise<Stand> => ({ ...await stand(), python, signal })

const play: Work = async (hall, stage, needs, signal) => {
  const { spec, work } = hall
  const { round = 0, seed = 0, variant } = stage
  const explores = stage.kind === "explore"
  const source = variant === undefined || variant === "teacher" ? "teacher" : variants[variant].rollouts
  const runs = await playAs(explores ? "student" : source === "dagger" ? { beta: 0.5 ** round } : source, await standFor(hall, signal), {
    model: studentFor(hall, needs), seeds: roundSeeds(round, seed, explores ? spec.episodes.explore : scripted(spec, variant)), episodeOf: roundEpisode,
    teacher: spec.teacher, round, seed, temperature: explores ? spec.episodes.temperature : 0
  })
  if (!runs.ok) return runs
  return made(explores ? tallyRuns(runs.value) : tellRollouts(runs.value), await keepRuns(join(work, stage.id), runs.value))
}

/** Held-out tasks from beginning to end, by one of the actors. */
const heldOutPlays = async (actors: "teacher" | "student" | "speculation", hall: RoundHall, stage: Stage, needs: Needs, signal: AbortSignal) => {
  const { spec } = hall
  const runs = await playAs(actors, await standFor(hall, signal), { model: studentFor(hall, needs), seeds: heldOutSeeds("plays", spec.heldOut.plays), episodeOf: heldOutEpisode, teacher: spec.teacher, round: stage.round ?? 0, seed: stage.seed ?? 0, temperature: 0 })
  return runs.ok ? ok({ done: runs.value.played.filter(({ done }) => done).length, of: runs.value.played.length, calls: runs.value.played.reduce((sum, { calls }) => sum + calls, 0) }) : runs
}

const works: Readonly<Record<StageKind, Work>> = {
  "held-out": async (hall, stage, _, signal) => made(await recordHeldOut(join(hall.work, stage.id), await standFor(hall, signal), hall.spec.heldOut), ["test.jsonl", "known.jsonl"]),
  explore: play,
  rollouts: play,
  "extension-rollouts": async (hall, stage, needs, signal, input) => {
    const { spec: { teacher, episodes }, work, python, endpoint } = hall
    const { round = 0, seed = 0, variant } = stage
    const before = [...needs.values()].find(({ kind }) => kind === "experiences")
    const played = await driveRollouts({
      folder: join(work, stage.id), input, model: studentFor(hall, needs), python, scripts: await loadBench<Scripts>("miniwob/serve-oracle.ts"), teacher, endpoint, round, seed, signal,
      ...(hall.spec.experiences ? { remembered: before ? await readExperiences(work, before.id) : [] } : {}),
      seeds: roundSeeds(round, seed, episodes.rollouts).slice(scripted(hall.spec, variant)), miniwob: episodes.miniwob ?? 0
    })
    return played.ok ? made(played.value.facts, await keepRuns(join(work, stage.id), played.value)) : played
  },
  experiences: async (hall, stage, needs) => { const { facts, files } = await keepExperiences(hall, stage.id, [...needs.keys()]); return made(facts, files) },
  dataset: async (hall, stage, needs) => made(await keepStudentRows(hall, stage, [...needs.keys()]), ["train.jsonl", "manifest.json", "trl-dpo.train.jsonl"]),
  train: async (hall, stage, needs, signal, input) => {
    const { spec, work, python } = hall
    const { round = 0, seed = 0, variant } = stage
    const data = [...needs.values()].find(({ kind }) => kind === "dataset")
    if (factsOf("dataset", data)?.rows === 0) return fail("model.failed", `No run that ${data?.id ?? ""} takes went well, so there is nothing to learn from: set episodes.rollouts higher, or name a better teacher.`)
    const [out, init] = [join(work, stage.id), studentFor(hall, needs, "pt")]
    await mkdir(out, { recursive: true })
    const job = trainingJob(spec, { round, seed, id: "student", data: join(work, data?.id ?? ""), out, init, initHash: await fileHash(init), manifest: data?.files.find(({ name }) => name === "manifest.json")?.sha256 ?? "", tasks: tasksOf(variant === undefined || variant === "teacher" ? "sft" : variant) })
    await writeFile(join(out, "job.json"), `${JSON.stringify(job, null, 2)}\n`)
    const trained = await trainStudent(python, job, input, signal)
    if (!trained.ok) return trained
    const file = join(out, "student.gguf")
    return made({ steps: spec.student.steps, bytes: (await readFile(file)).length, sha256: await fileHash(file) }, ["student.gguf", "student.pt", "job.json"])
  },
  judge: async (hall, stage, needs, signal) => {
    const { work, python, spec } = hall
    await mkdir(join(work, stage.id), { recursive: true })
    const judge = (rows: "test" | "known") => judgeStudent(python, { model: studentFor(hall, needs), rows: join(work, "held-out", `${rows}.jsonl`), out: join(work, stage.id, `${rows}.json`) }, signal)
    const heldOut = await judge("test")
    if (!heldOut.ok) return heldOut
    const known = spec.heldOut.known > 0 ? await judge("known") : ok({ right: [], loss: 0, free: 0 })
    if (!known.ok) return known
    const tally = { done: known.value.right.filter(Boolean).length, of: known.value.right.length }
    return made({ right: heldOut.value.right.map(Number).join(""), free: heldOut.value.free, known: tally })
  },
  play: async (hall, stage, needs, signal) => {
    const played = await heldOutPlays("student", hall, stage, needs, signal)
    return played.ok ? made({ done: played.value.done, of: played.value.of }) : played
  },
  synergy: async (hall, stage, needs, signal) => {
    const teacher = await heldOutPlays("teacher", hall, stage, needs, signal)
    if (!teacher.ok) return teacher
    const both = await heldOutPlays("speculation", hall, stage, needs, signal)
    if (!both.ok) return both
    const tally = ({ done, of }: { done: number; of: number }) => ({ done, of })
    return made({ teacher: tally(teacher.value), both: tally(both.value), callsAlone: teacher.value.calls, callsBoth: both.value.calls })
  },
  choose: (_, __, needs) => Promise.resolve(made(chooseStudent([...needs.values()]))),
  extension: async (hall, _, needs, signal) => {
    const { spec, work } = hall
    const tasks = spec.extension.tasks
    if (tasks === 0) return made({ before: { done: 0, of: 0 }, after: { done: 0, of: 0 }, sentBytes: 0 })
    const chosen = factsOf("choose", needs.get("choose"))
    const before = await playDemoTasks(spec.student.init, tasks, signal)
    if (!before.ok) return before
    const after = await playDemoTasks(join(work, chosen?.train ?? "", "student.gguf"), tasks, signal)
    if (!after.ok) return after
    return made({ before: { done: before.value.done, of: tasks }, after: { done: after.value.done, of: tasks }, sentBytes: after.value.sentBytes })
  },
  leaks: async (hall, _, needs, signal) => {
    const bench = await loadBench<{ benchLeaks(options: { model: string; signal: AbortSignal }): Promise<Result<Facts["leaks"]>> }>("leaks/bench.ts")
    const found = await bench.benchLeaks({ model: join(hall.work, factsOf("choose", needs.get("choose"))?.train ?? "", "student.gguf"), signal })
    return found.ok ? made(found.value) : found
  },
  suites: async () => {
    const bench = await loadBench<{ benchInjection(options: { through: "guard"; only: readonly string[]; workers: number; report(told: object): void }): Promise<{ attacks: number; executed: number; graveExecuted: number; benign: number; needless: number }> }>("injection/bench.ts")
    const { attacks, executed, graveExecuted: grave, benign, needless } = await bench.benchInjection({ through: "guard", only: [], workers: 1, report: () => undefined })
    return made({ attacks, executed, grave, benign, needless })
  },
  gate: (_, __, needs) => Promise.resolve(made(gateOf(needs)))
}

/** What each stage of a loop does on this machine. */
export const roundWork = (hall: RoundHall): StageWork => (stage, needs, signal, input) => works[stage.kind](hall, stage, needs, signal, input)
