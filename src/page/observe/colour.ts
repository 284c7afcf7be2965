/** Colours as the browser computes them, just enough to tell text that nobody can see from its background. */
export type Colour = { r: number; g: number; b: number; a: number }

const cache = new Map<string, Colour | null>()

export function parseColour(value: string): Colour | null {
  let colour = cache.get(value)
  if (colour === undefined) {
    if (cache.size > 500) cache.clear()
    cache.set(value, colour = parseRgb(value) ?? paintOne(value))
  }
  return colour
}

function parseRgb(value: string): Colour | null {
  if (!value.startsWith("rgb")) return null
  const parts = value.match(/[\d.]+/g)?.map(Number)
  if (!parts || parts.length < 3) return null
  return { r: parts[0] ?? 0, g: parts[1] ?? 0, b: parts[2] ?? 0, a: parts[3] ?? 1 }
}

/** Newer notations (oklch, color()…) are painted on one pixel and read back. */
function paintOne(value: string): Colour | null {
  const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true })
  if (!context) return null
  context.fillStyle = value
  context.fillRect(0, 0, 1, 1)
  const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data
  return { r, g, b, a: a / 255 }
}

/** A colour as it looks over another one; by itself where that isn't known, or it lets none of it through. */
export function over(colour: string, behind: string | null): string {
  const [top, under] = [parseColour(colour), behind === null ? null : parseColour(behind)]
  if (!top || !under || top.a >= 0.98) return colour
  const mix = (a: number, b: number): number => Math.round(a * top.a + b * (1 - top.a))
  return `rgb(${mix(top.r, under.r)}, ${mix(top.g, under.g)}, ${mix(top.b, under.b)})`
}

const linear = (channel: number): number => {
  const c = channel / 255
  return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}
const luminance = (c: Colour): number => 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b)

/** WCAG contrast of text over an opaque background, the text's own alpha taken into account. */
export function contrast(text: Colour, background: Colour): number {
  const over = (t: number, b: number): number => t * text.a + b * (1 - text.a)
  const seen = { r: over(text.r, background.r), g: over(text.g, background.g), b: over(text.b, background.b), a: 1 }
  const a = luminance(seen)
  const b = luminance(background)
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}
