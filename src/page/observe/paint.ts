import { clipShape } from "./clip-shape.ts"
import { canvasColour } from "./canvas-colour.ts"
import { over, parseColour } from "./colour.ts"
import { type Clipper, heldRegion, isPile } from "./containing.ts"
import { isFadingIn } from "./fading-in.ts"
import { flatParent } from "./flat-tree.ts"
import { groundOf } from "./ground.ts"
import { addLenses, clear, droppedShadow, filterOpacity, type Lens, through } from "./lens.ts"
import { maskShape } from "./mask-shape.ts"
import { intersect, scrollArea, shows, viewport, type Region } from "./region.ts"
import { scrollReach } from "./scroll-reach.ts"
import { boxOf, type Met, rectOf } from "./met.ts"
import { documentOf, own } from "./own.ts"
import type { Clip } from "./shows-through.ts"

/**
 * How an element's surroundings let it be seen. Derived downwards, one style read an element; elements that change
 * nothing share their parent's object.
 */
export type Paint = {
  /** Product of the ancestors' opacities. */
  opacity: number
  region: Region
  /** The region that applies to absolutely positioned descendants (they skip non-positioned clipping parents). */
  absolute: Region
  /** What cuts off the flow around, the innermost last. */
  clippers: readonly Clipper[]
  /** Clip paths around, which cut off what is positioned too. */
  clips: readonly Clip[]
  /** Colour behind as it is seen, or null when an image or gradient makes it unknowable. */
  background: string | null
  /** Colours that fill the letters of what stands here, where backgrounds are clipped to them. */
  ink: readonly string[]
  /** What changes the colours of what stands here. */
  lenses: readonly Lens[]
  /** Shadows that filters let the letters drop. */
  dropped: string
  pointer: boolean
  /** Inside a box that is hidden the way screen-reader texts are. */
  screenReader: boolean
  /** Inside something that stays put when the page scrolls. */
  fixed: boolean
  /** Height in the painting order: 0 in the flow, the z-index (at least a half) when positioned. */
  layer: number
  /** The viewport, read once a pass. */
  port: Region
}

const none: readonly never[] = []

export function rootPaint(doc: Document, win: Window): Paint {
  const region = scrollArea(doc, win)
  return { opacity: 1, region, absolute: region, clippers: none, clips: [], background: canvasColour(doc, win), ink: none, lenses: none, dropped: "", pointer: false, screenReader: false, fixed: false, layer: 0, port: viewport(win) }
}

/** Lines of text have no box to clip by; a drawing among them has. */
const isBox = ({ me, display }: Met): boolean => (display !== "inline" && display !== "contents") || me.localName === "svg"
/** What the page does with what doesn't fit, said at its root, or at its body where the root says nothing: the window does it. */
const isOfWindow = ({ el, me }: Met): boolean => me.localName === "html" || (me.localName === "body" && getComputedStyle(documentOf(el).documentElement).overflowX === "visible")
const nothing: Region = { l: 0, t: 0, r: 0, b: 0 }

