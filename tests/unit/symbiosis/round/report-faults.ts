import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"

type Tally = { done: number; of: number }
type Facts = Record<string, unknown> & { right: string; known: Tally; done: number; episodes: number; unplayable: number; steps: number; accepted: Tally; teacherCalls: number; rows: number; wrongRows: number; reasons: number; newStates: number; newStatesUsed: number; requests: number; sentBytes: number; learnable: number; miniwob: Tally & { skipped?: string }; teacher: Tally; both: Tally; callsAlone: number; callsBoth: number; before: Tally; after: Tally; attacks: number; executed: number; grave?: number; pass: boolean; why: string; train: string; of: number }
type Kept = { id: string; kind: string; seconds: number; facts: Facts }
type Spec = { rounds: number; seeds: number[]; variants: string[] }

/** The rows of the table whose head begins with these words, each as its cells. */
const tableOf = (text: string, ...head: string[]): string[][] => {
  const lines = text.split("\n")
  const from = lines.findIndex((line) => line.startsWith(`| ${head.join(" | ")}`))
  if (from < 0) return []
  const rows = lines.slice(from + 2)
  return rows.slice(0, rows.findIndex((line) => !line.startsWith("|"))).map((line) => line.slice(2, -2).split(" | "))
}
const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
const tally = (tallies: readonly Tally[]): string => tallies.length === 0 || add(tallies.map(({ of }) => of)) === 0 ? "–" : `${add(tallies.map(({ done }) => done))} of ${add(tallies.map(({ of }) => of))}`
const rights = (right: string): number => right.replaceAll("0", "").length

/**
 * Where a report says something else than the records of the stages beside it. It adds everything up anew, by nothing but the files: what the report is
 * written by can't agree with itself here.
 */
