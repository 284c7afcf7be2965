import * as z from "zod"
import { entityTypes } from "../core/finding.ts"

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

/** One request that left the device. `prev` is the hash of the entry before it, `hash` its own, over all that stands before it in the line. */
export const ledgerEntrySchema = z.strictObject({
  type: z.literal("sent"),
  /** 1, 2, 3 …, without a gap. */
  seq: z.int().min(1),
  /** Unix time in milliseconds. */
  at: z.number(),
  run: z.string().max(80),
  step: z.int().min(0),
  method: z.string().max(20),
  destination: z.string().max(300),
  bytes: z.int().min(0),
  /** Of the body's bytes. */
  sha256: sha256Schema,
  /** How many different values placeholders stood for, by type. */
  replaced: z.partialRecord(z.enum(entityTypes), z.int().min(1)),
  prev: sha256Schema,
  hash: sha256Schema
})
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>
/** What an entry tells, before it is chained. */
export type Sent = Omit<LedgerEntry, "type" | "seq" | "prev" | "hash">

/** The hash that the first entry follows. */
export const firstHash = "0".repeat(64)

export const publicKeySchema = z.strictObject({ kty: z.literal("EC"), crv: z.literal("P-256"), x: z.string().max(60), y: z.string().max(60) })
/** The first line of an export: which device's ledger it is. */
export const ledgerHeadSchema = z.strictObject({ type: z.literal("ledger"), version: z.literal(1), key: publicKeySchema })
/** A body that the user keeps, on a line of its own: it can be deleted without breaking the chain. */
export const ledgerBytesSchema = z.strictObject({ type: z.literal("bytes"), seq: z.int().min(1), body: z.string() })
/** The last line: how many entries there are and what the last one's hash is, signed by the device, so that none can be cut off unseen. */
export const ledgerEndSchema = z.strictObject({ type: z.literal("end"), at: z.number(), count: z.int().min(0), last: sha256Schema, signature: z.string().max(200) })
export type LedgerEnd = z.infer<typeof ledgerEndSchema>
export type LedgerKey = z.infer<typeof publicKeySchema>

/** What the device signs at the end of an export. `kind` tells which chain, so that the end of one can't pass for that of another. */
export const signedText = ({ at, count, last }: Omit<LedgerEnd, "type" | "signature">, kind = "ledger 1"): string => `symbiont ${kind}\n${count}\n${last}\n${at}`

/** What would leave with the next request to a cloud model. `body` is what would be sent, to the byte, but for its random fence. */
export const whatLeavesSchema = z.strictObject({
  destination: z.string(),
  body: z.string(),
  bytes: z.int(),
  /** Places in `body` (UTF-16 offsets) where a placeholder stands, and for what. The values are for the user's eyes. */
  marks: z.array(z.strictObject({ start: z.int(), end: z.int(), placeholder: z.string(), type: z.enum(entityTypes), value: z.string(), /** Nobody here can let this value leave as it is: it is critical, or the organisation keeps its kind. */ fixed: z.enum(["critical", "organisation"]).optional() }))
})
export type WhatLeaves = z.infer<typeof whatLeavesSchema>

/** The newest entries first, and sums over all of them. `kept`: numbers of the entries whose bodies are there. */
export const ledgerViewSchema = z.strictObject({
  entries: z.array(ledgerEntrySchema), kept: z.array(z.int()),
  totals: z.strictObject({ requests: z.int(), bytes: z.number(), replaced: z.int() })
})
export type LedgerView = z.infer<typeof ledgerViewSchema>
/** Whether the ledger holds; if not, the first line of its export that doesn't, and what is wrong with it. */
export const ledgerCheckSchema = z.union([
  z.strictObject({ ok: z.literal(true), entries: z.int() }), z.strictObject({ ok: z.literal(false), line: z.int(), problem: z.string() })
])
export type LedgerCheck = z.infer<typeof ledgerCheckSchema>
