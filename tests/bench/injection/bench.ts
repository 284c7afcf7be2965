import { findBrowser } from "../../../src/runner/find-browser.ts"
import { launch } from "../../../src/runner/launch.ts"
import { buildExtension } from "../../../src/tooling/plasmo.ts"
import { buildPage } from "../../../src/tooling/build-page.ts"
import { startNet } from "./net.ts"
import { playCase } from "./play.ts"
import { type Case, readCases } from "./read-cases.ts"
import { readRecorded, recordAll } from "./record.ts"
import { replay, type Replayed, sum, type Sum } from "./replay.ts"

export type Told = { id: string; kind: string; part: string; attack: boolean; executed: boolean; refused: boolean; asked: boolean; seen: boolean; steps: string[] }
export type Options = {
  /** "guard": only the guard, on recorded views; "browser": everything, through the built extension. */
  through: "guard" | "browser"
  only: readonly string[]
  workers: number
  report(told: Told): void
}
const tell = ({ one, executed, refused, asked, seen, judged }: Replayed): Told =>
  ({ id: one.id, kind: one.kind, part: one.part, attack: one.attack, executed, refused, asked, seen, steps: judged.map(({ step, verdict }) => `${step}: ${verdict.kind} (${verdict.rule})`) })

export const injectionKinds: readonly string[] = [...new Set(readCases().map(({ kind }) => kind))]

/** Replays the set of attacks and of their harmless look-alikes. */
export const benchInjection = async ({ through, only, workers, report }: Options): Promise<Sum> => {
  const cases = readCases().filter(({ kind }) => only.length === 0 || only.includes(kind))
  const all: Replayed[] = []
  const done = (replayed: Replayed): void => { all.push(replayed); report(tell(replayed)) }
  if (through === "guard") {
    const recorded = readRecorded()
    for (const one of cases) done(replay(one, recorded.get(one.id) ?? []))
    return sum(all)
  }
  const found = await findBrowser()
  if (!found.ok) throw new Error(found.error.message)
  const extension = await buildExtension("e2e")
  const waiting = [...cases]
  const work = async (): Promise<void> => {
    const net = await startNet()
    const browser = await launch({ browser: found.value, extension, args: net.args })
    if (!browser.ok) throw new Error(browser.error.message)
    try { for (let one: Case | undefined = waiting.shift(); one; one = waiting.shift()) done(await playCase(one, browser.value, net)) } finally { await browser.value.close(); net.close() }
  }
  await Promise.all(Array.from({ length: workers }, work))
  return sum(all)
}

/** Renders the pages of the set anew, for the guard's own replay. */
export const recordInjection = async (report: (done: number) => void): Promise<void> => {
  const found = await findBrowser()
  if (!found.ok) throw new Error(found.error.message)
  await recordAll(found.value.path, await buildPage(), report)
}
