/** Small facts of a run that must outlive the worker but not the browser: which tabs are its own, which act was sent last. */
export type RunNotes = {
  read(what: string): Promise<unknown>
  write(what: string, value: unknown): Promise<void>
  clear(): Promise<void>
}

const keyOf = (runId: string, what: string): string => `note ${runId} ${what}`

/** Kept in `storage.session`: in memory, closed to pages, gone with the browser. */
export const createRunNotes = (runId: string, area: Pick<chrome.storage.StorageArea, "get" | "set" | "remove"> = chrome.storage.session): RunNotes => ({
  read: async (what) => (await area.get(keyOf(runId, what)))[keyOf(runId, what)],
  write: (what, value) => area.set({ [keyOf(runId, what)]: value }),
  clear: async () => {
    const all = Object.keys(await area.get(null))
    await area.remove(all.filter((key) => key.startsWith(keyOf(runId, ""))))
  }
})

/** For what is looked at without a run. */
export const noNotes: RunNotes = { read: async () => undefined, write: async () => undefined, clear: async () => undefined }
