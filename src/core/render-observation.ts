import type { ObservationDelta, ObservedNode, Observation } from "./observation.ts"
import { quote, renderNode } from "./render-node.ts"
import { isLong, rowLines, type Line, type ToldOptions } from "./render-rows.ts"

export { quote, renderNode, textOf } from "./render-node.ts"

export type RenderOptions = {
  /** Rows of large tables too are told in full, with what their controls' own lines say again. For texts that are read line by line. */
  wholeRows?: boolean
}

export function* observationLines(nodes: readonly ObservedNode[], options: RenderOptions = {}): Generator<Line> {
  const told: ToldOptions | undefined = options.wholeRows === true ? undefined : new Map()
  // A table of which something was left out says so in a note, and was longer.
  const lean = options.wholeRows !== true && (isLong(nodes) || nodes.some(({ role }) => role === "note"))
  for (const node of nodes) {
    if (node.role === "row") { yield* rowLines(node, { lean, told }); continue }
    yield { node, text: renderNode(node) }
    if (node.children) yield* observationLines(node.children, options)
  }
}

/** Neighbours that say the same are said once, with their number; what has a ref never is the same as another. */
function* collapsed(lines: Iterable<Line>): Generator<string> {
  let last: string | undefined
  let times = 0
  for (const { text } of lines) {
    if (text === last) { times++; continue }
    if (last !== undefined) yield times > 1 ? `${last} ×${times}` : last
    last = text
    times = 1
  }
  if (last !== undefined) yield times > 1 ? `${last} ×${times}` : last
}

const about = (observation: Observation): string[] => {
  const { dialog, scroll } = observation
  return [`Page: ${quote(observation.title)}`, `URL: ${observation.url}`,
    ...(dialog ? [`Dialog (${dialog.type}): ${quote(dialog.message)}`] : []),
    ...(scroll.above > 0 || scroll.below > 0 ? [`Scroll: ${Math.round(scroll.above)} px above, ${Math.round(scroll.below)} px below`] : [])]
}

/** The observation as text for a cloud model, `symbiont observe` and other hosts: one line an element, rows of tables as one line. */
export const renderObservation = (observation: Observation, options: RenderOptions = {}): string =>
  [...about(observation), "", ...collapsed(observationLines(observation.nodes, options))].join("\n")

const place = (after: string): string => after === "" ? "at the top" : `after [${after}]`

/** What changed since an earlier view, for a reader who still has that view. */
export const renderDelta = (delta: ObservationDelta): string => [
  "Since the last view:",
  ...(delta.title === undefined ? [] : [`Page: ${quote(delta.title)}`]),
  ...(delta.url === undefined ? [] : [`URL: ${delta.url}`]),
  ...(delta.scroll === undefined ? [] : [`Scroll: ${Math.round(delta.scroll.above)} px above, ${Math.round(delta.scroll.below)} px below`]),
  ...(delta.dialog === undefined ? [] : [`Dialog (${delta.dialog.type}): ${quote(delta.dialog.message)}`]),
  ...delta.removed.map((ref) => `- [${ref}]`),
  ...delta.gone.map(({ after, line }) => `- ${place(after)}: ${line}`),
  ...delta.changed.map(({ line }) => `~ ${line}`),
  ...groups(delta.added),
  ...(delta.removed.length + delta.gone.length + delta.changed.length + delta.added.length === 0 ? ["nothing on the page changed"] : [])
].join("\n")

/** Lines that follow one another are added under one place. */
const groups = (added: ObservationDelta["added"]): string[] => added.flatMap(({ after, line }, index) => {
  const before = added[index - 1]
  const follows = before !== undefined && (before.ref === undefined ? before.after === after : before.ref === after)
  return [...(follows ? [] : [`+ ${place(after)}:`]), line]
})
