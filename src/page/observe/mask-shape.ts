import { type ClipShape, parts, size as offset } from "./clip-shape.ts"
import { parseColour } from "./colour.ts"
import { stopsOf } from "./ground.ts"
import { documentOf, own } from "./own.ts"
import type { Rect } from "./region.ts"

/** How much of what is behind a spot of an element, in pixels from its corner, a layer of its mask lets through. */
type Layer = (x: number, y: number) => number
type Box = { width: number; height: number }

/** Less than this nobody can see. */
const leastAlpha = 0.15

/** Where a mask lets its element be seen, as a clip path would; null where that can't be told. */
export function maskShape(el: Element, style: CSSStyleDeclaration, rect: Rect): ClipShape | null {
  const { left, top, width, height } = rect
  const images = parts(style.maskImage, ",")
  const at = (list: string, index: number): string => { const all = parts(list, ","); return all[index % all.length] ?? "" }
  const layers = images.map((image, index) => layerOf(el, image, { width, height },
    { size: at(style.maskSize, index), position: at(style.maskPosition, index), repeat: at(style.maskRepeat, index), mode: at(style.maskMode, index) }))
  if (layers.some((layer) => layer === null)) return null
  const composites = parts(style.maskComposite, ",")
  const shown: Layer = (x, y) => (layers as Layer[]).reduceRight((below, layer, index) => {
    if (index === layers.length - 1) return layer(x, y)
    return composite(composites[index % composites.length] ?? "add", layer(x, y), below)
  }, 0)
  return { region: null, holds: (x, y) => shown(x - left, y - top) >= leastAlpha }
}

/** How much the gradients of a background hide at a spot; null where there is more than gradients, or one that isn't reckoned. */
export function gradientAlpha(el: Element, style: CSSStyleDeclaration, { left, top, width, height }: Rect, { x, y }: { x: number; y: number }): number | null {
  const at = (list: string, index: number): string => { const all = parts(list, ","); return all[index % all.length] ?? "" }
  const layers = parts(style.backgroundImage, ",").map((image, index) => layerOf(el, image, { width, height },
    { size: at(style.backgroundSize, index), position: at(style.backgroundPosition, index), repeat: at(style.backgroundRepeat, index), mode: "alpha" }))
  return layers.reduce<number | null>((below, layer) => below === null || layer === null ? null : composite("add", layer(x - left, y - top), below), 0)
}

function composite(how: string, above: number, below: number): number {
  switch (how) {
    case "intersect": return above * below
    case "subtract": return above * (1 - below)
    case "exclude": return above * (1 - below) + below * (1 - above)
    default: return above + below * (1 - above)
  }
}

type Laid = { size: string; position: string; repeat: string; mode: string }

function layerOf(el: Element, image: string, box: Box, { size, position, repeat, mode }: Laid): Layer | null {
  const fragment = /^url\("#([^"]*)"\)$/.exec(image)?.[1]
  // A mask that isn't there lets nothing through.
  if (fragment !== undefined) return documentOf(el).getElementById(fragment) ? null : () => 0
  const stops = stopsOf(image)
  if (stops.length === 0) return null
  const tile = sizeOf(size, box)
  if (!tile) return null
  if (tile.width < 0.5 || tile.height < 0.5) return () => 0
  const [left = 0, top = 0] = position.split(" ").map((part, side) => offset(part, side === 0 ? box.width - tile.width : box.height - tile.height))
  const [across = "repeat", down = across] = repeat === "repeat-x" ? ["repeat", "no-repeat"] : repeat === "repeat-y" ? ["no-repeat", "repeat"] : repeat.split(" ")
  const paint = gradient(image, stops, tile, mode === "luminance")
  if (!paint || Number.isNaN(left + top)) return null
  const inTile = (at: number, length: number, how: string): number | null => how === "no-repeat" ? at >= 0 && at < length ? at : null : ((at % length) + length) % length
  return (x, y) => {
    const [u, v] = [inTile(x - left, tile.width, across), inTile(y - top, tile.height, down)]
    return u === null || v === null ? 0 : paint(u, v)
  }
}

function sizeOf(size: string, { width, height }: Box): Box | null {
  if (size === "auto" || size === "cover" || size === "contain" || size === "auto auto") return { width, height }
  const [across = "", down = "auto"] = size.split(" ")
  const [w, h] = [across === "auto" ? width : offset(across, width), down === "auto" ? height : offset(down, height)]
  return Number.isNaN(w + h) ? null : { width: w, height: h }
}

const level = (stop: string, byLight: boolean): number => {
  const { r, g, b, a } = parseColour(stop) ?? { r: 255, g: 255, b: 255, a: 1 }
  return byLight ? a * (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255 : a
}

/** A gradient whose stops are all alike is known anywhere; of the others only a straight one is reckoned. */
function gradient(image: string, stops: readonly string[], { width, height }: Box, byLight: boolean): Layer | null {
  const levels = stops.map((stop) => level(stop, byLight))
  if (Math.max(...levels) < leastAlpha) return () => 0
  if (Math.min(...levels) >= leastAlpha) return () => Math.max(...levels)
  const [, inner = ""] = /^linear-gradient\((.*)\)$/.exec(image) ?? []
  if (inner === "") return null
  const given = parts(inner, ",")
  const angle = angleOf(given[0] ?? "", width, height)
  const marks = angle === null ? given : given.slice(1)
  const [sin, cos] = [Math.sin(angle ?? Math.PI), Math.cos(angle ?? Math.PI)]
  const length = Math.abs(width * sin) + Math.abs(height * cos)
  const places = placesOf(marks.map((mark) => { const text = mark.replace(/^.*\)\s*/, "").split(" ")[0] ?? ""; return text === "" ? null : offset(text, length) }), length)
  if (!places || places.length !== levels.length) return null
  return (x, y) => {
    const at = (x - width / 2) * sin - (y - height / 2) * cos + length / 2
    const next = places.findIndex((place) => place > at)
    if (next <= 0) return levels[next === 0 ? 0 : levels.length - 1] ?? 0
    const [from = 0, to = 0, a = 0, b = 0] = [places[next - 1], places[next], levels[next - 1], levels[next]]
    return a + (b - a) * (at - from) / (to - from || 1)
  }
}

const corners: Record<string, [number, number]> = { "to top": [0, -1], "to bottom": [0, 1], "to left": [-1, 0], "to right": [1, 0], "to top left": [-1, -1], "to top right": [1, -1], "to bottom left": [-1, 1], "to bottom right": [1, 1] }

function angleOf(text: string, width: number, height: number): number | null {
  if (/^-?[\d.]+deg$/.test(text)) return Number.parseFloat(text) * Math.PI / 180
  const corner = corners[text]
  // Towards a corner the line stands across the other diagonal.
  return corner ? Math.atan2(corner[0] * (corner[1] === 0 ? 1 : height), -corner[1] * (corner[0] === 0 ? 1 : width)) : null
}

/** Stops without a place stand evenly between their neighbours, and none before the one before it. */
function placesOf(given: (number | null)[], length: number): number[] | null {
  if (given.some((place) => place !== null && Number.isNaN(place))) return null
  const all = given.map((place, at) => place ?? (at === 0 ? 0 : at === given.length - 1 ? length : null))
  let last = 0
  return all.map((place, at) => {
    if (place === null) {
      const next = all.findIndex((one, later) => later > at && one !== null)
      place = last + ((all[next] ?? length) - last) / (next - at + 1)
    }
    return last = Math.max(last, place)
  })
}
