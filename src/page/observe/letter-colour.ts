import { contrast, parseColour } from "./colour.ts"
import { flatContains } from "./flat-tree.ts"
import { shadowsOf } from "./ground.ts"
import { through } from "./lens.ts"
import type { Paint } from "./paint.ts"
import { documentOf, own, rootOf } from "./own.ts"
import type { Region } from "./region.ts"

/** Less than this nobody can read. */
const leastContrast = 1.25
const leastAlpha = 0.15

/** Do letters stand out from what is behind them: by their fill, their outline or their shadow? */
export function lettersShow(el: Element, style: CSSStyleDeclaration, paint: Paint, place: () => Region): boolean {
  const drawn = isDrawn(el)
  const fill = drawn ? style.fill : style.webkitTextFillColor
  const alpha = parseColour(fill)?.a ?? 1
  const isClear = fill === "none" || (drawn && Number(style.fillOpacity) < leastAlpha) || alpha < leastAlpha
  // A pattern or a gradient is no colour to compare.
  if (!isClear && (fill.startsWith("url(") || standsOut(fill, paint))) return true
  if (!drawn && alpha < 0.9 && paint.ink.some((ink) => standsOut(ink, paint))) return true
  return outlineShows(style, paint, { drawn, isClear }) || (!isClear && standsOnSomethingElse(el, fill, place(), paint))
}

const svg = "http://www.w3.org/2000/svg"
export const isDrawn = (el: Element): boolean => el.namespaceURI === svg

/** @param ground what is behind, where that isn't what the ancestors paint */
function standsOut(colour: string, { background, lenses }: Paint, ground: string | null = background): boolean {
  const letters = parseColour(lenses.length === 0 ? colour : through(lenses, colour, ground === background ? undefined : ground ?? undefined))
  if (!letters) return true
  if (letters.a < leastAlpha) return false
  const behind = ground === null ? null : parseColour(ground)
  return !behind || contrast(letters, behind) >= leastContrast
}

/** A shadow far from its letters, or wide, makes none of them readable. */
const farthest = 12

function outlineShows(style: CSSStyleDeclaration, paint: Paint, { drawn, isClear }: { drawn: boolean; isClear: boolean }): boolean {
  if (drawn) return style.stroke !== "none" && Number.parseFloat(style.strokeWidth) > 0.2 && Number(style.strokeOpacity) >= leastAlpha && standsOut(style.stroke, paint)
  if (Number.parseFloat(style.webkitTextStrokeWidth) > 0.2 && standsOut(style.webkitTextStrokeColor, paint)) return true
  return [style.textShadow, isClear || paint.dropped === "" ? "none" : paint.dropped].flatMap(shadowsOf).some(({ colour, x, y, blur }) =>
    Math.max(Math.abs(x), Math.abs(y), blur) <= farthest && standsOut(colour, paint))
}

/** Text laid over a picture or another box: its ancestors' background isn't what is behind it. */
function standsOnSomethingElse(el: Element, fill: string, box: Region, paint: Paint): boolean {
  const x = (box.l + box.r) / 2
  const y = (box.t + box.b) / 2
  const port = paint.port
  if (x > port.l && x < port.r && y > port.t && y < port.b) {
    for (const other of documentOf(el).elementsFromPoint(x, y)) {
      const ground = flatContains(other, el) || flatContains(el, other) ? undefined : behindOf(other)
      if (ground !== undefined) return standsOut(fill, paint, ground)
    }
    return false
  }
  return isDrawn(el) ? (el.closest("svg")?.querySelector("rect, path, circle, ellipse, polygon, image") ?? null) !== null : nearPictures(el).some((other) => behindOf(other) !== undefined)
}

/** Text of the colour of something that it is laid over, without standing in it. */
export function blendsIn(el: Element, style: CSSStyleDeclaration, paint: Paint, { x, y }: { x: number; y: number }): boolean {
  for (const other of rootOf(el).elementsFromPoint(x, y)) {
    const ground = other === el || flatContains(el, other) ? undefined : behindOf(other)
    if (ground === undefined) continue
    if (ground === null || flatContains(other, el)) return false
    const there = { ...paint, background: ground }
    return !standsOut(isDrawn(el) ? style.fill : style.webkitTextFillColor, there) && !outlineShows(style, there, { drawn: isDrawn(el), isClear: false })
  }
  return false
}

function nearPictures(el: Element): Element[] {
  let holder: Element | null = el
  for (let i = 0; i < 4 && holder && own(holder).parentElement && own(holder).parentElement !== documentOf(el).body; i++) holder = own(holder).parentElement
  return holder ? [...own(holder).querySelectorAll("img, video, canvas, picture, svg")].slice(0, 5) : []
}

/** What an element that lies behind something lets be seen of itself: its colour, null where it is a picture, undefined where it is no more than a frame for others. */
export function behindOf(el: Element): string | null | undefined {
  if (isPicture(el)) return null
  const style = getComputedStyle(el)
  if (Number(style.opacity) < 0.9) return undefined
  if (isDrawn(el)) return style.fill === "none" || Number(style.fillOpacity) < 0.9 || /^(?:svg|g|text|tspan)$/.test(el.localName) ? undefined : style.fill.startsWith("url(") ? null : style.fill
  return style.backgroundImage !== "none" ? null : (parseColour(style.backgroundColor)?.a ?? 0) >= 0.9 ? style.backgroundColor : undefined
}

const isPicture = (el: Element): boolean => /^(?:img|video|canvas|iframe|svg|picture)$/.test(own(el).localName)
