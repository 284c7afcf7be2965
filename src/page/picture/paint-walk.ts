import type { Box, PaintedView } from "../../protocol/picture.ts"
import { framePosition } from "../frame-place.ts"
import { isEditingHost } from "../observe/classify.ts"
import { flatChildren, flatParent, shadowOf } from "../observe/flat-tree.ts"
import type { PageHost } from "../observe/page-host.ts"
import { isSecretField } from "../observe/secret-field.ts"
import { isDrawnElsewhere } from "./drawn-elsewhere.ts"
import { frameBox } from "./frame-box.ts"
import { boxOf, elementBoxes, textOfField, type PaintedText, TextGroup } from "./painted-text.ts"
import { own } from "../observe/own.ts"

/** What stands in a document's window, whatever a reader would make of it. Hidden or faint is no reason to leave anything out. */
export type Painted = {
  texts: PaintedText[]
  /** Fields in view, by their elements. */
  fields: Element[]
  opaque: Box[]
  frames: PaintedView["frames"]
}

const frameTags = new Set(["iframe", "frame", "object", "embed", "fencedframe", "portal"])
const drawnTags = new Set(["canvas", "video", "audio", "img", "image", "foreignObject"])
const silentTags = new Set(["script", "style", "noscript", "template", "head"])
/** Inputs that show no text. */
const mute = new Set(["checkbox", "radio", "range", "color"])
const buttons = new Set(["submit", "button", "reset"])
/** Anything but a gradient may be a picture of a text. */
const image = /url\(|image-set\(|image\(|cross-fade\(|element\(|paint\(/
/** Beside its list entry a marker may be a picture. */
const markerReach = 48
/** Larger than this a drawing is more than an icon: a code to be scanned, a chart, a signature. */
const iconSize = 32
const inline = /^(inline|contents|ruby)/

/** One pass over the rendered tree with a stack of its own. Reads layout, writes none. */
export const walkPaint = (host: PageHost): Painted => {
  const { document: doc, window: win } = host
  const done: Painted = { texts: [], fields: [], opaque: [], frames: [] }
  const isInView = ([left, top, right, bottom]: Box): boolean => right > 0 && bottom > 0 && left < win.innerWidth && top < win.innerHeight
  let group = new TextGroup()
  const endGroup = (): void => {
    const text = group.end(isInView)
    if (text) done.texts.push(text)
    group = new TextGroup()
  }
  /** `null`: the block that was entered ends here. */
  const stack: (Node | null)[] = doc.documentElement ? [doc.documentElement] : []
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === null) { endGroup(); continue }
    if (own(node).nodeType === 3) {
      const parent = flatParent(node)
      if (parent) group.add(node as Text, win.getComputedStyle(parent))
      continue
    }
    if (own(node).nodeType !== 1 || silentTags.has(own(node as Element).localName)) continue
    const el = node as Element
    const style = win.getComputedStyle(el)
    if (style.display === "none") continue
    const block = !inline.test(style.display)
    if (block || own(el).localName === "br") endGroup()
    // In the order of the page: a label stands before what it tells of.
    const addText = (text: PaintedText): void => { endGroup(); done.texts.push(text) }
    if (addElement(host, el, style, { ...done, addText }, isInView)) continue
    if (block) stack.push(null)
    const kids = flatChildren(el, shadowOf(el, host.openShadow))
    for (let i = kids.length - 1; i >= 0; i--) stack.push(kids[i] ?? null)
  }
  endGroup()
  return done
}

type Adding = Painted & { addText(text: PaintedText): void }
/** Notes what an element draws besides its children; says whether those need no look. */
const addElement = (host: PageHost, el: Element, style: CSSStyleDeclaration, done: Adding, isInView: (box: Box) => boolean): boolean => {
  const { window: win } = host
  const tag = own(el).localName
  const box = boxOf(own(el).getBoundingClientRect())
  const whole: Box = [0, 0, win.innerWidth, win.innerHeight]
  // Such a copy may stand anywhere, also of what is out of view itself.
  if (isDrawnElsewhere(style)) done.opaque.push(whole)
  const near = isInView([box[0] - 64, box[1] - 64, box[2] + 64, box[3] + 64])
  if (frameTags.has(tag)) {
    if (near) {
      const plain = isPlain(el as HTMLElement, win)
      done.frames.push({ position: framePosition(win, el), box: frameBox(el as HTMLElement, style, plain), plain })
    }
    // Its border and what it shows while empty.
    return true
  }
  if (tag === "input" || tag === "textarea" || tag === "select") { if (near) addField(el as HTMLInputElement, box, done); return true }
  if (!near) return false
  if (isEditingHost(el)) done.fields.push(el)
  if (isDrawing(el, box)) done.opaque.push(...boxesOrBox(el, box))
  if (image.test(style.backgroundImage) || image.test(style.borderImageSource) || image.test(style.content)) done.opaque.push(tag === "html" || tag === "body" ? whole : box)
  if (image.test(style.listStyleImage) && style.display === "list-item") done.opaque.push([box[0] - markerReach, box[1], box[2] + markerReach, box[3]])
  for (const name of ["::before", "::after"]) addGenerated(el, win.getComputedStyle(el, name), box, whole, done)
  return false
}

const boxesOrBox = (el: Element, box: Box): Box[] => { const boxes = elementBoxes(el); return boxes.length > 0 ? boxes : [box] }

const isDrawing = (el: Element, [left, top, right, bottom]: Box): boolean => {
  const { localName } = own(el)
  if (localName !== "svg") return drawnTags.has(localName)
  const [width, height] = [right - left, bottom - top]
  return Math.min(width, height) > iconSize || (Math.max(width, height) > iconSize && el.querySelector("text, image, foreignObject, use") !== null)
}

const addField = (el: HTMLInputElement, box: Box, done: Adding): void => {
  if (el.type === "hidden") return
  // What the browser fills in isn't told to scripts before the user has touched the page.
  const closed = el.type === "file" || el.type === "image" || isSecretField(el) || el.matches(":autofill")
  if (closed) done.opaque.push(box)
  const type = el.localName === "input" ? el.type : el.localName
  // A field without a text is told of as well: the label before it isn't the next text's.
  const shown = closed || mute.has(el.type) ? "" : el.localName === "select" ? [...(el as unknown as HTMLSelectElement).options].map((option) => option.label).join("\n") : el.value || el.placeholder
  done.addText(textOfField(el, shown, closed ? "text" : type))
  if (!closed && !mute.has(el.type) && !buttons.has(el.type)) done.fields.push(el)
}

/** Text that a style draws before or after what is in an element. Where it was moved away its place can't be told. */
const addGenerated = (el: Element, style: CSSStyleDeclaration, box: Box, whole: Box, done: Adding): void => {
  const { content } = style
  if (content === "none" || content === "normal" || content === "" || style.display === "none") return
  if (isDrawnElsewhere(style)) done.opaque.push(whole)
  if (image.test(content) || image.test(style.backgroundImage)) done.opaque.push(box)
  const text = content.replace(/attr\(\s*([\w-]+)[^)]*\)/g, (_, name: string) => own(el).getAttribute(name) ?? "").replace(/"/g, "")
  if (!/[\p{L}\p{N}]/u.test(text)) return
  const moved = style.position === "absolute" || style.position === "fixed" || style.transform !== "none"
  done.addText({ text, places: () => moved ? [] : elementBoxes(el) })
}

/** Whether places inside a frame are places in the page moved by a fixed distance. */
const isPlain = (el: HTMLElement, win: Window): boolean => {
  for (let node: Element | null = el; node; node = flatParent(node)) {
    const style = win.getComputedStyle(node)
    if (style.transform !== "none" || style.rotate !== "none" || style.scale !== "none" || style.offsetPath !== "none" || style.perspective !== "none" || (style.zoom !== "" && Number(style.zoom) !== 1)) return false
  }
  return true
}
