import * as z from "zod"
import { purposeSchema, studySchema } from "./consent-terms.ts"

export { type Purpose, type Study, purposes, purposeSchema, studySchema } from "./consent-terms.ts"

/**
 * Consent as ISO/IEC 27560 records it: who agreed to what wording, for which purposes, when, for how long. docs/collector.md
 * names the standard's field for each of ours. Purposes and studies have a file of their own, which every build holds.
 */

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** RFC 7638 thumbprint of a P-256 key: what a donor is called. Nothing else about the person is known. */
export const thumbprintSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** The very text that was shown. */
export const noticeSchema = z.strictObject({ version: z.string().min(1).max(60), sha256, locale: z.string().min(2).max(20) })
export type Notice = z.infer<typeof noticeSchema>

/** Days that donated runs are kept. */
export const retentionSchema = z.int().min(1).max(3_650)

/** What the collector is told of a consent. Its request is signed with the donor's key, so the record can't be made up. */
export const consentSchema = z.strictObject({
  schema: z.literal("symbiont-consent-1"),
  id: z.uuidv7(),
  subject: thumbprintSchema,
  /** What was agreed to, each by a choice of its own. */
  purposes: z.array(z.enum(["donation", "release"])).min(1).max(2),
  notice: noticeSchema,
  retentionDays: retentionSchema,
  study: studySchema.optional(),
  /** How the choice was made, and in which build. */
  mechanism: z.string().max(60),
  build: z.string().max(60),
  givenAt: z.iso.datetime(),
  /** Hash of the newest entry of the device's own consent ledger. */
  ledger: sha256
})
export type Consent = z.infer<typeof consentSchema>

/** One choice of the user, chained to the one before it. */
export const choiceSchema = z.strictObject({
  type: z.literal("choice"),
  /** 1, 2, 3 …, without a gap. */
  seq: z.int().min(1),
  /** Unix time in milliseconds. */
  at: z.number(),
  /** Names the consent that the choice is part of: choices of one dialog share it. */
  consent: z.uuidv7(),
  purpose: purposeSchema,
  answer: z.enum(["given", "refused", "withdrawn"]),
  /** Origin of the collector that it is for; "device" for recording. */
  audience: z.string().max(300),
  notice: noticeSchema,
  retentionDays: retentionSchema,
  study: studySchema.optional(),
  mechanism: z.string().max(60),
  build: z.string().max(60),
  prev: sha256,
  hash: sha256
})
export type Choice = z.infer<typeof choiceSchema>
/** The hash that the first choice follows. */
export const firstChoiceHash = "0".repeat(64)

/** What a user takes back: one run, all that was given under a consent, or everything. */
export const withdrawalSchema = z.discriminatedUnion("scope", [
  z.strictObject({ scope: z.literal("trajectory"), trajectory: z.uuidv7() }),
  z.strictObject({ scope: z.literal("consent"), consent: z.uuidv7() }),
  z.strictObject({ scope: z.literal("subject") })
])
export type Withdrawal = z.infer<typeof withdrawalSchema>
