import type { ChainPlace } from "../../protocol/audit.ts"

/** SHA-256 of a text's UTF-8 bytes, in hex. */
export type Digest = (text: string) => string | Promise<string>

export const sha256Hex = async (text: string): Promise<string> =>
  Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))), byte => byte.toString(16).padStart(2, "0")).join("")

const tail = ',"hash":"'
const hashForm = /^[0-9a-f]{64}"\}$/
/** A line without its hash, which is what the hash is of, and the hash. */
export const splitLine = (line: string): { sealed: string; hash: string } | undefined => {
  const at = line.length - tail.length - 66
  return at > 0 && line.startsWith(tail, at) && hashForm.test(line.slice(at + tail.length)) ? { sealed: `${line.slice(0, at)}}`, hash: line.slice(at + tail.length, -2) } : undefined
}

/** An entry in its place of the chain. */
export type SealedLine = ChainPlace & { line: string }

/**
 * Chains what an entry tells to the entry before it. The line, to the byte, is what is kept and exported: a hash over bytes leaves no
 * question of how numbers or spaces are written. Keys keep their order; `prev` and `hash` end the line.
 */
export const sealLine = (type: "sent" | "event", told: object, before: ChainPlace, digest: (text: string) => string): SealedLine => {
  const seq = before.seq + 1
  const open = JSON.stringify({ type, seq, ...told, prev: before.hash })
  const hash = digest(open)
  return { line: `${open.slice(0, -1)}${tail}${hash}"}`, seq, hash }
}
