import * as z from "zod"
import type { VectorStore } from "../../memory/experience/embedder.ts"
import { openLineFile } from "./line-file.ts"

const lineSchema = z.strictObject({ key: z.string().regex(/^[0-9a-f]{64}$/), vector: z.base64() })

/** Vectors in a file of JSON Lines, so that an experience is embedded once and not each time. Its user's alone: a vector tells much of its text. Rejects where the file can't be read and written. */
export const openVectorFile = async (path: string): Promise<VectorStore> => {
  const file = await openLineFile(path, 0o600)
  const known = new Map<string, Float32Array>()
  for await (const value of file.values()) {
    const line = lineSchema.safeParse(value)
    const bytes = line.success ? Uint8Array.from(Buffer.from(line.data.vector, "base64")) : undefined
    if (line.success && bytes && bytes.length > 0 && bytes.length % 4 === 0) known.set(line.data.key, new Float32Array(bytes.buffer))
  }
  return {
    get: (key) => known.get(key),
    put: async (vectors) => {
      for (const [key, vector] of vectors) known.set(key, vector)
      await file.append([...vectors].map(([key, vector]) => ({ key, vector: Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString("base64") })))
    }
  }
}
