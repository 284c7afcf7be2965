import { appendFile, readFile } from "node:fs/promises"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import { studentAnswer } from "../agent/student-answer.ts"
import { studentPrompt, tellPage, type ToldPages } from "../agent/student-thread.ts"
import type { Action } from "../core/action.ts"
import { walk, type ObservedNode, type Observation } from "../core/observation.ts"
import type { Step } from "../core/step.ts"
import { demoTask, type DemoClause } from "./demo-seed.ts"
import type { DemoServer } from "./demo-server.ts"
import { stepOf } from "../symbiosis/practice/step-of.ts"
import type { InPage, PracticeRow, Split } from "./practice-recorder.ts"

const budget = 700
const plain = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase()
const rolesFor = { open: ["link"], press: ["button"], fill: ["textbox", "combobox"] } as const

const moveFor = (clause: DemoClause, observation: Observation): { action: Action; target?: ObservedNode } => {
  if (clause.do === "answer") return { action: { verb: "answer", text: clause.answer } }
  const roles: readonly string[] = rolesFor[clause.do]
  const target = [...walk(observation.nodes)].find((node) => node.ref && roles.includes(node.role) && plain(node.name) === plain(clause.name))
  if (!target?.ref) throw new Error(`the demo shows no ${roles[0]} for a clause`)
  return { target, action: clause.do === "fill" ? { verb: "type", ref: target.ref, text: clause.value } : { verb: "click", ref: target.ref } }
}

export type DemoTurn = { task: string; history: Step[]; observation: Observation; clause: DemoClause; action: Action; target?: ObservedNode }

/** Plays the demo of a seed on the real site with real clicks, clause by clause, and gives each turn before it is acted on. */
export async function* playDemo(page: Page, server: DemoServer, script: string, seed: number): AsyncGenerator<DemoTurn> {
  const { task, clauses } = demoTask(seed)
  const visit = server.visit(seed)
  await page.context().clearCookies()
  await page.goto(visit.url)
  const history: Step[] = []
  for (const clause of clauses) {
    await page.waitForLoadState("load")
    await page.evaluate((code) => { const world = globalThis as InPage & { eval(code: string): unknown }; if (!world.symbiontPage) world.eval(code) }, script)
    const observation = await page.evaluate(async (options) => (await (globalThis as InPage).symbiontPage?.observe(options))?.observation, { budget, task })
    if (!observation) throw new Error("the page room is not in the page")
    const { action, target } = moveFor(clause, observation)
    yield { task, history: [...history], observation, clause, action, ...(target ? { target } : {}) }
    history.push(stepOf(history.length, clause.text, action, target ? `${target.role} "${target.name}"` : undefined))
    const before = page.url()
    if (clause.do === "open") await Promise.all([page.waitForURL((url) => url.href !== before, { waitUntil: "commit" }), page.getByRole("link", { name: clause.name, exact: true }).first().click()])
    else if (clause.do === "press") { await page.getByRole("button", { name: clause.name, exact: true }).click(); await page.getByRole("status").first().waitFor({ timeout: 3_000 }).catch(() => undefined) }
    else if (clause.do === "fill") await page.getByLabel(clause.name, { exact: true }).fill(clause.value)
  }
}

const demoRows = async (page: Page, server: DemoServer, script: string, seed: number, split: Split): Promise<PracticeRow[]> => {
  const rows: PracticeRow[] = []
  let told: ToldPages | undefined
  for await (const { clause, action, target, ...turn } of playDemo(page, server, script, seed)) {
    rows.push({ prompt: studentPrompt(turn, told), completion: studentAnswer(clause.text, action, target), task: "action", weight: 1, split, family: "demo", source: { seed, step: rows.length } })
    told = tellPage(told, turn)
  }
  return rows
}

/** Adds rows from the demo site to a split's file: these seeds are for training only. */
export const recordDemo = async (options: { browser: Browser; server: DemoServer; pageScript: string; directory: string; split: Split; seeds: readonly number[] }): Promise<{ rows: number; skipped: number }> => {
  const script = await readFile(options.pageScript, "utf8")
  const page = await options.browser.newPage()
  page.setDefaultTimeout(8_000)
  let rows = 0
  let skipped = 0
  for (const seed of options.seeds) {
    try {
      const found = await demoRows(page, options.server, script, seed, options.split)
      rows += found.length
      await appendFile(join(options.directory, `${options.split}.jsonl`), found.map((row) => `${JSON.stringify(row)}\n`).join(""))
    } catch (error) {
      skipped++
      if (skipped <= 3) process.stderr.write(`demo seed ${seed}: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}\n`)
    }
  }
  await page.close()
  return { rows, skipped }
}
