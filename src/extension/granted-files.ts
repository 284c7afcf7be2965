import type { GrantedFileStore } from "../memory/granted-file-store.ts"
import type { Received } from "../protocol/messages.ts"

export type GrantedFile = Received<"file/grant">
const key = "browserSession"

/** One name for the time from the browser's start to its end, however often the worker comes and goes. */
export const browserSession = async (area: Pick<chrome.storage.StorageArea, "get" | "set"> = chrome.storage.session): Promise<string> => {
  const { [key]: known } = await area.get(key)
  if (typeof known === "string") return known
  const fresh = crypto.randomUUID()
  await area.set({ [key]: fresh })
  return fresh
}

export type GrantedFiles = Pick<GrantedFileStore, "get" | "forget"> & { grant(file: GrantedFile): Promise<void> }

/**
 * Files that the user gave for uploads. They outlive the worker, since a run does, but neither the run that they were given
 * for nor the browser.
 */
export const createGrantedFiles = (store: GrantedFileStore): GrantedFiles => ({ grant: store.put, get: store.get, forget: store.forget })
