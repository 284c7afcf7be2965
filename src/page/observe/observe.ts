import type { ObservedNode, Observation } from "../../core/observation.ts"
import { walk } from "../../core/walk.ts"
import { Pace } from "./breathe.ts"
import { fit } from "./budget.ts"
import { shortText } from "./clean-text.ts"
import { finish, type Finished } from "./finish.ts"
import { deepFocus } from "./deep-focus.ts"
import type { PageHost } from "./page-host.ts"
import { redactAddress, redactSecrets, redactText } from "./redact-secrets.ts"
import { walkPage } from "./walk-page.ts"

/** Tokens of a view by default: a small model's whole prompt should stay short, a large one reads more. */
export const profileBudgets = { small: 1_200, large: 2_000 } as const

export type ObserveOptions = {
  /** Approximate tokens of the rendered view. Default: the profile's. */
  budget?: number
  /** For whom the view is. Default: "large". */
  profile?: keyof typeof profileBudgets
  /** The number of an earlier view, or the last one: what changed since is given in `delta` when that is shorter, by a room that can tell. */
  since?: number | "last"
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
  const pace = new Pace()
  const { finished, elements, skipped } = await survey(host, { maxMs: options.maxMs, task: options.task }, pace)
  const { document: doc, window: win } = host
  const { nodes, omitted } = await fit(finished.nodes, finished.boxes, { budget: options.budget ?? profileBudgets[options.profile ?? "large"], task: options.task ?? "", height: win.innerHeight || 800 }, pace)
  const left = omitted + skipped
  if (left > 0) nodes.push({ role: "note", name: `${left} more elements not shown; scroll, find or expand` })
  host.refs.note([...walk(nodes)].flatMap((node) => node.ref ?? []))
  host.focused = deepFocus(doc)
  const root = doc.scrollingElement ?? doc.documentElement
  const seen: Observation = {
    url: redactAddress(win.location.href, finished.secrets),
    title: redactText(shortText(doc.title, 300), finished.secrets),
    nodes,
    scroll: { above: Math.round(win.scrollY), below: Math.max(0, Math.round(root.scrollHeight - win.innerHeight - win.scrollY)) },
    counts: { elements, controls: finished.controls, omitted: left },
    view: (host.last?.view ?? 0) + 1,
    ms: 0
  }
  const delta = host.last && (options.since === "last" || options.since === host.last.view) ? host.deltaOf?.(host.last, seen) : undefined
  host.last = seen
  return { ...seen, ...(delta ? { delta } : {}), ms: Math.round((performance.now() - started) * 10) / 10 }
}

/** `only` narrows the nodes to one element; `sought` is a text that is looked for. */
type Surveying = { only?: Element | null; sought?: string; maxMs?: number | undefined; task?: string | undefined }

/** One full pass: names every element that can be referred to. */
export async function survey(host: PageHost, { only = null, maxMs = 7000, task = "", sought = "" }: Surveying = {}, pace: Pace = new Pace()): Promise<{ finished: Finished; elements: number; skipped: number }> {
  const walked = await walkPage(host, { maxMs, sought }, pace)
  const finished = await finish(host.document, walked.drafts, { only, task }, pace)
  await host.refs.assign(finished.claims, host.prefix, only === null && walked.skipped === 0, pace)
  await redactSecrets(finished.nodes, finished.secrets, pace)
  return { finished, elements: walked.elements, skipped: walked.skipped }
}

export const allText = (nodes: readonly ObservedNode[]): string =>
  nodes.map((node) => [node.name, node.children ? allText(node.children) : ""].filter((part) => part !== "").join("\n")).filter((part) => part !== "").join("\n")
