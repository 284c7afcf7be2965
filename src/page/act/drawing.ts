import { own } from "../observe/own.ts"

/** What a canvas shows: it changes without a trace in the document. Null for other elements, and where the page may not be read. */
export function drawingOf(el: Element): string | null {
  if (own(el).localName !== "canvas") return null
  try { return (el as HTMLCanvasElement).toDataURL() } catch { return null }
}
