import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex } from "@noble/hashes/utils.js"
import { AppFailure, fail, ok, type Result } from "../core/result.ts"
import type { PartFile } from "./installed-models.ts"
import type { SourceFile } from "./model-files.ts"
import { watchDoor, type Door } from "./watched-door.ts"

export type FetchFileOptions = {
  file: SourceFile
  part: PartFile
  door: Door
  /** Bytes of this file that are there; `checking` while what an earlier try left is read again. */
  onBytes(here: number, checking: boolean): void
  pace?: { waitMs: number; stallMs: number }
}
type Hash = ReturnType<typeof sha256.create>

/** Tries in a row that bring not one byte. */
const fruitless = 5
const pieceBytes = 4 << 20
const flushEvery = 16 << 20

/** The checksum of what is there can't be kept across a restart, so it is worked out again: reading is cheap, fetching isn't. */
const hashPart = (part: PartFile, onBytes: FetchFileOptions["onBytes"]): Hash => {
  const hash = sha256.create()
  const size = part.getSize()
  const piece = new Uint8Array(Math.min(pieceBytes, size))
  for (let at = 0; at < size;) {
    const read = part.read(piece.subarray(0, Math.min(piece.length, size - at)), { at })
    if (read === 0) break
    hash.update(piece.subarray(0, read))
    at += read
    onBytes(at, true)
  }
  return hash
}

/**
 * Fetches one file into `part`, from where an earlier try ended, until it is whole and has the promised checksum. A file that is whole
 * but wrong is fetched once more; after that its source isn't to be trusted.
 */
export const fetchFile = async ({ file, part, door, onBytes, pace = { waitMs: 1_000, stallMs: 60_000 } }: FetchFileOptions): Promise<Result<{ sha256: string; fetched: number }>> => {
  let fetched = 0
  let misses = 0
  let wrong = 0
  if (part.getSize() > file.bytes) part.truncate(0)
  let hash = hashPart(part, onBytes)
  const restart = () => { part.truncate(0); hash = sha256.create() }

  while (misses < fruitless) {
    const start = part.getSize()
    if (start < file.bytes) {
      const outcome = await fetchRest(file, part, door, pace.stallMs, restart, (bytes) => {
        hash.update(bytes)
        fetched += bytes.length
        onBytes(part.getSize(), false)
      })
      if (outcome === "refused") return fail("model.unavailable", "A file of the model is not at its address any more; the record needs to be corrected.")
      misses = part.getSize() > start ? 0 : misses + 1
      if (outcome === "ended" && part.getSize() < file.bytes) {
        await new Promise((resolve) => { setTimeout(resolve, pace.waitMs * 2 ** Math.max(0, misses - 1)) })
        continue
      }
    }
    const digest = bytesToHex(hash.digest())
    if (part.getSize() === file.bytes && (file.sha256 === undefined || digest === file.sha256)) {
      part.flush()
      return ok({ sha256: digest, fetched })
    }
    restart()
    wrong += 1
    if (wrong === 2) return fail("model.unavailable", "A file of the model isn't what its record promises, twice in a row; choose another source.")
  }
  part.flush()
  return fail("model.unavailable", "The model could not be downloaded; check the connection and go on with the installation, which keeps what is there.", true)
}

/** One connection. Whatever it brings stays; how it ends is seen from what is missing then. */
const fetchRest = async (file: SourceFile, part: PartFile, door: Door, stallMs: number, restart: () => void, onBytes: (bytes: Uint8Array) => void): Promise<"refused" | "wrong" | "ended"> => {
  const giveUp = new AbortController()
  const watched = watchDoor(door, stallMs, () => giveUp.abort())
  try {
    const from = part.getSize()
    const response = await watched.door(file.url, { signal: giveUp.signal, ...(from > 0 ? { headers: { range: `bytes=${from}-` } } : {}) })
    if ([401, 403, 404, 410].includes(response.status)) return "refused"
    // The file at the source is shorter than the promised one.
    if (response.status === 416) return "wrong"
    if (!response.ok || !response.body) return "ended"
    // A server that doesn't know ranges begins anew, and so must we.
    if (from > 0 && !startsAt(response, from)) restart()
    let unflushed = 0
    for (const reader = response.body.getReader(); ;) {
      const { done, value } = await reader.read()
      if (done) return "ended"
      const at = part.getSize()
      if (at + value.length > file.bytes) {
        giveUp.abort()
        return "wrong"
      }
      if (part.write(value, { at }) !== value.length) throw Object.assign(new Error("disk full"), { name: "QuotaExceededError" })
      onBytes(value)
      unflushed += value.length
      if (unflushed >= flushEvery) { part.flush(); unflushed = 0 }
    }
  } catch (error) {
    if (error instanceof AppFailure || (error instanceof Error && error.name === "QuotaExceededError")) throw error
    return "ended"
  } finally {
    watched.end()
  }
}

const startsAt = (response: Response, from: number): boolean =>
  response.status === 206 && Number(/^bytes (\d+)-/.exec(response.headers.get("content-range") ?? "")?.[1] ?? from) === from
