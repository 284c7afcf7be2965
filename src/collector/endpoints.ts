import * as z from "zod"
import { aboutSchema, enrolledSchema, erasureSchema, type ProblemKind, publicKeySchema, receiptSchema, removalsSchema } from "../protocol/collector.ts"
import { consentSchema, withdrawalSchema } from "../protocol/consent.ts"
import { trajectorySchema } from "../protocol/trajectory.ts"

/** What a database can't hold: NUL, half of a surrogate pair, a day of the year 0. As JSON writes it, for strings that are escaped can't be taken for it. */
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])|"(?:givenAt|from|until)":"0000/
/** A consent comes with the key that signs it, and with the tenant that the donor's organisation takes to be its own. */
export const enrolmentSchema = z.strictObject({ key: publicKeySchema, consent: consentSchema.refine((consent) => !unstorable.test(JSON.stringify(consent))), tenant: z.string().max(60).optional() })

const tenantId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/)
export const choiceSchema = z.object({ tenant: tenantId.default("default"), purpose: z.enum(["donation", "release"]).default("donation") })
export const datasetSchema = z.object({ id: z.uuid() })
export const tenantSchema = z.strictObject({ id: tenantId, name: z.string().min(1).max(200) })

export type Endpoint = {
  method: "GET" | "PUT" | "POST"
  /** As OpenAPI writes it. */
  path: string
  about: string
  access: "open" | "signed" | "admin"
  body?: z.ZodType
  /** Other than JSON. */
  bodyType?: string
  /** What an answer holds, by status. */
  answers: Readonly<Record<number, z.ZodType | string>>
  refusals: readonly ProblemKind[]
}

/** What anyone may hear of anything but the two probes. */
const crowded = ["rate-limited", "busy", "unavailable"] as const
const signed = ["unsigned", "bad-signature", "clock-skew", "replayed", "bad-digest", "bad-encoding", "not-json", "too-deep", "too-large", "bad-schema", "bad-header", ...crowded] as const

/** What the collector answers to, as data: the OpenAPI document is made of it, and a test compares it with the routes that are there. */
export const endpoints: readonly Endpoint[] = [
  { method: "GET", path: "/v1/about", about: "Who runs this collector, its key, its limits", access: "open", answers: { 200: aboutSchema }, refusals: [...crowded] },
  { method: "PUT", path: "/v1/consents/{id}", about: "Registers a consent and the key of its donor", access: "signed", body: enrolmentSchema, answers: { 200: enrolledSchema }, refusals: [...signed, "bad-id", "bad-token", "bad-tenant", "conflict", "no-consent", "erased"] },
  { method: "PUT", path: "/v1/trajectories/{id}", about: "Takes in a reviewed run; the same one again gives the same receipt", access: "signed", body: trajectorySchema, answers: { 200: receiptSchema, 201: receiptSchema },
    refusals: [...signed, "bad-id", "bad-token", "bad-tenant", "unknown-subject", "no-consent", "private-values", "conflict", "erased"] },
  { method: "POST", path: "/v1/withdrawals", about: "Erases a run, all runs of a consent, or everything of a donor", access: "signed", body: withdrawalSchema, answers: { 202: erasureSchema }, refusals: [...signed, "unknown-subject"] },
  { method: "GET", path: "/v1/removals", about: "Ids (hashed) that were taken out, after the number `since`", access: "open", answers: { 200: removalsSchema }, refusals: ["bad-request", ...crowded] },
  { method: "GET", path: "/openapi.json", about: "This document", access: "open", answers: { 200: "application/json" }, refusals: [...crowded] },
  { method: "GET", path: "/healthz", about: "The process is alive", access: "open", answers: { 200: "text/plain" }, refusals: [] },
  { method: "GET", path: "/readyz", about: "Database and objects can be reached, and it isn't about to stop", access: "open", answers: { 200: "text/plain" }, refusals: ["unavailable", "busy"] },
  { method: "GET", path: "/metrics", about: "Figures for Prometheus", access: "admin", answers: { 200: "text/plain" }, refusals: ["bad-token", ...crowded] },
  { method: "GET", path: "/admin", about: "A page of counts, quarantine, erasures and data sets", access: "admin", answers: { 200: "text/html" }, refusals: ["bad-token", ...crowded] },
  { method: "POST", path: "/admin/datasets", about: "Starts building a data set", access: "admin", body: choiceSchema, bodyType: "application/x-www-form-urlencoded", answers: { 303: "text/plain" }, refusals: ["bad-token", "bad-request", ...crowded] },
  { method: "GET", path: "/admin/datasets/{id}", about: "A data set that is ready, as JSON Lines; one with a run that was taken back is given out no more", access: "admin", answers: { 200: "application/jsonl" }, refusals: ["bad-token", "bad-request", "not-found", ...crowded] },
  { method: "POST", path: "/admin/tenants", about: "Makes a tenant; its enrolment token is shown once", access: "admin", body: tenantSchema, answers: { 201: z.strictObject({ id: tenantId, token: z.string() }) }, refusals: ["bad-token", "bad-request", "conflict", ...crowded] },
  { method: "GET", path: "/admin/export", about: "The trajectories of a tenant for a purpose, as JSON Lines; what was withdrawn is left out", access: "admin", answers: { 200: "application/jsonl" }, refusals: ["bad-token", "bad-request", ...crowded] }
]

const patterns = endpoints.map(({ method, path }) => ({ methods: method === "GET" ? ["GET", "HEAD"] : [method], form: new RegExp(`^${path.replaceAll(".", "\\.").replace("{id}", "[^/]+")}$`) }))
/** What may be asked at a path, by any address of it; nothing where there is no such. */
export const methodsAt = (path: string): string[] => patterns.flatMap(({ methods, form }) => (form.test(path) ? methods : []))
