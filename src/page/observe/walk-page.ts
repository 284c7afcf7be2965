import { Pace } from "./breathe.ts"
import { classify, type Plan } from "./classify.ts"
import { asDrawn, cleanText } from "./clean-text.ts"
import { closeDraft } from "./close-draft.ts"
import { coverOf } from "./cover-box.ts"
import { Covers } from "./covers.ts"
import { draft, type Draft } from "./draft.ts"
import { excerpt, mostText } from "./excerpt.ts"
import { blockBegun, inFirstLine } from "./first-line.ts"
import { flatChildren, shadowOf } from "./flat-tree.ts"
import type { PageHost } from "./page-host.ts"
import { derivePaint, rootPaint, type Paint } from "./paint.ts"
import { areaBox, areasOf } from "./image-map.ts"
import { ofRect, shows, type Region } from "./region.ts"
import { sheetClues, type SheetClues } from "./sheet-clues.ts"
import { textSeen, type Seen } from "./text-visibility.ts"
import { accessibleText, isHiddenInput, leafShows } from "./leaf.ts"
import { own } from "./own.ts"

/** An element being walked: its children go to `out`, which generic wrappers share with their parent. */
type Frame = {
  el: Element
  kids: ArrayLike<Node>
  at: number
  paint: Paint
  style: CSSStyleDeclaration
  display: string
  overflow: string
  plan: Plan
  out: Draft[]
  parentOut: Draft[]
  block: boolean
  box: Region | null
  seen: Seen | null
  layout: boolean
  /** Its pointer cursor is meant for each of its items. */
  shares: boolean
}

export type Walk = { drafts: Draft[]; elements: number; skipped: number }

const inlineDisplays = /^(inline|contents|ruby)/

/**
 * One pass over the rendered tree, top down with a stack of its own (so depth costs nothing), never longer than a slice
 * at a time. What is `sought` is found in the longest texts too. `maxMs` (wall time, the page's own work in between included) bounds it on monstrous pages; what was not reached is counted.
 */
export async function walkPage(host: PageHost, { maxMs, sought }: { maxMs: number; sought: string }, pace: Pace): Promise<Walk> {
  const covers = new Covers()
  const handled = await host.handled()
  const clues = sheetClues(host.document)
  const first = await walkOnce(host, maxMs, { covers, covered: new Set(), handled, clues, sought }, pace)
  const covered = await covers.covered(pace)
  return covered.size === 0 ? first : walkOnce(host, maxMs, { covers: null, covered, handled, clues, sought }, pace)
}

/** Boxes and texts are noted on the first walk; where something turns out to be covered, a second one leaves it out. */
type Layers = { covers: Covers | null; covered: ReadonlySet<Text>; handled: ReadonlySet<Element>; clues: SheetClues; sought: string }

async function walkOnce(host: PageHost, maxMs: number, layers: Layers, pace: Pace): Promise<Walk> {
  const { document: doc, window: win } = host
  const drafts: Draft[] = []
  const started = performance.now()
  let elements = 0
  const stack: Frame[] = []
  const enter = (el: Element, parent: Frame | null): void => {
    elements++
    const paint = parent?.paint ?? rootPaint(doc, win)
    const frame = open(host, el, parent, paint, parent?.out ?? drafts, layers, elements)
    if (!frame) return
    stack.push(frame)
  }
  if (doc.documentElement) enter(doc.documentElement, null)
  while (stack.length > 0) {
    const frame = stack[stack.length - 1]
    if (!frame) break
    const node = frame.kids[frame.at++]
    if (!node) { stack.pop(); close(frame) }
    else if (own(node).nodeType === 1) enter(node as Element, frame)
    else if (node.nodeType === 3) addText(host, frame, node as Text, layers, elements)
    // What is in view is hit-tested, which takes milliseconds in pages of many layers: after each of these the clock is looked at.
    if (pace.due(frame.box && shows(frame.box, frame.paint.port) ? 1 : 16)) {
      if (performance.now() - started > maxMs) { while (stack.length > 0) { const rest = stack.pop(); if (rest) close(rest) } break }
      await pace.rest()
    }
  }
  const all = doc.getElementsByTagName("*").length
  const cut = performance.now() - started > maxMs ? Math.max(0, all - elements) : 0
  return { drafts, elements: Math.max(elements, all), skipped: cut }
}

