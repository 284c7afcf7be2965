import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { StageStore } from "../../symbiosis/round/loop/run-stages.ts"
import { stageRecordSchema, type StageRecord } from "../../symbiosis/round/loop/stage-record.ts"

export const fileHash = async (path: string): Promise<string> => {
  const hash = createHash("sha256")
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer)
  return hash.digest("hex")
}

/** Whole or not at all: a reader never sees half a file. */
export const writeWhole = async (path: string, text: string): Promise<void> => {
  await writeFile(`${path}.part`, text)
  await rename(`${path}.part`, path)
}

export const readStage = async (facts: string, id: string): Promise<StageRecord | undefined> => {
  const text = await readFile(join(facts, "stages", `${id}.json`), "utf8").catch(() => undefined)
  if (text === undefined) return undefined
  // A record of another version or a torn one is none: the stage is run again.
  try { return stageRecordSchema.parse(JSON.parse(text)) } catch { return undefined }
}

/** Stages' records in `facts` (small, to be kept), their files in `work` (large, a folder a stage). */
export const stageFolder = async (facts: string, work: string): Promise<StageStore> => {
  await mkdir(join(facts, "stages"), { recursive: true })
  const sizes = async (id: string, names: readonly string[]): Promise<StageRecord["files"]> => Promise.all(names.map(async (name) => {
    const path = join(work, id, name)
    return { name, bytes: (await stat(path)).size, sha256: await fileHash(path) }
  }))
  return {
    read: (id) => readStage(facts, id),
    keep: async (made, files) => {
      const record = { ...made, files: await sizes(made.id, files) }
      await writeWhole(join(facts, "stages", `${made.id}.json`), `${JSON.stringify(record, null, 1)}\n`)
      return record
    },
    isIntact: async ({ id, files }) => {
      const found = await sizes(id, files.map(({ name }) => name)).catch(() => undefined)
      return found !== undefined && found.every(({ sha256 }, index) => sha256 === files[index]?.sha256)
    }
  }
}
