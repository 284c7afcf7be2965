import { auditHeadSchema, type ChainPlace, chainStart } from "../../protocol/audit.ts"
import { ledgerBytesSchema, ledgerEndSchema, ledgerHeadSchema, type LedgerKey } from "../../protocol/ledger.ts"
import { fingerprintOf, isSigned } from "./ledger-signature.ts"
import { type Digest, splitLine } from "./seal-entry.ts"

type Whole = { ok: true; entries: number; /** Hash of the last entry. */ head: string; /** The entry that the first one follows. */ from: ChainPlace; /** The device's, where the file is signed. */ fingerprint?: string }
export type ChainReport =
  | Whole & { kind: "ledger"; /** Sum of what the entries tell of. */ bytes: number }
  | Whole & { kind: "audit" }
  /** The first line that doesn't hold, counted from 1, and what is wrong with it, in one sentence. */
  | { ok: false; line: number; problem: string }
/** Of a file, as many at once as were read at once: waiting for each line by itself would take longer than checking it. */
export type ChainLines = Iterable<string> | AsyncIterable<readonly string[]>
export type VerifyOptions = {
  /** SHA-256 of a text's UTF-8 bytes, in hex. */
  digest: Digest
  /** The device that the chain must be of; without it, any device's is taken. */
  fingerprint?: string | undefined
  /** The hash that the last entry must have, known from elsewhere. With it lines that no device signed, as a sink keeps them, can be checked too. */
  head?: string | undefined
}

class Broken extends Error {}
const parse = (line: string): unknown => { try { return JSON.parse(line) } catch { throw new Broken("it is not JSON") } }
const typeOf = (value: unknown): unknown => (typeof value === "object" && value !== null && "type" in value ? value.type : undefined)
type Frame = { seq: number; prev: string; bytes: number; sha256: string }
/** What the chain itself needs of an entry. The rest is under its hash and was held to the schema before it was sealed. */
const frameOf = (value: unknown): Frame | undefined => {
  const { seq, prev, bytes = 0, sha256 = "" } = value as Partial<Frame>
  return typeof seq === "number" && typeof prev === "string" && typeof bytes === "number" && typeof sha256 === "string" ? { seq, prev, bytes, sha256 } : undefined
}
const opening = /^\{"type":"event","seq":(\d{1,15}),/
const closing = /,"prev":"([0-9a-f]{64})","hash":"[0-9a-f]{64}"\}$/
/** The same of a trail's line as sealing writes it, number first and the chain last, without reading what is between: the hash vouches for that, and parsing it takes longer than hashing. */
const glance = (line: string): Frame | undefined => {
  const [seq, prev] = [opening.exec(line)?.[1], closing.exec(line.slice(-160))?.[1]]
  return seq === undefined || prev === undefined ? undefined : { seq: Number(seq), prev, bytes: 0, sha256: "" }
}
type Kind = "ledger" | "audit"
const base: Record<Kind, string> = { ledger: "ledger", audit: "audit trail" }
const named: Record<Kind, string> = { ledger: "a ledger", audit: "an audit trail" }

/** The text that a device signs of a file says where the file begins, too. */
export const endKind = (kind: Kind, { seq, hash }: ChainPlace): string => kind === "ledger" ? "ledger 1" : `audit 1\n${seq}\n${hash}`