function open(host: PageHost, el: Element, parent: Frame | null, outer: Paint, out: Draft[], { covers, handled, clues }: Layers, order: number): Frame | null {
  const win = host.window
  const tag = own(el).localName
  const style = win.getComputedStyle(el)
  const display = style.display
  if (display === "none") {
    if (tag === "input" && (el as HTMLInputElement).type === "file") addLeaf(out, el, "file", null)
    return null
  }
  const layout = parent?.layout ?? false
  const inner = shadowOf(el, host.openShadow)
  if (inner) clues.enter(inner)
  const colour = style.backgroundColor
  const position = style.position
  const overflow = style.overflowX
  const paint = derivePaint(outer, el, style, { colour, position, overflow })
  const first = paint.pointer && !outer.pointer
  let plan = classify(el, style, { pointerRoot: first || (paint.pointer && (parent?.shares === true || isBranch(el))), layout, handled: handled.has(el) || clues.pointed.has(el) })
  if (plan.kind === "skip") return null
  if (covers && paint.opacity >= 0.9) {
    const cover = coverOf(tag, style, { colour, lifted: position !== "static" })
    const owns = clues.lifted.has(el) || (clues.unread && position !== "static")
    if (cover || owns) {
      const piece = { el, layer: paint.layer, order, fixed: paint.fixed, within: position === "fixed" ? outer.port : position === "absolute" ? outer.absolute : outer.region }
      if (cover) covers.addBox({ ...piece, ...cover })
      if (owns) covers.addOwner(piece)
    }
  }
  const block = !inlineDisplays.test(display)
  if (block) endRun(out)
  else if (display !== "inline") space(out)
  if (tag === "br") { endRun(out); return null }
  if (plan.kind === "leaf" || plan.kind === "frame" || plan.kind === "image" || plan.kind === "drawing") {
    const box = ofRect(el.getBoundingClientRect())
    if (plan.kind !== "drawing" || !isChart(el, box)) {
      if (plan.kind === "image" || plan.kind === "drawing") addImage(out, el, style, paint, box)
      else if (isHiddenInput(el, style, paint)) { if ((el as HTMLInputElement).type === "file") addLeaf(out, el, plan.role, box) }
      else if (leafShows(el, style, paint, box, plan.kind)) addLeaf(out, el, plan.role, box)
      if (block) endRun(out)
      return null
    }
  }
  if (style.contentVisibility === "hidden") return null
  if ((plan.kind === "generic" || plan.kind === "group") && overflow !== "visible" && scrolls(el, style)) plan = { kind: "group", role: plan.role || "scrollable", scrolls: true }
  const mine = plan.kind === "generic" ? out : []
  const kids = tag === "details" && !(el as HTMLDetailsElement).open ? closedDetails(el) : flatChildren(el, inner)
  return { el, kids, at: 0, paint, style, display, overflow, plan, out: mine, parentOut: out, block, box: null, seen: null,
    shares: sharing.has(tag) && (first || parent?.shares === true),
    layout: plan.kind === "table" ? false : layout || (tag === "table" && plan.kind === "generic") }
}

/** Lists and tables on which a page puts the cursor that it means for their items. */
const sharing = new Set(["ul", "ol", "dl", "menu", "table", "thead", "tbody", "tfoot"])

const scrolls = (el: Element, { overflowY }: CSSStyleDeclaration): boolean => /auto|scroll/.test(overflowY) && own(el).scrollHeight > own(el).clientHeight + 8 && !/^(?:body|html)$/.test(own(el).localName)

/** An item of a list within an item: each of a tree's is one for itself, though they share a cursor. */
const isBranch = (el: Element): boolean => own(el).localName === "li" && el.parentElement !== null && own(el.parentElement).parentElement?.localName === "li"

/** A drawing whose parts may be texts or things to click, not a mere icon. */
const isChart = (el: Element, box: Region): boolean =>
  el.querySelector("text, a, [role], [tabindex], [onclick], foreignObject") !== null || (box.r - box.l > 48 && box.b - box.t > 32 && el.childElementCount > 1)

const closedDetails = (el: Element): Element[] => [...el.children].filter((child) => child.localName === "summary").slice(0, 1)

