import { cleanText } from "../observe/clean-text.ts"
import type { PageHost } from "../observe/page-host.ts"
import { isShown, own } from "../observe/own.ts"

const mostElements = 2000

/** Notes what a page adds or shows from now on: suggestions that no role makes known as options. */
export function watchAppearing({ node: doc }: PageHost, beside: Element): { elements(): HTMLElement[]; stop(): void } {
  const found = new Set<Element>()
  const note = (records: readonly MutationRecord[]): void => {
    for (const { type, addedNodes, target } of records) {
      if (type === "attributes") { if (!own(target).contains(beside)) found.add(target as Element) }
      else for (const node of addedNodes) { const el = node instanceof Element ? node : own(node).parentElement; if (el && !own(el).contains(beside)) found.add(el) }
    }
  }
  const observer = new MutationObserver(note)
  const root = beside.getRootNode()
  for (const one of new Set([doc, root])) observer.observe(one, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["class", "style", "hidden", "open", "aria-hidden"] })
  return {
    elements() {
      note(observer.takeRecords())
      const all = new Set([...found].filter((el) => own(el).isConnected).flatMap((el) => [el, ...own(el).querySelectorAll("*")]).slice(0, mostElements))
      return ([...all] as HTMLElement[]).filter((el) => isText(own(el)) && isShown(el))
    },
    stop: () => { observer.disconnect() }
  }
}

/** Holds a short text of its own, and not only through one child. */
function isText(el: HTMLElement): boolean {
  const text = cleanText(el.textContent ?? "").trim()
  return text !== "" && text.length <= 200 && ![...el.children].some((child) => cleanText(own(child).textContent ?? "").trim() === text)
}
