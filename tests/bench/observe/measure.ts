import { countTokens } from "gpt-tokenizer/encoding/o200k_base"
import type { Browser, CDPSession, Page } from "playwright-core"
import type { BenchPage } from "./bench-page.ts"
import type { Observer } from "./observers.ts"
import type { Served } from "./serve-pages.ts"

/** Sessions of the page and of those of its frames that live in a process of their own. */
const sessionsOf = async (page: Page): Promise<CDPSession[]> => {
  const context = page.context()
  const frames = page.frames().filter((frame) => frame !== page.mainFrame())
  const sessions = [await context.newCDPSession(page), ...(await Promise.all(frames.map((frame) => context.newCDPSession(frame).catch(() => undefined)))).filter((one) => one !== undefined)]
  for (const session of sessions) await session.send("Performance.enable", { timeDomain: "threadTicks" })
  return sessions
}

/** CPU milliseconds that the renderers' main threads have worked until now: the time of others on a busy machine isn't in it. */
const rendererCpu = async (sessions: readonly CDPSession[]): Promise<number> => {
  let sum = 0
  for (const session of sessions) sum += (await session.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0
  return sum * 1_000
}

const percentile = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN

/** Names of the true controls, as often as they are there; those in the viewport apart. Shadow trees and frames included. */
const trueControls = async (page: Page): Promise<{ all: string[]; inView: string[] }> => {
  const found = { all: [] as string[], inView: [] as string[] }
  for (const frame of page.frames()) {
    const { all, inView } = await frame.evaluate(() => {
      const all: string[] = []
      const inView: string[] = []
      const visit = (root: Document | ShadowRoot): void => {
        for (const el of root.querySelectorAll("*")) {
          const name = el.getAttribute("data-true")
          if (name !== null) {
            all.push(name)
            const box = el.getBoundingClientRect()
            if (box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 0) inView.push(name)
          }
          if (el.shadowRoot) visit(el.shadowRoot)
        }
      }
      visit(document)
      return { all, inView }
    })
    found.all.push(...all)
    found.inView.push(...inView)
  }
  return found
}

/** Share of the true controls that have a line of their own; names that occur n times need n lines. */
export const listed = (names: readonly string[], text: string, observer: Observer): number => {
  const lines = text.split("\n").filter((line) => observer.isControl(line))
  const wanted = new Map<string, number>()
  for (const name of names) wanted.set(name, (wanted.get(name) ?? 0) + 1)
  // Whole names, so that "Place 1.1" isn't found in "Place 1.10"; each line serves one control.
  const words = new Map<string, number>()
  for (const line of lines) for (const quoted of line.match(/"(?:[^"\\]|\\.)*"|>[^<>]*(?=<|\/>|$)|=[^=]*?(?= [\w-]+=|\/?>|$)/g) ?? []) {
    const word = quoted.replace(/^["'>=\s]+|["'\s/]+$/g, "").trim()
    words.set(word, (words.get(word) ?? 0) + 1)
  }
  let found = 0
  for (const [name, count] of wanted) found += Math.min(count, words.get(name) ?? 0)
  return names.length === 0 ? 1 : found / names.length
}

export type Measured = {
  page: string; elements: number; observer: string
  ms: { median: number; p95: number } | null
  tokens: number; defaultTokens?: number; smallTokens?: number; listed: number; listedInView?: number; listedSmall?: number; extra?: number
  /** Milliseconds of wall time of the longest task above 50 while we observe; 0 when there was none. Other programs' time is in it. */
  longestTask?: number
  leaks: number; delta?: { tokens: number; full: number; share: number }
  error?: string
}

/** Runs in the page. A browser tells only of tasks longer than 50 ms. */
const noteLongTasks = `(() => {
  let longest = 0
  const observer = new PerformanceObserver((list) => { for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration) })
  observer.observe({ type: "longtask" })
  globalThis.benchLongest = () => new Promise((resolve) => setTimeout(() => { observer.disconnect(); resolve(longest) }, 100))
})()`

export type Measuring = { browser: Browser; served: Served; runs: number; limitMs: number }

/** One observer on one page, in a browser context of its own. */
export const measure = async (page: BenchPage, observer: Observer, { browser, served, runs, limitMs }: Measuring): Promise<Measured> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  // The loader that runs this file names functions through a global that pages lack.
  await context.addInitScript("globalThis.__name = (one) => one")
  const tab = await context.newPage()
  const base = { page: page.name, elements: 0, observer: observer.name }
  try {
    await tab.goto(served.url(page), { waitUntil: "load", timeout: limitMs })
    if (page.script) await tab.evaluate(page.script)
    const elements = await tab.evaluate(() => document.getElementsByTagName("*").length)
    const truth = await trueControls(tab)
    await observer.prepare(tab)
    const sessions = await sessionsOf(tab)
    const isOurs = observer.name === "symbiont"
    const whole = { budget: 10_000_000 }
    const idle = await rendererCpu(sessions)
    const first = await within(observer.observe(tab, isOurs ? whole : {}), limitMs)
    // Some peers take minutes on the largest pages: once tells enough.
    const slow = await rendererCpu(sessions) - idle > 5_000
    const times: number[] = []
    for (let i = 0; i < (slow ? 1 : runs); i++) {
      const before = await rendererCpu(sessions)
      await within(observer.observe(tab), limitMs)
      times.push(await rendererCpu(sessions) - before)
    }
    const round = (value: number): number => Math.round(value * 10) / 10
    const measured: Measured = { ...base, elements, ms: { median: round(percentile(times, 0.5)), p95: round(percentile(times, 0.95)) }, tokens: countTokens(first, { allowedSpecial: "all" }),
      listed: listed(truth.all, first, observer), leaks: (page.secrets ?? []).filter((secret) => first.includes(secret)).length }
    if (!isOurs) return measured
    await tab.evaluate(noteLongTasks)
    const ordinary = await observer.observe(tab)
    const longestTask = Math.round(await tab.evaluate<number>("globalThis.benchLongest()"))
    const small = await observer.observe(tab, { budget: 1_200 })
    const full = await observer.observe(tab)
    await tab.evaluate(page.change)
    const delta = await observer.observe(tab, { since: true })
    const tokens = countTokens(delta)
    return { ...measured, longestTask, defaultTokens: countTokens(ordinary), smallTokens: countTokens(small), listedInView: listed(truth.inView, ordinary, observer), listedSmall: listed(truth.inView, small, observer),
      extra: first.split("\n").filter((line) => observer.isControl(line)).length - truth.all.length,
      delta: { tokens, full: countTokens(full), share: round(tokens / countTokens(full) * 100) / 100 } }
  } catch (error) {
    return { ...base, ms: null, tokens: 0, listed: 0, leaks: 0, error: error instanceof Error ? error.message.split("\n")[0] ?? "" : String(error) }
  } finally {
    await context.close()
  }
}

const within = <T>(work: Promise<T>, ms: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => { timer = setTimeout(() => { reject(new Error(`took longer than ${ms / 1_000} s`)) }, ms) })
  work.catch(() => undefined)
  return Promise.race([work, late]).finally(() => { clearTimeout(timer) })
}
