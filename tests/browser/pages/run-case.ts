import type { Browser } from "playwright-core"
import type { Outcome } from "../../../src/core/outcome.ts"
import type { Expected, PageCase } from "./decision.ts"
import type { PageServer } from "./page-server.ts"
import { Visitor } from "./visitor.ts"

export type Setting = { browser: Browser; server: PageServer; room: string }

/** Does what a page's case says. @returns what went wrong, nothing when all is well */
export async function runCase({ browser, server, room }: Setting, { page, decisions, handOver, away }: PageCase): Promise<string[]> {
  const wrong: string[] = []
  const visitor = await Visitor.open(browser, room, `${server.home}/${page}.html?${Math.random().toString(36).slice(2)}`)
  try {
    if (away) await visitor.lookAway()
    wrong.push(...await visitor.audit())
    for (const decision of decisions) {
      const outcome = await visitor.decide(decision)
      const { verb, at } = decision
      wrong.push(...unlike(outcome, decision.expect ?? {}).map((what) => `${verb} ${at?.join(" ") ?? ""}: ${what} (${JSON.stringify(outcome)})`))
      if (wrong.length > 0) break
    }
    if (wrong.length === 0) wrong.push(...await visitor.audit())
    const verdict = await visitor.verdict(handOver ? 300 : 15_000)
    if (handOver ? verdict === "" : verdict !== "") wrong.push(handOver ? "the page says that it happened after all" : `the page says: ${verdict}`)
  } catch (error) {
    wrong.push(error instanceof Error ? error.message : String(error))
  } finally {
    await visitor.close()
  }
  return wrong
}

function unlike(outcome: Outcome, { status = "ok", code, changes = [], without = [], detail }: Expected): string[] {
  return [
    outcome.status === status ? "" : `status ${outcome.status} instead of ${status}`,
    code === undefined || outcome.code === code ? "" : `code ${outcome.code} instead of ${code}`,
    ...changes.map((change) => outcome.changes.includes(change) ? "" : `"${change}" is not among the changes`),
    ...without.map((change) => outcome.changes.includes(change) ? `"${change}" is among the changes` : ""),
    detail === undefined || detail.test(outcome.detail) ? "" : `the detail doesn't match ${detail}`
  ].filter((what) => what !== "")
}
