import { readFile, stat } from "node:fs/promises"
import { basename, extname } from "node:path"
import type { Params } from "../protocol/messages.ts"
import { UsageError } from "./usage-error.ts"

const maxBytes = 20_000_000
const types: Record<string, string> = { ".pdf": "application/pdf", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif",
  ".webp": "image/webp", ".txt": "text/plain", ".csv": "text/csv", ".json": "application/json", ".xml": "application/xml", ".zip": "application/zip",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }

/** The files of `--file`, read up front: a wrong path is bad input, not a failed run. */
export const readFiles = async (paths: readonly string[]): Promise<Params<"file/grant">[]> => {
  const names = paths.map(path => basename(path))
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new UsageError(`--file names two files called ${twice}: rename one, they are told apart by their names.`)
  return Promise.all(paths.map(async path => {
    const found = await stat(path).catch(() => undefined)
    if (!found?.isFile()) throw new UsageError(`--file must name an existing file, and ${path} is none.`)
    if (found.size > maxBytes) throw new UsageError(`--file takes files of at most ${maxBytes / 1_000_000} MB, and ${path} is larger.`)
    return { name: basename(path), type: types[extname(path).toLowerCase()] ?? "application/octet-stream", base64: (await readFile(path)).toString("base64") }
  }))
}
