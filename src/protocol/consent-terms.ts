import * as z from "zod"

/** What a consent is about and what it was given to. docs/collector.md names the standard's field for each of ours. */
export const purposes = ["recording", "donation", "release"] as const
export const purposeSchema = z.enum(purposes).describe("recording: keep runs on this device; donation: send reviewed runs to a collector; release: runs may be part of a public data set")
export type Purpose = z.infer<typeof purposeSchema>

/** A researcher's study, where the consent is given to one. */
export const studySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  title: z.string().min(1).max(200),
  /** What the ethics board approved: its number or text. */
  review: z.string().max(4_000),
  from: z.iso.date(),
  until: z.iso.date(),
  contact: z.string().min(3).max(200)
})
export type Study = z.infer<typeof studySchema>
