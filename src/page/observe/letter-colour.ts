import { contrast, parseColour } from "./colour.ts"
import { flatContains } from "./flat-tree.ts"
import type { Paint } from "./paint.ts"
import { documentOf, own } from "./own.ts"
import type { Region } from "./region.ts"

/** Less than this nobody can read. */
const leastContrast = 1.25
const leastAlpha = 0.15

/** Do letters stand out from what is behind them: by their fill, their outline or their shadow? */
export function lettersShow(el: Element, style: CSSStyleDeclaration, paint: Paint, box: Region, win: Window): boolean {
  if (paint.background === null && style.backgroundClip === "text" && style.backgroundImage !== "none") return true
  const drawn = isDrawn(el)
  const fill = drawn ? style.fill : style.webkitTextFillColor
  const isClear = fill === "none" || (drawn && Number(style.fillOpacity) < leastAlpha) || (parseColour(fill)?.a ?? 1) < leastAlpha
  // A pattern or a gradient is no colour to compare.
  if (!isClear && (fill.startsWith("url(") || standsOut(fill, paint.background))) return true
  return outlineShows(style, paint.background, drawn) || (!isClear && standsOnSomethingElse(el, fill, box, paint, win))
}

const svg = "http://www.w3.org/2000/svg"
const isDrawn = (el: Element): boolean => el.namespaceURI === svg

function standsOut(colour: string, background: string | null): boolean {
  const letters = parseColour(colour)
  if (!letters) return true
  if (letters.a < leastAlpha) return false
  const behind = background === null ? null : parseColour(background)
  return !behind || contrast(letters, behind) >= leastContrast
}

/** A shadow far from its letters, or wide, makes none of them readable. */
const farthest = 12

function outlineShows(style: CSSStyleDeclaration, background: string | null, drawn: boolean): boolean {
  if (drawn) return style.stroke !== "none" && Number.parseFloat(style.strokeWidth) > 0.2 && Number(style.strokeOpacity) >= leastAlpha && standsOut(style.stroke, background)
  if (Number.parseFloat(style.webkitTextStrokeWidth) > 0.2 && standsOut(style.webkitTextStrokeColor, background)) return true
  if (style.textShadow === "none") return false
  return style.textShadow.split(/,(?![^(]*\))/).some((shadow) => {
    const [, colour = "", lengths = ""] = /^\s*(.*\)|[a-z]+)\s+(.*)$/.exec(shadow) ?? []
    return lengths.split(/\s+/).every((length) => Math.abs(Number.parseFloat(length)) <= farthest) && colour !== "" && standsOut(colour, background)
  })
}

/** Text laid over a picture or another box: its ancestors' background isn't what is behind it. */
function standsOnSomethingElse(el: Element, fill: string, box: Region, paint: Paint, win: Window): boolean {
  const x = (box.l + box.r) / 2
  const y = (box.t + box.b) / 2
  const port = paint.port
  if (x > port.l && x < port.r && y > port.t && y < port.b) {
    for (const other of documentOf(el).elementsFromPoint(x, y)) {
      const ground = flatContains(other, el) || flatContains(el, other) ? undefined : groundOf(other, win)
      if (ground !== undefined) return standsOut(fill, ground)
    }
    return false
  }
  return isDrawn(el) ? (el.closest("svg")?.querySelector("rect, path, circle, ellipse, polygon, image") ?? null) !== null : nearPictures(el).some((other) => groundOf(other, win) !== undefined)
}

function nearPictures(el: Element): Element[] {
  let holder: Element | null = el
  for (let i = 0; i < 4 && holder && own(holder).parentElement && own(holder).parentElement !== documentOf(el).body; i++) holder = own(holder).parentElement
  return holder ? [...own(holder).querySelectorAll("img, video, canvas, picture, svg")].slice(0, 5) : []
}

/** What an element that lies behind something lets be seen of itself: its colour, null where it is a picture, undefined where it is no more than a frame for others. */
function groundOf(el: Element, win: Window): string | null | undefined {
  if (isPicture(el)) return null
  const style = win.getComputedStyle(el)
  if (Number(style.opacity) < 0.9) return undefined
  if (isDrawn(el)) return style.fill === "none" || Number(style.fillOpacity) < 0.9 || /^(?:svg|g|text|tspan)$/.test(el.localName) ? undefined : style.fill.startsWith("url(") ? null : style.fill
  return style.backgroundImage !== "none" ? null : (parseColour(style.backgroundColor)?.a ?? 0) >= 0.9 ? style.backgroundColor : undefined
}

const isPicture = (el: Element): boolean => /^(?:img|video|canvas|iframe|svg|picture)$/.test(own(el).localName)

export const isOpaque = (el: Element, win: Window): boolean => groundOf(el, win) !== undefined
