import type { Line } from "./line.ts"

/** A number from 0 to 1 that a text always has: FNV-1a, mixed once more. It draws a sample and proves nothing, so it need not be a costly hash. */
const drawOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000
}

/**
 * Weights for trainers that know none: a line of weight 0.3 is kept in three of ten cases, and which those are depends on its id and
 * the seed alone.
 */
export const sampleRows = <Of extends Pick<Line, "id" | "weight">>(lines: readonly Of[], seed: number): Of[] => lines.filter(({ id, weight }) => weight >= 1 || drawOf(`${seed} ${id}`) < weight)
