import { webcrypto } from "node:crypto"
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

export const checkProof = async (signed: Signed, { input, signature }: Proof, key: webcrypto.CryptoKey): Promise<void> => {
  const right = await webcrypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, signature, Buffer.from(signatureBase(signed, input)))
  if (!right) throw new Refusal("bad-signature")
}
