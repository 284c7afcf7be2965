import { Dexie, type Table } from "dexie"
import { experienceSchema, type Experience } from "../../protocol/experience.ts"
import { storageFailure } from "../storage-failure.ts"

/** Where experiences are kept on the device. */
export type ExperienceStore = {
  put(experiences: readonly Experience[]): Promise<void>
  all(): Promise<Experience[]>
  /** Everything that came of a trajectory, gone. */
  forget(source: string): Promise<string[]>
  close(): void
}

/** The oldest go when there are more; of one site only the most recent matter anyway. */
export const mostExperiences = 10_000

type Database = Dexie & { experiences: Table<Experience, string> }

export const createDexieExperiences = (name = "symbiont-experiences", most = mostExperiences): ExperienceStore => {
  const database = new Dexie(name) as Database
  database.version(1).stores({ experiences: "id, source, at" })
  const stored = async <T>(work: () => Promise<T>): Promise<T> => { try { return await work() } catch (error) { throw storageFailure(error) } }
  return {
    put: (experiences) => stored(() => database.transaction("rw", database.experiences, async () => {
      await database.experiences.bulkPut([...experiences])
      const over = await database.experiences.count() - most
      if (over > 0) await database.experiences.bulkDelete(await database.experiences.orderBy("at").limit(over).primaryKeys())
    })),
    all: () => stored(async () => (await database.experiences.toArray()).flatMap((row) => { const read = experienceSchema.safeParse(row); return read.success ? [read.data] : [] })),
    forget: (source) => stored(() => database.transaction("rw", database.experiences, async () => {
      const ids = await database.experiences.where("source").equals(source).primaryKeys()
      await database.experiences.bulkDelete(ids)
      return ids
    })),
    close: () => database.close()
  }
}
