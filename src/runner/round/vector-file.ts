import { appendFile, readFile } from "node:fs/promises"
import * as z from "zod"
import type { VectorStore } from "../../memory/experience/embedder.ts"

const lineSchema = z.strictObject({ key: z.string().regex(/^[0-9a-f]{64}$/), vector: z.base64() })

/** Vectors in a file of JSON Lines, so that an experience is embedded once and not each time. A line that can't be read is none. */
export const openVectorFile = async (path: string): Promise<VectorStore> => {
  const known = new Map<string, Float32Array>()
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => { if (error.code === "ENOENT") return ""; throw error })
  for (const one of text.split("\n")) {
    let json: unknown
    try { json = JSON.parse(one) } catch { continue }
    const line = lineSchema.safeParse(json)
    const bytes = line.success ? Uint8Array.from(Buffer.from(line.data.vector, "base64")) : undefined
    if (line.success && bytes && bytes.length > 0 && bytes.length % 4 === 0) known.set(line.data.key, new Float32Array(bytes.buffer))
  }
  return {
    get: (key) => known.get(key),
    put: async (vectors) => {
      if (vectors.size === 0) return
      for (const [key, vector] of vectors) known.set(key, vector)
      // The line's end stands before it: it may follow one that was cut short.
      await appendFile(path, [...vectors].map(([key, vector]) => `\n${JSON.stringify({ key, vector: Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString("base64") })}`).join(""))
    }
  }
}
