import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { totalsOf } from "../../agent/spent.ts"
import { fail, ok, type Result } from "../../core/result.ts"
import type { Mode, RunEnd, Step } from "../../core/step.ts"
import type { CloudSettings } from "../../protocol/records.ts"
import type { Chat } from "../../symbiosis/judging/verdict.ts"
import { UnknownCheck, type ScoredPage, type SiteFacts } from "../../symbiosis/webarena/page-match.ts"
import { scoreTask } from "../../symbiosis/webarena/score-task.ts"
import { agentResponse } from "../../symbiosis/webarena/verified-task.ts"
import type { RunningBrowser, Tab } from "../launch.ts"
import { openPage } from "../open-page.ts"
import { runTaskOnPage } from "../run-task-on-page.ts"
import type { ArenaResult } from "./arena-result.ts"
import type { ArenaTask } from "./arena-task.ts"
import { scoreVerified, type VerifiedScorer } from "./score-verified.ts"
import { forgetSites, signIn } from "./sign-in.ts"
import { whatLeft } from "./what-left.ts"

export type ArenaSettings = {
  driver: string
  mode: Mode
  cloud: CloudSettings | undefined
  cloudKey: string | undefined
  confirm: "allow" | "deny"
  maxSteps: number
  timeoutMs: number
  /** Folder of signed-in states. */
  auth: string | undefined
  /** Values that must not leave. */
  secrets: readonly string[]
  /** Folder of what runs leave behind, one below it a task. */
  out: string
  facts: SiteFacts
  judge: Chat
  scorer: VerifiedScorer | undefined
  signal: AbortSignal
  onStep?(step: Step): void
}

/** Plays a task from its first page, signed in, and has it checked as its benchmark says. */
export const playArenaTask = async (browser: RunningBrowser, task: ArenaTask, settings: ArenaSettings): Promise<Result<ArenaResult>> => {
  const { context, panel } = browser
  const folder = join(settings.out, String(task.id))
  await mkdir(folder, { recursive: true })
  await forgetSites(browser, task.startUrls)
  const strangers = await signIn(context, settings.auth, task.signedIn)
  const kept = settings.secrets.length > 0 ? await panel.call("settings/set", { keepBytes: true }) : undefined
  if (kept && !kept.ok) return kept
  const har = join(folder, "network.har")
  // What goes to a cloud model is no traffic of the sites, and its key belongs in no file.
  const foreign = [settings.cloud && new URL(settings.cloud.baseUrl).origin, "chrome-extension:"].filter((one) => one !== undefined).map(escaped).join("|")
  if (!task.published) await context.tracing.startHar(har, { content: "embed", mode: "full", urlFilter: new RegExp(`^(?!${foreign})`) })
  let tab: Tab | undefined
  let end: RunEnd
  const steps: Step[] = []
  try {
    for (const url of task.startUrls.slice(1)) await openPage(await context.newPage(), url)
    end = await runTaskOnPage(browser, {
      url: task.startUrls[0] ?? "about:blank", files: [], cloudKey: settings.cloudKey, timeoutMs: settings.timeoutMs, signal: settings.signal,
      task: { task: task.words, mode: settings.mode, maxSteps: settings.maxSteps, confirm: settings.confirm, experience: "none", ...(settings.cloud ? { cloud: settings.cloud } : {}) },
      onStep: (step) => { steps.push(step); settings.onStep?.(step) }, onTab: async (opened) => { tab = opened }
    })
  } finally {
    if (!task.published) await context.tracing.stopHar().catch(() => undefined)
  }
  if (settings.signal.aborted) return fail("task.cancelled", "Stopped by the user.")
  const newest = await panel.call("run/list", { limit: 1 })
  const runId = newest.ok ? newest.value[0]?.id : undefined
  const left = runId === undefined ? ok({ requests: 0, bytes: 0, replaced: 0, leaks: null }) : await whatLeft(panel, runId, settings.secrets)
  if (!left.ok) return left
  const checked = task.published
    ? await scorePublished(task, end, lastPage(browser, tab), settings)
    : await leaveVerified(task, end, folder, settings)
  for (const page of context.pages()) if (page !== browser.panelPage) await page.close().catch(() => undefined)
  const { leaks, ...sent } = left.value
  return ok({
    type: "task", task: task.id, template: task.template, sites: [...task.sites], driver: settings.driver, ok: checked.ok ? checked.value : null, answer: end.answer,
    steps: end.steps, routes: end.routes, tokens: end.tokens, sent, leaks, ms: Math.round(end.ms),
    cost: totalsOf(steps, settings.cloud?.price).money ?? null,
    why: [checked.ok ? end.ok ? "" : end.reason : checked.error.message, settings.auth !== undefined && strangers.length > 0 ? `Not signed in on ${strangers.join(", ")}.` : ""].filter((text) => text !== "").join(" ")
  })
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

/** The page that the run ended on: its own tab, or the newest one where that was closed. */
const lastPage = ({ context, panelPage }: RunningBrowser, tab: Tab | undefined): Page | undefined =>
  tab && !tab.page.isClosed() ? tab.page : context.pages().filter((page) => page !== panelPage).at(-1)

const scorePublished = async ({ published }: ArenaTask, end: RunEnd, page: Page | undefined, { facts, judge, signal }: ArenaSettings): Promise<Result<boolean>> => {
  if (!published || !page) return fail("page.gone", "The run left no page to check.")
  try { return await scoreTask(published, end.answer, scoredPage(page), { facts, chat: judge }, signal) } catch (error) {
    return fail("internal", error instanceof UnknownCheck ? error.message : `The check could not be made (${error instanceof Error ? error.message.split("\n")[0] : "unknown"}).`)
  }
}

const scoredPage = (page: Page): ScoredPage => ({
  url: () => page.url(),
  goto: async (url) => { await openPage(page, url) },
  content: () => page.content(),
  evaluate: (expression) => page.evaluate(expression)
})

const leaveVerified = async (task: ArenaTask, end: RunEnd, folder: string, { out, scorer }: ArenaSettings): Promise<Result<boolean>> => {
  await writeFile(join(folder, "agent_response.json"), `${JSON.stringify(agentResponse(end.ok, end.answer, end.reason), null, 2)}\n`)
  return scorer ? scoreVerified(scorer, out, task.id) : fail("internal", "Not scored: the package webarena-verified was not found (pip install webarena-verified, or name its command with --scorer).")
}
