import type { ObservedNode } from "../../core/observation.ts"
import type { Pace } from "./breathe.ts"
import type { Region } from "./region.ts"

type Place = { dialog: boolean; height: number; acts: boolean; focus: Region | null }

/** The importance of a control in view: what is more important or as important has a smaller one. */
export const inView = 1

/** What is within this part of a window's height of the focus is looked at together with it. */
const around = 6

/** Whether it or something in it can be acted on. */
export const actsIn = (node: ObservedNode): boolean => node.ref !== undefined || node.children?.some(actsIn) === true

/** Smaller is more important: dialogs, the focus, the viewport (what can be acted on first), then by distance in viewports. */
export function importance(node: ObservedNode, box: Region | null, { dialog, height, acts, focus }: Place): number {
  if (dialog) return 0
  if (node.focused) return 0.1
  const away = !box ? 1 : box.b < 0 ? -box.b / height : box.t > height ? (box.t - height) / height : 0
  if (away > 0 && box && focus && box.t < focus.b + height / around && box.b > focus.t - height / around) return acts ? 0.5 : 0.7
  const score = away > 0 ? 3 + away : acts ? inView : 1.5
  return node.role === "heading" || node.role === "alert" ? score - 0.3 : score
}

/** A word that stands in more places than this tells none of them apart. */
const mostPlaces = 12

/** What shares rare words with the task comes before the viewport, the more words the sooner; frequent words only break ties. */
export async function preferTask<U extends { node: ObservedNode; score: number }>(units: readonly U[], task: string, pace: Pace): Promise<void> {
  const words = [...new Set(task.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])].slice(0, 60)
  if (words.length === 0) return
  const places = words.map((): U[] => [])
  for (const unit of units) {
    const text = allOf(unit.node).toLowerCase()
    words.forEach((word, at) => { if (text.includes(word)) places[at]?.push(unit) })
    if (pace.due()) await pace.rest()
  }
  const rare = new Map<U, number>()
  for (const found of places) for (const unit of found) {
    if (found.length > mostPlaces) unit.score -= 0.05
    else rare.set(unit, (rare.get(unit) ?? 0) + 1)
  }
  for (const [unit, shared] of rare) unit.score = Math.min(unit.score, 0.9 - 0.2 * Math.min(4, shared))
}

const allOf = ({ name, value, children }: ObservedNode): string =>
  children ? `${name} ${value ?? ""} ${children.map(allOf).join(" ")}` : value ? `${name} ${value}` : name
