import * as z from "zod"
import { entityTypes } from "../core/finding.ts"
import { firstHash, publicKeySchema, sha256Schema } from "./ledger.ts"

/**
 * What an audit entry tells of. "step.begun" is on the disk before the step acts, "step.ended" afterwards with what became of it; a
 * step that wasn't let run leaves one "step.refused".
 */
export const auditActivities = [
  "task.started", "task.resumed", "task.ended", "step.begun", "step.ended", "step.refused", "question.asked", "question.answered",
  "policy.changed", "agent.stopped", "model.installed", "model.removed", "export.made", "setting.loosened", "sign-on.begun", "sign-on.ended"
] as const

/** Who said yes: a person, whoever set the answer beforehand (policy or command line), or nobody, since nobody had to be asked. */
export const approvers = ["user", "policy", "none"] as const
export type Approver = (typeof approvers)[number]

const word = z.string().max(80)
const origin = z.string().max(300)

/** Names and numbers only: no text of a page, no value, no address beyond its origin unless the organisation asks for paths. */
export const auditEventSchema = z.strictObject({
  activity: z.enum(auditActivities),
  task: word.optional(),
  step: z.int().min(0).optional(),
  /** `risk` is the guard's class of what it would do ("money", "delete" …), or "none". */
  action: z.strictObject({ verb: word, risk: word }).optional(),
  /** Where it is done, and for a navigation where it leads to. */
  origin: origin.optional(),
  to: origin.optional(),
  /** Path of the page with placeholders for what is private; only at the level "paths". */
  path: z.string().max(300).optional(),
  decision: z.enum(["allow", "confirm", "refuse"]).optional(),
  rule: word.optional(),
  approver: z.enum(approvers).optional(),
  /** Id of the on-device model, or name of the cloud model, that decided. */
  model: z.string().max(200).optional(),
  status: word.optional(),
  /** What else it is about: a model's id, names of settings or policy keys, the kind of an export, the host of a sign-on. */
  subject: z.string().max(300).optional()
})
export type AuditEvent = z.infer<typeof auditEventSchema>

/** What left for a step before it began: bytes by receiver, values replaced by type, and the hashes of the ledger's entries of it. */
const outSchema = z.strictObject({
  bytes: z.record(origin, z.int().min(0)),
  replaced: z.partialRecord(z.enum(entityTypes), z.int().min(1)),
  ledger: z.array(sha256Schema).max(100)
})
export type AuditOut = z.infer<typeof outSchema>

/** One line of the trail. `prev` is the hash of the entry before it, `hash` its own, over all that stands before it in the line. */
export const auditEntrySchema = z.strictObject({
  type: z.literal("event"),
  /** 1, 2, 3 …, without a gap. */
  seq: z.int().min(1),
  /** Unix time in milliseconds. */
  at: z.number(),
  /** Pseudonym of who uses the device, and the fingerprint of the device's key. */
  actor: word,
  device: word,
  /** Version of the organisation's policy in force; 0 without one. */
  policy: z.int().min(0),
  ...auditEventSchema.shape,
  out: outSchema.optional(),
  prev: sha256Schema,
  hash: sha256Schema
})
export type AuditEntry = z.infer<typeof auditEntrySchema>

/** The entry that the first one of a file follows: the beginning, or where older ones were let go. */
const placeSchema = z.strictObject({ seq: z.int().min(0), hash: sha256Schema })
export type ChainPlace = z.infer<typeof placeSchema>
export const chainStart: ChainPlace = { seq: 0, hash: firstHash }

/** The first line of an export. */
export const auditHeadSchema = z.strictObject({ type: z.literal("audit"), version: z.literal(1), key: publicKeySchema, from: placeSchema })