function close(frame: Frame): void {
  const { out, parentOut, plan, el } = frame
  if (plan.kind !== "generic") {
    const box = frame.box ?? (plan.kind === "control" ? ofRect(own(el).getBoundingClientRect()) : out[0]?.box ?? null)
    // Only a control is asked whether it shows by itself: the rest is as good as what it holds.
    const visible = plan.kind !== "control" || (frame.paint.opacity >= 0.15 && frame.style.visibility === "visible" && (!box || shows(box, frame.paint.region)))
    const kept = closeDraft(el, plan, out, box, visible)
    for (const item of kept) append(parentOut, item)
  }
  if (frame.block) endRun(parentOut)
  else if (frame.display !== "inline") space(parentOut)
}

function append(out: Draft[], item: Draft): void {
  const last = out[out.length - 1]
  item.spaced = item.text.endsWith(" ")
  if (item.role === "text" && last && last.role === "text" && !last.ends && last.a11y === item.a11y) {
    last.text += item.text
    last.spaced = item.spaced
    last.ends = item.ends
  } else out.push(item)
}

function endRun(out: Draft[]): void {
  const last = out[out.length - 1]
  if (last) last.ends = true
}

function space(out: Draft[]): void {
  const last = out[out.length - 1]
  if (last?.role !== "text" || last.ends || last.spaced) return
  last.text += " "
  last.spaced = true
}

function addText(host: PageHost, frame: Frame, node: Text, layers: Layers, order: number): void {
  if (!/\S/.test(node.data)) { if (node.data !== "") space(frame.out); return }
  frame.box ??= ofRect(own(frame.el).getBoundingClientRect())
  const inView = shows(frame.box, frame.paint.port)
  const precise = frame.overflow !== "visible" || frame.style.textIndent !== "0px" || frame.paint.clips.length > 0 || (inView && own(frame.el).childElementCount > 0)
  const seen = frame.seen !== null && !precise ? frame.seen : textSeen(frame.el, frame.style, frame.paint, node, frame.box, precise, host.window)
  frame.seen = seen
  const raw = layers.clues.begun.size === 0 ? seen === "unseen" ? "" : node.data : readable(frame, node, seen, layers.clues.begun, host.window)
  if (raw === "" || layers.covered.has(node)) return
  layers.covers?.addText({ el: frame.el, node, box: frame.box, layer: frame.paint.layer, order, fixed: frame.paint.fixed, inView })
  const clean = raw.length > mostText ? excerpt(raw, layers.sought) : cleanText(raw)
  if (clean.trim() === "") return
  const text = frame.style.unicodeBidi.endsWith("override") && frame.style.direction === "rtl" ? asDrawn(clean) : clean
  append(frame.out, draft(frame.el, "text", { text, a11y: seen === "a11y", box: frame.box }))
}

/** What can be read of a text whose first line may look different from the rest. */
function readable({ el, style, paint, box }: Frame, node: Text, seen: Seen, begun: ReadonlySet<Element>, win: Window): string {
  const start = box && blockBegun(el, style, begun)
  const first = start ? textSeen(el, start.line, paint, node, box, true, win) : seen
  if (!start || first === seen) return seen === "unseen" ? "" : node.data
  const end = inFirstLine(node, start.block)
  return seen === "unseen" ? node.data.slice(0, end) : node.data.slice(end)
}

function addLeaf(out: Draft[], el: Element, role: string, box: Region | null): void {
  out.push(draft(el, role, { control: role !== "progressbar" && role !== "meter", box, ends: true }))
}

function addImage(out: Draft[], el: Element, style: CSSStyleDeclaration, paint: Paint, box: Region): void {
  if (style.visibility !== "visible" || paint.opacity < 0.15 || !shows(box, paint.region)) return
  const text = accessibleText(el)
  if (text) out.push(draft(el, "img", { text, a11y: true, box }))
  if (el.hasAttribute("usemap") && el.localName === "img")
    for (const area of areasOf(el as HTMLImageElement)) {
      const place = areaBox(area, el as HTMLImageElement)
      if (shows(place, box)) addLeaf(out, area, area.hasAttribute("href") ? "link" : "clickable", place)
    }
}
