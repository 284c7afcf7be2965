import type { ObservationDelta, Observation } from "./observation.ts"
import { observationLines, renderDelta, renderObservation } from "./render-observation.ts"

type Entry = { ref: string | undefined; after: string; line: string }

/** The view's lines, each with the ref that stands before it: that is the place of what has no ref of its own. */
const entriesOf = (observation: Observation): Entry[] => {
  const entries: Entry[] = []
  let after = ""
  for (const { node, text } of observationLines(observation.nodes)) {
    const ref = text.startsWith("[") ? node.ref : undefined
    entries.push({ ref, after, line: text })
    if (ref !== undefined) after = ref
  }
  return entries
}

const count = (entries: readonly Entry[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const entry of entries) if (entry.ref === undefined) counts.set(keyOf(entry), (counts.get(keyOf(entry)) ?? 0) + 1)
  return counts
}
const keyOf = ({ after, line }: Entry): string => `${after}\n${line}`

/** Takes from `entries` those without a ref that `other` has too, as often as it has them. */
const lacking = (entries: readonly Entry[], other: readonly Entry[]): Entry[] => {
  const counts = count(other)
  return entries.filter((entry) => {
    const left = entry.ref === undefined ? counts.get(keyOf(entry)) ?? 0 : 1
    if (entry.ref === undefined && left > 0) counts.set(keyOf(entry), left - 1)
    return left === 0
  })
}

/**
 * What changed from one view to the next of the same document, or undefined when the new view in full is no longer than
 * that (another page, most of it new). Pure, so it also compares what was screened for the cloud.
 */
export const observationDelta = (before: Observation, after: Observation): ObservationDelta | undefined => {
  if (before.url.split("#")[0] !== after.url.split("#")[0]) return undefined
  const [old, now] = [entriesOf(before), entriesOf(after)]
  const oldLines = new Map(old.flatMap(({ ref, line }) => ref === undefined ? [] : [[ref, line]]))
  const nowRefs = new Set(now.flatMap(({ ref }) => ref ?? []))
  const newTexts = new Set(lacking(now, old))
  const moved = (a: { above: number; below: number }, b: { above: number; below: number }): boolean => a.above !== b.above || a.below !== b.below
  const delta: ObservationDelta = {
    since: before.view ?? 0,
    ...(before.url === after.url ? {} : { url: after.url }), ...(before.title === after.title ? {} : { title: after.title }),
    ...(moved(before.scroll, after.scroll) ? { scroll: after.scroll } : {}), ...(after.dialog ? { dialog: after.dialog } : {}),
    changed: now.flatMap(({ ref, line }) => ref !== undefined && oldLines.has(ref) && oldLines.get(ref) !== line ? [{ ref, line }] : []),
    added: now.flatMap((entry) => entry.ref === undefined ? newTexts.has(entry) ? [{ after: entry.after, line: entry.line }] : []
      : oldLines.has(entry.ref) ? [] : [{ after: entry.after, line: entry.line, ref: entry.ref }]),
    removed: [...oldLines.keys()].filter((ref) => !nowRefs.has(ref)),
    gone: lacking(old, now).map(({ after: place, line }) => ({ after: place, line }))
  }
  return renderDelta(delta).length < renderObservation(after).length ? delta : undefined
}
