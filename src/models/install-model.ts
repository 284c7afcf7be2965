import { AppFailure, fail, ok, type Result } from "../core/result.ts"
import type { ModelRecord } from "../protocol/model-record.ts"
import { fetchFile, type FetchFileOptions } from "./fetch-file.ts"
import type { InstallDrive } from "./installed-models.ts"
import { sourceFiles, totalBytes } from "./model-files.ts"
import type { LoadProgress } from "./ports.ts"
import type { Door } from "./watched-door.ts"

export type InstallOptions = {
  record: ModelRecord
  drive: InstallDrive
  door: Door
  onProgress(progress: LoadProgress): void
  /** For tests: waits between tries and the silence after which a connection is given up, in milliseconds. */
  pace?: FetchFileOptions["pace"]
}

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`
const isQuota = (error: unknown): boolean => error instanceof Error && error.name === "QuotaExceededError"
const isLocked = (error: unknown): boolean => error instanceof Error && error.name === "NoModificationAllowedError"

/**
 * Puts a model onto this device: takes up what an earlier try left, fetches the rest, and calls the model installed only when each of
 * its files has the checksum that the record promises. Gives the record as installed and how many bytes came over the network.
 */
export const installModel = async ({ record, drive, door, onProgress, pace }: InstallOptions): Promise<Result<{ record: ModelRecord; fetched: number }>> => {
  const files = sourceFiles(record)
  if (!files.ok) return files
  const total = totalBytes(files.value)
  let fetched = 0
  let done = 0
  let installed = record
  try {
    await drive.begin(record)
    for (const [index, file] of files.value.entries()) {
      const phase = files.value.length === 1 ? "fetching the weights" : `fetching file ${index + 1} of ${files.value.length}`
      if (file.sha256 === undefined || !await drive.has(file.sha256)) {
        const name = file.sha256 ?? record.id
        const room = await drive.free()
        if (room !== undefined && room < file.bytes) return noRoom(record, total - done, room)
        const part = await drive.openPart(name)
        let got: Awaited<ReturnType<typeof fetchFile>>
        try {
          got = await fetchFile({ file, part, door, ...(pace ? { pace } : {}), onBytes: (here, checking) => onProgress({ loaded: done + here, total, phase: checking ? "checking what is there" : phase }) })
        } finally {
          part.close()
        }
        if (!got.ok) return got
        fetched += got.value.fetched
        await drive.finishPart(name, got.value.sha256)
        // The file that the user picked is from now on known by what it was when it was picked.
        if (file.sha256 === undefined) installed = { ...record, sha256: got.value.sha256 }
      }
      done += file.bytes
      onProgress({ loaded: done, total, phase })
    }
    await drive.complete(installed)
    return ok({ record: installed, fetched })
  } catch (error) {
    if (isQuota(error)) return noRoom(record, total - done, undefined)
    if (isLocked(error)) return fail("model.unavailable", `${record.title} is being installed already; wait for it to end.`)
    if (error instanceof AppFailure) return { ok: false, error: error.error }
    return fail("storage.failed", `${record.title} could not be written to the disk; restart the browser and install it again.`, true)
  }
}

const noRoom = (record: ModelRecord, needed: number, room: number | undefined) =>
  fail("storage.failed", `${record.title} needs ${gigabytes(needed)} of disk space${room === undefined ? ", more than there is" : `, and ${gigabytes(room)} are free`}; free some, or choose a smaller model.`)
