import * as z from "zod"
import { runRecordSchema, stepRecordSchema, type RunPlace, type RunRecord, type StepRecord } from "../protocol/records.ts"
import { openJournalDatabase, type RunRow, type StepRow } from "./journal-database.ts"
import { storageFailure } from "./storage-failure.ts"
import type { SealBox } from "./vault-store.ts"

/** The journal of runs on this device; the shape is the agent's `Journal` port. Writes are durable when they resolve. */
export type DexieJournal = {
  begin(run: RunRecord): Promise<void>
  put(record: StepRecord): Promise<void>
  end(runId: string, end: NonNullable<RunRecord["end"]>): Promise<void>
  load(runId: string): Promise<{ run: RunRecord; steps: StepRecord[] } | undefined>
  unfinished(): Promise<RunRecord[]>
  /** Runs that wait for their tab, the oldest first. */
  queued(): Promise<RunRecord[]>
  /** The newest first; `before`: those that began before this one. */
  recent(limit: number, before?: RunPlace): Promise<RunRecord[]>
  count(): Promise<number>
  /** Deletes a run and its steps. */
  remove(runId: string): Promise<void>
  close(): void
}

/**
 * Steps and tasks hold what was typed and read, so they rest sealed under the key of the task's vault: with that key gone, nothing
 * of them can be read. A failure of the disk comes out as an `AppFailure` with a sentence; a row that can't be opened or no longer
 * parses is left out.
 */
export const createDexieJournal = (box: SealBox, name?: string): DexieJournal => {
  const database = openJournalDatabase(name)
  const stored = async <T>(work: () => Promise<T>): Promise<T> => { try { return await work() } catch (error) { throw storageFailure(error) } }
  const stepPlace = (index: number): string => `step ${index}`
  const openRuns = (rows: readonly unknown[]): Promise<RunRecord[]> => opened(runRecordSchema, rows, ({ id }) => (sealed) => box.open(String(id), "run", sealed))
  const openSteps = (rows: readonly unknown[]): Promise<StepRecord[]> => opened(stepRecordSchema, rows, ({ runId, index }) => (sealed) => box.open(String(runId), stepPlace(Number(index)), sealed))
  const stepsOf = async (runId: string): Promise<StepRecord[]> => openSteps(await database.steps.where("runId").equals(runId).toArray())
  const putRun = async (run: RunRecord): Promise<void> => {
    const row: RunRow = { id: run.id, startedAt: run.startedAt, state: run.state, sealed: await box.seal(run.id, "run", JSON.stringify(run)) }
    await database.runs.put(row)
  }
  const inState = (state: RunRecord["state"]): Promise<RunRecord[]> => stored(async () => openRuns(await database.runs.where("state").equals(state).sortBy("startedAt")))
  return {
    begin: (run) => stored(() => putRun(run)),
    put: (record) => stored(async () => {
      const { runId, index, state } = record
      const row: StepRow = { runId, index, state, sealed: await box.seal(runId, stepPlace(index), JSON.stringify(record)) }
      await database.steps.put(row)
    }),
    end: (runId, end) => stored(async () => {
      const [run] = await openRuns([await database.runs.get(runId)])
      if (run) await putRun({ ...run, state: "ended", end, sites: sitesOf(await stepsOf(runId)) })
    }),
    load: (runId) => stored(async () => {
      const [run] = await openRuns([await database.runs.get(runId)])
      if (!run) return undefined
      const steps = await stepsOf(runId)
      return { run, steps: steps.sort((a, b) => a.index - b.index) }
    }),
    unfinished: () => inState("running"),
    queued: () => inState("queued"),
    recent: (limit, before) => stored(async () => {
      const newest = before ? database.runs.where("startedAt").belowOrEqual(before.at).filter(({ startedAt, id }) => startedAt < before.at || id < before.id) : database.runs.orderBy("startedAt")
      return openRuns(await newest.reverse().limit(limit).toArray())
    }),
    count: () => stored(() => database.runs.count()),
    remove: (runId) => stored(() => database.transaction("rw", database.runs, database.steps, async () => {
      await database.runs.delete(runId)
      await database.steps.where("runId").equals(runId).delete()
    })),
    close: () => database.close()
  }
}

const mostSites = 50
const sitesOf = (steps: readonly StepRecord[]): string[] =>
  [...new Set(steps.flatMap(({ step: { url } }) => (URL.canParse(url) ? [new URL(url).host] : [])))].filter((host) => host !== "").slice(0, mostSites)

const sealedRowSchema = z.looseObject({ sealed: z.object({ iv: z.instanceof(Uint8Array), text: z.instanceof(ArrayBuffer) }) })
type Opener = (sealed: { iv: Uint8Array<ArrayBuffer>; text: ArrayBuffer }) => Promise<string | undefined>

/** Rows as records, in their order. A row without a seal was written by an older version. */
const opened = async <T>(schema: z.ZodType<T>, rows: readonly unknown[], openerOf: (row: Record<string, unknown>) => Opener): Promise<T[]> => {
  const read = await Promise.all(rows.map(async (row): Promise<unknown> => {
    const found = sealedRowSchema.safeParse(row)
    if (!found.success) return row
    const { iv, text } = found.data.sealed
    const plain = await openerOf(found.data)({ iv: new Uint8Array(iv), text })
    try { return plain === undefined ? undefined : JSON.parse(plain) as unknown } catch { return undefined }
  }))
  return read.flatMap((row) => {
    const result = schema.safeParse(row)
    return result.success ? [result.data] : []
  })
}
