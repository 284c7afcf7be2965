import type { Action } from "../../core/action.ts"
import type { ObservedNode } from "../../core/observation.ts"
import type { Outcome } from "../../core/outcome.ts"
import { renderObservation } from "../../core/render-observation.ts"
import { visitAll } from "../observe/breathe.ts"
import { fit } from "../observe/budget.ts"
import { cut } from "../observe/clean-text.ts"
import { excerptLine } from "../observe/excerpt.ts"
import { allText, survey } from "../observe/observe.ts"
import type { PageHost } from "../observe/page-host.ts"
import { done, failed, noEffect } from "./outcomes.ts"
import { resolveRef } from "./target.ts"
import { pause } from "./pause.ts"
import { shadowRoots, watch } from "./watch.ts"

type Of<V extends Action["verb"]> = Extract<Action, { verb: V }>
const mostText = 12_000
const mostTold = 10
const expandBudget = 4000
/** UTF-16 units of what is told of a match: of each of its lines, and of them together. */
const mostOfLine = 600
const mostOfMatch = 1_200

const render = (nodes: ObservedNode[]): string =>
  renderObservation({ url: "", title: "", nodes, scroll: { above: 0, below: 0 }, counts: { elements: 0, controls: 0, omitted: 0 }, ms: 0 }, { wholeRows: true }).split("\n\n").slice(1).join("\n\n")

/** The full visible text of an element. */
export async function readAction(host: PageHost, action: Of<"read">): Promise<Outcome> {
  const resolved = await resolveRef(host, action.ref)
  if (!resolved.ok) return resolved.outcome
  const { finished } = await survey(host, { only: resolved.value })
  const node = finished.nodes[0]
  if (node?.secret) return failed("blocked", "The value of this field is never read.", "private")
  const text = [node?.value ?? "", allText(finished.nodes)].filter((part) => part !== "").join("\n")
  return text.trim() === "" ? noEffect("There is no text to read here.") : done([], "", cut(text, mostText))
}

export async function expandAction(host: PageHost, action: Of<"expand">): Promise<Outcome> {
  const resolved = await resolveRef(host, action.ref)
  if (!resolved.ok) return resolved.outcome
  const { finished } = await survey(host, { only: resolved.value })
  if (finished.nodes.length === 0) return noEffect("There is nothing under this element.")
  const { nodes, omitted } = await fit(finished.nodes, finished.boxes, { budget: expandBudget, task: "", height: host.window.innerHeight || 800 })
  return done([], omitted > 0 ? `${omitted} more elements are left out.` : "", cut(render(nodes), 30_000))
}

/** Looks for a text on the whole page and scrolls the first match into view. */
export async function findAction(host: PageHost, action: Of<"find">): Promise<Outcome> {
  const { finished } = await survey(host, { task: action.text, sought: action.text })
  const wanted = action.text.toLowerCase().replace(/\s+/g, " ").trim()
  const rows = new Map<ObservedNode, ObservedNode>()
  const matches: ObservedNode[] = []
  await visitAll(finished.nodes, (node) => {
    const row = node.role === "row" || node.role === "listitem" ? node : rows.get(node)
    if (row) for (const child of node.children ?? []) rows.set(child, row)
    const text = [node.name, node.secret ? "" : node.value ?? "", ...(node.options ?? []).map((option) => option.label)].join(" ").toLowerCase()
    if (text.includes(wanted)) matches.push(node)
  })
  const first = matches[0]
  if (!first) return noEffect("The text is not on the page; it may show after scrolling, or in other words.")
  finished.elements.get(first)?.scrollIntoView({ block: "center", behavior: "instant" })
  const lines = new Set<string>()
  // A word of every line of a long table would have thousands told only to be cut off.
  for (const match of matches.slice(0, mostTold * 10)) if (lines.size < mostTold) lines.add(cut(render([rows.get(match) ?? match]).split("\n").map((line) => excerptLine(line, action.text, mostOfLine)).join("\n"), mostOfMatch))
  return done(["scrolled"], `${matches.length} found; the first is now in view.`, [...lines].join("\n"))
}

export async function waitAction(host: PageHost, action: Of<"wait">): Promise<Outcome> {
  const most = Math.min(action.ms ?? (action.for === "ms" ? 1000 : 10_000), 60_000)
  const started = performance.now()
  if (action.for === "ms" || /^\d+$/.test(action.for)) { await pause(action.for === "ms" ? most : Math.min(Number(action.for), 60_000)); return done([], "The time is over.") }
  if (action.for === "idle") {
    let changes: string[] = []
    for (;;) {
      const moved = await watch(host, null).settle({ patience: 400 })
      changes = [...new Set([...changes, ...moved])]
      if (moved.length === 0 || performance.now() - started > most) return done(changes, moved.length === 0 ? "The page is quiet." : "The page is still changing.")
    }
  }
  const wanted = action.for.toLowerCase().replace(/\s+/g, " ").trim()
  for (;;) {
    const began = performance.now()
    if (mayHold(host, wanted)) {
      const { finished } = await survey(host, { sought: action.for })
      if (allText(finished.nodes).toLowerCase().replace(/\s+/g, " ").includes(wanted)) return done(["content"], "The text is there.")
    }
    if (performance.now() - started > most) return failed("timeout", "The text did not appear in time.")
    // A page that takes long to read is read less often.
    await pause(Math.max(100, 3 * (performance.now() - began)))
  }
}

const squeezed = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, "").toLowerCase()

/** Whether the text could stand on the page, seen or unseen, in a shadow tree too. Much cheaper than to look. */
const mayHold = (host: PageHost, wanted: string): boolean => {
  const text = squeezed(wanted)
  return squeezed(host.document.body?.textContent).includes(text) || shadowRoots(host).some((root) => squeezed(root.textContent).includes(text))
}
