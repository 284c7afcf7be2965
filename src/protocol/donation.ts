import * as z from "zod"
import { entityTypes } from "../core/finding.ts"
import { purposeSchema, studySchema } from "./consent-terms.ts"

/** What our own pages and the worker say to each other of recording and donating. Only a build that may contribute answers. */

/** The words that the user was shown, as shown. The worker keeps them under their hash. */
export const shownNoticeSchema = z.strictObject({ version: z.string().min(1).max(60), locale: z.string().min(2).max(20), text: z.string().min(1).max(20_000) })
export type ShownNotice = z.infer<typeof shownNoticeSchema>
/** One for what stays on this device, and one for the collector, once there is one. */
export const shownNoticesSchema = z.strictObject({ device: shownNoticeSchema, collector: shownNoticeSchema.optional() })
export type ShownNotices = z.infer<typeof shownNoticesSchema>

/** `ask`: never asked, or to another text. `over`: the study has not begun, or has ended. */
export const standingSchema = z.enum(["ask", "given", "refused", "withdrawn", "over"])
export type Standing = z.infer<typeof standingSchema>

/** A run on its way. Times are Unix time in milliseconds. */
const waitingSchema = z.strictObject({
  id: z.string(), runId: z.string(), bytes: z.int(), queuedAt: z.number(), dueAt: z.number(), attempts: z.int(),
  /** `waiting` until `dueAt`; `refused` until the user decides. */
  state: z.enum(["waiting", "refused"]),
  /** Why it was refused, or why it must be tried again. */
  problem: z.string().optional()
})
export type WaitingDonation = z.infer<typeof waitingSchema>
const givenSchema = z.strictObject({
  id: z.string(), runId: z.string(), bytes: z.int(), at: z.string(), audience: z.string(),
  /** The receipt was signed with the key that this collector showed when it was set up. */
  genuine: z.boolean()
})

export const donationStateSchema = z.strictObject({
  /** An organisation has decided which collector it is, or that there is none. */
  managed: z.boolean(),
  /** The one collector that it allows. */
  offered: z.string().optional(),
  collector: z.strictObject({ audience: z.string(), name: z.string(), contact: z.string(), retentionDays: z.int(), categories: z.array(z.string()), threshold: z.int(), study: studySchema.optional() }).optional(),
  standings: z.strictObject({ recording: standingSchema, donation: standingSchema, release: standingSchema }),
  /** The consent that is in force for this collector. */
  consent: z.string().optional(),
  waiting: z.array(waitingSchema),
  given: z.array(givenSchema),
  /** Withdrawals of which a collector hasn't heard yet. */
  unheard: z.int()
})
export type DonationState = z.infer<typeof donationStateSchema>

/** Kinds of site that a run may be said to be of, in the words of the collector's counts. */
export const siteKinds = ["shopping", "travel", "news", "work", "learning", "health", "money", "government", "social", "games", "other"] as const
export type SiteKind = (typeof siteKinds)[number]

export const strikeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("span"), words: z.string().min(1).max(20_000) }),
  z.strictObject({ kind: z.literal("step"), step: z.int().min(1) })
])
/** What the reviewer changes before a run is given. */
export const editsSchema = z.strictObject({
  strikes: z.array(strikeSchema).max(500),
  /** Whether the site is named. If not, its kind is, where enough others have given runs of that kind. */
  nameSite: z.boolean(),
  kind: z.enum(siteKinds),
  /** Whether the task was done, in the reviewer's eyes. */
  success: z.boolean().nullable()
})
export type Edits = z.infer<typeof editsSchema>

const types = z.array(z.enum(entityTypes))
export const reviewViewSchema = z.strictObject({
  steps: z.array(z.strictObject({
    /** Number in the run as it was recorded. */
    step: z.int(),
    /** The step to the byte as it would be sent. */
    text: z.string(), bytes: z.int(),
    marks: z.array(z.strictObject({ start: z.int(), end: z.int(), type: z.enum(entityTypes) })),
    leaks: types
  })),
  /** Numbers of the steps that are struck out. */
  struck: z.array(z.int()),
  /** What is sent around the steps, to the byte. */
  head: z.string(), tail: z.string(),
  bytes: z.int(), sha256: z.string(),
  /** Kinds of values that the run as a whole still tells. */
  leaks: types,
  /** Nothing was found that would keep it from being sent. */
  clean: z.boolean()
})
export type ReviewView = z.infer<typeof reviewViewSchema>

export const choicesSchema = z.partialRecord(purposeSchema, z.enum(["given", "refused"]))
/** What the user takes back. `recording`: from now on nothing is recorded; what was stays until it is deleted. */
export const takeBackSchema = z.discriminatedUnion("scope", [
  z.strictObject({ scope: z.literal("recording") }),
  z.strictObject({ scope: z.literal("trajectory"), id: z.string().max(60) }),
  z.strictObject({ scope: z.literal("consent") }),
  z.strictObject({ scope: z.literal("everything") })
])
