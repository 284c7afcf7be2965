import { fail, ok, type Result } from "../core/result.ts"
import { type About, aboutSchema, type Erasure, erasureText, type PublicKey, type Receipt, receiptText } from "../protocol/collector.ts"
import { fromBase64 } from "../protocol/request-signature.ts"

/** Who runs a collector and on what terms: shown with the question for consent. Nothing is told in asking. */
export const askAbout = async (audience: string, door: typeof fetch): Promise<Result<About>> => {
  try {
    const response = await door(`${audience}/v1/about`)
    const { data: about } = aboutSchema.safeParse(response.ok ? await response.json() : undefined)
    return about ? ok(about) : fail("collector.refused", "There is no collector at this address: correct it in the settings.")
  } catch { return fail("collector.unreachable", "The collector could not be reached: try again when you are online.", true) }
}

/** Whether a receipt, or the answer to a withdrawal, was signed with this collector's key. */
export const isCollectorsWord = async (word: Receipt | Erasure, key: PublicKey): Promise<boolean> => {
  try {
    const publicKey = await crypto.subtle.importKey("jwk", { ...key }, { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"])
    const text = word.type === "receipt" ? receiptText(word) : erasureText(word)
    return await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, publicKey, fromBase64(word.signature), new TextEncoder().encode(text))
  } catch { return false }
}
