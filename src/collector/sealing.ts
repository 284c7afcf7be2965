import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"
import { promisify } from "node:util"
import { gunzip, gzip } from "node:zlib"

const gzipBytes = promisify(gzip)
const gunzipBytes = promisify(gunzip)

/** AES-256-GCM: nonce, tag, text. `about` is bound in, so that a box can't be moved to another place. */
const seal = (key: Buffer, bytes: Uint8Array, about: string): Buffer => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(about))
  const sealed = [cipher.update(bytes), cipher.final()]
  return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed])
}
/** Throws where the key or the place is another, or a bit was changed. */
const open = (key: Buffer, box: Uint8Array, about: string): Buffer => {
  const decipher = createDecipheriv("aes-256-gcm", key, box.subarray(0, 12)).setAAD(Buffer.from(about)).setAuthTag(box.subarray(12, 28))
  return Buffer.concat([decipher.update(box.subarray(28)), decipher.final()])
}

/** A new key, and the same sealed by the key above it. Emptying the sealed one is shredding: what it sealed can't be read by anybody any more. */
export const makeKey = (above: Buffer, about: string): { key: Buffer; sealed: string } => {
  const key = randomBytes(32)
  return { key, sealed: seal(above, key, about).toString("base64") }
}
export const openKey = (above: Buffer, sealed: string, about: string): Buffer => open(above, Buffer.from(sealed, "base64"), about)

/** The content of an object: compressed, then sealed. */
export const sealContent = async (key: Buffer, bytes: Uint8Array, about: string): Promise<Buffer> => seal(key, await gzipBytes(bytes, { level: 3 }), about)
export const openContent = async (key: Buffer, box: Uint8Array, about: string): Promise<Buffer> => gunzipBytes(open(key, box, about))
