import type { ObservedNode, Observation } from "../../core/observation.ts"
import { breathe } from "./breathe.ts"
import { fit } from "./budget.ts"
import { cleanText, cut } from "./clean-text.ts"
import { finish, type Finished } from "./finish.ts"
import type { PageHost } from "./page-host.ts"
import { redactSecrets } from "./redact-secrets.ts"
import { walkPage } from "./walk-page.ts"

export type ObserveOptions = {
  /** Approximate tokens of the rendered view. */
  budget?: number
  /** Refs of this frame begin with it. */
  refPrefix?: string
  /** Nodes that share words with the task are kept first. */
  task?: string
  /** Milliseconds of wall time after which the walk stops and the rest counts as left out. Default 7,000: hosts give up at 10,000. */
  maxMs?: number
}

/** Looks at the whole document and keeps what the budget allows. */
export async function observe(host: PageHost, options: ObserveOptions = {}): Promise<Observation> {
  const started = performance.now()
  if (options.refPrefix !== undefined) host.prefix = options.refPrefix
  const { finished, elements, skipped } = await survey(host, null, options.maxMs)
  const { document: doc, window: win } = host
  const { nodes, omitted } = fit(finished.nodes, finished.boxes, { budget: options.budget ?? 2000, task: options.task ?? "", height: win.innerHeight || 800 })
  const left = omitted + skipped
  if (left > 0) nodes.push({ role: "note", name: `${left} more elements not shown; scroll, find or expand` })
  const root = doc.scrollingElement ?? doc.documentElement
  return {
    url: doc.location.href,
    title: cut(cleanText(doc.title).trim(), 300),
    nodes,
    scroll: { above: Math.round(win.scrollY), below: Math.max(0, Math.round(root.scrollHeight - win.innerHeight - win.scrollY)) },
    counts: { elements, controls: finished.controls, omitted: left },
    ms: Math.round((performance.now() - started) * 10) / 10
  }
}

/** One full pass: names every element that can be referred to. `only` narrows the nodes to one element. */
export async function survey(host: PageHost, only: Element | null = null, maxMs = 7000): Promise<{ finished: Finished; elements: number; skipped: number }> {
  const walk = await walkPage(host, maxMs)
  await breathe()
  const finished = finish(walk.drafts, only)
  await breathe()
  host.refs.assign(finished.claims, host.prefix, only === null && walk.skipped === 0)
  redactSecrets(finished.nodes, finished.secrets)
  await breathe()
  return { finished, elements: walk.elements, skipped: walk.skipped }
}

export const allText = (nodes: readonly ObservedNode[]): string =>
  nodes.map((node) => [node.name, node.children ? allText(node.children) : ""].filter((part) => part !== "").join("\n")).filter((part) => part !== "").join("\n")
