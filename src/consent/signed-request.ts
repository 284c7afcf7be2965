import { headerNames } from "../protocol/collector.ts"
import { signatureBase, toBase64Url, writeDigest, writeSignature } from "../protocol/request-signature.ts"
import type { KeyRow } from "./consent-database.ts"

export type Unsigned = { method: "PUT" | "POST"; url: string; body: string; consent?: string; schema?: string; kind?: string | undefined; authorization?: string | undefined }

/** A request as the door takes it, signed with the donor's key. Each call makes a new signature: one is good for one request. */
export const signRequest = async ({ method, url, body, consent, schema, kind, authorization }: Unsigned, { pair, thumbprint }: KeyRow, at: number): Promise<RequestInit> => {
  const bytes = new TextEncoder().encode(body)
  const headers: Record<string, string> = {
    "content-type": "application/json",
    [headerNames.digest]: writeDigest(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))),
    ...(consent === undefined ? {} : { [headerNames.consent]: consent }),
    ...(schema === undefined ? {} : { [headerNames.schema]: schema }),
    ...(kind === undefined ? {} : { [headerNames.kind]: kind }),
    ...(authorization === undefined ? {} : { authorization })
  }
  const input = { created: Math.floor(at / 1_000), nonce: toBase64Url(crypto.getRandomValues(new Uint8Array(18))), keyid: thumbprint }
  const base = signatureBase({ method, path: new URL(url).pathname, header: (name) => headers[name] }, input)
  const signature = new Uint8Array(await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, pair.privateKey, new TextEncoder().encode(base)))
  return { method, headers: { ...headers, ...writeSignature(input, signature) }, body }
}
