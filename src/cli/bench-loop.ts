import { createExperienceIndex } from "../memory/experience/experience-index.ts"
import { experiencesOfTrajectory } from "../memory/experience/of-trajectory.ts"
import { retrieve, type RetrieveQuery } from "../memory/experience/retrieve.ts"
import { stateHashOf } from "../memory/trajectory/build-trajectory.ts"
import { pageTitle } from "../memory/trajectory/page-title.ts"
import { readTrajectory } from "../memory/trajectory/read-trajectories.ts"
import { sealTrajectory } from "../memory/trajectory/seal-trajectory.ts"
import { trajectoryVersion, type Trajectory, type TrajectoryStep } from "../protocol/trajectory.ts"
import { buildDataset } from "../symbiosis/dataset/build-dataset.ts"
import { composeEpisode } from "../symbiosis/practice/compose.ts"
import { domains } from "../symbiosis/practice/domains.ts"
import { createRandom } from "../symbiosis/practice/random.ts"
import { readNumber, readOptions } from "./read-options.ts"

/** A made-up run on a generated site: its task and names are that site's, its pages have as many lines as those of an ordinary application. */
const runOf = (seed: number): Trajectory => {
  const random = createRandom(seed)
  const { site, task } = composeEpisode(random.pick(domains), random)
  const names = [...site.pages.map(({ heading }) => heading), ...task.split(/\W+/).filter((word) => word.length > 3)]
  const pageOf = (): string => [`Page: "${random.pick(site.pages).heading} - ${site.domain.title}"`, ...Array.from({ length: random.int(30, 90) }, (_, line) => `[a${line}] ${random.pick(["link", "button", "textbox", "cell"])} "${random.pick(names)} ${random.int(1, 9_999)}"`)].join("\n")
  const steps = Array.from({ length: random.int(3, 9) }, (_, index): TrajectoryStep => {
    const axtree = pageOf()
    return {
      step_id: index + 2, source: "agent", message: `The task wants ${random.pick(names)}, which is next.`, llm_call_count: 1,
      tool_calls: [{ tool_call_id: `call-${index + 2}`, function_name: "click", arguments: { ref: `a${random.int(0, 29)}` } }],
      observation: { results: [{ source_call_id: `call-${index + 2}`, content: "", extra: { web: { url: `https://${site.domain.id}.example/${index}`, axtree } } }] },
      extra: { symbiont: { index, route: "cloud", proposer: "teacher", ...(random.chance(0.3) ? { verdict: "replaced" as const, studentAction: { verb: "back" as const } } : {}), outcome: "ok", target: `button "${random.pick(names)}"`, stateHash: stateHashOf(axtree) } }
    }
  })
  return sealTrajectory({
    schema_version: trajectoryVersion, session_id: `bench-${seed}`, agent: { name: "symbiont", version: "0.1.0", model_name: "bench" }, steps: [{ step_id: 1, source: "user", message: task }, ...steps],
    extra: { symbiont: { task: { site: `${site.domain.id}.example` }, mode: "cloud", round: 0, outcome: { success: random.chance(0.8), judge: "program", version: "bench" }, privacy: { version: "1", replaced: {}, leakScan: "clean" } } }
  })
}

const cpuMs = (since?: NodeJS.CpuUsage): number => { const { user, system } = process.cpuUsage(since); return (user + system) / 1_000 }
/** Milliseconds by the clock, and of the processor: the second is what a busy machine leaves as it is. */
const timed = async <T>(work: () => T | Promise<T>): Promise<{ value: T; ms: number; cpu: number }> => {
  const [began, used] = [performance.now(), process.cpuUsage()]
  const value = await work()
  return { value, ms: performance.now() - began, cpu: cpuMs(used) }
}
const p95 = (times: readonly number[]): number => Math.round(([...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0) * 100) / 100
const wanted = { stepsPerSecond: 5_000, p95Ms: 15 } as const

/** `symbiont bench loop`: how fast runs become a data set, and how fast a step finds what earlier runs taught. Exit code 0 if both are as fast as is wanted, by the processor's time. */
export const benchLoopCommand = async (argv: string[]): Promise<number> => {
  const values = readOptions(argv, { runs: { type: "string" }, experiences: { type: "string" }, queries: { type: "string" }, json: { type: "boolean" } })
  const [count, most, asked] = [readNumber("runs", values.runs, 3_000, 10, 100_000), readNumber("experiences", values.experiences, 10_000, 10, 1_000_000), readNumber("queries", values.queries, 1_000, 20, 100_000)]
  const runs = Array.from({ length: count }, (_, seed) => runOf(seed + 1))
  const lines = runs.map((run) => JSON.stringify(run))
  const read = await timed(() => lines.flatMap((line, index) => { const found = readTrajectory(line, index + 1); return found.ok ? [found.value] : [] }))
  const built = await timed(() => buildDataset(read.value, { tasks: ["action", "reason"], lambda: 0.5, shares: { dev: 0.1, test: 0.1 }, seed: 1 }))
  const { steps, lines: made } = built.value.manifest

  const index = createExperienceIndex()
  for (let seed = 1; index.size < most; seed++) index.add(experiencesOfTrajectory(runs[seed - 1] ?? runOf(seed)).slice(0, most - index.size))
  const [byClock, byCpu]: [number[], number[]] = [[], []]
  for (let at = 0; at < asked; at++) {
    const { steps: [first, next], extra: { symbiont: { task: { site } } } } = runOf(5_000_000 + at)
    const query: RetrieveQuery = { task: first?.message ?? "", site, page: next ? `${pageTitle(next)} ${next.extra?.symbiont.target ?? ""}` : "", summary: next?.message ?? "" }
    const { ms, cpu } = await timed(() => retrieve(index, query, { size: "large", cloud: true }))
    byClock.push(ms)
    byCpu.push(cpu)
  }
  const perSecond = (ms: number): number => Math.round(steps / ms * 1_000)
  const told = {
    type: "end", steps, lines: made, megabytes: Math.round(built.value.files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e5) / 10,
    build: { stepsPerSecond: perSecond(built.ms), stepsPerCpuSecond: perSecond(built.cpu) }, fromText: { stepsPerSecond: perSecond(read.ms + built.ms), stepsPerCpuSecond: perSecond(read.cpu + built.cpu) },
    retrieval: { experiences: index.size, queries: asked, p95Ms: p95(byClock), p95CpuMs: p95(byCpu) }
  }
  const ok = told.build.stepsPerCpuSecond >= wanted.stepsPerSecond && told.retrieval.p95CpuMs <= wanted.p95Ms
  process.stdout.write(values.json ? `${JSON.stringify({ ...told, ok })}\n` : [
    `${steps} steps to ${told.megabytes} MB of every trainer's files: ${told.build.stepsPerSecond} steps a second (${told.build.stepsPerCpuSecond} a CPU-second); with reading and checking the runs ${told.fromText.stepsPerSecond} (${told.fromText.stepsPerCpuSecond})`,
    `retrieval over ${index.size} experiences, ${asked} queries: p95 ${told.retrieval.p95Ms} ms (CPU ${told.retrieval.p95CpuMs} ms)`, ""
  ].join("\n"))
  return ok ? 0 : 1
}
