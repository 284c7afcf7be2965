import type { StepPicture } from "../../core/step.ts"
import type { Box, PaintedView, PrivatePart, Regions } from "../../protocol/picture.ts"

/** Whole device pixels of a picture. */
export type Mask = { x: number; y: number; width: number; height: number }
/** A document of a tab: its place among the frames, what it shows, what of that is private, and where that stands. */
export type MaskedFrame = { path: readonly number[]; view: PaintedView; parts: readonly PrivatePart[]; regions: Regions["regions"] }
export type MaskPlan = { ok: true; masks: Mask[] } | { ok: false; why: Exclude<StepPicture, "kept"> }

/** CSS pixels around each region: edges are drawn softly, and letters lean out of their boxes, large ones farther. */
const padding = 3
const leaning = ([, top, , bottom]: Box): number => Math.min(Math.max(padding, (bottom - top) / 8), 12)
/** Device pixels by which a picture may differ from what the window says of its size. */
const slack = 2
const endless = 100_000

const isBox = (box: Box): boolean => box.every((side) => Number.isFinite(side) && Math.abs(side) < endless) && box[2] >= box[0] && box[3] >= box[1]

/** Where a frame's corner stands in the picture's page; nothing for one that was not told of, or shown turned or scaled. */
const cornerOf = (path: readonly number[], frames: readonly MaskedFrame[]): readonly [number, number] | undefined => {
  if (path.length === 0) return [0, 0]
  const around = frames.find((frame) => frame.path.length === path.length - 1 && frame.path.every((step, at) => step === path[at]))
  const corner = around && cornerOf(around.path, frames)
  const shown = around?.view.frames.filter(({ position, plain }) => plain && position >= 0 && position === path.at(-1)) ?? []
  const [only] = shown
  return corner && only && shown.length === 1 ? [corner[0] + only.box[0], corner[1] + only.box[1]] : undefined
}

/**
 * Which rectangles of a picture of a tab are to be covered, in its own pixels. Refuses where a private part has no place. Frames that
 * can't be placed, or that nobody looked into, are covered as a whole.
 * @param picture its size in device pixels
 */
export const maskRegions = (frames: readonly MaskedFrame[], picture: { width: number; height: number }): MaskPlan => {
  const top = frames.find(({ path }) => path.length === 0)
  if (!top) return { ok: false, why: "no-region" }
  const { width, height, ratio, pinch } = top.view.window
  const fits = (pixels: number, css: number): boolean => Math.abs(pixels - css * ratio) <= slack
  if (pinch !== 1 || !(ratio > 0) || !fits(picture.width, width) || !fits(picture.height, height)) return { ok: false, why: "unsure-scale" }
  const masks: Mask[] = []
  const cover = ([left, up, right, down]: Box, [dx, dy]: readonly [number, number], pad: number): void => {
    const within = (at: number, most: number): number => Math.min(Math.max(at, 0), most)
    const x = within(Math.floor((left + dx - pad) * ratio), picture.width)
    const y = within(Math.floor((up + dy - pad) * ratio), picture.height)
    const mask = { x, y, width: within(Math.ceil((right + dx + pad) * ratio), picture.width) - x, height: within(Math.ceil((down + dy + pad) * ratio), picture.height) - y }
    if (mask.width > 0 && mask.height > 0) masks.push(mask)
  }
  for (const { path, view, parts, regions } of frames) {
    const corner = cornerOf(path, frames)
    // Such a frame is covered as a whole, by the frame around it.
    if (!corner) continue
    for (const { node } of parts) {
      const boxes = regions.find((region) => region.node === node)?.boxes ?? []
      if (boxes.length === 0 || !boxes.every(isBox)) return { ok: false, why: "no-region" }
      for (const box of boxes) cover(box, corner, leaning(box))
    }
    for (const box of view.opaque) {
      if (!isBox(box)) return { ok: false, why: "no-region" }
      cover(box, corner, padding)
    }
    for (const { position, box } of view.frames) {
      if (!isBox(box)) return { ok: false, why: "no-region" }
      const known = frames.some((frame) => frame.path.length === path.length + 1 && frame.path.at(-1) === position && path.every((step, at) => frame.path[at] === step) && cornerOf(frame.path, frames))
      if (!known) cover(box, corner, padding)
    }
  }
  return { ok: true, masks }
}
