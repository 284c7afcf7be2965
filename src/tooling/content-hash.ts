import { createHash } from "node:crypto"
import { readdir, readFile, stat } from "node:fs/promises"
import { join, relative } from "node:path"

/** Every file under the given files and folders, sorted, so that the order never depends on the file system. */
export const filesUnder = async (root: string, paths: readonly string[]): Promise<string[]> => {
  const found: string[] = []
  const visit = async (path: string): Promise<void> => {
    const info = await stat(path).catch(() => undefined)
    if (info?.isFile()) found.push(path)
    if (info?.isDirectory()) for (const name of await readdir(path)) await visit(join(path, name))
  }
  for (const path of paths) await visit(join(root, path))
  return [...new Set(found)].sort()
}

/** One hash over names and contents: two trees with the same hash give the same build. */
export const contentHash = async (root: string, paths: readonly string[], counts: (path: string) => boolean, salt: string): Promise<string> => {
  const hash = createHash("sha256").update(salt)
  for (const file of await filesUnder(root, paths)) {
    const name = relative(root, file)
    if (counts(name)) hash.update(`\0${name}\0`).update(await readFile(file))
  }
  return hash.digest("hex")
}