export function derivePaint(parent: Paint, met: Met): Paint {
  const { el, me, style, colour, position, overflow } = met
  const pointer = style.cursor === "pointer"
  // Without a box of its own it does nothing to what it holds.
  if (met.display === "contents") return pointer === parent.pointer ? parent : { ...parent, pointer }
  const { filter, maskImage, contain } = style
  let opacity = parent.opacity * ownOpacity(el, style) * filterOpacity(filter)
  let region = position === "fixed" ? heldRegion(el, true, parent.clippers) ?? parent.port
    : position === "absolute" ? (parent.absolute === parent.region ? null : heldRegion(el, false, parent.clippers)) ?? parent.absolute : parent.region
  let absolute = position === "static" ? parent.absolute : region
  let screenReader = parent.screenReader
  // What lies in the top layer isn't cut off by what it stands in.
  let clips = parent.clips.length > 0 && position !== "static" && me.matches(":modal, :popover-open") ? [] : parent.clips
  const clipPath = style.clipPath
  const clip = position === "absolute" || position === "fixed" ? style.clip : "auto"
  const isContained = (contain !== "none" && /paint|strict|content/.test(contain)) || style.contentVisibility === "auto"
  const overflowY = style.overflowY
  const isClipping = clipPath !== "none" || ((overflow !== "visible" || overflowY !== "visible" || isContained || clip !== "auto") && isBox(met) && !isOfWindow(met))
  let { clippers } = parent
  if (isClipping) {
    const rect = rectOf(met)
    const clipped = clipPath === "none" ? null : clipShape(clipPath, rect)
    if (clipped) clips = [...clips, { el, shape: clipped }]
    const shape = clipped?.region
    const cutOff = clipsAll(clip) || (shape != null && !shows(shape, boxOf(met)))
    if (position === "absolute" && rect.width <= 2 && rect.height <= 2) screenReader = true
    if (cutOff) region = nothing
    else if (!isOfWindow(met)) {
      if (overflow !== "visible" || overflowY !== "visible") region = scrollReach(el, boxOf(met), region, style, [overflow, overflowY])
      if (isContained && overflow === "visible") region = intersect(region, boxOf(met))
    }
    if (shape) region = intersect(region, shape)
    if (position !== "static" || isContained || shape || cutOff) absolute = region
    clippers = [...clippers, { el, region }]
  }
  const zIndex = position === "static" ? "auto" : style.zIndex
  const z = Number(zIndex)
  const layer = position === "static" ? parent.layer : zIndex === "auto" ? Math.max(parent.layer, 0.5) : z === 0 ? 0.5 : z
  if (layer < 0 && liesBehindAncestor(el)) opacity = 0
  if (style.backfaceVisibility === "hidden" && isTurned(el, style)) opacity = 0
  let { background, ink, dropped } = parent
  const lenses = filter === "none" && style.mixBlendMode === "normal" ? parent.lenses : addLenses(parent.lenses, el, style)
  if (filter !== "none") dropped = droppedShadow(filter) || dropped
  const image = style.backgroundImage
  const shadow = style.boxShadow
  const ground = colour === clear && image === "none" && shadow === "none" ? null : groundOf(met, image, shadow)
  if (ground?.ink) ink = ground.ink
  if (ground?.behind !== undefined) {
    background = ground.behind === null ? null : through(lenses, over(ground.behind, parent.background))
    ink = none
    // The box drops its shadow then, and not what stands in it.
    dropped = ""
  }
  const masked = maskImage === "none" ? null : maskShape(el, style, rectOf(met))
  if (masked) clips = [...clips, { el, shape: masked }]
  const fixed = parent.fixed || position === "fixed" || position === "sticky"
  if (opacity === parent.opacity && pointer === parent.pointer && region === parent.region && absolute === parent.absolute && clippers === parent.clippers && clips === parent.clips &&
    background === parent.background && ink === parent.ink && lenses === parent.lenses && dropped === parent.dropped && screenReader === parent.screenReader && fixed === parent.fixed &&
    layer === parent.layer) return parent
  return { opacity, region, absolute, clippers, clips, background, ink, lenses, dropped, pointer, screenReader, fixed, layer, port: parent.port }
}

/** Turned away from the viewer, in a 3D scene. Few elements hide their back, so the scene is looked up for those alone: to read a transform costs much. */
function isTurned(el: Element, style: CSSStyleDeclaration): boolean {
  let turned = flips(style)
  for (let node = flatParent(el); node; node = flatParent(node)) {
    const around = getComputedStyle(node)
    if (around.transformStyle !== "preserve-3d") break
    if (flips(around)) turned = !turned
  }
  return turned
}

function flips({ transform, rotate }: CSSStyleDeclaration): boolean {
  if (rotate === "none") return transform.startsWith("matrix3d") && Number(transform.split(",")[10]) < 0
  const [x = 0, y = 0, z = 0, turn = "0"] = /^[\d.-]+deg$/.test(rotate) ? [0, 0, 1, rotate] : rotate.startsWith("x ") ? [1, 0, 0, rotate.slice(2)] : rotate.startsWith("y ") ? [0, 1, 0, rotate.slice(2)] : rotate.split(" ").map((part, at) => at < 3 ? Number(part) : part)
  return new DOMMatrix().rotateAxisAngle(Number(x), Number(y), Number(z), Number.parseFloat(String(turn))).multiply(new DOMMatrix(transform)).m33 < 0
}

/** A negative z-index puts an element behind all backgrounds up to its stacking context. Rare, so it is looked up when it occurs. */
function liesBehindAncestor(el: Element): boolean {
  for (let node = flatParent(el); node && own(node).localName !== "body"; node = flatParent(node)) {
    const style = getComputedStyle(node)
    if (isPile(style)) return false
    if ((parseColour(style.backgroundColor)?.a ?? 1) >= 0.9) return true
  }
  return false
}

function ownOpacity(el: Element, style: CSSStyleDeclaration): number {
  const opacity = Number(style.opacity)
  return opacity < 0.15 && isFadingIn(el) ? 1 : opacity
}

/** `clip: rect(…)` that leaves nothing. */
function clipsAll(clip: string): boolean {
  if (clip === "auto") return false
  const [top = 0, right = 0, bottom = 0, left = 0] = (clip.match(/-?[\d.]+(?=px)|auto/g) ?? []).map((part) => part === "auto" ? NaN : Number(part))
  return bottom - top <= 2 || right - left <= 2
}
