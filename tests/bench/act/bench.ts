import { chromium } from "playwright-core"
import type { PageCase } from "../../browser/pages/decision.ts"
import { manifest } from "../../browser/pages/manifest.ts"
import { startPageServer } from "../../browser/pages/page-server.ts"
import { type Actor, turnMs } from "./actor.ts"
import { controllerActor } from "./controller-actor.ts"
import { ours } from "./ours.ts"
import { playwrightActor } from "./playwright-actor.ts"

/** One page by one actor. `ok`: the page itself says that all that was asked happened. `ms`: wall time of each turn. */
export type Acted = { page: string; kind: string; actor: string; ok: boolean; handOver: boolean; ms: number[]; why: string }
export type ActBench = { executablePath: string; peers: boolean; only: readonly string[]; report(acted: Acted): void }

/** Every page of the collection by every actor, one after the other in one browser. */
export const benchAct = async ({ executablePath, peers, only, report }: ActBench): Promise<Acted[]> => {
  const server = await startPageServer()
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] })
  const all: Acted[] = []
  try {
    const actors = [await ours(browser), ...peers ? [playwrightActor(browser), await controllerActor(browser)] : []]
    for (const one of manifest.filter(({ kind }) => only.length === 0 || only.includes(kind))) for (const actor of actors) {
      const acted = await perform(actor, one, server.home)
      all.push(acted)
      report(acted)
    }
  } finally {
    await browser.close()
    await server.close()
  }
  return all
}

async function perform(actor: Actor, { page, kind, decisions, handOver = false, away = false }: PageCase, home: string): Promise<Acted> {
  const ms: number[] = []
  const wrong: string[] = []
  const session = await actor.open(`${home}/${page}.html?${Math.random().toString(36).slice(2)}`, away)
  try {
    for (const decision of decisions) {
      const began = performance.now()
      try { await within(session.decide(decision), turnMs * 3) } catch (error) { wrong.push(String(error).split("\n")[0] ?? "") }
      ms.push(Math.round(performance.now() - began))
    }
    const verdict = await session.verdict()
    return { page, kind, actor: actor.name, ok: verdict === "", handOver, ms, why: verdict === "" ? "" : [...wrong, verdict].join("; ").slice(0, 400) }
  } finally { await session.close() }
}

const within = async (work: Promise<void>, ms: number): Promise<void> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => { timer = setTimeout(() => { reject(new Error("it took too long")) }, ms) })
  try { await Promise.race([work, late]) } finally { clearTimeout(timer) }
}

export const kinds: readonly string[] = [...new Set(manifest.map(({ kind }) => kind))]
