import type { EntityType } from "../core/finding.ts"
import { AppFailure, type AppError } from "../core/result.ts"
import { holdsCritical } from "./critical-scan.ts"
import { findLeak } from "./search/leak-scan.ts"
import { replacedByType } from "./ledger/replaced-by-type.ts"
import { heldBack } from "./policy/held-back.ts"
import type { Rules } from "./policy/rules.ts"
import type { Vault } from "./vault.ts"

/** One request as it is about to leave. `at` is Unix time in milliseconds, `sha256` of the body's bytes, in hex. */
export type Outgoing = { at: number; method: string; origin: string; bytes: number; sha256: string; replaced: Partial<Record<EntityType, number>>; body: string }
export type EgressOptions = {
  /** The vaults of all runs that are alive: a value of one task must not leave with another. */
  vaults: () => Iterable<Vault>
  /** Origins that the user or a policy has named as destinations, asked anew for each request. */
  allowedOrigins: () => Iterable<string>
  /** The privacy policy as it is now; without one nothing leaves. */
  rules: () => Rules | undefined
  /** The endpoint's key, or whether a text is one. The header that is this key, or "Bearer" and it, is the one that isn't searched. */
  credential?: string | ((key: string) => boolean)
  /** Waits for a person's word; a rejection keeps the request here. Everything is checked anew afterwards: the person, or an organisation, may have said more meanwhile. */
  ask?: (outgoing: Outgoing) => Promise<void>
  /** Writes the request down, before it leaves: what can't be written down is not sent. */
  record?: (outgoing: Outgoing) => Promise<void> | void
  /**
   * Takes out of a part (the headers, or the body) what this device made to prove who it is: a signature, a digest, a public key. They
   * look like secrets and are none. Known private values are searched for in the part as it is, all the same.
   */
  withoutProofs?: (part: string) => string
  /** Monotonic milliseconds. */
  now?: () => number
}

/** A scan takes well under 50 ms per 100 KB. A busy machine can stretch one, hardly five with pauses between: then the request is blocked. */
const budgetMs = (bytes: number): number => 50 * Math.max(1, Math.ceil(bytes / 100_000))
const attempts = 5
const pauseMs = 25
const maxBytes = 8_000_000
const methods: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"])
const blocked = (message: string, retryable = false): AppFailure => new AppFailure({ kind: "privacy.blocked", message, retryable } satisfies AppError)

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

/** `parts`: address, headers and body, as they would go out; the body last. */
const scan = async (parts: readonly string[], vaults: readonly Vault[], limit: number, now: () => number, withoutProofs: (part: string) => string): Promise<void> => {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const start = now()
    if (vaults.some(vault => parts.some(part => findLeak(part, vault)))) throw blocked("A request still held a private value and was not sent: let the on-device model take this step.")
    if (vaults.some(vault => parts.some(part => heldBack(part, vault)))) throw blocked("A request told of a value that the privacy policy keeps on the device and was not sent: let the on-device model take this step.")
    if (parts.some(part => holdsCritical(withoutProofs(part)))) throw blocked("A request held what looks like a password, key or number of a card or document, and was not sent: let the on-device model take this step.")
    if (now() - start <= limit) return
    await new Promise((resolve) => { setTimeout(resolve, pauseMs) })
  }
  throw blocked("Checking a request took too long, so it was not sent: try again later, or with a smaller page.", true)
}

const mayGo = (url: URL, rules: Rules | undefined, allowedOrigins: Iterable<string>): void => {
  if (!rules) throw blocked("No privacy policy could be read, so nothing was sent: open the settings and save it anew.")
  if (!rules.cloud.ok) throw blocked(rules.cloud.why)
  if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "" || ![...allowedOrigins].includes(url.origin))
    throw blocked("This destination is not one that you have allowed: set the cloud endpoint in the settings first.")
  if (!rules.cloudOrigin(url.origin)) throw blocked("The privacy policy does not allow this cloud endpoint: choose one that it names.")
}

/**
 * The one door through which bytes leave the device. Fits where a `fetch` is expected. Asks the privacy policy, refuses
 * destinations that nobody named, redirects and cookies; reads address, headers (but the key's) and body as they would go out
 * and blocks on any known private value in any encoding, and on critical ones that nobody reported. Writes each request down
 * before it goes. Anything unexpected blocks too.
 */
