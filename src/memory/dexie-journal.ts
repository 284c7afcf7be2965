import * as z from "zod"
import { runRecordSchema, stepRecordSchema, type RunRecord, type StepRecord } from "../protocol/records.ts"
import { openJournalDatabase } from "./journal-database.ts"
import { storageFailure } from "./storage-failure.ts"

/** The journal of runs on this device; the shape is the agent's `Journal` port. Writes are durable when they resolve. */
export type DexieJournal = {
  begin(run: RunRecord): Promise<void>
  put(record: StepRecord): Promise<void>
  end(runId: string, end: NonNullable<RunRecord["end"]>): Promise<void>
  load(runId: string): Promise<{ run: RunRecord; steps: StepRecord[] } | undefined>
  unfinished(): Promise<RunRecord[]>
  recent(limit: number): Promise<RunRecord[]>
  /** Deletes a run and its steps. */
  remove(runId: string): Promise<void>
  close(): void
}

/** A failure of the disk comes out as an `AppFailure` with a sentence; a row that no longer parses is left out. */
export const createDexieJournal = (name?: string): DexieJournal => {
  const database = openJournalDatabase(name)
  const stored = async <T>(work: () => Promise<T>): Promise<T> => { try { return await work() } catch (error) { throw storageFailure(error) } }
  return {
    begin: (run) => stored(async () => { await database.runs.put(run) }),
    put: (record) => stored(async () => { await database.steps.put(record) }),
    end: (runId, end) => stored(async () => { await database.runs.update(runId, { state: "ended", end }) }),
    load: (runId) => stored(async () => {
      const [run] = parsed(runRecordSchema, [await database.runs.get(runId)])
      if (!run) return undefined
      const steps = parsed(stepRecordSchema, await database.steps.where("runId").equals(runId).toArray())
      return { run, steps: steps.sort((a, b) => a.index - b.index) }
    }),
    unfinished: () => stored(async () => parsed(runRecordSchema, await database.runs.where("state").equals("running").sortBy("startedAt"))),
    recent: (limit) => stored(async () => parsed(runRecordSchema, await database.runs.orderBy("startedAt").reverse().limit(limit).toArray())),
    remove: (runId) => stored(() => database.transaction("rw", database.runs, database.steps, async () => {
      await database.runs.delete(runId)
      await database.steps.where("runId").equals(runId).delete()
    })),
    close: () => database.close()
  }
}

const parsed = <T>(schema: z.ZodType<T>, rows: readonly unknown[]): T[] => rows.flatMap((row) => {
  const result = schema.safeParse(row)
  return result.success ? [result.data] : []
})
