import { hash, timingSafeEqual } from "node:crypto"
import { promisify } from "node:util"
import { gunzip } from "node:zlib"
import type * as z from "zod"
import { readDigest } from "../protocol/request-signature.ts"
import { Refusal } from "./refusal.ts"

/** Most bytes of a body, as sent and as unpacked. */
export const maxBodyBytes = 2_000_000
const maxDepth = 32
/** Of which the parser makes short work, whatever they are: most bodies have fewer. */
const fewBytes = 200_000
const unzip = promisify(gunzip)

export type Body = { bytes: Uint8Array; /** Of the bytes, in hex. */ sha256: string }

/** The body as it was before it was compressed. Refuses one that isn't what its digest says, or that grows beyond the limit. */
export const unpackBody = async (body: unknown, digest: string | undefined, encoding: string | undefined): Promise<Body> => {
  const raw = body instanceof Uint8Array ? body : new Uint8Array()
  const told = readDigest(digest)
  if (!told) throw new Refusal("bad-header", { field: "content-digest" })
  const sha256 = hash("sha256", raw)
  if (!timingSafeEqual(Buffer.from(sha256, "hex"), told)) throw new Refusal("bad-digest")
  // Names of encodings may be written in capitals (RFC 9110, 8.4.1).
  const named = encoding?.toLowerCase()
  if (named === undefined || named === "identity") return { bytes: raw, sha256 }
  if (named !== "gzip") throw new Refusal("bad-encoding")
  try {
    const bytes = await unzip(raw, { maxOutputLength: maxBodyBytes })
    return { bytes, sha256: hash("sha256", bytes) }
  } catch (error) {
    throw new Refusal(error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE" ? "too-large" : "bad-encoding")
  }
}

const [quote, backslash] = [34, 92]
/** Where the text ends that begins here: most bytes of a body are within one, so this must be a small loop. */
const endOfText = (bytes: Uint8Array, from: number): number => {
  for (let i = from; i < bytes.length; i += 1) {
    const byte = bytes[i]
    if (byte === quote) return i
    if (byte === backslash) i += 1
  }
  return bytes.length
}
/** Looks at brackets only, so it can be asked of anything. */
const isDeep = (bytes: Uint8Array): boolean => {
  let depth = 0
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i]
    if (byte === quote) i = endOfText(bytes, i + 1)
    else if (byte === 91 || byte === 123) { depth += 1; if (depth > maxDepth) return true }
    else if (byte === 93 || byte === 125) depth -= 1
  }
  return false
}

/** Looks no further down than the limit. */
const goesDeep = (value: unknown, left = maxDepth): boolean => {
  if (typeof value !== "object" || value === null) return false
  if (left === 0) return true
  if (Array.isArray(value)) { for (const item of value) if (goesDeep(item, left - 1)) return true } else {
    for (const key in value) if (goesDeep((value as Record<string, unknown>)[key], left - 1)) return true
  }
  return false
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

export type Json = { /** As it came. */ text: string; value: unknown }
/** The JSON of a body, before anything is asked of it. */
export const readJson = (bytes: Uint8Array): Json => {
  // Brackets alone cost the parser a hundred times what they cost here.
  if (bytes.length > fewBytes && isDeep(bytes)) throw new Refusal("too-deep")
  const unless = (kind: "bad-encoding" | "not-json"): Refusal => new Refusal(isDeep(bytes) ? "too-deep" : kind)
  let text: string
  try { text = utf8.decode(bytes) } catch { throw unless("bad-encoding") }
  let value: unknown
  try { value = JSON.parse(text) } catch { throw unless("not-json") }
  // The parser doesn't call itself, the schema does. What was read is looked through in a small part of the time that its bytes take.
  if (goesDeep(value)) throw new Refusal("too-deep")
  return { text, value }
}

/** What was read, by its schema. Names the first field that is wrong, never its content. */
export const bySchema = <T>(value: unknown, schema: z.ZodType<T>): T => {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new Refusal("bad-schema", { field: fieldOf(parsed.error) })
  return parsed.data
}
export const parseBody = <T>(bytes: Uint8Array, schema: z.ZodType<T>): T => bySchema(readJson(bytes).value, schema)

/** Names of unknown fields are the sender's words, so only known ones are repeated. */
const fieldOf = ({ issues }: z.ZodError): string => (issues[0]?.path ?? []).map((part) => (typeof part === "number" ? part : /^[A-Za-z_]{1,40}$/.test(String(part)) ? part : "…")).join(".")
