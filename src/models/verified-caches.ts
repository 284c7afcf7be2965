import type { ModelRecord } from "../protocol/model-record.ts"

/** An address that leads nowhere: web-llm wants one for a model's folder, and uses it as the name of a file in its cache. */
const base = "https://installed.invalid/"
export const folderAddress = (id: string): string => `${base}${id}/resolve/installed/`

/** What web-llm's default cache backend asks of the browser's Cache API. */
export type VerifiedCaches = { open(): Promise<Pick<Cache, "match" | "add" | "keys" | "delete">> }

/** Named so that the engine's failure table knows it, wherever the error ends up. */
const missing = (): Error => Object.assign(new Error("not installed"), { name: "ModelFileMissingError" })

/**
 * Stands in for the Cache API in web-llm's worker, so that web-llm reads the installed files, which were checked one by one, where they
 * lie: no second copy, nothing of web-llm's own storage, and no way to fetch what isn't there.
 */
export const verifiedCaches = (record: ModelRecord, read: (record: ModelRecord, path: string) => Promise<Blob>): VerifiedCaches => {
  const folder = folderAddress(record.id)
  const addressOf = (request: RequestInfo | URL): string => request instanceof Request ? request.url : String(request)
  const match: Cache["match"] = async (request) => {
    const address = addressOf(request)
    const path = address.startsWith(folder) ? decodeURIComponent(address.slice(folder.length)) : undefined
    if (path === undefined || !record.files?.some((file) => file.path === path)) return undefined
    return new Response(await read(record, path).catch(() => { throw missing() }))
  }
  return {
    open: async () => ({
      match,
      add: () => Promise.reject(missing()),
      delete: async () => false,
      keys: async () => (record.files ?? []).map(({ path }) => new Request(new URL(path, folder)))
    })
  }
}
