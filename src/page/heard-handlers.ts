import { own } from "./observe/own.ts"

/** A page can pretend that anything acts: then a few thousand of its elements are listed in vain, and no more. */
const most = 5_000

export type HeardHandlers = {
  /** Listens for events of this name, which `scoutHandlers` sends from the page's own world; what was heard before is forgotten. */
  listen(name: string): void
  elements(): ReadonlySet<Element>
}

/** What the page's own world told of elements that act, for a world that can't see it for itself. */
export const hearHandlers = (document: Document): HeardHandlers => {
  const doc = own(document)
  let heard = new Set<Element>()
  let stop = (): void => undefined
  return {
    listen: (name) => {
      stop()
      const fresh = new Set<Element>()
      // The first in the path is the element itself, also in an open shadow tree.
      const hear = (event: Event): void => { const [el] = event.composedPath(); if (el instanceof Element && fresh.size < most) fresh.add(el) }
      doc.addEventListener(name, hear, { capture: true })
      stop = () => { doc.removeEventListener(name, hear, { capture: true }) }
      heard = fresh
    },
    elements: () => heard
  }
}
