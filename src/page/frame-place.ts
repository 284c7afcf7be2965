import { own } from "./observe/own.ts"

/** Where a frame stands among the frames of its tab, as far as it can tell without asking another document. */
export type FramePlace = {
  /** Positions in `window.frames` from the top document down; -1 where a frame sits in a shadow tree and has no position. */
  path: number[]
  width: number
  height: number
  /** Type of the document: "text/html", "application/pdf"… */
  type: string
}

export const framePlace = (win: Window): FramePlace => {
  const path: number[] = []
  // Identity and length of other windows may be read across origins; nothing else of them is.
  for (let here: Window = win; here !== here.parent; here = here.parent) {
    let index = -1
    for (let i = 0; i < here.parent.length; i++) if (here.parent[i] === here) { index = i; break }
    path.unshift(index)
  }
  return { path, width: win.innerWidth, height: win.innerHeight, type: own(win.document).contentType }
}

/** Position in `window.frames` of the frame that an element shows, or -1. */
export const framePosition = (win: Window, element: Element | null): number => {
  const shown = element !== null && "contentWindow" in element ? element.contentWindow : null
  if (shown === null) return -1
  for (let i = 0; i < win.length; i++) if (win[i] === shown) return i
  return -1
}
