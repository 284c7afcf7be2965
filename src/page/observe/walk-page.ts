import { Pace } from "./breathe.ts"
import { classify, type Plan } from "./classify.ts"
import { asDrawn, cleanText } from "./clean-text.ts"
import { parseColour } from "./colour.ts"
import { closeDraft } from "./close-draft.ts"
import { coverOf } from "./cover-box.ts"
import { Covers, type Present } from "./covers.ts"
import { draft, type Draft } from "./draft.ts"
import { excerpt, mostText } from "./excerpt.ts"
import { blockBegun, inFirstLine } from "./first-line.ts"
import { flatChildren, shadowOf } from "./flat-tree.ts"
import type { PageHost } from "./page-host.ts"
import { derivePaint, rootPaint, type Paint } from "./paint.ts"
import { areaBox, areasOf } from "./image-map.ts"
import { ofRect, shows, type Region } from "./region.ts"
import { sheetClues, type SheetClues } from "./sheet-clues.ts"
import { isCovered, textSeen, type Seen, type Standing } from "./text-visibility.ts"
import { accessibleText, isChooser, isHiddenInput, isSliderUnder, leafShows } from "./leaf.ts"
import { boxOf, type Met, meet } from "./met.ts"
import { own } from "./own.ts"
import type { Pseudo } from "./pseudo-box.ts"
import { writtenWords } from "./written-words.ts"

/** An element being walked: its children go to `out`, which generic wrappers share with their parent. */
type Frame = {
  met: Met
  kids: ArrayLike<Node>
  at: number
  paint: Paint
  plan: Plan
  out: Draft[]
  parentOut: Draft[]
  block: boolean
  box: Region | null
  seen: Seen | null
  layout: boolean
  /** Its pointer cursor is meant for each of its items. */
  shares: boolean
  order: number
  present: Present | null
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
  const layers: Layers = { covers, covered: new Set(), handled, clues, sought, opened: new Map(), texts: new Map() }
  const first = await walkOnce(host, maxMs, layers, pace)
  const covered = await covers.covered(pace)
  return covered.size === 0 ? first : walkOnce(host, maxMs, { ...layers, covers: null, covered }, pace)
}

type Opened = { met: Met; paint: Paint; plan: Plan }
/**
 * Boxes and texts are noted on the first walk; where something turns out to be covered, a second one leaves it out, which asks the page for nothing
 * that the first one has been told.
 */
type Layers = { covers: Covers | null; covered: ReadonlySet<Text>; handled: ReadonlySet<Element>; clues: SheetClues; sought: string; opened: Map<Element, Opened>; texts: Map<Text, Seen> }

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
    if (!node) { addWritten(frame.out, frame.met, frame.paint, layers.clues, "::after"); stack.pop(); if (frame.present) frame.present.end = elements; close(frame) }
    else if (own(node).nodeType === 1) enter(node as Element, frame)
    else if (node.nodeType === 3) addText(frame, node as Text, layers, elements)
    if (pace.due()) {
      if (performance.now() - started > maxMs) { if (layers.covers) layers.covers.isPartial = true; while (stack.length > 0) { const rest = stack.pop(); if (rest) close(rest) } break }
      await pace.rest()
    }
  }
  const all = doc.getElementsByTagName("*").length
  const cut = performance.now() - started > maxMs ? Math.max(0, all - elements) : 0
  return { drafts, elements: Math.max(elements, all), skipped: cut }
}

