import { contrast, parseColour } from "./colour.ts"
import { blended, clear } from "./lens.ts"
import { type Met, rectOf } from "./met.ts"

/** What an element paints for what stands in it: a colour behind, null for a picture; `ink` are colours that fill the letters alone. */
export type Ground = { behind?: string | null; ink?: readonly string[] }

/** A thinner veil changes too little to be reckoned with. */
const leastMixed = 0.1

/** @param image and `shadow`: what the style says of the background and of the box's shadow; each is read once */
export function groundOf(met: Met, image: string, shadow: string): Ground | null {
  const { style, colour } = met
  const opaque = colour !== clear && (parseColour(colour)?.a ?? 1) >= leastMixed ? colour : undefined
  const inner = shadow.includes("inset") ? fillingShadow(met, shadow) : undefined
  if (inner !== undefined) return { behind: inner }
  if (image === "none") return opaque === undefined ? null : style.backgroundClip === "text" ? { ink: [opaque] } : { behind: opaque }
  if (style.backgroundClip === "text") return { ink: inkOf(image, opaque) }
  const even = evenColour(image)
  return { behind: even !== null && opaque !== undefined && style.backgroundBlendMode !== "normal" ? blended(style.backgroundBlendMode.split(",")[0] ?? "normal", even, opaque) : even }
}

export const stopsOf = (image: string): string[] => /^(?:repeating-)?(?:linear|radial|conic)-gradient\(/.test(image) && !image.includes("url(") ? image.match(/\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([^()]*\)/g) ?? [] : []

/** A picture has no colour to compare: letters that are filled with it count as seen. */
const inkOf = (image: string, under: string | undefined): string[] => {
  const stops = stopsOf(image)
  return stops.length === 0 ? ["picture"] : under === undefined ? stops : [...stops, under]
}

/** The colour of a gradient that has but one. */
function evenColour(image: string): string | null {
  const stops = stopsOf(image)
  const [first, ...more] = stops.map(parseColour)
  const isEven = first && first.a >= 0.9 && more.every((colour) => colour && colour.a >= 0.9 && contrast(colour, first) < 1.1)
  return isEven ? stops[0] ?? null : null
}

export type Shadow = { colour: string; x: number; y: number; blur: number; spread: number; inset: boolean }

export const shadowsOf = (list: string): Shadow[] => list === "none" ? [] : list.split(/,(?![^(]*\))/).flatMap((text) => {
  const [, colour = "", lengths = ""] = /^\s*(.*\)|[a-z]+)\s+(.*)$/.exec(text) ?? []
  const [x = 0, y = 0, blur = 0, spread = 0] = lengths.split(/\s+/).map(Number.parseFloat)
  return colour === "" ? [] : [{ colour, x, y, blur, spread, inset: lengths.endsWith("inset") }]
})

/** The colour of a shadow that falls inwards over all of its box. */
function fillingShadow(met: Met, list: string): string | undefined {
  const shadows = shadowsOf(list).filter(({ inset, spread, x, y }) => inset && Math.max(spread, Math.abs(x), Math.abs(y)) >= 4)
  if (shadows.length === 0) return undefined
  const { width, height } = rectOf(met)
  return shadows.find(({ colour, x, y, spread }) => (parseColour(colour)?.a ?? 1) >= 0.5 && (spread * 2 >= Math.min(width, height) || Math.abs(x) >= width || Math.abs(y) >= height))?.colour
}