export const reportFaults = async (folder: string): Promise<string[]> => {
  const text = await readFile(join(folder, "report.md"), "utf8")
  const spec = JSON.parse(await readFile(join(folder, "spec.json"), "utf8")) as Spec
  const records = new Map<string, Kept>()
  for (const name of await readdir(join(folder, "stages"))) {
    const record = JSON.parse(await readFile(join(folder, "stages", name), "utf8")) as Kept
    records.set(record.id, record)
  }
  const faults: string[] = []
  const same = (what: string, told: string | undefined, kept: string): void => { if (told !== kept) faults.push(`${what}: the report says ${told ?? "nothing"}, the records ${kept}`) }
  const starts = (what: string, told: string | undefined, kept: string): void => { same(what, told?.slice(0, kept.length), kept) }
  /** A mean of differences may be rounded otherwise than a difference of means. */
  const near = (what: string, told: string | undefined, kept: number): void => { if (!(Math.abs(Number.parseFloat(told ?? "") - kept) <= 0.001)) same(what, told, kept.toFixed(3)) }
  const facts = (id: string): Facts[] => { const found = records.get(id); return found ? [found.facts] : [] }
  const lane = (round: number, variant: string, kind: string): Facts[] => spec.seeds.flatMap((seed) => facts(`r${round}-${variant}-s${seed}-${kind}`))

  const held = tableOf(text, "lane", "round", "held out")
  const [runs, plays, driven] = [tableOf(text, "lane", "round", "tasks done", "proposals"), tableOf(text, "student alone"), tableOf(text, "lane", "round", "tasks done", "of them MiniWoB++")]
  const row = (table: readonly string[][], variant: string, round: number): string[] => table.find(([one, other]) => one === variant && other === String(round)) ?? []
  for (const base of facts("base-judge")) {
    const [, , mean, , known] = held.find(([one]) => one === "start") ?? []
    starts("start", mean, (rights(base.right) / base.right.length).toFixed(3))
    starts("start, known", known, tally([base.known]))
  }
  for (const variant of spec.variants) for (let round = 0; round < spec.rounds; round++) {
    const judged = lane(round, variant, "judge")
    if (judged.length === 0) continue
    const name = `${variant}, round ${round}`
    const [, , mean, bySeed, known, rows, reasons] = row(held, variant, round)
    starts(name, mean, (add(judged.map(({ right }) => rights(right) / right.length)) / judged.length).toFixed(3))
    same(`${name}, by seed`, bySeed, judged.map(({ right }) => (rights(right) / right.length).toFixed(3)).join(", "))
    starts(`${name}, known`, known, tally(judged.map((one) => one.known)))
    const sets = lane(round, variant, "dataset")
    same(`${name}, rows`, rows, `${add(sets.map((one) => one.rows))} (${add(sets.map(({ wrongRows }) => wrongRows))})`)
    same(`${name}, reasons`, reasons, String(add(sets.map((one) => one.reasons))))
    const played = lane(round, variant, "rollouts").length > 0 ? lane(round, variant, "rollouts") : lane(round, "teacher", "rollouts")
    const [, , done, accepted, samples, explored, states] = row(runs, variant, round)
    starts(`${name}, tasks`, done, tally(played.map((one) => ({ done: one.done, of: one.episodes - one.unplayable }))))
    starts(`${name}, agreed`, accepted, tally(played.map((one) => one.accepted)))
    if (played.length > 0) same(`${name}, samples`, samples, (add(played.map(({ teacherCalls }) => teacherCalls)) / add(played.map(({ steps }) => steps))).toFixed(2))
    const found = lane(round, variant, "explore")
    starts(`${name}, explored`, explored, tally(found.map((one) => ({ done: one.done, of: one.episodes - one.unplayable }))))
    same(`${name}, states`, states, found.length > 0 ? `${add(sets.map(({ newStates }) => newStates))} (${add(sets.map(({ newStatesUsed }) => newStatesUsed))})` : "–")
    starts(`${name}, alone`, plays.length > 0 ? row(plays, variant, round)[2] : "–", tally(lane(round, variant, "play")))
    const through = lane(round, variant, "extension-rollouts")
    if (through.length === 0) continue
    const cells = row(driven, variant, round)
    starts(`${name}, extension`, cells[2], tally(through.map((one) => ({ done: one.done, of: one.episodes - one.unplayable }))))
    if (through.every(({ miniwob }) => miniwob.skipped === undefined)) starts(`${name}, MiniWoB++`, cells[3], tally(through.map(({ miniwob }) => miniwob)))
    starts(`${name}, extension agreed`, cells[4], tally(through.map((one) => one.accepted)))
    same(`${name}, sent`, cells[6], String(add(through.map(({ sentBytes }) => sentBytes))))
    same(`${name}, learned`, cells[7], `${add(through.map(({ steps }) => steps))}, ${add(through.map(({ learnable }) => learnable))}`)
  }
  const last = spec.rounds - 1
  for (const [variant, first, base] of tableOf(text, "lane", "last round less round 0, row by row")) {
    const mean = (of: readonly Facts[]): number => add(of.map(({ right }) => rights(right) / right.length)) / of.length
    const [after, before, start] = [lane(last, variant ?? "", "judge"), lane(0, variant ?? "", "judge"), facts("base-judge")]
    if (last > 0 && after.length > 0 && before.length > 0) near(`${variant}, gain`, first, mean(after) - mean(before))
    if (after.length > 0 && start.length > 0) near(`${variant}, gain over the start`, base, mean(after) - mean(start))
  }
  for (const [pair = "", ...cells] of tableOf(text, "lane less lane")) for (const [round, told] of cells.entries()) {
    const [mine = "", other = ""] = pair.split(" less ")
    const both = spec.seeds.flatMap((seed) => facts(`r${round}-${mine}-s${seed}-judge`).flatMap((one) => facts(`r${round}-${other}-s${seed}-judge`).map((second) => (rights(one.right) - rights(second.right)) / one.right.length)))
    if (both.length > 0) near(`${pair}, round ${round}`, told, add(both) / both.length)
    else same(`${pair}, round ${round}`, told, "not run")
  }
  for (const [variant = "", turns, minutes] of tableOf(text, "lane", "whole turns")) {
    const seconds = Array.from({ length: spec.rounds }, (_, round) => spec.seeds.flatMap((seed) => {
      const own = [...records.values()].filter(({ id }) => id.startsWith(`r${round}-${variant}-s${seed}-`))
      const shared = own.some(({ kind }) => kind.endsWith("rollouts")) ? [] : [...records.values()].filter(({ id }) => id === `r${round}-teacher-s${seed}-rollouts`)
      return own.some(({ kind }) => kind === "judge") ? [add([...own, ...shared].map((one) => one.seconds))] : []
    })).flat()
    same(`${variant}, turns`, turns, String(seconds.length))
    same(`${variant}, minutes`, minutes, `${(Math.min(...seconds) / 60).toFixed(1)}, ${(Math.max(...seconds) / 60).toFixed(1)}`)
  }
  for (const [name = "", teacher, , both, , calls] of tableOf(text, "lane, seed")) for (const one of facts(`r${last}-${name.replace(", ", "-s")}-synergy`)) {
    starts(`${name}, teacher`, teacher, tally([one.teacher]))
    starts(`${name}, both`, both, tally([one.both]))
    same(`${name}, samples`, calls, `${one.callsAlone}, ${one.callsBoth}`)
  }
  const says = (what: string, words: string): void => { if (!text.includes(words)) faults.push(`${what}: the report doesn't say "${words}"`) }
  for (const one of facts("choose")) says("choice", `\`${one.train}\``)
  for (const one of facts("extension")) { says("shops before", `before ${tally([one.before])}`); says("shops after", `after ${tally([one.after])}`); says("bytes", `${one.sentBytes} bytes left the device`) }
  for (const one of facts("suites")) says("attacks", `${one.executed} of ${one.attacks} carried out, ${one.grave ?? one.executed} of them grave`)
  for (const one of facts("gate")) says("gate", `**${one.pass ? "Passed" : "Not passed"}.** ${one.why}`)
  says("time", `${(add([...records.values()].map(({ seconds }) => seconds)) / 60).toFixed(1)} minutes by the clock`)
  return faults
}
