import type { Pace } from "./breathe.ts"
import { ofRect, shows, type Region } from "./region.ts"
import { rangeBox } from "./text-visibility.ts"
import { own } from "./own.ts"

type Piece = { el: Element; layer: number; order: number; fixed: boolean }
/** `raised`: it has a place of its own, apart from the flow. */
export type BoxPiece = Piece & { raised: boolean }
/** `box`: of the element that the text stands in. */
export type TextPiece = Piece & { node: Text; box: Region }
type Cover = { piece: BoxPiece; box: Region }
const band = 256

/**
 * Opaque boxes that lie over text outside the viewport, where nothing can be hit-tested. An approximation of the painting
 * order: the higher layer wins, in one layer the later element.
 */
export class Covers {
  readonly #boxes: BoxPiece[] = []
  readonly #texts: TextPiece[] = []

  addBox(piece: BoxPiece): void { this.#boxes.push(piece) }
  addText(piece: TextPiece): void { this.#texts.push(piece) }

  /** Texts that can't be seen, because something lies over them. */
  async covered(pace: Pace): Promise<Set<Text>> {
    const below = this.#texts.some((text) => text.layer < 0)
    const bands = new Map<number, Cover[]>()
    for (const piece of this.#boxes) {
      if (piece.layer === 0 && !below) continue
      if (pace.due()) await pace.rest()
      const box = ofRect(own(piece.el).getBoundingClientRect())
      const first = Math.floor(box.t / band)
      const last = Math.min(Math.floor(box.b / band), first + 100)
      for (let at = first; at <= last; at++) {
        const list = bands.get(at)
        if (list) list.push({ piece, box })
        else bands.set(at, [{ piece, box }])
      }
    }
    const found = new Set<Text>()
    if (bands.size === 0) return found
    for (const text of this.#texts) {
      if (pace.due(4)) await pace.rest()
      // Where the text itself is takes a look of its own, so it is asked only where something could be over it.
      let place: Region | undefined
      const near = bands.get(Math.floor((text.box.t + text.box.b) / 2 / band))
      if (near?.some(({ piece, box }) => isAbove(piece, text) && shows(box, text.box) && holds(box, place ??= rangeBox(text.node)))) found.add(text.node)
    }
    return found
  }
}

const holds = (outer: Region, inner: Region): boolean => outer.l <= inner.l + 2 && outer.t <= inner.t + 2 && outer.r >= inner.r - 2 && outer.b >= inner.b - 2

function isAbove(cover: BoxPiece, text: TextPiece): boolean {
  if (cover.fixed && !text.fixed) return false
  if (own(cover.el).contains(text.el)) return false
  // A text's own neighbours in its element lie over it only if they are lifted out of the flow.
  if (own(text.el).contains(cover.el)) return cover.raised && cover.layer >= Math.max(text.layer, 0)
  return cover.layer > text.layer || (cover.layer === text.layer && cover.layer !== 0 && cover.order >= text.order)
}
