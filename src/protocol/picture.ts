import * as z from "zod"
import { observedNodeSchema } from "../core/observation.ts"

/** Left, top, right and bottom in CSS pixels, from the corner of what is shown of its document. */
export const boxSchema = z.tuple([z.number(), z.number(), z.number(), z.number()])
export type Box = z.infer<typeof boxSchema>

/** All that a document shows in its window, for deciding what a picture of it must not show. */
export const paintedViewSchema = z.strictObject({
  url: z.string(),
  /** First what the observer makes of the whole document, then each text that is painted in the window, as `text` nodes. */
  nodes: z.array(observedNodeSchema),
  /** Number of the first painted text among the nodes, depth first. */
  texts: z.int().min(0),
  /** What can't be read: drawings, images, films, fields that hold secrets. */
  opaque: z.array(boxSchema),
  /** Frames, by their position in `window.frames`; -1 where they can't be told apart. `plain`: shown neither turned nor scaled. */
  frames: z.array(z.strictObject({ position: z.int(), box: boxSchema, plain: z.boolean() })),
  window: z.strictObject({ width: z.number(), height: z.number(), /** Device pixels of a CSS pixel. */ ratio: z.number(), /** By how much two fingers enlarged it. */ pinch: z.number() })
})
export type PaintedView = z.infer<typeof paintedViewSchema>

/** A node by its number, depth first; without `spans` all that it shows is meant. */
export const privatePartSchema = z.strictObject({ node: z.int().min(0), spans: z.array(z.tuple([z.int().min(0), z.int().min(0)])).optional() })
export type PrivatePart = z.infer<typeof privatePartSchema>

/** Where the parts stand that were asked for; no box where that can't be told. */
export const regionsSchema = z.strictObject({
  /** The document shows what it showed when it was painted, in the same places. */
  same: z.boolean(),
  regions: z.array(z.strictObject({ node: z.int().min(0), boxes: z.array(boxSchema) }))
})
export type Regions = z.infer<typeof regionsSchema>
