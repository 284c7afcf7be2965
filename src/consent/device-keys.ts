import { publicKeySchema, thumbprintText } from "../protocol/collector.ts"
import { toBase64Url } from "../protocol/request-signature.ts"
import type { ConsentDatabase, KeyRow } from "./consent-database.ts"

const curve = { name: "ECDSA", namedCurve: "P-256" } as const

/** The donor's keys, one for each collector. A private half can be used here and can't be exported, not even by us. */
export const createDeviceKeys = ({ keys }: Pick<ConsentDatabase, "keys">) => ({
  /** The key for a collector, made when it is first asked for. */
  keyFor: async (audience: string): Promise<KeyRow> => {
    const known = await keys.get(audience)
    if (known) return known
    const pair = await crypto.subtle.generateKey(curve, false, ["sign", "verify"])
    const { kty, crv, x, y } = await crypto.subtle.exportKey("jwk", pair.publicKey)
    const publicKey = publicKeySchema.parse({ kty, crv, x, y })
    const thumbprint = toBase64Url(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(thumbprintText(publicKey)))))
    // `add` refuses where another page was quicker; then its key is the one.
    await keys.add({ audience, pair, publicKey, thumbprint }).catch(() => undefined)
    const kept = await keys.get(audience)
    return kept ?? { audience, pair, publicKey, thumbprint }
  },
  /** After everything was withdrawn: the next donation is a new donor's. */
  forget: (audience: string): Promise<void> => keys.delete(audience)
})
export type DeviceKeys = ReturnType<typeof createDeviceKeys>
