import type { Action } from "../core/action.ts"
import { type ObservedNode, walk } from "../core/observation.ts"
import type { Outcome } from "../core/outcome.ts"
import { observationLines } from "../core/render-observation.ts"
import { tidyPlaceholders } from "../privacy/screen/placeholder.ts"
import { screenObservation } from "../privacy/screen/screen-observation.ts"
import type { RunContext } from "./run-context.ts"

type Look = Extract<Action, { verb: "find" | "wait" }>
/** Looking for words, in contrast to waiting for time to pass or the page to be quiet. */
export const isLook = (action: Action): action is Look =>
  action.verb === "find" || (action.verb === "wait" && action.for !== "ms" && action.for !== "idle" && !/^\d+$/.test(action.for))

/** Approximate tokens: a page is looked through as a whole. */
const wholePage = 100_000
const mostLines = 10
const longestLine = 1_200
const pollMs = 250
const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, " ").trim()
const wordsOf = ({ name, value = "", options = [] }: ObservedNode): string => fold([name, value, ...options.map(({ label }) => label)].join(" "))
const ok = (changes: string[], detail: string, text?: string): Outcome => ({ status: "ok", detail, changes, ...(text === undefined ? {} : { text }) })

/** The nodes that hold words, each with the row or item that it is in. */
const holders = (list: readonly ObservedNode[], holds: (node: ObservedNode) => boolean, row?: ObservedNode): { node: ObservedNode; shown: ObservedNode }[] => list.flatMap((node) => {
  const here = node.role === "row" || node.role === "listitem" ? node : row
  return [...(holds(node) ? [{ node, shown: here ?? node }] : []), ...holders(node.children ?? [], holds, here)]
})

const lineOf = (node: ObservedNode): string => [...observationLines([node], { wholeRows: true })].map(({ text }) => text).join("\n")
type Found = { ref: string | undefined; line: string; long: boolean }

/**
 * Looks for words, or waits for them, on the page as a cloud model is shown it, with placeholders for what is private. With the
 * values themselves a guess would tell whether it is right: whether "4539" was found, and whether the page scrolled.
 */
export const lookShown = async (said: Look, { ports, vault, wait, signal, now }: Pick<RunContext, "ports" | "vault" | "wait" | "signal" | "now">): Promise<{ outcome: Outcome; waitedMs: number }> => {
  const wanted = fold(tidyPlaceholders(said.verb === "find" ? said.text : said.for))
  const look = async (): Promise<Found[]> => {
    const seen = await wait(() => ports.page.observe({ budget: wholePage, task: "" }, signal))
    if (!seen.ok) return []
    const screened = [...walk(screenObservation(seen.value, vault).observation.nodes)]
    const nodes = [...walk(seen.value.nodes)]
    const twins = new Map(nodes.map((node, index) => [node, screened[index] ?? node]))
    // Plain text has no ref of its own: what can be acted on before it is near.
    const near = (node: ObservedNode): string | undefined => nodes.slice(0, nodes.indexOf(node) + 1).findLast(({ ref }) => ref !== undefined)?.ref
    return holders(seen.value.nodes, (node) => wordsOf(twins.get(node) ?? node).includes(wanted))
      .map(({ node, shown }) => ({ ref: node.ref ?? shown.ref ?? near(node), line: lineOf(shown), long: lineOf(twins.get(shown) ?? shown).length > longestLine }))
  }
  if (said.verb === "wait") {
    const began = now()
    const most = Math.min(said.ms ?? 10_000, 60_000)
    for (;;) {
      if ((await look()).length > 0) return { outcome: ok(["content"], "The text is there."), waitedMs: now() - began }
      if (now() - began > most) return { outcome: { status: "failed", code: "timeout", detail: "The text did not appear in time.", changes: [] }, waitedMs: now() - began }
      await wait(() => new Promise<void>((resolve) => { setTimeout(resolve, pollMs) }))
    }
  }
  const found = await look()
  if (found.length === 0) return { outcome: { status: "no-effect", detail: "The text is not on the page; it may show after scrolling, or in other words.", changes: [] }, waitedMs: 0 }
  const ref = found.find((one) => one.ref !== undefined)?.ref
  const scrolled = ref === undefined ? undefined : await wait(() => ports.page.act({ verb: "scroll", to: ref }, signal))
  const there = scrolled?.outcome.status === "ok" || scrolled?.outcome.status === "no-effect"
  // Whole lines or none: a part of a value would not be recognised when they are screened.
  const lines = [...new Set(found.flatMap(({ line, long }) => long ? [] : line))].slice(0, mostLines)
  return { outcome: ok(there ? ["scrolled"] : [], `${found.length} found${there ? "; the first is now in view" : ""}.`, lines.join("\n")), waitedMs: scrolled?.waitedMs ?? 0 }
}
