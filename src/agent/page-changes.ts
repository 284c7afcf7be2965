import { observationDelta } from "../core/observation-delta.ts"
import type { Observation } from "../core/observation.ts"
import { renderObservation } from "../core/render-observation.ts"

/** What changed may be at most this share of the page; beyond it the whole page is the better reading. */
const mostOfPage = 0.4

const place = (after: string): string => after === "" ? "at the top" : `behind [${after}]`

/**
 * What is different on a page, in lines, each element again as one line that begins with its ref. Only where the earlier view
 * stays true but for the lines told anew: a model that reads what is gone, or names a ref that is gone, is worse than a longer
 * prompt. Nothing where the page has to be told as a whole.
 */
export const pageChanges = (before: Observation, now: Observation): string[] | undefined => {
  if (before.title !== now.title || before.url !== now.url || before.dialog || now.dialog) return undefined
  const delta = observationDelta(before, now)
  if (!delta || delta.removed.length > 0 || delta.gone.length > 0) return undefined
  const lines = [
    ...(delta.scroll ? [`Scroll: ${Math.round(delta.scroll.above)} px above, ${Math.round(delta.scroll.below)} px below`] : []),
    ...delta.changed.map(({ line }) => line),
    ...delta.added.flatMap(({ after, line }, index) => {
      const last = delta.added[index - 1]
      const follows = last !== undefined && (last.ref ?? last.after) === after
      return follows ? [line] : [`new ${place(after)}:`, line]
    })
  ]
  return lines.join("\n").length <= renderObservation(before).length * mostOfPage ? lines : undefined
}
