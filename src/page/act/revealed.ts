import type { PageHost } from "../observe/page-host.ts"
import { own, rootOf } from "../observe/own.ts"
import { anyState } from "../observe/selector-states.ts"
import { isOutOfSight, isUsable, matching } from "../observe/sheet-clues.ts"
import { openingsOf, sheetsOf } from "../observe/sheet-rules.ts"

export type Revealing = {
  /** Whether something with controls has come into sight since, or grown by half. */
  opened(): boolean
  /** Whether something in an element is still out of sight. */
  keepsBack(el: Element): boolean
}

const mostWatched = 400

/** Watches what style sheets keep out of sight until the pointer or the focus is somewhere near an element: nothing in the document tells of that. */
export function watchRevealed({ document: doc }: PageHost, near: Element): Revealing {
  const before = new Map<Element, number>()
  for (const root of new Set([doc, rootOf(near)])) for (const { selector } of sheetsOf(root).flatMap(openingsOf)) {
    for (const el of matching(root, anyState(selector))) if (!before.has(el) && before.size < mostWatched) before.set(el, sizeOf(el))
  }
  return {
    opened: () => [...before].some(([el, size]) => isUsable(el) && sizeOf(el) > size * 1.5),
    keepsBack: (el) => [...before.keys()].some((one) => own(el).contains(one) && isOutOfSight(one))
  }
}

function sizeOf(el: Element): number {
  if (isOutOfSight(el)) return 0
  const { width, height } = own(el).getBoundingClientRect()
  return width * height
}
