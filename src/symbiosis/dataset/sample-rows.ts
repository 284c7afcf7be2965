import { contentId } from "../../memory/trajectory/content-id.ts"
import type { Line } from "./line.ts"

/**
 * Weights for trainers that know none: a line of weight 0.3 is kept in three of ten cases, and which those are depends on its id and
 * the seed alone.
 */
export const sampleRows = (lines: readonly Line[], seed: number): Line[] => lines.filter(({ id, weight }) =>
  weight >= 1 || Number.parseInt(contentId([id, seed]).slice(0, 8), 16) / 0x1_0000_0000 < weight)
