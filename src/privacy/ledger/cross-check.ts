import { auditEntrySchema } from "../../protocol/audit.ts"
import { ledgerEntrySchema } from "../../protocol/ledger.ts"

export type CrossReport =
  | { ok: true; /** Requests that an entry of the trail names. */ named: number
      /** Requests of steps that ended before they were decided: the trail has no entry that could name them. */ undecided: number
      /** Requests of no task in the trail, by what they are of: "audit", "sign-on" …; those of other tasks under "other tasks". */ others: Record<string, number> }
  | { ok: false; problem: string }
type Lines = AsyncIterable<readonly string[]>

/** What isn't of a task stands under its purpose, which is shorter than a task's id. */
const isPurpose = (run: string): boolean => !/^[0-9a-f-]{30,}$/.test(run)
async function* entriesOf(lines: Lines, type: "event" | "sent"): AsyncGenerator<unknown> {
  const mark = `{"type":"${type}",`
  for await (const block of lines) for (const line of block) if (line.startsWith(mark)) yield JSON.parse(line)
}

/** Whether a trail and a ledger, each found whole before, tell of the same requests: all that the trail names are in the ledger, and all that left for its tasks are named in it. */
export const crossCheck = async (trail: Lines, ledger: Lines): Promise<CrossReport> => {
  const namedBy = new Map<string, number>()
  /** Of each task in the trail: steps that have an entry that names what left for them. */
  const decided = new Map<string, Set<number>>()
  for await (const value of entriesOf(trail, "event")) {
    const entry = auditEntrySchema.safeParse(value).data
    if (!entry) continue
    for (const hash of entry.out?.ledger ?? []) namedBy.set(hash, entry.seq)
    if (entry.task === undefined) continue
    const steps = decided.get(entry.task) ?? new Set()
    decided.set(entry.task, steps)
    if (entry.step !== undefined && (entry.activity === "step.begun" || entry.activity === "step.refused")) steps.add(entry.step)
  }
  let [named, undecided] = [0, 0]
  const others: Record<string, number> = {}
  const found = new Set<string>()
  for await (const value of entriesOf(ledger, "sent")) {
    const entry = ledgerEntrySchema.safeParse(value).data
    if (!entry) continue
    const steps = decided.get(entry.run)
    if (namedBy.has(entry.hash)) { found.add(entry.hash); named += 1 } else if (!steps) {
      const kind = isPurpose(entry.run) ? entry.run : "other tasks"
      others[kind] = (others[kind] ?? 0) + 1
    } else if (entry.step > Math.max(-1, ...steps)) undecided += 1
    else return { ok: false, problem: `request ${entry.seq} of the ledger left for step ${entry.step} of task ${entry.run}, and no entry of the trail names it` }
  }
  for (const [hash, seq] of namedBy) if (!found.has(hash)) return { ok: false, problem: `entry ${seq} of the trail names a request ${hash} that is not in the ledger` }
  return { ok: true, named, undecided, others }
}
