import type { KeyObject } from "node:crypto"
import type { IncomingMessage } from "node:http"
import type { FastifyPluginAsync, FastifyRequest } from "fastify"
import * as z from "zod"
import { headerNames, type PublicKey } from "../../protocol/collector.ts"
import { siteKinds } from "../../protocol/donation.ts"
import type { Signed } from "../../protocol/request-signature.ts"
import { withdrawalSchema } from "../../protocol/consent.ts"
import { trajectoryVersion } from "../../protocol/trajectory.ts"
import { type Body, parseBody, unpackBody } from "../body.ts"
import { enrolmentSchema } from "../endpoints.ts"
import type { Unsound } from "../inspection/inspect-upload.ts"
import { thumbprintOf } from "../keys.ts"
import { checkProof, type Proof, readProof } from "../proof.ts"
import { readChunks } from "../read-chunks.ts"
import { Refusal } from "../refusal.ts"
import type { Context } from "../server.ts"
import { importKey, type Subject } from "../subjects.ts"
import { objectOf, placeOf } from "../uploads.ts"

// Made once: zod compiles a schema anew for each that is made.
/** Its time is in a year of four digits: objects lie in folders by it. */
const idSchema = z.uuidv7().regex(/^[0-9a-f-]+$/).refine((id) => id < "e677d21f-dc00")
/** Where runs are sent, as it is written down. */
export const uploadRoute = "/v1/trajectories/:id"
/** A sender that waits longer may give up just before its receipt. */
const longestWaitMs = 10_000
/** An estimate may be far off: nobody is sent away for longer. */
const longestAwaySeconds = 60
const paramsSchema = z.object({ id: idSchema })
const kindSchema = z.enum(siteKinds).optional()
const keyOf = (key: PublicKey): KeyObject => { try { return importKey(key) } catch { throw new Refusal("bad-schema", { field: "key" }) } }
const signedOf = (request: FastifyRequest): Signed => ({
  method: request.method, path: request.url.split("?")[0] ?? "",
  header: (name) => { const value = request.headers[name]; return typeof value === "string" ? value : undefined }
})
const idOf = (request: FastifyRequest): string => {
  const parsed = paramsSchema.safeParse(request.params)
  if (!parsed.success) throw new Refusal("bad-id")
  return parsed.data.id
}
const headerOf = <T>(request: FastifyRequest, name: string, schema: z.ZodType<T>): T => {
  const parsed = schema.safeParse(request.headers[name])
  if (!parsed.success) throw new Refusal("bad-header", { field: name })
  return parsed.data
}
const bodyOf = (request: FastifyRequest): Promise<Body> => unpackBody(request.body, signedOf(request).header("content-digest"), request.headers["content-encoding"])
type Caller = { subject: Subject; proof: Proof }

