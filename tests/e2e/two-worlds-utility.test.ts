import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Step } from "../../src/core/step.ts"
import { startDemoServer, type DemoServer } from "../../src/runner/demo-server.ts"
import { demoTask, type DemoClause, type DemoVerdict } from "../../src/runner/demo-seed.ts"
import { statuses } from "../../src/runner/demo-words.ts"
import type { RunningBrowser } from "../../src/runner/launch.ts"
import { runTaskOnPage } from "../../src/runner/run-task-on-page.ts"
import { startOpenAiServer } from "../unit/models/openai-server.ts"
import { follow, type Sight } from "./shopper.ts"
import { startBrowser } from "./start-browser.ts"

let site: DemoServer
let browser: RunningBrowser
beforeAll(async () => {
  const started = await startDemoServer()
  if (!started.ok) throw new Error(started.error.message)
  site = started.value
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.panel.call("policy/set", { policy: { version: 1 } })
  await browser?.close()
  await site?.close()
})

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
/** What the task's own words say in the places of its values: the values themselves, or placeholders. */
const dictated = (sight: Sight, task: string, clauses: readonly DemoClause[]): string[] => {
  const values = clauses.flatMap(clause => clause.do === "fill" ? [literal(clause.value)] : [])
  const pattern = values.reduce((left, value) => left.replace(value, () => "(.+?)"), literal(task))
  return new RegExp(`^${pattern}$`).exec(sight.task)?.slice(1) ?? []
}
/** The moves for a seed's task. Of values they know what a request says, and nothing else. */
const moves = (task: string, clauses: readonly DemoClause[]) => {
  const fills = clauses.filter(clause => clause.do === "fill")
  return clauses.map(clause => (sight: Sight) => {
    if (clause.do === "open") return { verb: "click", ref: sight.ref("link", clause.name) }
    if (clause.do === "press") return { verb: "click", ref: sight.ref("button", clause.name) }
    if (clause.do === "fill") return { verb: "type", ref: sight.ref("textbox", clause.name), text: dictated(sight, task, clauses)[fills.indexOf(clause)] ?? "not said" }
    const number = /\d{4}/.exec(clause.text)?.[0] ?? "none"
    const line = sight.page.split("\n").find(text => text.includes(number)) ?? ""
    return { verb: "answer", text: statuses.find(status => line.includes(status)) ?? "not shown" }
  })
}

type Done = { verdict: DemoVerdict; address: object; acts: unknown[]; sent: string; story: string }
const doTask = async (seed: number, preset: "open" | "balanced"): Promise<Done> => {
  const set = await browser.panel.call("policy/set", { policy: { version: 1, preset } })
  if (!set.ok) throw new Error(set.error.message)
  const { task, clauses, check } = demoTask(seed)
  const visit = site.visit(seed)
  const cloud = await startOpenAiServer({ script: follow(moves(task, clauses)) })
  const steps: Step[] = []
  const end = await runTaskOnPage(browser, {
    url: visit.url, files: [], timeoutMs: 200_000, signal: new AbortController().signal, onStep: step => { steps.push(step) },
    task: { task, mode: "cloud", maxSteps: 20, confirm: "deny", cloud: { baseUrl: cloud.baseUrl, model: "test" } }
  })
  await cloud.close()
  return {
    verdict: check(visit.state(), end.answer), address: visit.state().address, acts: steps.map(({ action, target, verdict, outcome }) => ({ action, target, verdict, status: outcome?.status, changes: outcome?.changes })),
    sent: cloud.requests.map(({ raw }) => raw).join("\n"), story: `${steps.map(({ why, outcome }) => `${why} ${JSON.stringify(outcome)}`).join("\n")}\n${end.reason}`
  }
}

describe("a cloud model that acts on placeholders", () => {
  test.each([1, 2, 3, 4])("does the demo task as one that sees the values (seed %i)", async seed => {
    const clear = await doTask(seed, "open")
    const blind = await doTask(seed, "balanced")
    expect(clear.verdict, clear.story).toMatchObject({ ok: true })
    expect(blind.verdict, blind.story).toMatchObject({ ok: true })
    expect(blind.address).toEqual(clear.address)
    // The very same actions, with the values in them, on the same elements, with the same results.
    expect(blind.acts).toEqual(clear.acts)
    const street = demoTask(seed).clauses.find(clause => clause.do === "fill" && clause.value.includes(" ") && /\d/.test(clause.value) && /[a-z]/.test(clause.value))
    const value = street?.do === "fill" ? street.value : "no street"
    expect(clear.sent).toContain(value)
    expect(blind.sent).not.toContain(value)
  })
})
