import type { Spot } from "./act/hit.ts"
import { framePosition } from "./frame-place.ts"
import type { PageRoom } from "./page-room.ts"
import { own } from "./observe/own.ts"

/** What a host needs that brings input from outside the page: where things are now, and what its input changed. */
export type OutsideAim = {
  /** Begins to watch what an action on this element changes. */
  begin(ref?: string): void
  /** Waits until the page is quiet and says what changed since `begin`. */
  finish(): Promise<string[]>
  /** A spot where a pointer reaches the element, or the given share of its width and height; null where something else is on top. */
  spot(ref: string, share?: Spot): Spot | null
  /** A spot of the frame at this position of `window.frames`, in the viewport around it; null where a pointer wouldn't get into the frame there. */
  lift(position: number, spot: Spot): Spot | null
  focus(ref: string): boolean
  /** Position of a native list's option; -1 where there is none. */
  option(ref: string, label: string): number
}

const patienceMs = 400

export const createOutsideAim = (room: PageRoom, win: Window): OutsideAim => {
  let watching: { watch: ReturnType<PageRoom["watch"]>; shown: string } | undefined
  // What style alone shows (a menu under :hover) leaves no trace in the document but in what is rendered of it.
  const shown = (): string => own(win.document).body?.innerText ?? ""
  return {
    begin: (ref) => { watching = { watch: room.watch(ref), shown: shown() } },
    finish: async () => {
      if (!watching) return []
      const changes = await watching.watch.settle({ patience: patienceMs })
      if (changes.length === 0 && shown() !== watching.shown) changes.push("appearance")
      return changes
    },
    spot: (ref, share) => {
      const el = room.element(ref)
      return el && room.spot(el, share)
    },
    lift: (position, spot) => {
      for (const el of own(win.document).querySelectorAll<HTMLElement>("iframe, frame, object, embed")) {
        if (framePosition(win, el) !== position) continue
        const { left, top, width, height } = el.getBoundingClientRect()
        const { paddingLeft, paddingTop } = win.getComputedStyle(el)
        const at = { x: left + el.clientLeft + Number.parseFloat(paddingLeft) + spot.x, y: top + el.clientTop + Number.parseFloat(paddingTop) + spot.y }
        return room.spot(el, { x: (at.x - left) / width, y: (at.y - top) / height })
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
