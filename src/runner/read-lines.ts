import { createReadStream } from "node:fs"

/** The lines of a text that comes in pieces, as many at once as came at once. Only "\n" ends one: what else readers take for a line's end may stand within it. */
export async function* lineBlocksIn(pieces: AsyncIterable<unknown>): AsyncGenerator<string[]> {
  let rest = ""
  for await (const piece of pieces) {
    const lines = (rest + String(piece)).split("\n")
    rest = lines.pop() ?? ""
    yield lines
  }
  if (rest !== "") yield [rest]
}

export const readLineBlocks = (file: string): AsyncGenerator<string[]> => lineBlocksIn(createReadStream(file, { encoding: "utf8", highWaterMark: 1 << 18 }))

/** The same one by one. */
export async function* readLines(file: string): AsyncGenerator<string> {
  for await (const lines of readLineBlocks(file)) yield* lines
}
