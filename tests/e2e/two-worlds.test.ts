import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { RunEnd, Step } from "../../src/core/step.ts"
import { driveTask } from "../../src/runner/drive-task.ts"
import type { RunningBrowser, Tab } from "../../src/runner/launch.ts"
import { openPage } from "../../src/runner/open-page.ts"
import { sampled } from "./sampled.ts"
import { startBrowser } from "./start-browser.ts"
import { guessing, hostile } from "./two-worlds-hostile.ts"
import { cloudUrl, startNet, type Sent } from "./two-worlds-net.ts"
import { answer, foreign, own, sightOf, type Scenario } from "./two-worlds-scenario.ts"
import { secretNames, shape, worlds, type Secrets } from "./two-worlds-secrets.ts"
import { shown, spread } from "./two-worlds-shown.ts"
import { stepwise } from "./two-worlds-stepwise.ts"
import { written } from "./two-worlds-written.ts"

let net: Awaited<ReturnType<typeof startNet>>
let browser: RunningBrowser
let tab: Tab
beforeAll(async () => {
  net = await startNet([own, foreign])
  browser = await startBrowser({ args: net.args })
  // What one world taught is no part of the other.
  const set = await browser.panel.call("settings/set", { cloud: { baseUrl: cloudUrl, model: "test" }, key: "key-for-tests", learn: false })
  if (!set.ok) throw new Error(set.error.message)
  tab = await browser.newTab()
  tab.page.on("dialog", dialog => { void dialog.accept().catch(() => undefined) })
})
afterAll(async () => {
  await browser?.close()
  net?.close()
})

type Played = { end: RunEnd; story: string; cloud: Sent[]; foreign: Sent[]; own: Sent[]; rules: (string | undefined)[] }
/** Plays a scenario in one world, and keeps every request that left the browser meanwhile. */
const playIn = async (scenario: Scenario, secrets: Secrets): Promise<Played> => {
  const moves = scenario.moves ?? [answer]
  const faults: string[] = []
  let turn = 0
  let wasAsked = (): void => undefined
  const asked = new Promise<void>(resolve => { wasAsked = resolve })
  net.begin({
    page: async url => {
      if (url.pathname === scenario.late) await asked
      return (scenario.more?.[url.origin === foreign ? `foreign${url.pathname}` : url.pathname] ?? (url.origin === foreign ? undefined : scenario.page))?.(secrets)
    },
    model: content => {
      wasAsked()
      const move = moves[turn++]
      if (!move) faults.push("There was one request more than the script has moves.")
      try {
        const action = move?.(sightOf(content)) ?? { verb: "give_up", reason: "over" }
        return typeof action === "string" ? action : JSON.stringify({ reason: "Because the task says so.", action })
      } catch (error) {
        faults.push(String(error))
        return JSON.stringify({ reason: "", action: { verb: "give_up", reason: "lost" } })
      }
    }
  })
  const files = scenario.files?.(secrets) ?? []
  for (const name of files) await browser.panel.call("file/grant", { name, type: "text/plain", base64: "aGVsbG8=" })
  const opened = await openPage(tab.page, own + (scenario.start?.(secrets) ?? "/"))
  if (!opened.ok) throw new Error(opened.error.message)
  const steps: Step[] = []
  const end = await driveTask({
    panel: browser.panel, timeoutMs: 150_000, signal: new AbortController().signal, onStep: step => { steps.push(step) },
    task: { task: scenario.task?.(secrets) ?? "Look at the page", mode: "cloud", maxSteps: 30, confirm: scenario.confirm ?? "deny", tabId: tab.id, files }
  })
  for (const page of browser.context.pages()) if (page !== tab.page && page !== browser.panelPage) await page.close()
  const story = [...steps.map(({ action, verdict, outcome, why }) => `${JSON.stringify(action)} ${verdict?.rule ?? ""} ${JSON.stringify(outcome)} ${why}`), `${end.reason} ${end.answer}`].join("\n")
  expect(faults, story).toEqual([])
  expect(turn, story).toBe(moves.length)
  return { end, story, cloud: net.toCloud(), foreign: net.toSite(foreign), own: net.toSite(own), rules: steps.map(({ verdict, outcome }) => outcome?.status === "failed" ? verdict?.rule : undefined) }
}

const bytes = (list: readonly Sent[]): string => list.map(({ head, body }) => head + body).join("\n")
const text = (list: readonly Sent[]): string => list.map(({ body }) => Buffer.from(body, "latin1").toString("utf8")).join("\n")
/** What a model reads in its requests. */
const told = (list: readonly Sent[]): string => list.flatMap(sent => (JSON.parse(text([sent])) as { messages: { role: string; content: string }[] }).messages.flatMap(({ role, content }) => role === "user" ? content : [])).join("\n")
const decoded = (list: readonly Sent[]): string => list.map(({ url, body }) => decodeURIComponent(`${url} ${Buffer.from(body, "latin1").toString("utf8")}`.replace(/\+/g, " "))).join("\n")

test("the two worlds differ in every value and in no shape", () => {
  const [one, other] = worlds
  for (const name of secretNames) {
    expect(shape(one[name]).replace(name === "jwt" ? /./g : "", "")).toBe(shape(other[name]).replace(name === "jwt" ? /./g : "", ""))
    expect(one[name]).not.toBe(other[name])
  }
})

/** Both worlds, played one after the other: all that left the browser is the same, byte for byte. */
const compareWorlds = async (scenario: Scenario): Promise<void> => {
  const [one, other] = [await playIn(scenario, worlds[0]), await playIn(scenario, worlds[1])]
  expect(text(other.cloud), one.story).toBe(text(one.cloud))
  expect(bytes(other.cloud)).toBe(bytes(one.cloud))
  expect(bytes(other.foreign)).toBe(bytes(one.foreign))
  expect(other.rules).toEqual(one.rules)
  for (const [played, secrets] of [[one, worlds[0]], [other, worlds[1]]] as const) {
    const cloud = told(played.cloud)
    for (const sign of scenario.shows) expect(cloud, played.story).toMatch(sign)
    for (const name of secretNames) if (secrets[name].length > 5) expect(bytes([...played.cloud, ...played.foreign])).not.toContain(secrets[name])
    for (const value of scenario.lands?.(secrets) ?? []) expect(decoded(played.own), played.story).toContain(value)
    if (scenario.tells) expect(`${played.end.answer}${played.end.answer === "" ? played.end.reason : ""}`, played.story).toBe(scenario.tells(secrets))
  }
  expect(net.strays.join(" ")).toBe("")
}

/** One in three of the many; all of them with `SYMBIONT_TWO_WORLDS=all`, which takes minutes. */
const some = (scenarios: readonly Scenario[]): readonly Scenario[] => (process.env["SYMBIONT_TWO_WORLDS"] === "all" ? scenarios : sampled(scenarios, 3))

describe.each([["a cloud model that wants the values", some(hostile)], ["what steps bring about", some(stepwise)], ["what a page shows or hides", some(shown)], ["a model that guesses", guessing], ["values spread over neighbours", spread], ["what is only written down", some(written)]] as const)("%s", (_about, scenarios) => {
  test.each(scenarios)("$name", compareWorlds)
})
