import { parseColour } from "./colour.ts"
import { documentOf } from "./own.ts"

const [white, dark] = ["rgb(255, 255, 255)", "rgb(18, 18, 18)"]

/**
 * What a page that paints no background stands on: the browser's own white or, where the page says that it is made for it, its dark; a
 * frame of the same site lets be seen what it stands on. Null where that is a picture.
 */
export function canvasColour(doc: Document, win: Window): string | null {
  const isDark = usesDark(doc, win)
  const frame = frameOf(win)
  if (!frame) return isDark ? dark : white
  const around = documentOf(frame)
  const outer = around.defaultView
  // One of the other kind is given a ground of its own.
  if (!outer || getComputedStyle(frame).colorScheme.includes("dark") !== isDark) return isDark ? dark : white
  for (let node: Element | null = frame; node; node = node.parentElement) {
    const { backgroundColor, backgroundImage } = outer.getComputedStyle(node)
    if (backgroundImage !== "none") return null
    if ((parseColour(backgroundColor)?.a ?? 1) >= 0.5) return backgroundColor
  }
  return canvasColour(around, outer)
}

function usesDark(doc: Document, win: Window): boolean {
  const { colorScheme } = win.getComputedStyle(doc.documentElement)
  const said = colorScheme === "normal" ? doc.querySelector("meta[name='color-scheme']")?.getAttribute("content") ?? "" : colorScheme
  return /\bdark\b/.test(said) && (!/\blight\b/.test(said) || win.matchMedia("(prefers-color-scheme: dark)").matches)
}

function frameOf(win: Window): Element | null {
  try { return win.frameElement } catch { return null /* What a page of another site stands on can't be asked. */ }
}
