import type { ClipShape } from "./clip-shape.ts"
import { flatContains, flatParent } from "./flat-tree.ts"
import { rootOf } from "./own.ts"
import { shows, type Region } from "./region.ts"

/** A clip path and the element whose it is. */
export type Clip = { el: Element; shape: ClipShape }

/** Spots along and across a line of text at which it is tried, and the share of them that has to be seen for something to be read. */
const along = 24
const across = 3
const leastShare = 0.4

/** Whether something of a text can be read through clip paths around it. */
export function showsThrough(clips: readonly Clip[], lines: readonly Region[], port: Region): boolean {
  return clips.every(({ el, shape }) => {
    const { holds } = shape
    if (holds) return lines.some((line) => shareOf(line, holds) >= leastShare) || isTurned(el)
    // What can't be told from its text is asked of the browser, where that knows: in view.
    const seen = lines.filter((line) => shows(line, port))
    return seen.length === 0 || seen.some((line) => isHit(el, line))
  })
}

function* spotsOf({ l, t, r, b }: Region): Generator<{ x: number; y: number }> {
  for (let i = 0; i < along; i++) for (let j = 0; j < across; j++) yield { x: l + (r - l) * (i + 0.5) / along, y: t + (b - t) * (j + 0.5) / across }
}

function shareOf(line: Region, holds: NonNullable<ClipShape["holds"]>): number {
  let hits = 0
  for (const { x, y } of spotsOf(line)) if (holds(x, y)) hits++
  return hits / (along * across)
}

/** A path is written for the element as it is before it is turned, and was read as if it weren't. */
function isTurned(el: Element): boolean {
  for (let node: Element | null = el; node; node = flatParent(node)) {
    const { transform, rotate, scale } = getComputedStyle(node)
    if (rotate !== "none" || scale !== "none") return true
    const [a = 1, b = 0, c = 0, d = 1] = transform === "none" ? [] : transform.startsWith("matrix(") ? transform.slice(7).split(",").map(Number.parseFloat) : [0]
    if (Math.abs(a - 1) + Math.abs(b) + Math.abs(c) + Math.abs(d - 1) > 0.02) return true
  }
  return false
}

/** What is cut off lets the pointer through to what the element stands in. Anything else that is hit tells nothing. */
function isHit(el: Element, line: Region): boolean {
  const root = rootOf(el)
  for (const { x, y } of spotsOf(line)) {
    const hit = root.elementFromPoint(x, y)
    if (hit && (flatContains(el, hit) || !flatContains(hit, el))) return true
  }
  return false
}
