import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto"
import { mkdir, open, readFile } from "node:fs/promises"
import { dirname } from "node:path"
import * as z from "zod"
import { publicKeySchema, type PublicKey, thumbprintText } from "../protocol/collector.ts"

export type CollectorKeys = {
  /** Seals the subjects' keys. Without it nothing that is stored can be read. */
  master: Buffer
  /** Signs a receipt or erasure: base64. */
  sign(text: string): string
  publicKey: PublicKey
  thumbprint: string
  /** Password of the administrator's pages, for the user "admin". */
  adminToken: string
}

const fileSchema = z.strictObject({
  version: z.literal(1), master: z.base64().length(44), admin: z.string().min(20),
  signing: publicKeySchema.extend({ d: z.string() })
})
type KeyFile = z.infer<typeof fileSchema>

export const thumbprintOf = (key: PublicKey): string => createHash("sha256").update(thumbprintText(key)).digest("base64url")

export const newKeys = (): KeyFile => {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const { x = "", y = "", d = "" } = privateKey.export({ format: "jwk" })
  return { version: 1, master: randomBytes(32).toString("base64"), admin: randomBytes(24).toString("base64url"), signing: { kty: "EC", crv: "P-256", x, y, d } }
}

export const useKeys = ({ master, admin, signing }: KeyFile): CollectorKeys => {
  const privateKey: KeyObject = createPrivateKey({ key: signing, format: "jwk" })
  const publicKey: PublicKey = { kty: "EC", crv: "P-256", x: signing.x, y: signing.y }
  return {
    master: Buffer.from(master, "base64"), publicKey, thumbprint: thumbprintOf(publicKey), adminToken: admin,
    sign: (text) => sign("sha256", Buffer.from(text), { key: privateKey, dsaEncoding: "ieee-p1363" }).toString("base64")
  }
}

/** Reads the keys of a file, or makes new ones and writes them there, readable by this user alone. Rejects on a file that isn't one of ours. */
export const loadKeys = async (path: string): Promise<CollectorKeys> => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const made = newKeys()
  try {
    const file = await open(path, "wx", 0o600)
    try { await file.writeFile(`${JSON.stringify(made)}\n`); await file.sync() } finally { await file.close() }
    return useKeys(made)
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error
  }
  const parsed = fileSchema.safeParse(await readFile(path, "utf8").then(JSON.parse).catch(() => undefined))
  if (!parsed.success) throw new Error(`The file of keys ${path} can't be read: restore it from a backup, for without it nothing that was stored can be opened.`)
  return useKeys(parsed.data)
}