export const createEgress = ({ vaults, allowedOrigins, rules, credential = "", ask, record, withoutProofs = part => part, now = () => performance.now() }: EgressOptions): typeof fetch => async (input, init) => {
  const request = input instanceof Request ? input : undefined
  const address = request?.url ?? String(input)
  if (!URL.canParse(address)) throw blocked("The address of the cloud model is not a web address: correct it in the settings.")
  const url = new URL(address)
  mayGo(url, rules(), allowedOrigins())
  const headers = new Headers(init?.headers ?? request?.headers)
  if (headers.has("content-encoding") || headers.has("cookie")) throw blocked("A compressed or cookie-bearing request cannot be checked and was not sent.")
  const bytes = init?.body !== undefined ? await bytesOf(init.body) : request?.body ? new Uint8Array(await request.clone().arrayBuffer()) : new Uint8Array()
  if (bytes.length > maxBytes) throw blocked("A request of more than 8 MB was not sent: shorten what the model is shown.")
  const method = (init?.method ?? request?.method ?? "GET").toUpperCase()
  // Any word may be a method, and this part of a request isn't searched.
  if (!methods.has(method)) throw blocked("A request of an unknown kind was not sent.")
  try {
    const body = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
    const isOne = (key: string): boolean => typeof credential === "string" ? credential !== "" && key === credential : credential(key)
    const isKey = (value: string): boolean => isOne(value) || (value.startsWith("Bearer ") && isOne(value.slice(7)))
    const shown = [...headers].filter(([, value]) => !isKey(value)).map(([name, value]) => `${name}: ${value}`).join("\n")
    // The host is the user's own choice and was compared above; everything after it could carry a value.
    const check = (): Promise<void> => scan([url.pathname + url.search + url.hash, shown, body], [...vaults()], budgetMs(bytes.length), now, withoutProofs)
    await check()
    const sha256 = hex(await crypto.subtle.digest("SHA-256", bytes))
    const outgoing = (): Outgoing => ({ at: Date.now(), method, origin: url.origin, bytes: bytes.length, sha256, replaced: replacedByType(body), body })
    if (ask) {
      await ask(outgoing())
      mayGo(url, rules(), allowedOrigins())
      await check()
    }
    await record?.(outgoing())
  } catch (error) {
    throw error instanceof AppFailure ? error : blocked("A request could not be checked and written down, so it was not sent.")
  }
  return fetch(url.href, {
    method, headers, body: method === "GET" || method === "HEAD" ? null : bytes, signal: init?.signal ?? request?.signal ?? null,
    redirect: "error", credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store", mode: "cors"
  })
}

/** In a worker that `keepToPackage` has shut, the network as it was before. */
let readAddress: typeof fetch = (input, init) => fetch(input, init)

/** Reads a file of the extension's own package, or one of its own blobs. Never the network. Rejects with an AppFailure. */
export const readPackaged = async (address: string): Promise<Blob> => {
  const own = globalThis.location?.origin ?? ""
  const url = new URL(address, globalThis.location?.href)
  if (!/^(?:chrome-extension|blob):$/.test(url.protocol) || url.origin !== own && !address.startsWith(`blob:${own}/`) && !url.href.startsWith(`${own}/`))
    throw blocked("Only files of the extension's own package can be read here.")
  const response = await readAddress(url.href, { credentials: "omit", redirect: "error" }).catch(() => undefined)
  if (!response?.ok) throw new AppFailure({ kind: "storage.failed", message: "A packaged file is missing: install the extension again.", retryable: false })
  return response.blob()
}

const isLoopback = (url: URL): boolean => /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(url.hostname)
const mayCarryFiles = (url: URL): boolean => url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url))

/** A request for a model's file, as it is written down: it has no body. `at` is Unix time in milliseconds. */
export type ModelRequest = { at: number; origin: string }

/**
 * The door for model files: fetches from the origins that a model's record names, or from a file that the user picked in one of our
 * pages. It tells nothing but the address and a byte range: no body, no other header, no cookie, no referrer. A host may send a download
 * on to where it keeps large files, over https; what comes is held to the record's checksums by the caller.
 * `note` writes each request down before it goes, and where its host sent it on to once that is known; what can't be written down isn't asked for.
 */
export const createModelDoor = (origins: readonly string[], note: (request: ModelRequest) => Promise<void> = async () => undefined) => async (address: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
  const url = new URL(address instanceof Request ? address.url : address)
  const headers = new Headers(init.headers)
  const picked = url.href.startsWith(`blob:${globalThis.location?.origin ?? ""}/`)
  if (!picked && (!mayCarryFiles(url) || url.username !== "" || url.password !== "" || !origins.includes(url.origin)))
    throw blocked("This address is not one that the model's record names: correct the record.")
  if (address instanceof Request || (init.method ?? "GET") !== "GET" || init.body !== undefined || [...headers.keys()].some((name) => name !== "range"))
    throw blocked("Model files are only fetched, and nothing is sent along.")
  const written = (origin: string): Promise<void> => note({ at: Date.now(), origin }).catch(() => { throw blocked("A model's download could not be written down, so it was not begun: restart the browser and try again.", true) })
  if (!picked) await written(url.origin)
  const response = await fetch(url.href, { headers, signal: init.signal ?? null, redirect: "follow", credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" })
  if (response.redirected && !mayCarryFiles(new URL(response.url))) {
    await response.body?.cancel()
    throw blocked("The model's host sent the download on to an address that isn't encrypted: choose another source.")
  }
  const from = new URL(response.url || url.href).origin
  if (response.redirected && from !== url.origin) await written(from).catch(async (error: unknown) => { await response.body?.cancel(); throw error })
  return response
}

/** Shuts the network for a worker that runs a library which would fetch by itself: what is left reads the extension's own package. */
export const keepToPackage = (scope: object): void => {
  readAddress = globalThis.fetch.bind(globalThis)
  const packaged = async (address: string | URL | Request): Promise<Response> => new Response(await readPackaged(address instanceof Request ? address.url : String(address)))
  Object.defineProperty(scope, "fetch", { value: packaged, configurable: false, writable: false })
}
