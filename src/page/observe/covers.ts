import type { Pace } from "./breathe.ts"
import type { Paint } from "./paint.ts"
import { isLiftedOver, pseudoBox, type Pseudo, type PseudoBox } from "./pseudo-box.ts"
import { intersect, ofRect, shows, type Region } from "./region.ts"
import { isCovered, rangeBox, type Standing } from "./text-visibility.ts"
import { flatContains } from "./flat-tree.ts"
import { fillsWindow } from "./fills-window.ts"
import { boxOf, hasMoved, type Met } from "./met.ts"

/** `order`: how many elements had been met when it was. */
type Piece = { met: Met; layer: number; order: number; fixed: boolean }
/** `within`: what cuts it off. */
type Owner = Piece & { within: Region }
export type BoxPiece = Owner & {
  /** It has a place of its own, apart from the flow. */
  raised: boolean
  /** A hit test doesn't find it. */
  unhit: boolean
  /** Pixels by which it is larger than the element's box, and whether that box itself hides nothing. */
  grown: number
  hollow: boolean
}
/** `inView`: it can be hit-tested. `isDrawn`: it isn't there for assistive technology alone. `holder`: the order of its element. */
export type TextPiece = Piece & Standing & { inView: boolean; isDrawn: boolean; holder: number }
/** An element in view, with the order of the last element in it. */
export type Present = { box: Region; order: number; end: number }
type Cover = { box: Region; hides(text: TextPiece, place: () => Region): boolean; unhit: boolean }
const band = 256

/**
 * What lies over text: where something else is in view at the same spot a hit test tells; else, outside the viewport or because no pointer
 * touches it, opaque boxes by an approximation of the painting order: the higher layer wins, in one layer the later element.
 */
export class Covers {
  readonly #boxes: BoxPiece[] = []
  readonly #owners: Owner[] = []
  readonly #texts: TextPiece[] = []
  readonly #present: Present[] = []
  /** The page has elements that aren't walked over and may be anywhere in view. */
  isPartial = false

  /** Any element that is rendered. Null where it isn't in view. */
  addPresent(met: Met, order: number, { region, port }: Paint): Present | null {
    // What can only be seen out of view isn't in it, wherever its box is.
    if (!shows(region, port)) return null
    const box = boxOf(met)
    if (!shows(box, port)) return null
    const present = { box, order, end: order }
    this.#present.push(present)
    return present
  }
  addBox(piece: BoxPiece): void { this.#boxes.push(piece) }
  /** An element that may have a `::before` or `::after` that hides something. */
  addOwner(piece: Owner): void { this.#owners.push(piece) }
  addText(piece: TextPiece): void { this.#texts.push(piece) }

  /** Texts that can't be seen, because something lies over them. */
  async covered(pace: Pace): Promise<Set<Text>> {
    const bands = new Map<number, Cover[]>()
    const found = new Set<Text>()
    let unhit = false
    const add = (cover: Cover): void => {
      const first = Math.floor(cover.box.t / band)
      const last = Math.min(Math.floor(cover.box.b / band), first + 100)
      for (let at = first; at <= last; at++) {
        const list = bands.get(at)
        if (list) list.push(cover)
        else bands.set(at, [cover])
      }
      unhit ||= cover.unhit
    }
    const whole = this.#boxes.filter(fillsWindow)
    if (whole.length > 0) for (const text of this.#texts) {
      if (pace.due(16)) await pace.rest()
      if (!text.inView && text.isDrawn && !text.fixed && !whole.some(({ met }) => flatContains(met.el, text.met.el))) found.add(text.node)
    }
    const below = this.#texts.some((text) => text.layer < 0)
    for (const piece of this.#boxes) {
      if (piece.layer === 0 && !below) continue
      if (pace.due()) await pace.rest()
      add(boxCover(piece))
    }
    for (const piece of this.#owners) {
      if (pace.due(4)) await pace.rest()
      for (const pseudo of ["::before", "::after"] as const) {
        const found = pseudoBox(piece.met.el, pseudo)
        if (!found) continue
        this.#present.push({ box: found.reach, order: piece.order, end: piece.order })
        if (found.hides) add(pseudoCover(piece, pseudo, found))
      }
    }
    for (const text of this.#texts) {
      if (pace.due(text.inView ? 1 : 16)) await pace.rest()
      if (text.isDrawn && isCovered(text, (spot) => this.isPartial || this.#isShared(spot, text.holder) || hasMoved(text.met))) found.add(text.node)
    }
    if (bands.size === 0) return found
    for (const text of this.#texts) {
      if (text.inView && !unhit) continue
      if (pace.due(4)) await pace.rest()
      // Where the text itself is takes a look of its own, so it is asked only where something could be over it.
      let known: Region | undefined
      const place = (): Region => known ??= rangeBox(text.node)
      const around = boxOf(text.met)
      const near = bands.get(Math.floor((around.t + around.b) / 2 / band))
      if (near?.some((cover) => (cover.unhit || !text.inView) && shows(cover.box, around) && cover.hides(text, place))) found.add(text.node)
    }
    return found
  }

  #isShared({ x, y }: { x: number; y: number }, holder: number): boolean {
    return this.#present.some(({ box: { l, t, r, b }, order, end }) => x >= l - 1 && x <= r + 1 && y >= t - 1 && y <= b + 1 && (order > holder || end < holder))
  }
}

const holds = (outer: Region, inner: Region): boolean => outer.l <= inner.l + 2 && outer.t <= inner.t + 2 && outer.r >= inner.r - 2 && outer.b >= inner.b - 2

function boxCover(piece: BoxPiece): Cover {
  const { grown, hollow, unhit } = piece
  // Read anew, as the texts' places are: the page may have been scrolled since.
  const inner = ofRect(piece.met.me.getBoundingClientRect())
  const box = intersect({ l: inner.l - grown, t: inner.t - grown, r: inner.r + grown, b: inner.b + grown }, piece.within)
  return { box, unhit, hides: (text, place) => isAbove(piece, text) && holds(box, place()) && !(hollow && shows(inner, place())) }
}

function pseudoCover(piece: Owner, pseudo: Pseudo, { z, fixed, reach }: PseudoBox): Cover {
  const { el } = piece.met
  const box = intersect(reach, piece.within)
  const over = { ...piece, layer: Math.max(piece.layer, z, 0.5), fixed: piece.fixed || fixed, raised: true }
  return { box, unhit: true, hides: (text, place) => (flatContains(el, text.met.el)
    ? (text.fixed || !over.fixed || piece.fixed) && !isLiftedOver(text.met.el, el, pseudo, z) : isAbove(over, text)) && holds(box, place()) }
}

function isAbove(cover: Pick<BoxPiece, keyof Piece | "raised">, text: TextPiece): boolean {
  if (cover.fixed && !text.fixed) return false
  if (cover.met.me.contains(text.met.el)) return false
  // A text's own neighbours in its element lie over it only if they are lifted out of the flow.
  if (text.met.me.contains(cover.met.el)) return cover.raised && cover.layer >= Math.max(text.layer, 0)
  return cover.layer > text.layer || (cover.layer === text.layer && cover.layer !== 0 && cover.order >= text.order)
}
