import type { IncomingMessage } from "node:http"
import { maxBodyBytes } from "./body.ts"
import { Refusal } from "./refusal.ts"

/** A body in the pieces in which it comes, for whoever joins it elsewhere: joined here it would be copied here. Refuses one that grows beyond the limit. */
export const readChunks = (request: IncomingMessage): Promise<Uint8Array[]> => new Promise((resolve, reject) => {
  const chunks: Uint8Array[] = []
  let size = 0
  const stop = (): void => { request.off("data", take).off("end", end).off("error", broken).off("close", broken) }
  const fail = (refusal: Refusal): void => { stop(); reject(refusal) }
  // Who goes away in the midst of it is no trouble of ours.
  const broken = (): void => { fail(new Refusal("bad-request")) }
  const end = (): void => { stop(); resolve(chunks) }
  const take = (chunk: Uint8Array): void => {
    size += chunk.length
    if (size > maxBodyBytes) fail(new Refusal("too-large"))
    else chunks.push(chunk)
  }
  if (Number(request.headers["content-length"] ?? 0) > maxBodyBytes) { fail(new Refusal("too-large")); return }
  if (request.destroyed) { broken(); return }
  request.on("data", take).on("end", end).on("error", broken).on("close", broken)
})
