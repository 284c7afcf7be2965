import { gradientAlpha } from "./mask-shape.ts"
import { own } from "./own.ts"

type Spot = { x: number; y: number }

/** How much a canvas, or the gradients of a background, hide at a spot, from 0 to 1; null for anything else and where that can't be told. */
export function drawnAlpha(el: Element, style: CSSStyleDeclaration, { x, y }: Spot): number | null {
  const isCanvas = own(el).localName === "canvas"
  if (!isCanvas && style.backgroundImage === "none") return null
  const rect = own(el).getBoundingClientRect()
  const painted = isCanvas ? pixelAlpha(el as HTMLCanvasElement, rect, { x, y }) : gradientAlpha(el, style, rect, { x, y })
  return painted === null ? null : Math.max(painted * Number(style.opacity), 0)
}

let eye: OffscreenCanvasRenderingContext2D | null | undefined

function pixelAlpha(canvas: HTMLCanvasElement, { left, top, width, height }: DOMRect, { x, y }: Spot): number | null {
  eye ??= new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true })
  if (!eye || canvas.width === 0 || canvas.height === 0) return null
  eye.clearRect(0, 0, 1, 1)
  try {
    eye.drawImage(canvas, (x - left) / width * canvas.width, (y - top) / height * canvas.height, 1, 1, 0, 0, 1, 1)
    return (eye.getImageData(0, 0, 1, 1).data[3] ?? 255) / 255
  } catch {
    eye = undefined
    return null // It holds a picture of another site.
  }
}
