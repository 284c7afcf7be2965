import { Dexie, type Table } from "dexie"
import type { SealBox, Sealed } from "./vault-store.ts"

/** As much as the pictures of one run may take, in characters of their text. */
const mostOfRun = 6_000_000
type Row = { runId: string; index: number; size: number; sealed: Sealed }

/** Masked pictures of a run's steps. They rest sealed under the key of the run's vault, and go with its record. */
export type PictureStore = {
  /** Resolves to whether there was room. Takes the place of an earlier one of the same step. */
  put(runId: string, index: number, picture: string): Promise<boolean>
  /** A picture as a data address, or nothing where none is kept. */
  get(runId: string, index: number): Promise<string | undefined>
  remove(runId: string): Promise<void>
  close(): void
}

/** `name` lets tests have their own. A disk that is full or broken costs the picture, not the run. */
export const createPictureStore = (box: SealBox, name = "symbiont-pictures"): PictureStore => {
  const database = new Dexie(name) as Dexie & { pictures: Table<Row, [string, number]> }
  database.version(1).stores({ pictures: "[runId+index], runId" })
  const what = (index: number): string => `picture ${index}`
  return {
    put: async (runId, index, picture) => {
      try {
        const others = await database.pictures.where("runId").equals(runId).toArray()
        const used = others.reduce((sum, row) => sum + (row.index === index ? 0 : row.size), 0)
        if (used + picture.length > mostOfRun) return false
        await database.pictures.put({ runId, index, size: picture.length, sealed: await box.seal(runId, what(index), picture) })
        return true
      } catch { return false }
    },
    get: async (runId, index) => {
      const row = await database.pictures.get([runId, index])
      return row && box.open(runId, what(index), row.sealed)
    },
    remove: async (runId) => { await database.pictures.where("runId").equals(runId).delete() },
    close: () => database.close()
  }
}