function open(host: PageHost, el: Element, parent: Frame | null, outer: Paint, out: Draft[], { covers, handled, clues, opened }: Layers, order: number): Frame | null {
  const known = opened.get(el)
  const met = known?.met ?? meet(el)
  const { style, display, position, overflow } = met
  const tag = met.me.localName
  if (display === "none") {
    if (tag === "input" && (el as HTMLInputElement).type === "file") addLeaf(out, el, "file", null)
    return null
  }
  const layout = parent?.layout ?? false
  const inner = shadowOf(el, host.openShadow)
  if (inner) clues.enter(inner)
  const paint = known?.paint ?? derivePaint(outer, met)
  const first = paint.pointer && !outer.pointer
  let plan = known?.plan ?? classify(met, { pointerRoot: first || (paint.pointer && (parent?.shares === true || isBranch(el))), layout, handled: handled.has(el) || clues.pointed.has(el) })
  if (!known) opened.set(el, { met, paint, plan })
  const present = covers?.addPresent(met, order, paint) ?? null
  const isWhole = unwalked.has(plan.kind) && (plan.kind !== "drawing" || (plan.role !== "canvas" && !isChart(el, boxOf(met))))
  if (covers && mayReachOut(met, isWhole, inner)) covers.isPartial = true
  if (plan.kind === "skip") return null
  if (covers && paint.opacity >= 0.9) {
    const cover = coverOf(met)
    const owns = clues.lifted.has(el) || (clues.unread && position !== "static")
    if (cover || owns) {
      const piece = { met, layer: paint.layer, order, fixed: paint.fixed, within: position === "fixed" ? outer.port : position === "absolute" ? outer.absolute : outer.region }
      if (cover) covers.addBox({ ...piece, ...cover })
      if (owns) covers.addOwner(piece)
    }
  }
  const block = !inlineDisplays.test(display)
  if (block) endRun(out)
  else if (display !== "inline") space(out)
  if (tag === "br") { endRun(out); return null }
  if (isWhole) {
    const box = boxOf(met)
    if (plan.kind === "image" || plan.kind === "drawing") addImage(out, el, style, paint, box)
    else if (isHiddenInput(el, style, paint)) { if ((el as HTMLInputElement).type === "file") addLeaf(out, el, plan.role, box) }
    else if (leafShows(el, style, isSliderUnder(el, style) || isChooser(el) ? outer : paint, box, plan.kind)) addLeaf(out, el, plan.role, box)
    if (block) endRun(out)
    return null
  }
  if (style.contentVisibility === "hidden") return null
  if ((plan.kind === "generic" || plan.kind === "group") && overflow !== "visible" && scrolls(met)) plan = { kind: "group", role: plan.role || "scrollable", scrolls: true }
  const mine = plan.kind === "generic" ? out : []
  addWritten(mine, met, paint, clues, "::before")
  const kids = (tag === "details" && !(el as HTMLDetailsElement).open ? closedDetails(el) : null) ?? flatChildren(el, inner)
  return { met, order, present, kids, at: 0, paint, plan, out: mine, parentOut: out, block, box: null, seen: null,
    shares: sharing.has(tag) && (first || parent?.shares === true),
    layout: plan.kind === "table" ? false : layout || (tag === "table" && plan.kind === "generic") }
}

/** What isn't walked into. */
const unwalked = new Set<Plan["kind"]>(["skip", "leaf", "frame", "image", "drawing"])
/** What these hold is drawn in their box or nowhere. */
const closed = /^(?:select|video|audio|canvas|progress|meter|iframe)$/
/** Whether an element may have parts that are seen outside its box and whose own boxes don't tell where: the strokes of a drawing, what isn't walked into, a modal dialog's backdrop. */
function mayReachOut({ el, me, overflow }: Met, isWhole: boolean, inner: ShadowRoot | null): boolean {
  const tag = me.localName
  if (tag === "svg") return overflow === "visible"
  if (tag === "details") return !(el as HTMLDetailsElement).open && getComputedStyle(el, "::details-content").contentVisibility !== "hidden"
  if (tag === "dialog") return me.matches(":modal") && (parseColour(getComputedStyle(el, "::backdrop").backgroundColor)?.a ?? 1) >= 0.9
  return isWhole && (inner !== null || (me.childElementCount > 0 && !closed.test(tag)))
}

/** Lists and tables on which a page puts the cursor that it means for their items. */
const sharing = new Set(["ul", "ol", "dl", "menu", "table", "thead", "tbody", "tfoot"])

const scrolls = ({ me, style }: Met): boolean => /auto|scroll/.test(style.overflowY) && me.scrollHeight > me.clientHeight + 8 && !/^(?:body|html)$/.test(me.localName)

