import { Dexie, type Table } from "dexie"
import { trajectoryStepSchema, type TrajectoryStep } from "../../protocol/trajectory.ts"
import { storageFailure } from "../storage-failure.ts"

/** Recorded steps, placeholders only. A failure of the disk is an `AppFailure`. */
export type TrajectoryStore = {
  put(runId: string, index: number, step: TrajectoryStep | undefined): Promise<void>
  /** The run's steps in order; nothing where none was recorded, "gap" where one could not be made safe. */
  steps(runId: string): Promise<TrajectoryStep[] | "gap" | undefined>
  remove(runId: string): Promise<void>
}

type Row = { runId: string; index: number; step: TrajectoryStep | null }

export const createTrajectoryStore = (name = "symbiont-trajectories"): TrajectoryStore => {
  const database = new Dexie(name) as Dexie & { steps: Table<Row, [string, number]> }
  database.version(1).stores({ steps: "[runId+index], runId" })
  const stored = async <T>(work: () => Promise<T>): Promise<T> => { try { return await work() } catch (error) { throw storageFailure(error) } }
  return {
    put: (runId, index, step) => stored(async () => { await database.steps.put({ runId, index, step: step ?? null }) }),
    steps: (runId) => stored(async () => {
      const rows = await database.steps.where("runId").equals(runId).sortBy("index")
      if (rows.length === 0) return undefined
      const steps = rows.flatMap(({ step }) => { const read = trajectoryStepSchema.safeParse(step); return read.success ? [read.data] : [] })
      return steps.length === rows.length ? steps : "gap"
    }),
    remove: (runId) => stored(async () => { await database.steps.where("runId").equals(runId).delete() })
  }
}
