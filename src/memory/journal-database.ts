import { Dexie, type Table } from "dexie"
import type { RunRecord, StepRecord } from "../protocol/records.ts"
import type { Sealed } from "./vault-store.ts"

/** What can be searched for stands beside what is sealed. */
export type RunRow = Pick<RunRecord, "id" | "startedAt" | "state"> & { sealed: Sealed }
export type StepRow = Pick<StepRecord, "runId" | "index" | "state"> & { sealed: Sealed }

/** The tables of the journal. What is read from them is parsed all the same: an older version may have written it, in clear. */
export type JournalDatabase = Dexie & { runs: Table<RunRow | RunRecord, string>; steps: Table<StepRow | StepRecord, [string, number]> }

/** `name` lets tests and profiles have their own. */
export const openJournalDatabase = (name = "symbiont-journal"): JournalDatabase => {
  // Strict: a write is on the disk before the action it tells of runs.
  const database = new Dexie(name, { chromeTransactionDurability: "strict" }) as JournalDatabase
  database.version(1).stores({ runs: "id, startedAt, state", steps: "[runId+index], runId" })
  return database
}