/** An item of a list within an item: each of a tree's is one for itself, though they share a cursor. */
const isBranch = (el: Element): boolean => own(el).localName === "li" && el.parentElement !== null && own(el.parentElement).parentElement?.localName === "li"

/** A drawing whose parts may be texts or things to click, not a mere icon. */
const isChart = (el: Element, box: Region): boolean =>
  el.querySelector("text, a, [role], [tabindex], [onclick], foreignObject") !== null || (box.r - box.l > 48 && box.b - box.t > 32 && el.childElementCount > 1)

/** What a closed one shows, unless the page has it show everything. */
const closedDetails = (el: Element): Element[] | null => getComputedStyle(el, "::details-content").contentVisibility !== "hidden" ? null : [...el.children].filter((child) => child.localName === "summary").slice(0, 1)

function close(frame: Frame): void {
  const { met, out, parentOut, plan } = frame
  if (plan.kind !== "generic") {
    const box = frame.box ?? (plan.kind === "control" ? boxOf(met) : out[0]?.box ?? null)
    // Only a control is asked whether it shows by itself: the rest is as good as what it holds.
    const visible = plan.kind !== "control" || (frame.paint.opacity >= 0.15 && met.style.visibility === "visible" && (!box || shows(box, frame.paint.region)))
    const kept = closeDraft(met.el, plan, out, box, visible)
    for (const item of kept) append(parentOut, item)
  }
  if (frame.block) endRun(parentOut)
  else if (met.display !== "inline") space(parentOut)
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

function addText(frame: Frame, node: Text, layers: Layers, order: number): void {
  const { data } = node
  if (!/\S/.test(data)) { if (data !== "") space(frame.out); return }
  const { met, paint } = frame
  const { el, me, style } = met
  const box = frame.box = boxOf(met)
  const inView = shows(box, paint.port)
  const precise = sticksOut(box, paint.region) || met.overflow !== "visible" || paint.clips.length > 0 || (inView && me.childElementCount > 0) || style.textIndent !== "0px"
  const standing: Standing = { met, paint, node, precise }
  const known = layers.texts.get(node)
  const seen = known ?? (frame.seen !== null && !precise ? frame.seen : textSeen(standing))
  layers.texts.set(node, seen)
  frame.seen = seen
  const raw = layers.clues.begun.size === 0 ? seen === "unseen" ? "" : data : readable(standing, seen, layers.clues.begun)
  // What has come since the first walk is asked about at once.
  if (raw === "" || layers.covered.has(node) || (!layers.covers && !known && isCovered(standing))) return
  layers.covers?.addText({ ...standing, layer: paint.layer, order, fixed: paint.fixed, inView, isDrawn: seen !== "a11y", holder: frame.order })
  const clean = raw.length > mostText ? excerpt(raw, layers.sought) : cleanText(raw)
  if (clean.trim() === "") return
  const text = style.unicodeBidi.endsWith("override") && style.direction === "rtl" ? asDrawn(clean) : clean
  append(frame.out, draft(el, "text", { text, a11y: seen === "a11y", box }))
}

/** Part of a box lies where nothing can be seen: the text may be there. */
const sticksOut = (box: Region, region: Region): boolean => box.l < region.l - 2 || box.t < region.t - 2 || box.r > region.r + 2 || box.b > region.b + 2

/** What a sheet writes in an element is read with what stands there. */
function addWritten(out: Draft[], met: Met, paint: Paint, clues: SheetClues, pseudo: Pseudo): void {
  if (!clues.worded.has(met.el)) return
  const text = writtenWords(met, paint, pseudo)
  if (text !== "") append(out, draft(met.el, "text", { text, box: boxOf(met) }))
}

/** What can be read of a text whose first line may look different from the rest. */
function readable(standing: Standing, seen: Seen, begun: ReadonlySet<Element>): string {
  const { met, paint, node } = standing
  const start = blockBegun(met.el, met.style, begun)
  const first = start ? textSeen({ met: { ...met, style: start.line }, paint, node, precise: true }) : seen
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
