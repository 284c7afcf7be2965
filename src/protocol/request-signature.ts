import { headerNames } from "./collector.ts"

/**
 * How a device signs a request: HTTP Message Signatures (RFC 9421) with ecdsa-p256-sha256, over one fixed list of components, so
 * that there is no choice for an attacker to make. A header that a request doesn't have counts as empty.
 */
export type Signed = {
  method: string
  /** Path of the address, without query. */
  path: string
  /** Value of a header, by its lower-case name. */
  header(name: string): string | undefined
}
export type SignatureInput = {
  /** Unix time in seconds. */
  created: number
  nonce: string
  /** Thumbprint of the key. */
  keyid: string
}

/** Seconds that two clocks may differ. */
export const maxSkew = 300
const label = "symbiont"
const covered = [headerNames.digest, headerNames.consent, headerNames.schema, headerNames.kind] as const
const components = ["@method", "@path", ...covered].map((name) => `"${name}"`).join(" ")

const paramsOf = ({ created, nonce, keyid }: SignatureInput): string => `(${components});created=${created};nonce="${nonce}";keyid="${keyid}";alg="ecdsa-p256-sha256"`

/** The text that is signed. */
export const signatureBase = ({ method, path, header }: Signed, input: SignatureInput): string => [
  `"@method": ${method.toUpperCase()}`, `"@path": ${path}`,
  ...covered.map((name) => `"${name}": ${header(name)?.trim() ?? ""}`),
  `"@signature-params": ${paramsOf(input)}`
].join("\n")

const inputForm = /^symbiont=\(([^()]{1,200})\);created=(\d{1,11});nonce="([A-Za-z0-9_-]{16,64})";keyid="([A-Za-z0-9_-]{43})";alg="ecdsa-p256-sha256"$/
const signatureForm = /^symbiont=:([A-Za-z0-9+/]{86}==):$/
const digestForm = /^sha-256=:([A-Za-z0-9+/]{43}=):$/

export const writeSignature = (input: SignatureInput, signature: Uint8Array): { [headerNames.input]: string; [headerNames.signature]: string } =>
  ({ [headerNames.input]: `${label}=${paramsOf(input)}`, [headerNames.signature]: `${label}=:${toBase64(signature)}:` })

/** Nothing where the headers are missing, of another form, or cover other components. */
export const readSignature = (header: Signed["header"]): { input: SignatureInput; signature: Uint8Array<ArrayBuffer> } | undefined => {
  const [, list, created, nonce = "", keyid = ""] = inputForm.exec(header(headerNames.input) ?? "") ?? []
  const signature = signatureForm.exec(header(headerNames.signature) ?? "")?.[1]
  return list !== components || signature === undefined ? undefined : { input: { created: Number(created), nonce, keyid }, signature: fromBase64(signature) }
}

/** RFC 9530: a body's SHA-256 as a header's value. */
export const writeDigest = (sha256: Uint8Array): string => `sha-256=:${toBase64(sha256)}:`
export const readDigest = (value: string | undefined): Uint8Array<ArrayBuffer> | undefined => {
  const text = digestForm.exec(value ?? "")?.[1]
  return text === undefined ? undefined : fromBase64(text)
}

export const toBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => {
  const chars = atob(text)
  const bytes = new Uint8Array(chars.length)
  // By hand: this is done for each request, and going through a text's characters one by one costs twenty times as much.
  for (let i = 0; i < chars.length; i += 1) bytes[i] = chars.charCodeAt(i)
  return bytes
}
export const toBase64Url = (bytes: Uint8Array): string => toBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")
export const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
