import { type KeyObject, verify } from "node:crypto"
import { maxSkew, readSignature, type Signed, signatureBase, type SignatureInput } from "../protocol/request-signature.ts"
import { Refusal } from "./refusal.ts"

export type Proof = { input: SignatureInput; signature: Uint8Array<ArrayBuffer>; expires: Date }

/** Reads who claims to have signed a request, and when. Refuses one that isn't signed or whose time is off by more than five minutes. */
export const readProof = ({ header }: Pick<Signed, "header">, now: number): Proof => {
  if (header("signature-input") === undefined || header("signature") === undefined) throw new Refusal("unsigned")
  const read = readSignature(header)
  if (!read) throw new Refusal("bad-signature")
  if (Math.abs(now / 1_000 - read.input.created) > maxSkew) throw new Refusal("clock-skew")
  // Kept until the signature is too old by any clock within the skew.
  return { ...read, expires: new Date((read.input.created + 2 * maxSkew) * 1_000) }
}

/** Within this thread: to hand it to another takes as long as to do it. */
export const checkProof = (signed: Signed, { input, signature }: Proof, key: KeyObject): void => {
  if (!verify("sha256", Buffer.from(signatureBase(signed, input)), { key, dsaEncoding: "ieee-p1363" }, signature)) throw new Refusal("bad-signature")
}
