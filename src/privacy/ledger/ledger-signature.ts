import { type LedgerEnd, type LedgerKey, signedText } from "../../protocol/ledger.ts"
import { type Digest, sha256Hex } from "./seal-entry.ts"

const curve = { name: "ECDSA", namedCurve: "P-256" } as const
const signing = { name: "ECDSA", hash: "SHA-256" } as const
const utf8 = new TextEncoder()

/** A device's own key for its ledger. The private half can't be exported. */
export const createLedgerKey = (): Promise<CryptoKeyPair> => crypto.subtle.generateKey(curve, false, ["sign", "verify"])

export const publicKeyOf = async ({ publicKey }: CryptoKeyPair): Promise<LedgerKey> => {
  const { x = "", y = "" } = await crypto.subtle.exportKey("jwk", publicKey)
  return { kty: "EC", crv: "P-256", x, y }
}

/** Names a device by its key. */
export const fingerprintOf = async (key: LedgerKey, digest: Digest = sha256Hex): Promise<string> => (await digest(`${key.x}.${key.y}`)).slice(0, 32)

const toText = (bytes: ArrayBuffer): string => btoa(Array.from(new Uint8Array(bytes), byte => String.fromCharCode(byte)).join(""))
const fromText = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), char => char.charCodeAt(0))

/** The closing line of an export. `kind`: see `signedText`. */
export const signEnd = async ({ privateKey }: CryptoKeyPair, told: Omit<LedgerEnd, "type" | "signature">, kind?: string): Promise<LedgerEnd> =>
  ({ type: "end", ...told, signature: toText(await crypto.subtle.sign(signing, privateKey, utf8.encode(signedText(told, kind)))) })

/** False too where key or signature can't be read. */
export const isSigned = async (end: LedgerEnd, key: LedgerKey, kind?: string): Promise<boolean> => {
  try {
    const publicKey = await crypto.subtle.importKey("jwk", { ...key }, curve, false, ["verify"])
    return await crypto.subtle.verify(signing, publicKey, fromText(end.signature), utf8.encode(signedText(end, kind)))
  } catch { return false }
}
