import { parseColour, type Colour } from "./colour.ts"
import { flatParent } from "./flat-tree.ts"
import { documentOf, own } from "./own.ts"

/** What changes the colours of all that stands in an element: a filter, or the way it is blended with what is painted behind it. */
export type Lens = { filter: string } | { blend: GlobalCompositeOperation; over: string }

export const clear = "rgba(0, 0, 0, 0)"

/** The lenses around what stands in an element, the innermost last. */
export function addLenses(around: readonly Lens[], el: Element, { filter, mixBlendMode }: CSSStyleDeclaration): readonly Lens[] {
  const lenses = [...around]
  if (mixBlendMode !== "normal") lenses.push({ blend: mixBlendMode === "plus-lighter" ? "lighter" : mixBlendMode as GlobalCompositeOperation, over: backdropOf(el) })
  if (changesColours.test(filter)) lenses.push({ filter: filter.includes("url(") ? filter : filter.replace(colourless, "") })
  return lenses
}

const changesColours = /(?:brightness|contrast|invert|grayscale|sepia|saturate|hue-rotate|url)\(/
const colourless = /\b(?:opacity|blur)\([^()]*\)|drop-shadow\((?:[^()]|\([^()]*\))*\)/g

/** A colour as it looks through lenses. What is blended is so with `over`, where that is known to be behind it. */
export function through(lenses: readonly Lens[], colour: string, over?: string): string {
  return lenses.reduceRight((seen, lens) => "filter" in lens ? filtered(lens.filter, seen) : blended(lens.blend, seen, over ?? lens.over), colour)
}

const side = 32
let context: CanvasRenderingContext2D | null | undefined

/** Paints on a small canvas of the document, which alone knows the document's own filters. @returns the pixels of the middle row */
function paint(draw: (canvas: CanvasRenderingContext2D) => void): Uint8ClampedArray {
  if (context === undefined) {
    const canvas = documentOf(document.documentElement).createElement("canvas")
    canvas.width = canvas.height = side
    context = canvas.getContext("2d", { willReadFrequently: true })
  }
  if (!context) return new Uint8ClampedArray(side * 4)
  context.reset()
  draw(context)
  return context.getImageData(0, side / 2, side, 1).data
}

const cache = new Map<string, string>()
function known(key: string, make: () => Uint8ClampedArray, alpha?: number): string {
  let colour = key.includes("url(") ? undefined : cache.get(key)
  if (colour === undefined) {
    if (cache.size > 500) cache.clear()
    const [r = 0, g = 0, b = 0, a = 0] = make().subarray(side * 2)
    cache.set(key, colour = `rgba(${r}, ${g}, ${b}, ${alpha ?? a / 255})`)
  }
  return colour
}

const filtered = (filter: string, colour: string): string => known(`${filter}|${colour}`, () => paint((canvas) => {
  canvas.filter = filter
  canvas.fillStyle = colour
  canvas.fillRect(0, 0, side, side)
}), parseColour(colour)?.a ?? 1)

export const blended = (blend: string, colour: string, over: string): string => known(`${blend}|${colour}|${over}`, () => paint((canvas) => {
  canvas.fillStyle = over
  canvas.fillRect(0, 0, side, side)
  canvas.globalCompositeOperation = blend as GlobalCompositeOperation
  canvas.fillStyle = colour
  canvas.fillRect(0, 0, side, side)
}))

/** What is painted behind an element in the group with which it is blended; clear where nothing is. */
function backdropOf(el: Element): string {
  for (let node = flatParent(el); node; node = flatParent(node)) {
    const style = getComputedStyle(node)
    if ((parseColour(style.backgroundColor)?.a ?? 1) >= 0.5) return style.backgroundColor
    if (isGroup(style)) break
  }
  return clear
}

const isGroup = (style: CSSStyleDeclaration): boolean => style.opacity !== "1" || style.transform !== "none" || style.filter !== "none" || style.isolation === "isolate" || style.mixBlendMode !== "normal" ||
  style.clipPath !== "none" || style.maskImage !== "none" || style.position === "fixed" || style.position === "sticky" || (style.position !== "static" && style.zIndex !== "auto")

/** Blurred by more pixels than this, no letter of an ordinary text can be read. */
const mostBlur = 6

/** How much of what it is put on a filter lets be seen. */
export function filterOpacity(filter: string): number {
  if (filter === "none") return 1
  for (const [, pixels] of filter.matchAll(/blur\(([\d.]+)px\)/g)) if (Number(pixels) > mostBlur) return 0
  let opacity = filter.includes("url(") ? drawnOpacity(filter) : 1
  for (const [, share, percent] of filter.matchAll(/opacity\(([\d.]+)(%?)\)/g)) opacity *= Number(share) / (percent ? 100 : 1)
  return opacity
}

/** For a filter that the page has drawn itself: strokes, as of letters, are looked at through it. */
function drawnOpacity(filter: string): number {
  const row = paint((canvas) => {
    canvas.filter = filter
    canvas.beginPath()
    for (let x = 1; x < side; x += 8) canvas.rect(x, 0, 3, side)
    canvas.fill()
  })
  const levels = Array.from({ length: side / 2 }, (_, at) => row.subarray((at + side / 4) * 4, (at + side / 4) * 4 + 4))
  const range = (channel: number): number => { const all = levels.map((pixel) => pixel[channel] ?? 0); return Math.max(...all) - Math.min(...all) }
  return Math.max(range(0), range(1), range(2), range(3)) / 255
}

/** Whether what is behind glass with such a filter can't be told any more. */
export function hidesBehind(filter: string): boolean {
  if (filter === "none") return false
  if (filterOpacity(filter) < 0.15) return true
  const [dark, light] = ["rgb(0, 0, 0)", "rgb(255, 255, 255)"].map((colour): Colour | null => parseColour(filtered(filter.replace(colourless, ""), colour)))
  return dark != null && light != null && Math.abs(dark.r - light.r) + Math.abs(dark.g - light.g) + Math.abs(dark.b - light.b) < 60
}

/** Shadows that a filter lets letters drop, as a list like that of `text-shadow`. */
export const droppedShadow = (filter: string): string => [...filter.matchAll(/drop-shadow\(((?:[^()]|\([^()]*\))*)\)/g)].map(([, shadow = ""]) => shadow).join(", ")
