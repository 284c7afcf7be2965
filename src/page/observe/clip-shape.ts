import type { Rect, Region } from "./region.ts"

/** Where a `clip-path` lets its element be seen, in viewport coordinates. Either part is null where it can't be told from the path's text. */
export type ClipShape = {
  /** All of it lies in here. */
  region: Region | null
  /** Whether a spot can be seen. */
  holds: ((x: number, y: number) => boolean) | null
}

const unknown: ClipShape = { region: null, holds: null }

export function clipShape(path: string, rect: Rect): ClipShape {
  const { left, top, width, height } = rect
  const none: ClipShape = { region: { l: left, t: top, r: left, b: top }, holds: () => false }
  const [, kind, inner = ""] = /^([a-z]+)\((.*)\)(?: [a-z-]+)?$/.exec(path) ?? []
  switch (kind) {
    case "inset": {
      const sides = parts(inner.split(" round ")[0] ?? "", " ")
      const [first = "0", second = first, third = first, fourth = second] = sides
      const [t, r, b, l] = [size(first, height), size(second, width), size(third, height), size(fourth, width)]
      if (isThin(width - l - r, width, mostWide) || isThin(height - t - b, height, mostHigh)) return none
      return box({ l: left + l, t: top + t, r: left + width - r, b: top + height - b })
    }
    case "circle":
    case "ellipse": {
      const [radii = "", centre = "50% 50%"] = inner.split(/(?:^|\s)at\s/)
      const [cx = "50%", cy = "50%"] = parts(centre, " ")
      const [x, y] = [size(cx, width), size(cy, height)]
      const given = parts(radii, " ")
      const reach = (radius: string | undefined, middle: number, side: number, all: number): number =>
        radius === undefined || radius === "closest-side" ? Math.min(Math.abs(middle), Math.abs(side - middle)) : radius === "farthest-side" ? Math.max(Math.abs(middle), Math.abs(side - middle)) : size(radius, all)
      const diagonal = Math.hypot(width, height) / Math.SQRT2
      const rx = reach(given[0], x, width, kind === "circle" ? diagonal : width)
      const ry = kind === "circle" ? given[0] === undefined || /side$/.test(given[0]) ? reach(given[0], y, height, diagonal) : rx : reach(given[1], y, height, height)
      if (isThin(rx * 2, width, mostWide) || isThin(ry * 2, height, mostHigh)) return none
      const around = box({ l: left + x - rx, t: top + y - ry, r: left + x + rx, b: top + y + ry })
      return around.region ? { region: around.region, holds: (at, down) => ((at - left - x) / rx) ** 2 + ((down - top - y) / ry) ** 2 <= 1 } : unknown
    }
    case "polygon": {
      const [fill, ...rest] = parts(inner, ",")
      const corners = (fill === "evenodd" || fill === "nonzero" ? rest : [fill ?? "", ...rest])
      if (new Set(corners).size < 3) return none
      const points = corners.map((corner) => { const [x = "", y = ""] = parts(corner, " "); return { x: size(x, width), y: size(y, height) } })
      const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
      const { region } = box({ l: Math.min(...xs), t: Math.min(...ys), r: Math.max(...xs), b: Math.max(...ys) })
      if (!region) return unknown
      const drawing = new Path2D()
      for (const { x, y } of points) drawing.lineTo(x, y)
      const isIn = inPath(drawing, fill === "evenodd" ? "evenodd" : "nonzero")
      if (!isIn) return unknown
      if (thickness(isIn, { l: Math.max(0, region.l), t: Math.max(0, region.t), r: Math.min(width, region.r), b: Math.min(height, region.b) }) <= leastThick) return none
      return { region: { l: left + region.l, t: top + region.t, r: left + region.r, b: top + region.b }, holds: (x, y) => isIn(x - left, y - top) }
    }
    case "path": {
      const isIn = inPath(new Path2D(/"(.*)"/.exec(inner)?.[1] ?? ""), inner.startsWith("evenodd") ? "evenodd" : "nonzero")
      return isIn ? { region: drawn(isIn, rect), holds: (x, y) => isIn(x - left, y - top) } : unknown
    }
    default: return unknown
  }
}

const box = (region: Region): ClipShape => Object.values(region).some(Number.isNaN) ? unknown
  : { region, holds: (x, y) => x >= region.l && x <= region.r && y >= region.t && y <= region.b }

/** A strip of no more than this share of its element, and not as wide as a short word or as high as a line, shows nothing to read. */
const leastShare = 0.02
const mostWide = 24
const mostHigh = 12
const isThin = (extent: number, all: number, most: number): boolean => extent <= 2 || (extent <= all * leastShare + 0.01 && extent <= most)

/** Parts of a value, not of the brackets in it. */
export function parts(text: string, mark: " " | ","): string[] {
  const found: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at <= text.length; at++) {
    const unit = text.charAt(at)
    if (unit === "(") depth++
    else if (unit === ")") depth--
    else if (unit === "" || (unit === mark && depth === 0)) { found.push(text.slice(from, at).trim()); from = at + 1 }
  }
  return found.filter((part) => part !== "")
}

/** A length in pixels, a share, or a sum of both; NaN for what else a browser reckons. */
export function size(text: string, all: number): number {
  if (/^-?[\d.]+%$/.test(text)) return Number.parseFloat(text) / 100 * all
  if (/^-?[\d.]+(?:e-?\d+)?(?:px)?$/.test(text)) return Number.parseFloat(text)
  if (!text.startsWith("calc(")) return NaN
  try {
    const sum = CSSNumericValue.parse(text).toSum("px", "percent")
    return [...sum.values].reduce((total, part) => total + (part instanceof CSSUnitValue ? part.unit === "percent" ? part.value / 100 * all : part.value : NaN), 0)
  } catch { return NaN }
}

/** Thinner than this, in pixels, is a line and no surface. */
const leastThick = 2
/** Spots along each side at which a drawing is tried. */
const tries = 24

type Within = (x: number, y: number) => boolean

let context: OffscreenCanvasRenderingContext2D | null | undefined
function inPath(path: Path2D, rule: CanvasFillRule): Within | null {
  context ??= new OffscreenCanvas(1, 1).getContext("2d")
  const canvas = context
  return canvas && ((x, y) => canvas.isPointInPath(path, x, y, rule))
}

/** How thick, about, what lies in a region is. The spots are in no line with its corners and middles. */
function thickness(isIn: Within, { l, t, r, b }: Region): number {
  let hits = 0
  for (let i = 0; i < tries; i++) for (let j = 0; j < tries; j++) if (isIn(l + (r - l) * (i + 0.37) / tries, t + (b - t) * (j + 0.61) / tries)) hits++
  return r <= l || b <= t ? 0 : hits / tries ** 2 * (r - l) * (b - t) / Math.max(r - l, b - t)
}

/** Null where no spot is hit: what was drawn may be smaller than the gaps between them. */
function drawn(isIn: Within, { left, top, width, height }: Rect): Region | null {
  const region: Region = { l: Infinity, t: Infinity, r: -Infinity, b: -Infinity }
  for (let i = 0; i <= tries; i++) for (let j = 0; j <= tries; j++) {
    const [x, y] = [width * i / tries, height * j / tries]
    if (!isIn(x, y)) continue
    region.l = Math.min(region.l, x - width / tries)
    region.r = Math.max(region.r, x + width / tries)
    region.t = Math.min(region.t, y - height / tries)
    region.b = Math.max(region.b, y + height / tries)
  }
  return region.l > region.r ? null : { l: left + region.l, t: top + region.t, r: left + region.r, b: top + region.b }
}
