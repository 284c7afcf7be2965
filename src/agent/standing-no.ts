import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import type { Step } from "../core/step.ts"

/** What a no is said to, as short as a step keeps it: a binding holds whole forms. */
export const digestOf = (binding: string): string => bytesToHex(sha256(utf8ToBytes(binding)))

/** What the user says unasked; the answer to a model's question is none of it, or a model could ask until the no is forgotten. */
const speaks = ({ verdict, outcome }: Step): boolean =>
  verdict?.rule === "user.correction" || (verdict?.rule === "user.take-over" && outcome?.detail.includes("The user says:") === true)

/** Whether the user has said no to the very same in this run, and nothing since that could be a change of mind. */
export const noStands = (steps: readonly Step[], binding: string): boolean => {
  const digest = digestOf(binding)
  const at = steps.findLastIndex(({ saidNoTo }) => saidNoTo === digest)
  return at >= 0 && !steps.slice(at + 1).some(speaks)
}
