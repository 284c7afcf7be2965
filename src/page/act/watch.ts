import { readValue } from "../observe/control-state.ts"
import type { PageHost } from "../observe/page-host.ts"

/** What may change when one acts; cheap to read before and after. */
type Signature = { url: string; title: string; value: string; checked: string; states: string; focus: Element | null; scroll: string; dialogs: number; open: boolean | null }

export type Watch = {
  /** Waits until the page is quiet and says what changed, in a few words each. */
  settle(options?: { patience?: number }): Promise<string[]>
}

const quietMs = 60
const firstMs = 110
const mostMs = 1500
const states = ["aria-checked", "aria-selected", "aria-expanded", "aria-pressed", "aria-current", "aria-invalid", "aria-valuenow", "aria-disabled"]

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Starts watching the page around an action on `target`. Timers and not frames: a background tab has no frames.
 */
export function watch(host: PageHost, target: Element | null): Watch {
  const { document: doc, window: win } = host
  const before = sign(host, target)
  const seen = { content: 0, look: 0, last: performance.now(), leaving: false, download: false }
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === "attributes" && /^(class|style)$/.test(record.attributeName ?? "")) seen.look++
      else seen.content++
    }
    seen.last = performance.now()
  })
  const options = { subtree: true, childList: true, characterData: true, attributes: true }
  observer.observe(doc, options)
  for (let root = target?.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) observer.observe(root, options)
  const leave = (): void => { seen.leaving = true }
  const navigate = (event: Event): void => {
    const { downloadRequest, destination } = event as unknown as { downloadRequest: string | null; destination: { sameDocument: boolean } }
    if (downloadRequest !== null) seen.download = true
    else if (!destination.sameDocument) queueMicrotask(() => { if (!event.defaultPrevented) seen.leaving = true })
  }
  const navigation = (win as unknown as { navigation?: EventTarget }).navigation
  win.addEventListener("pagehide", leave)
  win.addEventListener("beforeunload", leave)
  navigation?.addEventListener("navigate", navigate)
  const stop = (): void => {
    observer.disconnect()
    win.removeEventListener("pagehide", leave)
    win.removeEventListener("beforeunload", leave)
    navigation?.removeEventListener("navigate", navigate)
  }

  return {
    async settle({ patience = firstMs } = {}) {
      const started = performance.now()
      for (;;) {
        await pause(20)
        const now = performance.now()
        if (seen.leaving) break
        if (now - started > mostMs) break
        const moved = seen.content + seen.look > 0 || compare(before, sign(host, target)).length > 0
        if (!moved && now - started < Math.max(patience, firstMs)) continue
        if (now - started < firstMs - 20 || now - seen.last < quietMs) continue
        break
      }
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

function sign({ document: doc, window: win }: PageHost, target: Element | null): Signature {
  return {
    url: doc.location.href, title: doc.title,
    value: target ? readValue(target) : "",
    checked: target ? String((target as HTMLInputElement).checked) : "",
    states: target ? states.map((name) => target.getAttribute(name) ?? "").join("|") : "",
    focus: deepFocus(doc), scroll: `${win.scrollX},${win.scrollY}`,
    dialogs: doc.querySelectorAll("dialog[open], [role=dialog], [role=alertdialog], [popover]:popover-open").length,
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
  if (a.dialogs !== b.dialogs) changes.push("dialog")
  if (a.open !== b.open) changes.push("element removed")
  if (a.scroll !== b.scroll) changes.push("scrolled")
  if (a.focus !== b.focus && b.focus && isField(b.focus)) changes.push("focus")
  return changes
}

export function deepFocus(doc: Document): Element | null {
  let focus = doc.activeElement
  while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement
  return focus
}

const isField = (el: Element): boolean => /^(input|textarea|select)$/.test(el.localName) || (el as HTMLElement).isContentEditable
