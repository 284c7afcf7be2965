import { createReadStream } from "node:fs"

/** The lines of a file. Only "\n" ends one: what else readers take for a line's end may stand within it. */
export async function* readLines(file: string): AsyncGenerator<string> {
  let rest = ""
  for await (const chunk of createReadStream(file, "utf8")) {
    const lines = (rest + String(chunk)).split("\n")
    rest = lines.pop() ?? ""
    yield* lines
  }
  if (rest !== "") yield rest
}
