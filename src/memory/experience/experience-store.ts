import { Dexie, type Table } from "dexie"
import { experienceSchema, type Experience } from "../../protocol/experience.ts"
import { storageFailure } from "../storage-failure.ts"
import type { Sealed, SealBox } from "../vault-store.ts"

/** What finished runs taught, sealed under each run's own key: with that key gone, nothing of it can be read. Failures of the disk are `AppFailure`s. */
export type ExperienceStore = {
  put(runId: string, experiences: readonly Experience[]): Promise<void>
  /** All that can still be opened. */
  all(): Promise<Experience[]>
  remove(runId: string): Promise<void>
}

type Row = { id: string; runId: string; sealed: Sealed }

export const createExperienceStore = (box: SealBox, name = "symbiont-experiences"): ExperienceStore => {
  const database = new Dexie(name) as Dexie & { experiences: Table<Row, string> }
  database.version(1).stores({ experiences: "id, runId" })
  const stored = async <T>(work: () => Promise<T>): Promise<T> => { try { return await work() } catch (error) { throw storageFailure(error) } }
  const placeOf = (id: string): string => `experience ${id}`
  const open = async ({ id, runId, sealed }: Row): Promise<Experience[]> => {
    const plain = await box.open(runId, placeOf(id), sealed)
    if (plain === undefined) return []
    try { return [experienceSchema.parse(JSON.parse(plain))] } catch { return [] }
  }
  return {
    put: (runId, experiences) => stored(async () => {
      const rows = await Promise.all(experiences.map(async (experience): Promise<Row> => ({ id: experience.id, runId, sealed: await box.seal(runId, placeOf(experience.id), JSON.stringify(experience)) })))
      await database.experiences.bulkPut(rows)
    }),
    all: () => stored(async () => (await Promise.all((await database.experiences.toArray()).map(open))).flat()),
    remove: (runId) => stored(async () => { await database.experiences.where("runId").equals(runId).delete() })
  }
}
