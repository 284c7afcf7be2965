import { appendFile, open } from "node:fs/promises"

export type LineFile = {
  /** What stood in its lines when it was opened. */
  values: readonly unknown[]
  /** Adds values, a line each. */
  append(values: readonly unknown[]): Promise<void>
}

/**
 * A file of JSON Lines that grows while a process may end at any moment: a line that was cut short is none. One that isn't there yet is made, empty;
 * one that can't be read and written is an error of the file system, before anything was done for it. With a `mode` it has that one, also where it had another.
 */
export const openLineFile = async (path: string, mode?: number): Promise<LineFile> => {
  const file = await open(path, "a+", mode)
  let text: string
  try {
    if (mode !== undefined) await file.chmod(mode)
    text = await file.readFile("utf8")
  } finally { await file.close() }
  const values = text.split("\n").flatMap((line): unknown[] => { try { return [JSON.parse(line)] } catch { return [] } })
  // The line's end stands before it: it may follow one that was cut short.
  return { values, append: (more) => appendFile(path, more.map((value) => `\n${JSON.stringify(value)}`).join("")) }
}
