import { randomBytes } from "node:crypto"
import { close, fdatasync, open as openFile, write } from "node:fs"
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises"
import { dirname, join, relative, sep } from "node:path"
import { promisify } from "node:util"
import { createBatcher } from "../batcher.ts"
import type { ObjectStore } from "./object-store.ts"

const isMissing = (error: unknown): boolean => typeof error === "object" && error !== null && "code" in error && error.code === "ENOENT"

// A file handle of promises takes twice as long as the file itself.
const [openNew, writeTo, syncData, closeFile] = [promisify(openFile), promisify(write), promisify(fdatasync), promisify(close)]
const writeFresh = async (path: string, bytes: Uint8Array): Promise<void> => {
  const file = await openNew(path, "wx", 0o600)
  try {
    for (let done = 0; done < bytes.length;) done += (await writeTo(file, bytes, done)).bytesWritten
    await syncData(file)
  } finally { await closeFile(file) }
}

const syncOne = async (folder: string): Promise<void> => {
  const handle = await open(folder, "r")
  try { await handle.sync() } finally { await handle.close() }
}

/** Files that come together share the sync of their folder. */
const syncFolder = createBatcher(async (folders: readonly string[]) => {
  for (const folder of new Set(folders)) await syncOne(folder)
  return folders
}, () => [], { most: 1_000 })

/** Objects as files below a folder. A file appears under its name only once all of it is on the disk. */
export const folderObjects = (root: string): ObjectStore => {
  const made = new Set<string>()
  const pathOf = (name: string): string => {
    if (!/^[a-z0-9][A-Za-z0-9./_-]*$/.test(name) || name.includes("..")) throw new Error("An object's name must be made of letters, digits, dashes, dots and slashes.")
    return join(root, name)
  }
  const prepare = async (folder: string): Promise<void> => {
    if (made.has(folder)) return
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await syncFolder(dirname(folder))
    made.add(folder)
  }
  return {
    put: async (name, bytes) => {
      const path = pathOf(name)
      const unfinished = join(root, "unfinished", randomBytes(12).toString("hex"))
      await Promise.all([prepare(dirname(path)), prepare(dirname(unfinished))])
      await writeFresh(unfinished, bytes)
      await rename(unfinished, path)
      await syncFolder(dirname(path))
    },
    get: async (name) => readFile(pathOf(name)).catch((error: unknown) => { if (isMissing(error)) return undefined; throw error }),
    remove: (name) => rm(pathOf(name), { force: true }),
    async *list(prefix) {
      const entries = await readdir(join(root, prefix), { recursive: true, withFileTypes: true }).catch((error: unknown) => { if (isMissing(error)) return []; throw error })
      for (const entry of entries) {
        if (!entry.isFile()) continue
        const path = join(entry.parentPath, entry.name)
        const found = await stat(path).catch(() => undefined)
        if (found) yield { name: relative(root, path).split(sep).join("/"), at: found.mtime }
      }
    }
  }
}
