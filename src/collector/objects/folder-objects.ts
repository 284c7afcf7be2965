import { randomUUID } from "node:crypto"
import { closeSync, fdatasync, fsync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs"
import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises"
import { dirname, join, relative, sep } from "node:path"
import { promisify } from "node:util"
import { createBatcher } from "../batcher.ts"
import type { ObjectStore } from "./object-store.ts"

const isMissing = (error: unknown): boolean => typeof error === "object" && error !== null && "code" in error && error.code === "ENOENT"

// Only a sync waits for the disk. What else is asked of a file takes less time than to hand it to another thread and back.
const [syncData, sync] = [promisify(fdatasync), promisify(fsync)]
const writeFresh = async (path: string, bytes: Uint8Array): Promise<void> => {
  const file = openSync(path, "wx", 0o600)
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done)
    await syncData(file)
  } finally { closeSync(file) }
}

const syncOne = async (folder: string): Promise<void> => {
  const file = openSync(folder, "r")
  try { await sync(file) } finally { closeSync(file) }
}

/** Files that come together share the sync of their folder. */
const syncFolder = createBatcher(async (folders: readonly string[]) => {
  for (const folder of new Set(folders)) await syncOne(folder)
  return folders
}, () => [], { most: 1_000 })

const pathIn = (root: string, name: string): string => {
  if (!/^[a-z0-9][A-Za-z0-9./_-]*$/.test(name) || name.includes("..")) throw new Error("An object's name must be made of letters, digits, dashes, dots and slashes.")
  return join(root, name)
}
const orNothing = (error: unknown): undefined => { if (isMissing(error)) return undefined; throw error }

/** For a thread that may wait for the disk: an object of `folderObjects`, or nothing where there is no such. */
export const readObject = (root: string, name: string): Buffer | undefined => {
  try { return readFileSync(pathIn(root, name)) } catch (error) { return orNothing(error) }
}

/** Objects as files below a folder. A file appears under its name only once all of it is on the disk. */
export const folderObjects = (root: string): ObjectStore => {
  const made = new Set<string>()
  const pathOf = (name: string): string => pathIn(root, name)
  const prepare = async (folder: string): Promise<void> => {
    if (made.has(folder)) return
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await syncFolder(dirname(folder))
    made.add(folder)
  }
  return {
    folder: root,
    put: async (name, bytes) => {
      const path = pathOf(name)
      const unfinished = join(root, "unfinished", randomUUID())
      await Promise.all([prepare(dirname(path)), prepare(dirname(unfinished))])
      try {
        await writeFresh(unfinished, bytes)
        renameSync(unfinished, path)
      } catch (error) {
        // On a full disk what was written of it would take the room that is left.
        rmSync(unfinished, { force: true })
        throw error
      }
      await syncFolder(dirname(path))
    },
    get: async (name) => readFile(pathOf(name)).catch(orNothing),
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
