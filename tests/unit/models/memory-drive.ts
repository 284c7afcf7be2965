import type { InstallDrive, PartFile } from "../../../src/models/installed-models.ts"
import type { ModelRecord } from "../../../src/protocol/model-record.ts"

/** The private file system's part of an installation, in memory. A part that is open can't be opened twice, as with the real one. */
export const memoryDrive = (limitBytes = Infinity) => {
  const files = new Map<string, Uint8Array>()
  const records = new Map<string, { record: ModelRecord; complete: boolean }>()
  const open = new Set<string>()
  const used = () => [...files.values()].reduce((sum, { length }) => sum + length, 0)

  const handle = (name: string): PartFile => ({
    getSize: () => files.get(name)?.length ?? 0,
    read: (into, options) => {
      const part = (files.get(name) ?? new Uint8Array()).subarray(options?.at ?? 0)
      const target = new Uint8Array((into as Uint8Array).buffer, (into as Uint8Array).byteOffset, (into as Uint8Array).byteLength)
      target.set(part.subarray(0, target.length))
      return Math.min(part.length, target.length)
    },
    write: (bytes, options) => {
      const added = bytes as Uint8Array
      const at = options?.at ?? 0
      if (used() + added.length > limitBytes) throw Object.assign(new Error("full"), { name: "QuotaExceededError" })
      const grown = new Uint8Array(Math.max(at + added.length, files.get(name)?.length ?? 0))
      grown.set(files.get(name) ?? [])
      grown.set(added, at)
      files.set(name, grown)
      return added.length
    },
    truncate: (size) => { files.set(name, (files.get(name) ?? new Uint8Array()).slice(0, size)) },
    flush: () => {},
    close: () => { open.delete(name) }
  })
  const drive: InstallDrive = {
    has: async (sha256) => files.has(sha256),
    openPart: async (name) => {
      const path = `${name}.part`
      if (open.has(path)) throw Object.assign(new Error("in use"), { name: "NoModificationAllowedError" })
      open.add(path)
      if (!files.has(path)) files.set(path, new Uint8Array())
      return handle(path)
    },
    finishPart: async (name, sha256) => {
      files.set(sha256, files.get(`${name}.part`) ?? new Uint8Array())
      files.delete(`${name}.part`)
    },
    begin: async (record) => { records.set(record.id, { record, complete: false }) },
    complete: async (record) => { records.set(record.id, { record, complete: true }) },
    free: async () => limitBytes === Infinity ? undefined : limitBytes - used()
  }
  return { drive, files, records }
}