/** What donors ask, each request signed with the donor's key. Who asks is settled before a byte of the body is read. */
export const signedRoutes = ({ store, metrics, options, now, inspection, subjects, uploads, withdrawals }: Context): FastifyPluginAsync => async (app) => {
  const callers = new WeakMap<FastifyRequest, Caller>()
  const callerOf = (request: FastifyRequest): Caller => {
    const caller = callers.get(request)
    if (!caller) throw new Refusal("unsigned")
    return caller
  }
  const authenticate = async (request: FastifyRequest): Promise<void> => {
    const signed = signedOf(request)
    const proof = readProof(signed, now())
    const subject = await subjects.find(proof.input.keyid)
    if (!subject) throw new Refusal("unknown-subject")
    checkProof(signed, proof, subject.verifyKey)
    callers.set(request, { subject, proof })
  }

  /** What was taken in stays so, whatever a newer version of the scan says of it. Refuses what wasn't. */
  const knownReceipt = async ({ subject, proof }: Caller, id: string, { problem, field, steps, unpacked }: Unsound): Promise<string> => {
    const known = unpacked && await uploads.receipt(subject, id, unpacked.sha256)
    if (known === undefined) throw new Refusal(problem, { field, steps })
    await uploads.spend(subject.id, proof.input.nonce, proof.expires)
    return known
  }

  app.put("/v1/consents/:id", { bodyLimit: 40_000, onRequest: async (request) => { idOf(request); readProof(signedOf(request), now()) } }, async (request) => {
    const id = idOf(request)
    const proof = readProof(signedOf(request), now())
    const { key, consent, tenant: meant } = parseBody((await bodyOf(request)).bytes, enrolmentSchema)
    // The key comes with the request, so all that the signature proves is that the sender has it.
    const keyid = thumbprintOf(key)
    if (keyid !== proof.input.keyid) throw new Refusal("bad-signature")
    if (consent.id !== id) throw new Refusal("bad-schema", { field: "consent.id" })
    checkProof(signedOf(request), proof, keyOf(key))
    const tenant = await options.enrolment(request.headers.authorization, store.database)
    if (meant !== undefined && meant !== tenant) throw new Refusal("bad-tenant", { field: "tenant" })
    await uploads.spend(keyid, proof.input.nonce, proof.expires)
    await subjects.enrol(tenant, key, consent)
    return { type: "enrolled", consent: id, subject: keyid }
  })

  await app.register(async (pieces) => {
    // A run's body goes to another thread as it came.
    pieces.removeContentTypeParser("application/json")
    pieces.addContentTypeParser("application/json", (_request: FastifyRequest, payload: IncomingMessage) => readChunks(payload))
    pieces.put(uploadRoute, {
      onRequest: async (request, reply) => {
        idOf(request)
        const wait = inspection.waits() + uploads.waits()
        if (wait > (options.maxWaitMs ?? longestWaitMs)) {
          reply.header("retry-after", String(Math.min(Math.ceil(wait / 1_000), longestAwaySeconds)))
          throw new Refusal("busy")
        }
        if (request.headers["schema-version"] !== trajectoryVersion) throw new Refusal("bad-header", { field: "schema-version" })
        const consent = headerOf(request, "consent-id", idSchema)
        await authenticate(request)
        const { subject } = callerOf(request)
        await options.membership?.(request.headers.authorization, subject.tenant)
        const inForce = await subjects.consent(subject, consent)
        if (!inForce?.purposes.includes("donation")) {
          // What was erased stays erased, and its sender must not try for ever.
          await uploads.receipt(subject, idOf(request), "")
          throw new Refusal("no-consent")
        }
      }
    }, async (request, reply) => {
      const { subject, proof } = callerOf(request)
      const id = idOf(request)
      const consent = headerOf(request, "consent-id", idSchema)
      const kind = headerOf(request, headerNames.kind, kindSchema)
      const { header } = signedOf(request)
      const object = objectOf(subject.tenant, id)
      const chunks = Array.isArray(request.body) ? request.body as Uint8Array[] : []
      const found = await inspection.inspect({ chunks, digest: header("content-digest"), encoding: header("content-encoding"), consent, kind, above: subject.contentKey, place: placeOf(subject.tenant, id), object })
      const { fresh, receipt } = found.kind === "unsound" ? { fresh: false, receipt: await knownReceipt({ subject, proof }, id, found) }
        : await uploads.take({ subject, id, consent, object, sound: found, schemaVersion: trajectoryVersion, nonce: proof.input.nonce, nonceExpires: proof.expires })
      metrics.uploaded(fresh ? "stored" : "again", found.kind === "sound" ? found.bytes : 0)
      return reply.code(fresh ? 201 : 200).type("application/json").send(receipt)
    })
  })

  app.post("/v1/withdrawals", { bodyLimit: 4_000, onRequest: authenticate }, async (request, reply) => {
    const { subject, proof } = callerOf(request)
    const withdrawal = parseBody((await bodyOf(request)).bytes, withdrawalSchema)
    await uploads.spend(subject.id, proof.input.nonce, proof.expires)
    const erasure = await withdrawals.take(subject, withdrawal)
    return reply.code(202).send(erasure)
  })
}
