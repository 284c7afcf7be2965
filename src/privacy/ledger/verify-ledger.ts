import { firstHash, ledgerBytesSchema, ledgerEndSchema, ledgerEntrySchema, ledgerHeadSchema, type LedgerKey } from "../../protocol/ledger.ts"
import { isSigned } from "./ledger-signature.ts"
import { type Digest, splitLine } from "./seal-entry.ts"

export type LedgerReport =
  | { ok: true; entries: number; bytes: number; fingerprint: string }
  /** The first line that doesn't hold, counted from 1, and what is wrong with it, in one sentence. */
  | { ok: false; line: number; problem: string }
export type VerifyOptions = {
  /** SHA-256 of a text's UTF-8 bytes, in hex. */
  digest: Digest
  /** The device that the ledger must be of; without it, any device's is taken. */
  fingerprint?: string | undefined
}

class Broken extends Error {}
const parse = (line: string): unknown => { try { return JSON.parse(line) } catch { throw new Broken("it is not JSON") } }
const typeOf = (value: unknown): unknown => (typeof value === "object" && value !== null && "type" in value ? value.type : undefined)

/** Names a device by its key. */
export const fingerprintOf = async (key: LedgerKey, digest: Digest): Promise<string> => (await digest(`${key.x}.${key.y}`)).slice(0, 32)

/** Checks an exported ledger line by line, offline: the order, every hash, every body that was kept, and the signed end. */
export const verifyLedger = async (lines: Iterable<string> | AsyncIterable<string>, { digest, fingerprint }: VerifyOptions): Promise<LedgerReport> => {
  let number = 0
  let key: LedgerKey | undefined
  let before = { seq: 0, hash: firstHash }
  let bytes = 0
  let ended = false
  const bodies = new Map<number, string>()

  const entry = async (line: string, value: unknown): Promise<void> => {
    const parsed = ledgerEntrySchema.safeParse(value)
    const parts = splitLine(line)
    if (!parsed.success || !parts) throw new Broken("it is not an entry of a ledger")
    const { seq, prev, sha256 } = parsed.data
    if (await digest(parts.sealed) !== parts.hash) throw new Broken("its content was changed: the hash doesn't fit")
    if (seq !== before.seq + 1) throw new Broken(`entry ${before.seq + 1} should stand here, not entry ${seq}`)
    if (prev !== before.hash) throw new Broken("it doesn't follow the entry before it")
    before = { seq, hash: parts.hash }
    bytes += parsed.data.bytes
    bodies.clear()
    bodies.set(seq, sha256)
  }
  const kept = async (value: unknown): Promise<void> => {
    const parsed = ledgerBytesSchema.safeParse(value)
    if (!parsed.success) throw new Broken("it is not a kept body")
    if (bodies.get(parsed.data.seq) !== await digest(parsed.data.body)) throw new Broken("the body isn't the one that entry tells of")
  }
  const end = async (value: unknown): Promise<void> => {
    const parsed = ledgerEndSchema.safeParse(value)
    if (!parsed.success || !key) throw new Broken("it is not the end of a ledger")
    if (!await isSigned(parsed.data, key)) throw new Broken("its signature is not the device's")
    const { count, last } = parsed.data
    if (count !== before.seq || last !== before.hash) throw new Broken(`it tells of ${count} entries, and ${before.seq} are here: some were cut off`)
    ended = true
  }

  try {
    for await (const line of lines) {
      number += 1
      if (line === "" && ended) continue
      const value = parse(line)
      if (ended) throw new Broken("nothing may follow the end")
      if (number === 1) {
        const head = ledgerHeadSchema.safeParse(value)
        if (!head.success) throw new Broken("it is not the head of a ledger")
        key = head.data.key
        if (fingerprint !== undefined && await fingerprintOf(key, digest) !== fingerprint) throw new Broken("it is the ledger of another device")
        continue
      }
      const type = typeOf(value)
      if (type === "sent") await entry(line, value)
      else if (type === "bytes") await kept(value)
      else if (type === "end") await end(value)
      else throw new Broken("it is of an unknown type")
    }
    if (!ended || !key) { number += 1; throw new Broken("the signed end is missing: the ledger was cut off") }
    return { ok: true, entries: before.seq, bytes, fingerprint: await fingerprintOf(key, digest) }
  } catch (error) {
    if (error instanceof Broken) return { ok: false, line: number, problem: error.message }
    throw error
  }
}
