import * as z from "zod"
import { modelRecordSchema, type ModelRecord } from "../protocol/model-record.ts"
import { sourceFiles } from "./model-files.ts"

/** A file being written, as the browser's synchronous handles are: only a dedicated worker can open one, and only one at a time. */
export type PartFile = Pick<FileSystemSyncAccessHandle, "getSize" | "read" | "write" | "truncate" | "flush" | "close">

/** Where an installation puts its files. */
export type InstallDrive = {
  /** Whether a whole and checked file of this name is there. */
  has(sha256: string): Promise<boolean>
  /** Opens what was begun of a file, or an empty one. `name` is its checksum, or any name while that isn't known. */
  openPart(name: string): Promise<PartFile>
  /** The part is whole and right: from now on it is the file of this checksum. */
  finishPart(name: string, sha256: string): Promise<void>
  begin(record: ModelRecord): Promise<void>
  complete(record: ModelRecord): Promise<void>
  /** Bytes that may still be written here; undefined where the browser doesn't tell. */
  free(): Promise<number | undefined>
}

export type InstalledModels = InstallDrive & {
  /** Records whose installation was begun; `complete` ones have every file, each checked once against its checksum. */
  list(): Promise<{ record: ModelRecord; complete: boolean }[]>
  /** A whole file of a completely installed model. Rejects when it isn't there. */
  file(record: ModelRecord, path: string): Promise<Blob>
  /** Bytes on this device of a model's files, begun ones too. */
  have(record: ModelRecord): Promise<number>
  /** Takes a model and every file that no other model needs off this device. */
  remove(id: string): Promise<void>
  usedBytes(): Promise<number>
}

const entrySchema = z.strictObject({ record: modelRecordSchema, complete: z.boolean() })
/** In Chromium since version 102, in the types not yet. */
type Movable = FileSystemFileHandle & { move(name: string): Promise<void> }
type Folder = FileSystemDirectoryHandle & { entries(): AsyncIterable<[string, FileSystemHandle]> }

const part = ".part"

/**
 * Models in the origin's private file system, which every context of the extension shares. Files are named by their checksum, so
 * that two models (or two rounds of one) never fetch or keep the same file twice, and a changed record never gets old bytes.
 */
export const createInstalledModels = (root: () => Promise<FileSystemDirectoryHandle> = () => navigator.storage.getDirectory()): InstalledModels => {
  const folder = async (name: "records" | "files"): Promise<Folder> =>
    (await (await root()).getDirectoryHandle("models", { create: true })).getDirectoryHandle(name, { create: true }) as Promise<Folder>
  const open = async (name: string): Promise<File | undefined> => {
    try { return await (await (await folder("files")).getFileHandle(name)).getFile() } catch { return undefined }
  }
  const drop = async (from: Folder, name: string): Promise<void> => { await from.removeEntry(name).catch(() => undefined) }
  const write = async (record: ModelRecord, complete: boolean): Promise<void> => {
    const handle = await (await folder("records")).getFileHandle(`${record.id}.json`, { create: true })
    const writable = await handle.createWritable()
    await writable.write(JSON.stringify({ record, complete }))
    await writable.close()
  }
  const list: InstalledModels["list"] = async () => {
    const found: z.infer<typeof entrySchema>[] = []
    for await (const [name, handle] of (await folder("records")).entries()) {
      if (handle.kind !== "file" || !name.endsWith(".json")) continue
      // A record that a broken write or an older version left can't be used; its files are then fetched no second time all the same.
      try {
        found.push(entrySchema.parse(JSON.parse(await (await (handle as FileSystemFileHandle).getFile()).text())))
      } catch { continue }
    }
    return found.sort((one, other) => one.record.id.localeCompare(other.record.id))
  }
  const namesOf = (record: ModelRecord): string[] => {
    const files = sourceFiles(record)
    return files.ok ? files.value.map(({ sha256 }) => sha256 ?? record.id) : []
  }

  return {
    list,
    has: async (sha256) => await open(sha256) !== undefined,
    openPart: async (name) => (await (await folder("files")).getFileHandle(`${name}${part}`, { create: true })).createSyncAccessHandle(),
    finishPart: async (name, sha256) => ((await (await folder("files")).getFileHandle(`${name}${part}`)) as Movable).move(sha256),
    begin: (record) => write(record, false),
    complete: (record) => write(record, true),
    free: async () => {
      const { quota, usage } = await navigator.storage.estimate()
      return quota === undefined ? undefined : Math.max(0, quota - (usage ?? 0))
    },
    file: async (record, path) => {
      const files = sourceFiles(record)
      const wanted = files.ok ? files.value.find((file) => file.path === path) : undefined
      const found = wanted?.sha256 === undefined ? undefined : await open(wanted.sha256)
      if (!found || found.size !== wanted?.bytes) throw new Error("not installed")
      return found
    },
    have: async (record) => {
      const sizes = await Promise.all(namesOf(record).map(async (name) => (await open(name) ?? await open(`${name}${part}`))?.size ?? 0))
      return sizes.reduce((sum, size) => sum + size, 0)
    },
    remove: async (id) => {
      const all = await list()
      const needed = new Set(all.filter(({ record }) => record.id !== id).flatMap(({ record }) => namesOf(record)))
      const gone = all.filter(({ record }) => record.id === id).flatMap(({ record }) => namesOf(record)).filter((name) => !needed.has(name))
      // The record first: without it nobody takes the model for installed.
      await drop(await folder("records"), `${id}.json`)
      for (const name of gone) for (const file of [name, `${name}${part}`]) await drop(await folder("files"), file)
    },
    usedBytes: async () => {
      let sum = 0
      for await (const [, handle] of (await folder("files")).entries()) if (handle.kind === "file") sum += (await (handle as FileSystemFileHandle).getFile()).size
      return sum
    }
  }
}
