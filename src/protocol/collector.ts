import * as z from "zod"
import { entityTypes } from "../core/finding.ts"
import { thumbprintSchema } from "./consent.ts"

/** What a collector and its clients say to each other, besides the trajectory itself. Replies that refuse are RFC 9457 problems. */
export const problemKinds = ["unsigned", "bad-signature", "clock-skew", "replayed", "unknown-subject", "no-consent", "bad-digest", "bad-encoding", "not-json", "too-deep", "too-large",
  "bad-schema", "private-values", "conflict", "erased", "not-found", "bad-method", "bad-id", "bad-header", "bad-token", "bad-tenant", "rate-limited", "busy", "unavailable", "bad-request"] as const
export type ProblemKind = (typeof problemKinds)[number]

/** Steps of a run in which the collector found what looks private. Never the values. */
export const leakSchema = z.strictObject({ step: z.int().min(0), types: z.array(z.enum(entityTypes)) })
export type Leak = z.infer<typeof leakSchema>

export const problemSchema = z.strictObject({
  type: z.enum(problemKinds),
  title: z.string(),
  status: z.int(),
  /** Field that is wrong, where one is. */
  field: z.string().optional(),
  steps: z.array(leakSchema).optional()
})
export type Problem = z.infer<typeof problemSchema>

const coordinate = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
/** Public half of a P-256 key. */
export const publicKeySchema = z.strictObject({ kty: z.literal("EC"), crv: z.literal("P-256"), x: coordinate, y: coordinate })
export type PublicKey = z.infer<typeof publicKeySchema>
/** RFC 7638: the text whose SHA-256, in base64url, names the key. */
export const thumbprintText = ({ x, y }: PublicKey): string => `{"crv":"P-256","kty":"EC","x":"${x}","y":"${y}"}`

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const receiptShape = {
  type: z.literal("receipt"),
  id: z.uuidv7(),
  /** Of the trajectory's bytes. */
  sha256,
  bytes: z.int().min(1),
  subject: thumbprintSchema,
  consent: z.uuidv7(),
  at: z.iso.datetime(),
  /** Thumbprint of the collector's key. */
  collector: thumbprintSchema
}
/** Proof that a trajectory was taken in. The same one comes back each time that the trajectory is sent again. */
export const receiptSchema = z.strictObject({ ...receiptShape, signature: z.string().max(200) })
export type Receipt = z.infer<typeof receiptSchema>
/** What the collector signs. */
export const receiptText = (told: Omit<Receipt, "signature">): string =>
  ["symbiont receipt 1", told.id, told.sha256, told.bytes, told.subject, told.consent, told.at, told.collector].join("\n")

/** Answer to a withdrawal. From `acceptedAt` on nobody can read what was erased; copies without a key are gone by `dueAt`. */
export const erasureSchema = z.strictObject({ type: z.literal("erasure"), id: z.uuid(), trajectories: z.int().min(0), acceptedAt: z.iso.datetime(), dueAt: z.iso.datetime(), collector: thumbprintSchema, signature: z.string().max(200) })
export type Erasure = z.infer<typeof erasureSchema>
export const erasureText = (told: Omit<Erasure, "signature">): string => ["symbiont erasure 1", told.id, told.trajectories, told.acceptedAt, told.dueAt, told.collector].join("\n")

/** Answer to a consent. */
export const enrolledSchema = z.strictObject({ type: z.literal("enrolled"), consent: z.uuidv7(), subject: thumbprintSchema })

/** What was taken out after a release: whoever holds a copy hashes each trajectory_id in it (SHA-256, hex) and drops those named here. */
export const removalsSchema = z.strictObject({ removals: z.array(z.strictObject({ seq: z.int(), trajectory: sha256, at: z.iso.datetime() })), next: z.int() })
export type Removals = z.infer<typeof removalsSchema>

/** What a device may know of a collector before it sends anything. */
export const aboutSchema = z.strictObject({
  name: z.string(), contact: z.string(), key: publicKeySchema, retentionDays: z.int(), schemaVersions: z.array(z.string()), maxBytes: z.int(),
  /** A kind of site is named in a run only once so many donors have given runs of it. */
  threshold: z.int(),
  /** Kinds of site that are past the threshold. */
  categories: z.array(z.string())
})
export type About = z.infer<typeof aboutSchema>

/** A consent is sent with the key that its request is signed with. `kind` of the site is for the threshold's count alone: the run names it only past that. */
export const headerNames = { digest: "content-digest", consent: "consent-id", schema: "schema-version", kind: "site-kind", input: "signature-input", signature: "signature" } as const
