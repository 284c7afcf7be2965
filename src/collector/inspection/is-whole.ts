import { hash } from "node:crypto"
import { openContent } from "../sealing.ts"

export type ToCheck = { key: Uint8Array; place: string; /** Of what was sent, in hex. */ sha256: string }

/** Whether an object still opens, and to the very bytes that were sent. */
export const isWhole = (box: Uint8Array, { key, place, sha256 }: ToCheck): boolean => {
  try { return hash("sha256", openContent(key, box, place)) === sha256 } catch { return false }
}
