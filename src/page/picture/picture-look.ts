import type { ObservedNode } from "../../core/observation.ts"
import { walk } from "../../core/walk.ts"
import type { Box, PaintedView, PrivatePart, Regions } from "../../protocol/picture.ts"
import { flatParent } from "../observe/flat-tree.ts"
import { survey } from "../observe/observe.ts"
import type { PageHost } from "../observe/page-host.ts"
import { type Painted, walkPaint } from "./paint-walk.ts"
import { elementBoxes, type PaintedText } from "./painted-text.ts"
import { documentOf } from "../observe/own.ts"

/**
 * What a host needs to take a picture of a document that shows nothing private. It learns places, and is told numbers, never values. Each
 * look has an id: one that comes too late asks about its own, and leaves a newer one alone.
 */
export interface PictureLook {
  /** What the document shows in its window. Begins to watch for changes. Nothing where it is too large to be gone through. */
  paint(id: string): Promise<PaintedView | undefined>
  /** Where parts of the painted view stand, once it has surely been drawn. */
  regions(id: string, parts: readonly PrivatePart[]): Promise<Regions>
  /** Whether the document still shows what was painted. Ends the watching. */
  still(id: string): boolean
}

const most = { elements: 20_000, characters: 400_000 } as const
type Look = { id: string; look: string; places: ((spans?: PrivatePart["spans"]) => Box[])[]; changes: () => boolean; end(): void }

export const createPictureLook = (host: PageHost): PictureLook => {
  const { document: doc, window: win } = host
  let now: Look | undefined
  const lookBy = (id: string): Look | undefined => now?.id === id ? now : undefined
  return {
    paint: async (id) => {
      now?.end()
      if (doc.getElementsByTagName("*").length > most.elements) return undefined
      const { finished } = await survey(host)
      // From here on in one go: what is told and what is watched is one moment of the page.
      const painted = walkPaint(host)
      now = watch(host.node, id, lookOf(win, painted))
      const texts = painted.texts.map((text) => withoutSecrets(text, finished.secrets, painted.opaque))
      const known = new Set(finished.elements.values())
      // A field that the observer left out says nothing about what it holds.
      for (const field of painted.fields) if (!known.has(field)) painted.opaque.push(...elementBoxes(field))
      const read = elementPlaces(finished.nodes, finished.elements)
      now.places = [...read, ...texts.map(({ places }) => places)]
      const nodes: ObservedNode[] = [...finished.nodes, ...texts.map(nodeOf)]
      if ([...walk(nodes)].reduce((sum, { name, value = "" }) => sum + name.length + value.length, 0) > most.characters) return undefined
      return { url: win.location.href, nodes, texts: read.length, opaque: painted.opaque, frames: painted.frames, window: { width: win.innerWidth, height: win.innerHeight, ratio: win.devicePixelRatio, pinch: win.visualViewport?.scale ?? 1 } }
    },
    regions: async (id, parts) => {
      await drawn(win)
      const look = lookBy(id)
      return { same: isSame(host, look), regions: parts.map(({ node, spans }) => ({ node, boxes: look?.places[node]?.(spans) ?? [] })) }
    },
    still: (id) => {
      const look = lookBy(id)
      if (look) now = undefined
      const same = isSame(host, look)
      look?.end()
      return same
    }
  }
}

const nodeOf = ({ text, field }: PaintedText): ObservedNode => field === undefined ? { role: "text", name: text } : { role: "textbox", name: "", value: text, field: { type: field } }

const isSame = (host: PageHost, look: Look | undefined): boolean =>
  look !== undefined && !look.changes() && !isChangingOver(host.document) && look.look === lookOf(host.window, walkPaint(host))

/** While one view gives way to another, a picture of the old one is drawn over the new. */
const isChangingOver = (doc: Document): boolean =>
  doc.getAnimations().some(({ effect }) => effect instanceof KeyframeEffect && effect.pseudoElement?.startsWith("::view-transition"))

/** Places of the observer's nodes, in the order of `walk`; what has no element of its own stands in its parent's. */
const elementPlaces = (nodes: readonly ObservedNode[], elements: ReadonlyMap<ObservedNode, Element>, around?: Element): Look["places"] => nodes.flatMap((node) => {
  const el = elements.get(node) ?? around
  return [() => el ? elementBoxes(node.role === "text" ? lineHolder(el) : el) : [], ...elementPlaces(node.children ?? [], elements, el)]
})

/** What holds a run of text: it may begin in one inline element and go on in the next. */
const lineHolder = (el: Element): Element => {
  let holder = el
  for (let around = flatParent(holder); around && /^(inline|contents)/.test(documentOf(around).defaultView?.getComputedStyle(holder).display ?? ""); around = flatParent(holder)) holder = around
  return holder
}

/** A secret field's value is never read, and so not either where the page repeats it. */
const withoutSecrets = (painted: PaintedText, secrets: readonly string[], opaque: Box[]): PaintedText => {
  if (!secrets.some((secret) => secret.trim().length > 2 && painted.text.includes(secret.trim()))) return painted
  opaque.push(...painted.places())
  return { ...painted, text: "" }
}

/** All that a picture would show of a window, as one text to be compared. */
const lookOf = (win: Window, { texts, fields, opaque, frames }: Painted): string => {
  const rounded = (boxes: readonly Box[]): string => boxes.map((box) => box.map((side) => Math.round(side * 2)).join(" ")).join(";")
  return JSON.stringify([win.scrollX, win.scrollY, win.innerWidth, win.innerHeight, win.devicePixelRatio, win.visualViewport?.scale,
    texts.map(({ text, places }) => [text, rounded(places())]), fields.map((el) => rounded(elementBoxes(el))), rounded(opaque), frames.map(({ position, box, plain }) => [position, rounded([box]), plain])])
}

/** Also hears of what is changed and changed back between two looks. */
const watch = (doc: Document, id: string, look: string): Look => {
  let changed = false
  const observer = new MutationObserver(() => { changed = true })
  observer.observe(doc, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["class", "style", "hidden", "open", "value", "src", "title", "slot"] })
  return { id, look, places: [], changes: () => changed || observer.takeRecords().length > 0, end: () => observer.disconnect() }
}

/** Three frames and a little: what the document is now has then been drawn, and nothing older is on the screen. */
const drawn = async (win: Window): Promise<void> => {
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => { win.requestAnimationFrame(resolve) })
  await new Promise((resolve) => { win.setTimeout(resolve, 40) })
}
