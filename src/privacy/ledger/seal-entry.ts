import type { LedgerEntry, Sent } from "../../protocol/ledger.ts"

/** SHA-256 of a text's UTF-8 bytes, in hex. */
export type Digest = (text: string) => string | Promise<string>

export const sha256Hex = async (text: string): Promise<string> =>
  Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))), byte => byte.toString(16).padStart(2, "0")).join("")

const hashTail = /,"hash":"([0-9a-f]{64})"\}$/
/** A line without its hash, which is what the hash is of, and the hash. */
export const splitLine = (line: string): { sealed: string; hash: string } | undefined => {
  const hash = hashTail.exec(line)?.[1]
  return hash === undefined ? undefined : { sealed: `${line.slice(0, -(hash.length + 11))}}`, hash }
}

/**
 * Chains what was sent to the entry before it. The line, to the byte, is what is kept and exported: a hash over bytes leaves no
 * question of how numbers or spaces are written.
 */
export const sealEntry = async (sent: Sent, before: Pick<LedgerEntry, "seq" | "hash">, digest: Digest = sha256Hex): Promise<{ line: string; seq: number; hash: string }> => {
  const { at, run, step, method, destination, bytes, sha256, replaced } = sent
  const seq = before.seq + 1
  const open = JSON.stringify({ type: "sent", seq, at, run, step, method, destination, bytes, sha256, replaced, prev: before.hash })
  const hash = await digest(open)
  return { line: `${open.slice(0, -1)},"hash":"${hash}"}`, seq, hash }
}
