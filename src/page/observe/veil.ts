import { parseColour } from "./colour.ts"
import { flatContains, flatParent } from "./flat-tree.ts"
import { heldOver } from "./held-over.ts"
import { hidesBehind } from "./lens.ts"
import { drawnAlpha } from "./drawn-alpha.ts"
import { behindOf } from "./letter-colour.ts"
import { own, rootOf } from "./own.ts"

type Spot = { x: number; y: number }
/** So much of what is behind has to come through for a text there to be read. */
const leastThrough = 0.15

/**
 * Whether what is painted over an element at a spot lets too little of it through. What a fixed bar covers is mostly a scroll away,
 * and counts as seen then. @param top what is hit at the spot. @param fixed the element stays where it is as well
 */
export function isVeiled(el: Element, top: Element, { x, y }: Spot, fixed: boolean): boolean {
  let through = 1
  for (const over of rootOf(top).elementsFromPoint(x, y)) {
    if (flatContains(over, el) || flatContains(el, over)) return false
    const { share, stays } = around(over, el)
    if (stays && !fixed && !heldOver(stays, el, { x, y })) continue
    through *= 1 - share * veilOf(over, { x, y })
    if (through < leastThrough) return true
  }
  return false
}

/** What the elements between one and the common ancestor make of it. */
function around(over: Element, el: Element): { share: number; stays: Element | null } {
  let share = 1
  let stays: Element | null = null
  for (let node: Element | null = over; node && !flatContains(node, el); node = flatParent(node)) {
    const { opacity, position } = getComputedStyle(node)
    share *= Number(opacity)
    if (position === "fixed" || position === "sticky") stays = node
  }
  return { share, stays }
}

/** How much an element by itself hides of what is behind it at a spot, from 0 to 1. */
function veilOf(el: Element, { x, y }: Spot): number {
  if (own(el).matches(":modal") && !isAt(el, { x, y })) return alphaOf(getComputedStyle(el, "::backdrop").backgroundColor)
  const style = getComputedStyle(el)
  // What is drawn in it is hit for itself.
  if (own(el).localName === "svg") return alphaOf(style.backgroundColor)
  const drawn = drawnAlpha(el, style, { x, y })
  if (drawn === null ? behindOf(el) !== undefined : drawn >= 0.9) return 1
  if (hidesBehind(style.backdropFilter)) return 1
  return Math.max(drawn ?? 0, alphaOf(style.backgroundColor), ...bordersAt(el, style, { x, y }))
}

function isAt(el: Element, { x, y }: Spot): boolean {
  const { left, top, right, bottom } = own(el).getBoundingClientRect()
  return x >= left && x <= right && y >= top && y <= bottom
}

const alphaOf = (colour: string): number => parseColour(colour)?.a ?? 1

/** Opacities of the borders that a spot lies on. */
function bordersAt(el: Element, style: CSSStyleDeclaration, { x, y }: Spot): number[] {
  const { left, top, right, bottom } = own(el).getBoundingClientRect()
  const depths = { top: y - top, right: right - x, bottom: bottom - y, left: x - left }
  return (["top", "right", "bottom", "left"] as const).flatMap((side) =>
    depths[side] < Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) ? [alphaOf(style.getPropertyValue(`border-${side}-color`))] : [])
}
