import type { Region } from "./region.ts"

/** Where a `clip-path` lets something of its element be seen, in viewport coordinates; null where that can't be told from its text. */
export function clipShape(path: string, { left, top, width, height }: DOMRect): Region | null {
  const [, kind, inner = ""] = /^([a-z]+)\((.*?)\)(?: [a-z-]+)?$/.exec(path) ?? []
  const at = (l: number, t: number, r: number, b: number): Region | null => [l, t, r, b].some(Number.isNaN) ? null : { l: left + l, t: top + t, r: left + r, b: top + b }
  switch (kind) {
    case "inset": {
      const sides = inner.split(" round ")[0]?.split(/\s+/) ?? []
      const [first = "0", second = first, third = first, fourth = second] = sides
      return at(size(fourth, width), size(first, height), width - size(second, width), height - size(third, height))
    }
    case "circle":
    case "ellipse": {
      const [radii = "", centre = "50% 50%"] = inner.split(/(?:^|\s)at\s/)
      const [cx = "50%", cy = "50%"] = centre.trim().split(/\s+/)
      const [x, y] = [size(cx, width), size(cy, height)]
      const given = radii.trim().split(/\s+/).filter((one) => one !== "")
      const reach = (radius: string | undefined, middle: number, side: number, whole: number): number =>
        radius === undefined || radius === "closest-side" ? Math.min(Math.abs(middle), Math.abs(side - middle)) : radius === "farthest-side" ? Math.max(Math.abs(middle), Math.abs(side - middle)) : size(radius, whole)
      const diagonal = Math.hypot(width, height) / Math.SQRT2
      const rx = reach(given[0], x, width, kind === "circle" ? diagonal : width)
      const ry = kind === "circle" ? given[0] === undefined || /side$/.test(given[0]) ? reach(given[0], y, height, diagonal) : rx : reach(given[1], y, height, height)
      return at(x - rx, y - ry, x + rx, y + ry)
    }
    case "polygon": {
      const points = inner.replace(/^(?:evenodd|nonzero),/, "").split(",").map((point) => point.trim().split(/\s+/))
      const xs = points.map(([x = ""]) => size(x, width))
      const ys = points.map(([, y = ""]) => size(y, height))
      return at(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys))
    }
    case "path": return drawn(/"(.*)"/.exec(inner)?.[1] ?? "", { left, top, width, height })
    default: return null
  }
}

/** A length in pixels or a share; what is reckoned by the browser (`calc`) is not a number here. */
const size = (text: string, whole: number): number => /^-?[\d.]+%$/.test(text) ? Number.parseFloat(text) / 100 * whole : /^-?[\d.]+(?:e-?\d+)?(?:px)?$/.test(text) ? Number.parseFloat(text) : NaN

/** Spots along each side of an element at which a drawn path is tried. */
const tries = 24

function drawn(text: string, { left, top, width, height }: Pick<DOMRect, "left" | "top" | "width" | "height">): Region | null {
  const context = new OffscreenCanvas(1, 1).getContext("2d")
  if (!context) return null
  const path = new Path2D(text)
  const region: Region = { l: Infinity, t: Infinity, r: -Infinity, b: -Infinity }
  for (let i = 0; i <= tries; i++) for (let j = 0; j <= tries; j++) {
    const [x, y] = [width * i / tries, height * j / tries]
    if (!context.isPointInPath(path, x, y)) continue
    region.l = Math.min(region.l, x - width / tries)
    region.r = Math.max(region.r, x + width / tries)
    region.t = Math.min(region.t, y - height / tries)
    region.b = Math.max(region.b, y + height / tries)
  }
  return region.l > region.r ? { l: left, t: top, r: left, b: top } : { l: left + region.l, t: top + region.t, r: left + region.r, b: top + region.b }
}
