import { framePosition } from "./frame-place.ts"
import type { PageRoom } from "./page-room.ts"

/** A spot in the viewport of a document, CSS pixels. */
export type Spot = { x: number; y: number }

/** What a host needs that brings input from outside the page: where things are now, and what its input changed. */
export type OutsideAim = {
  /** Begins to watch what an action on this element changes. */
  begin(ref?: string): void
  /** Waits until the page is quiet and says what changed since `begin`. */
  finish(): Promise<string[]>
  /** The middle of an element, or the given share of its width and height; null where it has none in view. */
  spot(ref: string, share?: Spot): Spot | null
  /** Where the content of the frame at this position of `window.frames` begins. */
  frameBox(position: number): Spot | null
  focus(ref: string): boolean
  /** Position of a native list's option; -1 where there is none. */
  option(ref: string, label: string): number
}

const patienceMs = 400

export const createOutsideAim = (room: PageRoom, win: Window): OutsideAim => {
  let watching: { watch: ReturnType<PageRoom["watch"]>; shown: string } | undefined
  // What style alone shows (a menu under :hover) leaves no trace in the document but in what is rendered of it.
  const shown = (): string => win.document.body?.innerText ?? ""
  return {
    begin: (ref) => { watching = { watch: room.watch(ref), shown: shown() } },
    finish: async () => {
      if (!watching) return []
      const changes = await watching.watch.settle({ patience: patienceMs })
      if (changes.length === 0 && shown() !== watching.shown) changes.push("appearance")
      return changes
    },
    spot: (ref, share = { x: 0.5, y: 0.5 }) => {
      const el = room.element(ref)
      if (!el) return null
      const rects = [el.getBoundingClientRect(), ...el.getClientRects()]
      const rect = rects.find(({ width, height }) => width > 1 && height > 1)
      if (!rect) return null
      const at = { x: rect.left + Math.min(rect.width - 1, rect.width * share.x), y: rect.top + Math.min(rect.height - 1, rect.height * share.y) }
      return at.x >= 0 && at.y >= 0 && at.x < win.innerWidth && at.y < win.innerHeight ? at : null
    },
    frameBox: (position) => {
      for (const el of win.document.querySelectorAll<HTMLElement>("iframe, frame, object, embed")) {
        if (framePosition(win, el) !== position) continue
        const { left, top } = el.getBoundingClientRect()
        const { paddingLeft, paddingTop } = win.getComputedStyle(el)
        return { x: left + el.clientLeft + Number.parseFloat(paddingLeft), y: top + el.clientTop + Number.parseFloat(paddingTop) }
      }
      return null
    },
    focus: (ref) => {
      const el = room.element(ref)
      if (!(el instanceof HTMLElement)) return false
      el.focus()
      return el.matches(":focus, :focus-within")
    },
    option: (ref, label) => {
      const el = room.element(ref)
      return el instanceof HTMLSelectElement && !el.multiple ? [...el.options].filter(({ disabled }) => !disabled).findIndex((one) => one.label.trim() === label.trim()) : -1
    }
  }
}
