import { hash } from "node:crypto"
import { openContent } from "../sealing.ts"

export type ToCheck = { key: Uint8Array; place: string; /** Of what was sent, in hex. */ sha256: string; /** How much was sent. */ bytes: number }

/** Whether an object still opens, and to the very bytes that were sent. */
export const isWhole = (box: Uint8Array, { key, place, sha256, bytes }: ToCheck): boolean => {
  try { return hash("sha256", openContent(key, box, place, bytes)) === sha256 } catch { return false }
}
