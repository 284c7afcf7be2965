import type { StageRecord } from "../../../../src/symbiosis/round/loop/stage-record.ts"
import { smallSpec, type LoopSpec } from "../../../../src/symbiosis/round/loop/loop-spec.ts"

export const aSpec = (changed: Partial<LoopSpec> = {}): LoopSpec => ({ ...smallSpec, ...changed })
export const aRecord = (id: string, kind: string, facts: Record<string, unknown>, seconds = 6): StageRecord => ({ schema: "symbiont-stage-1", id, kind, input: "0".repeat(64), files: [], facts, seconds })
