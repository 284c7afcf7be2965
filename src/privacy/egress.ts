import { AppFailure, type AppError } from "../core/result.ts"
import { findLeak } from "./leak-scan.ts"
import type { Vault } from "./vault.ts"

/** One request that left the device. `sha256` is of the body's bytes, in hex. */
export type SentRecord = { at: number; origin: string; bytes: number; sha256: string }
export type EgressOptions = {
  /** The vaults of all runs that are alive: a value of one task must not leave with another. */
  vaults: () => Iterable<Vault>
  /** Origins that the user or a policy has named as destinations, asked anew for each request. */
  allowedOrigins: () => Iterable<string>
  onSent?: (record: SentRecord) => void
}

/** A scan takes well under 50 ms per 100 KB. A busy machine can stretch one, not three in a row: then the request is blocked. */
const budgetMs = (bytes: number): number => 50 * Math.max(1, Math.ceil(bytes / 100_000))
const attempts = 3
const maxBytes = 8_000_000
const blocked = (message: string): AppFailure => new AppFailure({ kind: "privacy.blocked", message, retryable: false } satisfies AppError)

const bytesOf = async (body: unknown): Promise<Uint8Array<ArrayBuffer>> => {
  if (body === null || body === undefined) return new Uint8Array()
  if (typeof body === "string") return new TextEncoder().encode(body)
  if (body instanceof URLSearchParams) return new TextEncoder().encode(body.toString())
  if (body instanceof ArrayBuffer) return new Uint8Array(body.slice(0))
  if (ArrayBuffer.isView(body)) return new Uint8Array(new Uint8Array(body.buffer, body.byteOffset, body.byteLength))
  if (body instanceof Blob) return new Uint8Array(await body.arrayBuffer())
  throw blocked("A request body of a kind that cannot be checked was refused: send text or bytes.")
}
const hex = (buffer: ArrayBuffer): string => Array.from(new Uint8Array(buffer), byte => byte.toString(16).padStart(2, "0")).join("")

const scan = (parts: string[], vaults: readonly Vault[], limit: number): void => {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const start = performance.now()
    if (vaults.some(vault => parts.some(part => findLeak(part, vault)))) throw blocked("A request still held a private value and was not sent: let the on-device model take this step.")
    if (performance.now() - start <= limit) return
  }
  throw blocked("Checking a request took too long, so it was not sent: try again with a smaller page.")
}

/**
 * The one door through which bytes leave the device. Fits where a `fetch` is expected. Refuses destinations that nobody
 * named, redirects and cookies; reads address, headers (but the key's) and body as they would go out and blocks on any known
 * private value in any encoding. Anything unexpected blocks too.
 */
export const createEgress = ({ vaults, allowedOrigins, onSent }: EgressOptions): typeof fetch => async (input, init) => {
  const request = input instanceof Request ? input : undefined
  const address = request?.url ?? String(input)
  if (!URL.canParse(address)) throw blocked("The address of the cloud model is not a web address: correct it in the settings.")
  const url = new URL(address)
  if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "" || ![...allowedOrigins()].includes(url.origin))
    throw blocked("This destination is not one that you have allowed: set the cloud endpoint in the settings first.")
  const headers = new Headers(init?.headers ?? request?.headers)
  if (headers.has("content-encoding") || headers.has("cookie")) throw blocked("A compressed or cookie-bearing request cannot be checked and was not sent.")
  const body = init?.body !== undefined ? await bytesOf(init.body) : request?.body ? new Uint8Array(await request.clone().arrayBuffer()) : new Uint8Array()
  if (body.length > maxBytes) throw blocked("A request of more than 8 MB was not sent: shorten what the model is shown.")
  try {
    const shown = [...headers].filter(([name]) => name !== "authorization" && name !== "api-key" && name !== "x-api-key").map(([name, value]) => `${name}: ${value}`).join("\n")
    // The host is the user's own choice and was compared above; everything after it could carry a value.
    scan([url.pathname + url.search + url.hash, shown, new TextDecoder().decode(body)], [...vaults()], budgetMs(body.length))
  } catch (error) {
    throw error instanceof AppFailure ? error : blocked("A request could not be checked, so it was not sent.")
  }
  const sha256 = hex(await crypto.subtle.digest("SHA-256", body))
  const method = init?.method ?? request?.method ?? "GET"
  onSent?.({ at: Date.now(), origin: url.origin, bytes: body.length, sha256 })
  return fetch(url.href, {
    method, headers, body: method === "GET" || method === "HEAD" ? null : body, signal: init?.signal ?? request?.signal ?? null,
    redirect: "error", credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store", mode: "cors"
  })
}

/** Reads a file of the extension's own package, or one of its own blobs. Never the network. Rejects with an AppFailure. */
export const readPackaged = async (address: string): Promise<Blob> => {
  const own = globalThis.location?.origin ?? ""
  const url = new URL(address, globalThis.location?.href)
  if (!/^(?:chrome-extension|blob):$/.test(url.protocol) || url.origin !== own && !address.startsWith(`blob:${own}/`) && !url.href.startsWith(`${own}/`))
    throw blocked("Only files of the extension's own package can be read here.")
  const response = await fetch(url.href, { credentials: "omit", redirect: "error" }).catch(() => undefined)
  if (!response?.ok) throw new AppFailure({ kind: "storage.failed", message: "A packaged file is missing: install the extension again.", retryable: false })
  return response.blob()
}
