import type { StageRecord } from "../../../../src/symbiosis/round/loop/stage-record.ts"
import { smallSpec, type LoopSpec } from "../../../../src/symbiosis/round/loop/loop-spec.ts"

/** A loop that remembers nothing, plays nothing through the extension and runs no leak suite, unless it is asked to. */
const { experiences: _, ...rest } = smallSpec
const plain: LoopSpec = { ...rest, teacher: { epsilon: 0.25, k: 5 }, episodes: { rollouts: 24, explore: 8, temperature: 0.7 }, extension: { tasks: 1 } }
export const aSpec = (changed: Partial<LoopSpec> = {}): LoopSpec => ({ ...plain, ...changed })
export const aRecord = (id: string, kind: string, facts: Record<string, unknown>, seconds = 6): StageRecord => ({ schema: "symbiont-stage-1", id, kind, input: "0".repeat(64), files: [], facts, seconds })
