import { readValue } from "../observe/control-state.ts"
import type { PageHost } from "../observe/page-host.ts"
import { deepFocus } from "../observe/deep-focus.ts"
import { pause } from "./pause.ts"
import { isShown, own } from "../observe/own.ts"

/** What may change when one acts; cheap to read before and after. */
type Signature = { url: string; title: string; value: string; checked: string; states: string; focus: Element | null; scroll: string; fields: string; dialogs: number; open: boolean | null }

export type Settling = {
  /** Milliseconds in which a first change may still come. */
  patience?: number
  /** A change that is likely to follow, and is waited for a moment longer. */
  expect?: "url" | undefined
}
export type Watch = {
  /** Waits until the page is quiet and says what changed, in a few words each. */
  settle(options?: Settling): Promise<string[]>
}

const quietMs = 60
const firstMs = 110
/** No page is quiet sooner, whatever it did. */
const soonestMs = firstMs - 20
/** A page that stood still meanwhile had no time to answer: its own timers come after ours then. Less than any patience, so that it gets another turn. */
const mostAtOnce = firstMs - 10
const expectMs = 900
const mostMs = 2000
const mostFields = 300
const mostElements = 20_000
const states = ["aria-checked", "aria-selected", "aria-expanded", "aria-pressed", "aria-current", "aria-invalid", "aria-valuenow", "aria-disabled"]

/** Starts watching the page around an action on `target`. */
export function watch(host: PageHost, target: Element | null): Watch {
  const { document: doc, window: win } = host
  const before = sign(host, target)
  const already = new Set(doc.getAnimations())
  const seen = { content: 0, look: 0, last: performance.now(), leaving: false, download: false }
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === "attributes" && /^(class|style)$/.test(record.attributeName ?? "")) seen.look++
      else seen.content++
    }
    seen.last = performance.now()
  })
  for (const root of [host.node, ...shadowRoots(host)]) observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true })
  const leave = (): void => { seen.leaving = true }
  const navigate = (event: Event): void => {
    const { downloadRequest, destination } = event as unknown as { downloadRequest: string | null; destination: { sameDocument: boolean } }
    if (downloadRequest !== null) seen.download = true
    // One that the page takes over itself is under way at once, in this document.
    else if (!destination.sameDocument) setTimeout(() => { if (!event.defaultPrevented && !navigation?.transition) seen.leaving = true })
  }
  const navigation = (win as unknown as { navigation?: EventTarget & { transition: unknown } }).navigation
  win.addEventListener("pagehide", leave)
  win.addEventListener("beforeunload", leave)
  navigation?.addEventListener("navigate", navigate)
  const stop = (): void => {
    observer.disconnect()
    win.removeEventListener("pagehide", leave)
    win.removeEventListener("beforeunload", leave)
    navigation?.removeEventListener("navigate", navigate)
  }
  const isOver = (spent: number, waited: number, { patience, expect }: Settling): boolean => {
    if (seen.leaving || spent > mostMs) return true
    const moving = begun(doc, already)
    // A script that animates leaves no trace in the document; what style sheets move follows one, or is a mere hover.
    if (moving.some((animation) => !(animation instanceof win.CSSTransition || animation instanceof win.CSSAnimation))) seen.look++
    if (spent < soonestMs || navigation?.transition) return false
    const changes = compare(before, sign(host, target))
    if (seen.content + seen.look === 0 && changes.length === 0) return waited >= Math.max(patience ?? firstMs, firstMs)
    if (performance.now() - seen.last < quietMs) return false
    if (expect === "url" && spent < expectMs && !changes.includes("url")) return false
    return doc.querySelector("[aria-busy=true]") === null && moving.length === 0
  }

  return {
    async settle(options = {}) {
      const started = performance.now()
      let [now, waited] = [started, 0]
      do {
        const before = now
        await pause(20)
        now = performance.now()
        waited += Math.min(now - before, mostAtOnce)
      } while (!isOver(now - started, waited, options))
      stop()
      if (seen.leaving) return ["navigated"]
      const changes = compare(before, sign(host, target))
      if (seen.download) changes.push("download")
      if (seen.content > 0) changes.push("content")
      else if (seen.look > 0) changes.push("appearance")
      return changes
    }
  }
}

/**
 * What slides or fades since the action, and will come to an end. In a hidden tab nothing is drawn, so nothing would end.
 * Start times can't tell what was going before: one that begins now may be dated by the last frame.
 */
const begun = (doc: Document, already: ReadonlySet<Animation>): Animation[] => doc.hidden ? [] : doc.getAnimations().filter((animation) =>
  animation.playState === "running" && !already.has(animation) && animation.effect?.getComputedTiming().endTime !== Infinity)

/** Every shadow tree that can be entered: a mutation observer doesn't look into them by itself. */
export function shadowRoots({ document: doc, openShadow }: PageHost): ShadowRoot[] {
  const found: ShadowRoot[] = []
  let left = mostElements
  const visit = (root: Document | ShadowRoot): void => {
    for (const el of root.querySelectorAll("*")) {
      if (left-- <= 0) return
      const inner = own(el).shadowRoot ?? (openShadow && own(el).localName.includes("-") ? openShadow(el) : null)
      if (inner) { found.push(inner); visit(inner) }
    }
  }
  visit(doc)
  return found
}

function sign({ document: doc, window: win }: PageHost, element: Element | null): Signature {
  const target = element && own(element)
  return {
    url: win.location.href, title: doc.title,
    value: target ? readValue(target) : "",
    checked: target ? String((target as HTMLInputElement).checked) : "",
    states: target ? states.map((name) => target.getAttribute(name) ?? "").join("|") : "",
    focus: deepFocus(doc), scroll: `${win.scrollX},${win.scrollY}`, fields: fieldsOf(doc, element),
    dialogs: [...doc.querySelectorAll("dialog[open], [role=dialog], [role=alertdialog], [popover]:popover-open")].filter(isShown).length,
    open: target ? target.isConnected : null
  }
}

function compare(a: Signature, b: Signature): string[] {
  const changes: string[] = []
  if (a.url !== b.url) changes.push("url")
  if (a.title !== b.title) changes.push("title")
  if (a.value !== b.value) changes.push("value")
  if (a.checked !== b.checked) changes.push("checked")
  if (a.states !== b.states) changes.push("state")
  if (a.fields !== b.fields) changes.push("another field")
  if (a.dialogs !== b.dialogs) changes.push("dialog")
  if (a.open !== b.open) changes.push("element removed")
  if (a.scroll !== b.scroll) changes.push("scrolled")
  if (a.focus !== b.focus && b.focus && isField(b.focus)) changes.push("focus")
  return changes
}

/** Enough of a value to see it change, asked every few milliseconds. */
const brief = (value: string): string => value.length > 1_000 ? `${value.length} ${value.slice(0, 400)} ${value.slice(-400)}` : value

/** What the other fields hold; setting a value leaves no trace in the document. */
function fieldsOf(doc: Document, target: Element | null): string {
  const fields = doc.querySelectorAll<HTMLInputElement>("input, select, textarea")
  let text = ""
  for (let i = 0; i < fields.length && i < mostFields; i++) { const field = fields[i]; if (field && field !== target) text += `${brief(field.value)}|${field.checked ?? ""}\n` }
  return text
}

const isField = (el: Element): boolean => /^(input|textarea|select)$/.test(el.localName) || (el as HTMLElement).isContentEditable
