import { documentOf, own } from "./own.ts"
import { ofRect, type Region } from "./region.ts"

/** Areas of a picture's map that do something. They are drawn nowhere: where they are the picture tells. */
export const areasOf = (picture: HTMLImageElement): HTMLAreaElement[] => {
  const map = mapOf(picture)
  return map ? [...map.querySelectorAll<HTMLAreaElement>("area[href], area[onclick]")].filter((area) => pictureOf(area) === picture) : []
}

export const isArea = (el: Element): el is HTMLAreaElement => own(el).localName === "area"

/** The picture that shows an area; of several that use the same map the first that is drawn. */
export const pictureOf = (area: HTMLAreaElement): HTMLImageElement | null =>
  [...documentOf(area).querySelectorAll<HTMLImageElement>("img[usemap]")].find((picture) => mapOf(picture)?.contains(area) && picture.getClientRects().length > 0) ?? null

function mapOf({ useMap, ownerDocument }: HTMLImageElement): Element | null {
  const name = useMap.slice(useMap.indexOf("#") + 1)
  return name === "" ? null : [...own(ownerDocument).getElementsByTagName("map")].find((map) => map.name === name || map.id === name) ?? null
}

/** The smallest box around an area, in the viewport: Chromium measures an area from the corner of its picture's border. */
export function areaBox(area: HTMLAreaElement, picture: HTMLImageElement): Region {
  const { l, t, r, b } = ofRect(picture.getBoundingClientRect())
  const numbers = coordsOf(area)
  const [x = 0, y = 0, size = 0] = numbers
  if (area.shape === "default" || numbers.length < 3) return { l, t, r, b }
  if (/^circ/i.test(area.shape)) return { l: l + x - size, t: t + y - size, r: l + x + size, b: t + y + size }
  const [xs, ys] = [0, 1].map((odd) => numbers.filter((_, at) => at % 2 === odd)) as [number[], number[]]
  return { l: l + Math.min(...xs), t: t + Math.min(...ys), r: l + Math.max(...xs), b: t + Math.max(...ys) }
}

const tries = [0.5, 0.3, 0.7, 0.15, 0.85]

/** Spots that may lie in an area, the middle first; the browser knows which do. */
export function areaSpots(area: HTMLAreaElement, picture: HTMLImageElement): { x: number; y: number }[] {
  const { l, t, r, b } = areaBox(area, picture)
  const spread = tries.flatMap((down) => tries.map((across) => ({ x: l + (r - l) * across, y: t + (b - t) * down })))
  return [...spread, ...cornersOf(area, ofRect(picture.getBoundingClientRect()))]
}

/** Just inside each corner of a polygon, whose arms may be thin. */
function cornersOf(area: HTMLAreaElement, { l, t }: Region): { x: number; y: number }[] {
  const numbers = coordsOf(area)
  const count = Math.floor(numbers.length / 2)
  if (!/^poly/i.test(area.shape) || count > mostCorners) return []
  const corner = (at: number): { x: number; y: number } => ({ x: l + (numbers[at % count * 2] ?? 0), y: t + (numbers[at % count * 2 + 1] ?? 0) })
  return Array.from({ length: count }, (_, at) => {
    const [before, here, after] = [corner(at + count - 1), corner(at), corner(at + 1)]
    return { x: here.x + inwards(before.x - here.x) + inwards(after.x - here.x), y: here.y + inwards(before.y - here.y) + inwards(after.y - here.y) }
  })
}

const mostCorners = 60
const inwards = (way: number): number => Math.sign(way) * Math.min(4, Math.abs(way) / 3)

const coordsOf = ({ coords }: HTMLAreaElement): number[] => coords.split(/[\s,;]+/).filter((part) => part !== "").map(Number.parseFloat)
