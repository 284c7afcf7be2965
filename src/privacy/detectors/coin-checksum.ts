import { sha256 } from "@noble/hashes/sha2.js"
import { createBase58check } from "@scure/base"

const base58check = createBase58check(sha256)
/** A byte for the kind of coin and twenty of a hash. */
const payload = 21

/** Whether the last characters are the checksum of those before them, as in addresses of Bitcoin, Litecoin, Dogecoin, Tron: of random ones one in four thousand million is. */
export const coinChecksum = (text: string): boolean => {
  try { return base58check.decode(text).length === payload } catch { return false }
}
