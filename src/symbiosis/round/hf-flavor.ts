import { fail, ok, type Result } from "../../core/result.ts"
import type { RoundSpec } from "./round-spec.ts"

/** Machines of Hugging Face Jobs by the accelerators that they have (`hf jobs hardware`; names as huggingface_hub 1.16 knows them). */
const byAccelerator: Readonly<Record<string, string>> = {
  "T4:1": "t4-medium", "L4:1": "l4x1", "L4:4": "l4x4", "L40S:1": "l40sx1", "L40S:4": "l40sx4", "L40S:8": "l40sx8", "A10G:1": "a10g-large", "A10G:2": "a10g-largex2", "A10G:4": "a10g-largex4",
  "A100:1": "a100-large", "A100:4": "a100x4", "A100:8": "a100x8", "H200:1": "h200", "H200:2": "h200x2", "H200:4": "h200x4", "H200:8": "h200x8"
}
/** Without accelerators: processors and memory in GiB that each has. */
const plain = [["cpu-basic", 2, 16], ["cpu-upgrade", 8, 32]] as const

/** The flavor that a job names, else the first that has one of its accelerators, else the smallest that has its processors and memory. */
export const hfFlavor = ({ resources: { flavor, accelerators, cpus, memoryGiB } }: RoundSpec): Result<string> => {
  if (flavor !== undefined) return ok(flavor)
  const found = accelerators.length > 0
    ? accelerators.map((one) => byAccelerator[one.includes(":") ? one : `${one}:1`]).find((one) => one !== undefined)
    : plain.find(([, has, holds]) => has >= cpus && holds >= memoryGiB)?.[0]
  return found === undefined ? fail("data.invalid", "Hugging Face has no machine that is known here to have these resources: name one of \"hf jobs hardware\" in the job's field resources.flavor.") : ok(found)
}
