import type { Pace } from "./breathe.ts"
import { ofRect, type Region } from "./region.ts"
import { own } from "./own.ts"

type Piece = { el: Element; layer: number; order: number; fixed: boolean }
export type TextPiece = Piece & { box: Region }
const band = 256

/**
 * Opaque boxes that lie over text outside the viewport, where nothing can be hit-tested. An approximation of the painting
 * order: the higher layer wins, in one layer the later element.
 */
export class Covers {
  readonly #boxes: Piece[] = []
  readonly #texts: TextPiece[] = []

  addBox(piece: Piece): void { this.#boxes.push(piece) }
  addText(piece: TextPiece): void { this.#texts.push(piece) }

  /** Elements whose text can't be seen, because something lies over it. */
  async covered(pace: Pace): Promise<Set<Element>> {
    const below = this.#texts.some((text) => text.layer < 0)
    const bands = new Map<number, { piece: Piece; box: Region }[]>()
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
    const found = new Set<Element>()
    if (bands.size === 0) return found
    for (const text of this.#texts) {
      if (pace.due(4)) await pace.rest()
      const near = bands.get(Math.floor((text.box.t + text.box.b) / 2 / band))
      if (near?.some(({ piece, box }) => hides(piece, box, text))) found.add(text.el)
    }
    return found
  }
}

function hides(cover: Piece, box: Region, text: TextPiece): boolean {
  if (cover.fixed && !text.fixed) return false
  if (box.l > text.box.l + 2 || box.t > text.box.t + 2 || box.r < text.box.r - 2 || box.b < text.box.b - 2) return false
  if (cover.layer < text.layer || (cover.layer === text.layer && (cover.layer === 0 || cover.order < text.order))) return false
  return !own(cover.el).contains(text.el) && !own(text.el).contains(cover.el)
}
