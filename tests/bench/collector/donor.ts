import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto"
import { uuidV7 } from "../../../src/consent/uuid-v7.ts"
import { thumbprintText } from "../../../src/protocol/collector.ts"
import type { Consent } from "../../../src/protocol/consent.ts"
import { signatureBase, writeDigest, writeSignature } from "../../../src/protocol/request-signature.ts"
import { trajectoryVersion } from "../../../src/protocol/trajectory.ts"

export type SignedRequest = { method: "PUT" | "POST"; url: string; headers: Record<string, string>; payload: Buffer }
export type Changes = { at?: number; nonce?: string; headers?: Record<string, string>; schema?: string; consent?: string }

/** A donor that speaks HTTP by itself, so that tests can also say what a right client never would. */
export class Donor {
  readonly publicKey: { kty: "EC"; crv: "P-256"; x: string; y: string }
  readonly subject: string
  readonly consent = uuidV7()
  private readonly key: KeyObject
  private readonly purposes: Consent["purposes"]

  constructor(purposes: Consent["purposes"] = ["donation"]) {
    this.purposes = purposes
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
    const { x = "", y = "" } = privateKey.export({ format: "jwk" })
    this.key = privateKey
    this.publicKey = { kty: "EC", crv: "P-256", x, y }
    this.subject = createHash("sha256").update(thumbprintText(this.publicKey)).digest("base64url")
  }

  request(method: "PUT" | "POST", path: string, payload: Buffer, { at = Date.now(), nonce = randomBytes(18).toString("base64url"), headers = {}, schema, consent }: Changes = {}): SignedRequest {
    const all: Record<string, string> = { "content-type": "application/json", "content-digest": writeDigest(createHash("sha256").update(payload).digest()), ...(consent === undefined ? {} : { "consent-id": consent }), ...(schema === undefined ? {} : { "schema-version": schema }), ...headers }
    const input = { created: Math.floor(at / 1_000), nonce, keyid: this.subject }
    const base = signatureBase({ method, path, header: (name) => all[name] }, input)
    return { method, url: path, headers: { ...all, ...writeSignature(input, sign("sha256", Buffer.from(base), { key: this.key, dsaEncoding: "ieee-p1363" })), ...headers }, payload }
  }
  consentRecord(changes: Partial<Consent> = {}): Consent {
    return { schema: "symbiont-consent-1", id: this.consent, subject: this.subject, purposes: this.purposes, notice: { version: "2026-11", sha256: "a".repeat(64), locale: "en" }, retentionDays: 180, mechanism: "checkbox", build: "test", givenAt: "2026-11-26T10:00:00.000Z", ledger: "b".repeat(64), ...changes }
  }
  enrol(changes: Partial<Consent> = {}, more: Changes = {}): SignedRequest {
    const consent = this.consentRecord(changes)
    return this.request("PUT", `/v1/consents/${consent.id}`, Buffer.from(JSON.stringify({ key: this.publicKey, consent })), more)
  }
  upload(id: string, body: string | Buffer, changes: Changes = {}): SignedRequest {
    return this.request("PUT", `/v1/trajectories/${id}`, Buffer.from(body), { schema: trajectoryVersion, consent: this.consent, ...changes })
  }
  withdraw(withdrawal: object, changes: Changes = {}): SignedRequest {
    return this.request("POST", "/v1/withdrawals", Buffer.from(JSON.stringify(withdrawal)), changes)
  }
}
