import * as z from "zod"
import { type EntityType, entityTypes } from "../core/finding.ts"
import { handlings } from "./handlings.ts"

export { type Handling, handlings } from "./handlings.ts"

/** Kinds of data that a rule can name at once. Each type belongs to one. */
export const dataCategories = {
  identity: ["PERSON", "DOB", "SSN", "NATIONAL_ID", "TAX_ID", "PASSPORT", "DRIVER_LICENSE"],
  contact: ["EMAIL", "PHONE", "ADDRESS"],
  location: ["GPS"],
  account: ["USERNAME", "ACCOUNT_ID"],
  credentials: ["PASSWORD", "OTP", "API_KEY", "JWT", "PRIVATE_KEY", "SESSION_TOKEN"],
  financial: ["CARD", "CARD_CVV", "CARD_EXPIRY", "IBAN", "BANK_ACCOUNT", "CRYPTO"],
  health: ["HEALTH", "HEALTH_ID"],
  device: ["IP", "MAC", "DEVICE_ID", "VEHICLE"],
  special: ["SPECIAL"]
} as const satisfies Record<string, readonly EntityType[]>
export type DataCategory = keyof typeof dataCategories
export const categoryNames = Object.keys(dataCategories) as DataCategory[]
export const isCategory = (name: string): name is DataCategory => Object.hasOwn(dataCategories, name)

const handlingMapSchema = z.partialRecord(z.enum([...entityTypes, ...categoryNames]), z.enum(handlings))
export type HandlingMap = z.infer<typeof handlingMapSchema>

/** `shop.example` (any port), `*.shop.example` (that host and all below it), either with `https://` before or `:8443` behind, or `*`. */
const sitePattern = /^(?:\*|(?:https?:\/\/)?(?:\*\.)?[^\s/*:@?#]+(?::\d{1,5})?|(?:https?:\/\/)?\[[0-9a-f:.]+\](?::\d{1,5})?)$/i
export const siteSchema = z.string().max(300).regex(sitePattern, "must be a site such as shop.example, *.shop.example or https://shop.example:8443")
const sitesSchema = z.array(siteSchema).max(2_000)

const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/
const isOrigin = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return url.origin === text && (url.protocol === "https:" || (url.protocol === "http:" && loopback.test(url.hostname)))
}
const originSchema = z.string().max(300).refine(isOrigin, "must be an https origin without a path, such as https://api.example.com (http only for this machine)")

const patternSchema = z.strictObject({
  name: z.string().min(1).max(80),
  /** A regular expression in RE2 syntax, which can't be made to run for ever. */
  source: z.string().min(1).max(500)
})
const wordsSchema = z.strictObject({ terms: z.array(z.string().trim().min(2).max(200)).max(1_000).default([]), patterns: z.array(patternSchema).max(100).default([]) })

/**
 * The privacy policy: the same JSON for users and for administrators. In `handling` a type counts before its category, and
 * a later rule of `sites` before an earlier one; all of them before the preset.
 */
export const privacyPolicySchema = z.strictObject({
  version: z.literal(1),
  preset: z.enum(["strict", "balanced", "open"]).default("balanced"),
  handling: handlingMapSchema.default({}),
  sites: z.array(z.strictObject({ sites: sitesSchema.min(1), handling: handlingMapSchema })).max(500).default([]),
  /** Nothing that was read on these sites leaves, not even with placeholders. */
  localOnlySites: sitesSchema.default([]),
  /** The only origins that a cloud model may be asked at; absent: whichever the settings name. */
  cloudOrigins: z.array(originSchema).max(100).optional(),
  /** Most tokens that one task may spend on cloud models. */
  cloudTokens: z.int().min(0).max(1_000_000_000).optional(),
  /** Pictures of pages beside the steps of a task: none, or with all private values covered. They stay on the device. Absent: the user's say counts, who has none unless it is switched on. */
  screenshots: z.enum(["off", "masked"]).optional(),
  /** The user's own words and patterns, replaced wherever they stand. */
  own: wordsSchema.prefault({}),
  /** Likewise, but whatever holds one of these is decided on the device. */
  neverLeave: wordsSchema.prefault({}),
  /** Single values that the user lets leave as they are, each in full. What is critical, own or never leaves stays so all the same, and an administrator's rules for its kind count before. */
  mayLeave: z.array(z.string().trim().min(2).max(2_000)).max(1_000).default([])
})
export type PrivacyPolicy = z.infer<typeof privacyPolicySchema>
export const defaultPrivacyPolicy: PrivacyPolicy = privacyPolicySchema.parse({ version: 1 })

/** The user's policy, and what stands in its way or over it. */
export const privacyPolicyViewSchema = z.strictObject({
  policy: privacyPolicySchema,
  /** An administrator's rules tighten it. */
  managed: z.boolean(),
  /** Why nothing may go to a cloud model at present, whatever the policy says. */
  closed: z.string().optional(),
  /** What is saved can't be read, and `policy` is the default: nothing changes but by starting anew. */
  damaged: z.literal(true).optional(),
  /** An administrator wants no pictures of pages. */
  noPictures: z.boolean().optional()
})
export type PrivacyPolicyView = z.infer<typeof privacyPolicyViewSchema>

/** What the user says of one value, whatever becomes of its kind. */
export const valueDecisions = ["never", "may"] as const
export type ValueDecision = (typeof valueDecisions)[number]
/** How one value stands under all rules: as its kind does; decided by the user; held on the device, or always replaced, by a word or pattern that is not about it alone. */
export const valueStandings = ["open", ...valueDecisions, "held", "own"] as const
export type ValueStanding = (typeof valueStandings)[number]
export const oneValueSchema = z.strictObject({ value: z.string(), type: z.enum(entityTypes) })
