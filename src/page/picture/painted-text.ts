import type { Box } from "../../protocol/picture.ts"
import { cleanText, stripUnseen } from "../observe/clean-text.ts"
import { documentOf, own } from "../observe/own.ts"

/** A text that is drawn on the page, and the places of its parts. `places` is empty for one whose place can't be told. `field`: the type of the field that holds it. */
export type PaintedText = { text: string; field?: string; places(spans?: readonly (readonly [number, number])[]): Box[] }

export const boxOf = ({ left, top, right, bottom }: DOMRect, by = 0): Box => [left - by, top - by, right + by, bottom + by]
const isDrawn = ({ width, height }: DOMRect): boolean => width > 0 && height > 0

/** How far a text's shadow may reach beyond it. */
const reachOf = ({ textShadow }: CSSStyleDeclaration): number => textShadow === "none" ? 0 : 2 * Math.max(0, ...(textShadow.match(/-?[\d.]+(?=px)/g) ?? []).map((length) => Math.abs(Number(length))))

type Piece = { node: Text; reach: number }
/** `at`: place of each character of the text within the node. */
type Run = Piece & { at: number[] }

/** What stands in one line of thought: texts of neighbours that only inline elements part. */
export class TextGroup {
  readonly #pieces: Piece[] = []

  add(node: Text, style: CSSStyleDeclaration): void { this.#pieces.push({ node, reach: reachOf(style) }) }

  /** The text, if any of it is in view. */
  end(isInView: (box: Box) => boolean): PaintedText | undefined {
    const seen = this.#pieces.some((piece) => /\S/.test(piece.node.data) && boxesOf(piece, 0, piece.node.length).some(isInView))
    if (!seen) return undefined
    const { text, runs } = join(this.#pieces)
    if (cleanText(text).trim() === "") return undefined
    return { text, places: (spans = [[0, text.length]]) => spans.flatMap(([start, end]) => placesOf(runs, start, end)) }
  }
}

const ordinary = /[\x21-\x7e]/
/** White space counts as one space and what isn't seen as nothing, as a reader has it; the rest stays, so that places are known. */
const join = (pieces: readonly Piece[]): { text: string; runs: Run[] } => {
  let text = ""
  const runs = pieces.map((piece): Run => {
    const at: number[] = []
    let i = 0
    for (const char of piece.node.data) {
      const space = /\s/.test(char)
      const shown = space ? (text === "" || text.endsWith(" ") ? "" : " ") : ordinary.test(char) || stripUnseen(char) !== "" ? char : ""
      text += shown
      for (let unit = 0; unit < shown.length; unit++) at.push(i + unit)
      i += char.length
    }
    return { ...piece, at }
  })
  return { text, runs }
}

const placesOf = (runs: readonly Run[], start: number, end: number): Box[] => {
  let from = 0
  return runs.flatMap((run) => {
    const [first, last] = [Math.max(start - from, 0), Math.min(end - from, run.at.length) - 1]
    from += run.at.length
    return last < first ? [] : boxesOf(run, run.at[first] ?? 0, (run.at[last] ?? 0) + 1)
  })
}

const boxesOf = ({ node, reach }: Piece, start: number, end: number): Box[] => {
  if (!node.isConnected || end > node.length) return []
  const range = documentOf(node).createRange()
  range.setStart(node, start)
  range.setEnd(node, end)
  return [...range.getClientRects()].filter(isDrawn).map((rect) => boxOf(rect, reach))
}

/** A text that a field draws by itself: its place is the whole field. */
export const textOfField = (el: Element, text: string, type: string): PaintedText => ({ text, field: type, places: () => elementBoxes(el) })

/** The place of what isn't drawn at all. */
const nowhere: Box = [-1_000, -1_000, -1_000, -1_000]

/** All that an element covers: its own boxes, and those of the texts and elements in it. */
export const elementBoxes = (element: Element): Box[] => {
  const el = own(element)
  if (!el.isConnected) return []
  const inside = documentOf(el).createRange()
  inside.selectNodeContents(element)
  const boxes = [...el.getClientRects(), ...inside.getClientRects()].filter(isDrawn).map((rect) => boxOf(rect))
  return boxes.length > 0 || el.checkVisibility() ? boxes : [nowhere]
}
