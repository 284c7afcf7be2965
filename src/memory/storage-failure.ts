import { AppFailure } from "../core/result.ts"

const isQuota = (error: unknown): boolean => {
  if (typeof error !== "object" || error === null) return false
  const { name, inner } = error as { name?: unknown; inner?: unknown }
  // Dexie hides a full disk inside an AbortError.
  return name === "QuotaExceededError" || (inner !== undefined && inner !== error && isQuota(inner))
}

/** What a database threw, as a sentence for the user. The original may quote what was stored, so it isn't passed on. */
export const storageFailure = (error: unknown): AppFailure => new AppFailure({
  kind: "storage.failed", retryable: false,
  message: isQuota(error) ? "The disk has no room left for the journal: free some space and start the task again."
    : "The journal could not be written or read: restart the browser and start the task again."
})
