import type { Region } from "./region.ts"

/** A node on its way to the observation, with what only the extraction needs. */
export type Draft = {
  el: Element
  role: string
  /** Visible text: of a text run, or what was folded into this node. */
  text: string
  children: Draft[]
  /** Can be acted on, so it gets a ref. */
  control: boolean
  /** Found by looks (cursor, tabindex, handler) and not by a native or ARIA role. */
  guessed: boolean
  /** The text is only there for assistive technology. */
  a11y: boolean
  /** A block edge follows: the next text starts a run of its own. */
  ends: boolean
  /** The text ends with a space. Noted, because to look would put a text of many pieces together at each of them. */
  spaced?: boolean
  box: Region | null
  level?: number
  /** A box that can be scrolled by itself, in which nothing else has a name of its own. */
  scrolls?: boolean
  column?: string
  /** What stands over the column where nothing says that it is a head. */
  head?: string
  /** A label's control, a legend's owner. */
  labelFor?: Element
}

export function draft(el: Element, role: string, more: Partial<Draft> = {}): Draft {
  const made: Draft = { el, role, text: "", children: [], control: false, guessed: false, a11y: false, ends: false, box: null }
  return Object.assign(made, more)
}

/** All visible text under drafts, nested controls left out on wish; accessibility-only text only when there is no other. */
export function textOf(drafts: readonly Draft[], options: { controls: boolean; limit?: number }): string {
  const seen: string[] = []
  const unseen: string[] = []
  let length = 0
  const limit = options.limit ?? Infinity
  const visit = (list: readonly Draft[]): void => {
    for (const item of list) {
      if (length > limit) return
      if (item.control && !options.controls) continue
      const text = item.text.trim()
      if (text) { (item.a11y ? unseen : seen).push(text); length += text.length + 1 }
      visit(item.children)
    }
  }
  visit(drafts)
  return (seen.length > 0 ? seen : unseen).join(" ")
}

/** Controls under drafts, topmost ones. */
export function controlsOf(drafts: readonly Draft[]): Draft[] {
  return drafts.flatMap((item) => item.control ? [item] : controlsOf(item.children))
}
