import { createHash } from "node:crypto"
import type { FastifyPluginAsync, FastifyRequest } from "fastify"
import * as z from "zod"
import { canonicalJson } from "../../core/canonical-json.ts"
import { scanTrajectory } from "../../privacy/donation-scan.ts"
import { headerNames } from "../../protocol/collector.ts"
import { siteKinds } from "../../protocol/donation.ts"
import type { Signed } from "../../protocol/request-signature.ts"
import { withdrawalSchema } from "../../protocol/consent.ts"
import { type Trajectory, trajectorySchema, trajectoryVersion } from "../../protocol/trajectory.ts"
import { parseBody, unpackBody } from "../body.ts"
import { enrolmentSchema } from "../endpoints.ts"
import { thumbprintOf } from "../keys.ts"
import { checkProof, type Proof, readProof } from "../proof.ts"
import { Refusal } from "../refusal.ts"
import type { Context } from "../server.ts"
import { importKey, type Subject } from "../subjects.ts"
import type { Facts } from "../uploads.ts"

const idSchema = z.uuidv7().regex(/^[0-9a-f-]+$/)
const signedOf = (request: FastifyRequest): Signed => ({
  method: request.method, path: request.url.split("?")[0] ?? "",
  header: (name) => { const value = request.headers[name]; return typeof value === "string" ? value : undefined }
})
const idOf = (request: FastifyRequest): string => {
  const parsed = z.object({ id: idSchema }).safeParse(request.params)
  if (!parsed.success) throw new Refusal("bad-id")
  return parsed.data.id
}
const headerOf = <T>(request: FastifyRequest, name: string, schema: z.ZodType<T>): T => {
  const parsed = schema.safeParse(request.headers[name])
  if (!parsed.success) throw new Refusal("bad-header", { field: name })
  return parsed.data
}
const bodyOf = (request: FastifyRequest): Promise<Buffer> => unpackBody(request.body, signedOf(request).header("content-digest"), request.headers["content-encoding"])
/** A trajectory is named by the hash of its content, and every reader will ask whether it is. */
const isNamedRight = ({ trajectory_id, ...content }: Trajectory): boolean => createHash("sha256").update(canonicalJson(content)).digest("hex") === trajectory_id
/** A kind of site is counted by the header, since a run may name it only once it was counted often enough; a run without one is counted by what it names. */
const factsOf = ({ steps, extra: { symbiont: { task, outcome } } }: Trajectory, kind: string | undefined): Facts => ({ steps: steps.length, success: outcome.success, category: kind ?? /^category\/([a-z-]{1,40})$/.exec(task.site)?.[1] ?? "named" })
/** Lets others be answered between two steps of a long run. */
const breathe = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve) })

type Caller = { subject: Subject; proof: Proof }

/** What donors ask, each request signed with the donor's key. Who asks is settled before a byte of the body is read. */
export const signedRoutes = ({ store, metrics, options, now, subjects, uploads, withdrawals }: Context): FastifyPluginAsync => async (app) => {
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
    await checkProof(signed, proof, subject.verifyKey)
    callers.set(request, { subject, proof })
  }

  app.put("/v1/consents/:id", { bodyLimit: 40_000, onRequest: async (request) => { idOf(request); readProof(signedOf(request), now()) } }, async (request) => {
    const id = idOf(request)
    const proof = readProof(signedOf(request), now())
    const { key, consent } = parseBody(await bodyOf(request), enrolmentSchema)
    // The key comes with the request, so all that the signature proves is that the sender has it.
    const keyid = thumbprintOf(key)
    if (keyid !== proof.input.keyid) throw new Refusal("bad-signature")
    if (consent.id !== id) throw new Refusal("bad-schema", { field: "consent.id" })
    await checkProof(signedOf(request), proof, await importKey(key).catch(() => { throw new Refusal("bad-schema", { field: "key" }) }))
    const tenant = await options.enrolment(request.headers.authorization, store.database)
    await uploads.spend(keyid, proof.input.nonce, proof.expires)
    await subjects.enrol(tenant, key, consent)
    return { type: "enrolled", consent: id, subject: keyid }
  })

  app.put("/v1/trajectories/:id", {
    onRequest: async (request) => {
      idOf(request)
      if (request.headers["schema-version"] !== trajectoryVersion) throw new Refusal("bad-header", { field: "schema-version" })
      const consent = headerOf(request, "consent-id", idSchema)
      await authenticate(request)
      const { subject } = callerOf(request)
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
    const kind = headerOf(request, headerNames.kind, z.enum(siteKinds).optional())
    const bytes = await bodyOf(request)
    try {
      const sha256 = createHash("sha256").update(bytes).digest("hex")
      const known = await uploads.receipt(subject, id, sha256)
      if (known !== undefined) {
        await uploads.spend(subject.id, proof.input.nonce, proof.expires)
        metrics.uploaded("again", bytes.length)
        return await reply.code(200).type("application/json").send(known)
      }
      const trajectory = parseBody(bytes, trajectorySchema)
      if (trajectory.extra.symbiont.consent !== undefined && trajectory.extra.symbiont.consent.id !== consent) throw new Refusal("bad-schema", { field: "extra.symbiont.consent.id" })
      if (!isNamedRight(trajectory)) throw new Refusal("bad-schema", { field: "trajectory_id" })
      const leaks = await scanTrajectory(trajectory, breathe)
      if (leaks.length > 0) throw new Refusal("private-values", { steps: leaks })
      const { fresh, receipt } = await uploads.take({ subject, id, consent, bytes, sha256, contentId: trajectory.trajectory_id, facts: factsOf(trajectory, kind), schemaVersion: trajectoryVersion, nonce: proof.input.nonce, nonceExpires: proof.expires })
      metrics.uploaded(fresh ? "stored" : "again", bytes.length)
      return await reply.code(fresh ? 201 : 200).type("application/json").send(receipt)
    } catch (error) {
      metrics.uploaded(error instanceof Refusal ? error.problem.type : "failed", bytes.length)
      throw error
    }
  })

  app.post("/v1/withdrawals", { bodyLimit: 4_000, onRequest: authenticate }, async (request, reply) => {
    const { subject, proof } = callerOf(request)
    const withdrawal = parseBody(await bodyOf(request), withdrawalSchema)
    await uploads.spend(subject.id, proof.input.nonce, proof.expires)
    return reply.code(202).send(await withdrawals.take(subject, withdrawal))
  })
}