/** Checks an exported chain (a ledger or an audit trail) line by line, offline: the order, every hash, kept bodies, and the signed end. */
export const verifyChain = async (lines: ChainLines, { digest, fingerprint, head }: VerifyOptions): Promise<ChainReport> => {
  let number = 0
  let kind: Kind | undefined
  let key: LedgerKey | undefined
  let from: ChainPlace = chainStart
  let before: ChainPlace = chainStart
  let [entries, bytes, ended, over] = [0, 0, false, false]
  let body: { seq: number; sha256: string } | undefined

  const begin = async (value: unknown): Promise<boolean> => {
    const type = typeOf(value)
    const bare = head !== undefined && (type === "sent" || type === "event")
    kind = type === "audit" || type === "event" ? "audit" : "ledger"
    if (bare) {
      const entry = frameOf(value)
      if (!entry) throw new Broken(`it is not an entry of ${named[kind]}`)
      from = before = { seq: entry.seq - 1, hash: entry.prev }
      if (fingerprint !== undefined) throw new Broken("it names no device: leave the fingerprint out")
      return false
    }
    if (type === "sent" || type === "event") throw new Broken("nothing signs it: give the hash that its last entry must have")
    const read = kind === "audit" ? auditHeadSchema.safeParse(value).data : ledgerHeadSchema.safeParse(value).data
    if (!read) throw new Broken(`it is not the head of ${named[kind]}`)
    key = read.key
    if ("from" in read) from = before = read.from
    if (fingerprint !== undefined && await fingerprintOf(key, digest) !== fingerprint) throw new Broken(`it is the ${base[kind]} of another device`)
    return true
  }
  const follow = (line: string, entry: Frame | undefined): string | Promise<string> => {
    const parts = splitLine(line)
    if (!entry || !parts) throw new Broken(`it is not an entry of ${named[kind ?? "ledger"]}`)
    const check = (hash: string): string => {
      if (hash !== parts.hash) throw new Broken("its content was changed: the hash doesn't fit")
      if (entry.seq !== before.seq + 1) throw new Broken(`entry ${before.seq + 1} should stand here, not entry ${entry.seq}`)
      if (entry.prev !== before.hash) throw new Broken("it doesn't follow the entry before it")
      before = { seq: entry.seq, hash }
      entries += 1
      bytes += entry.bytes
      body = entry
      return hash
    }
    const hash = digest(parts.sealed)
    // Waiting for what is there already would cost more than the check.
    return typeof hash === "string" ? check(hash) : hash.then(check)
  }
  const kept = async (value: unknown): Promise<void> => {
    const parsed = ledgerBytesSchema.safeParse(value).data
    if (!parsed) throw new Broken("it is not a kept body")
    if (body?.seq !== parsed.seq || body.sha256 !== await digest(parsed.body)) throw new Broken("the body isn't the one that entry tells of")
  }
  const end = async (value: unknown, of: Kind): Promise<void> => {
    const parsed = ledgerEndSchema.safeParse(value).data
    if (!parsed || !key) throw new Broken(`it is not the end of ${named[of]}`)
    if (!await isSigned(parsed, key, endKind(of, from))) throw new Broken("its signature is not the device's")
    if (parsed.count !== entries || parsed.last !== before.hash) throw new Broken(`it tells of ${parsed.count} entries, and ${entries} are here: some were cut off`)
    ended = over = true
  }
  const take = (sent: string): unknown => {
    // On its way a file may have got Windows' line ends and a mark of its encoding: nothing that was told is changed by them.
    const bare = sent.endsWith("\r") ? sent.slice(0, -1) : sent
    const line = number === 1 && bare.startsWith("\ufeff") ? bare.slice(1) : bare
    if (line === "" && kind && (ended || !key)) { over = true; return undefined }
    if (over) throw new Broken("nothing may follow the end")
    const seen = kind === "audit" ? glance(line) : undefined
    if (seen) return follow(line, seen)
    const value = parse(line)
    if (!kind) return begin(value).then((isHead) => isHead ? undefined : follow(line, frameOf(value)))
    const type = typeOf(value)
    if (type === (kind === "audit" ? "event" : "sent")) return follow(line, frameOf(value))
    if (type === "bytes" && kind === "ledger") return kept(value)
    if (type === "end") return end(value, kind)
    throw new Broken("it is of an unknown type")
  }

  try {
    for await (const block of Symbol.iterator in lines ? [[...lines]] : lines) {
      for (const line of block) {
        number += 1
        const waiting = take(line)
        if (waiting instanceof Promise) await waiting
      }
    }
    number += 1
    if (!kind || (key && !ended)) throw new Broken(`the signed end is missing: the ${base[kind ?? "ledger"]} was cut off`)
    if (head !== undefined && head !== before.hash) throw new Broken("its last entry isn't the one that was named: some were cut off or added")
    const whole = { ok: true as const, entries, head: before.hash, from, ...(key ? { fingerprint: await fingerprintOf(key, digest) } : {}) }
    return kind === "ledger" ? { ...whole, kind, bytes } : { ...whole, kind }
  } catch (error) {
    if (error instanceof Broken) return { ok: false, line: number, problem: error.message }
    throw error
  }
}
