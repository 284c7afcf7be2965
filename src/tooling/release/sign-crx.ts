import { createHash, createPrivateKey, createPublicKey } from "node:crypto"
import { readFile } from "node:fs/promises"
import { finished } from "node:stream/promises"
import createCRX3Stream from "crx3/lib/crx3stream.js"

/** The id that a browser gives an extension that is signed with this key. Nothing where the file is no private RSA key. */
export const idOfKey = async (keyFile: string): Promise<string | undefined> => {
  try {
    const key = createPrivateKey(await readFile(keyFile))
    if (key.asymmetricKeyType !== "rsa") return undefined
    const digits = createHash("sha256").update(createPublicKey(key).export({ type: "spki", format: "der" })).digest("hex").slice(0, 32)
    return digits.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
  } catch { return undefined }
}

/** Writes a zip as a signed crx. The same zip and key give the same bytes. */
export const signCrx = async (zip: Uint8Array, keyFile: string, crxFile: string): Promise<void> => {
  const out = createCRX3Stream(crxFile, { keyPath: keyFile })
  out.end(zip)
  await finished(out)
}
