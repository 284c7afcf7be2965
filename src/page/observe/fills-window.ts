import { parseColour } from "./colour.ts"
import type { BoxPiece } from "./covers.ts"
import { flatContains } from "./flat-tree.ts"
import { rootOf } from "./own.ts"
import { intersect, ofRect } from "./region.ts"

const spots = [0.02, 0.25, 0.5, 0.75, 0.98]

/** It stays where it is and leaves nothing of the window free, wherever the page is scrolled to. */
export function fillsWindow({ met: { el, me, position }, within, hollow }: BoxPiece): boolean {
  if (position !== "fixed" || hollow) return false
  const isModal = me.matches(":modal") && (parseColour(getComputedStyle(el, "::backdrop").backgroundColor)?.a ?? 1) >= 0.9
  const part = intersect(ofRect(me.getBoundingClientRect()), within)
  if (!isModal && (part.r - part.l < within.r - within.l - 4 || part.b - part.t < within.b - within.t - 4)) return false
  return spots.every((share) => flatContains(el, rootOf(el).elementFromPoint(within.l + (within.r - within.l) * share, within.t + (within.b - within.t) * share)))
}
