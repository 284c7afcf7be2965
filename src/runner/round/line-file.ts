import { appendFile, open } from "node:fs/promises"
import { readLines } from "../read-lines.ts"

export type LineFile = {
  /** What stands in its lines, read anew each time and one by one, so that a long file takes no more room than what is kept of it. */
  values(): AsyncGenerator<unknown>
  /** Adds values, a line each. */
  append(values: readonly unknown[]): Promise<void>
}

/**
 * A file of JSON Lines that grows while a process may end at any moment: a line that was cut short is none. One that isn't there yet is made, empty;
 * one that can't be read and written is an error of the file system, before anything was done for it. With a `mode` it has that one, also where it had another.
 */
export const openLineFile = async (path: string, mode?: number): Promise<LineFile> => {
  const file = await open(path, "a+", mode)
  try { if (mode !== undefined) await file.chmod(mode) } finally { await file.close() }
  return {
    async *values() {
      for await (const line of readLines(path)) {
        let value: unknown
        try { value = JSON.parse(line) } catch { continue }
        yield value
      }
    },
    // The line's end stands before it: it may follow one that was cut short.
    append: (more) => appendFile(path, more.map((value) => `\n${JSON.stringify(value)}`).join(""))
  }
}
