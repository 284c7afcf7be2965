import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"

/** Files below some folders in which a word stands, as it is, in base64 at any offset, or in hex. */
export const filesWith = async (word: string, folders: readonly string[]): Promise<string[]> => {
  const plain = Buffer.from(word)
  const needles = [plain, Buffer.from(plain.toString("hex")), ...[0, 1, 2].map((pad) => Buffer.from(Buffer.concat([Buffer.alloc(pad), plain]).toString("base64").slice(pad === 0 ? 0 : 4, -4)))]
  const found: string[] = []
  for (const folder of folders) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      const bytes = await readFile(path).catch(() => undefined)
      if (bytes && needles.some((needle) => bytes.includes(needle))) found.push(path)
    }
  }
  return found
}
